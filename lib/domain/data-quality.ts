// How well the ledger's figures are supported, as counts that anybody can repeat from the claims.
import { findConflicts } from './conflicts';
import { findShownClaim } from './preference';
import { type SupportingClaim, summariseStanding, type Weakness } from './field-standing';
import {
  EVIDENCES,
  type Evidence,
  type PromiseOutcome,
  SOURCE_KINDS,
  type SourceKind,
  type SubjectType,
  type VocabularyEntry,
} from './vocabulary';

/** The kinds of figures that are counted. */
export const FIGURE_SLICES = [
  { value: 'investment', label: 'Investments', meaning: 'money that one company puts into another' },
  { value: 'tranche', label: 'Tranches', meaning: 'parts of investments' },
  { value: 'spend', label: 'Spend commitments', meaning: 'money promised for compute' },
  { value: 'capacity', label: 'Capacity commitments', meaning: 'power promised' },
  { value: 'milestone', label: 'Milestones', meaning: 'dated parts of a capacity commitment' },
  { value: 'chip_spec', label: 'Chip specifications', meaning: 'numbers of a chip generation' },
  { value: 'metric', label: 'Metrics', meaning: 'figures of a company or the market at a time' },
] as const satisfies readonly VocabularyEntry[];
export type FigureSlice = (typeof FIGURE_SLICES)[number]['value'];

/** Everything that something is counted among: the kinds of figures, all of them, and what is no figure. */
export const QUALITY_SLICES = [
  ...FIGURE_SLICES,
  { value: 'figures', label: 'All figures', meaning: 'the seven kinds of figures together' },
  {
    value: 'numbers',
    label: 'All numbers',
    meaning:
      'figures, and the other numbers of a record: terms in years, chip counts, valuations, site power',
  },
  { value: 'fields', label: 'Claimed fields', meaning: 'fields of records of which a source says something' },
  { value: 'promises', label: 'Promises', meaning: 'things to be done by a date' },
  { value: 'deals', label: 'Deals', meaning: 'announced agreements' },
] as const satisfies readonly VocabularyEntry[];
export type QualitySlice = (typeof QUALITY_SLICES)[number]['value'];

/** What counts and shares are in. A weight adds figures up as they stand: overlaps and lapsed figures count too. */
export const QUALITY_UNITS = [
  { value: 'count', label: 'count', meaning: 'figures, fields, promises or deals' },
  { value: 'usd', label: 'US dollars', meaning: 'naive sum of the figures counted, whole dollars' },
  { value: 'kw', label: 'kilowatts', meaning: 'naive sum of the figures counted, whole kilowatts' },
] as const satisfies readonly VocabularyEntry[];
export type QualityUnit = (typeof QUALITY_UNITS)[number]['value'];

/** Ages of the newest source of a figure, in days up to the data date; `days` null: older. */
export const SOURCE_AGES = [
  { value: 'to_90_days', label: 'up to 90 days', days: 90 },
  { value: 'to_180_days', label: '91 to 180 days', days: 180 },
  { value: 'to_365_days', label: '181 to 365 days', days: 365 },
  { value: 'older', label: 'over 365 days', days: null },
] as const;
type SourceAge = (typeof SOURCE_AGES)[number]['value'] | 'undated' | 'none';

/** What is counted. Keys that share a beginning up to the dot divide all figures among themselves. */
export const QUALITY_KEYS = [
  ...SOURCE_KINDS.map(({ value, label }) => ({
    value: `best_kind.${value}` as const,
    label,
    meaning: `the best live source of the figure is of the kind "${label}"`,
  })),
  { value: 'best_kind.none', label: 'none', meaning: 'no live source' },
  ...EVIDENCES.map(({ value, label }) => ({
    value: `evidence.${value}` as const,
    label,
    meaning: `the claim shown is ${label}: the preferred live one, or the best evidence among the live ones`,
  })),
  { value: 'evidence.none', label: 'none', meaning: 'no live claim' },
  ...SOURCE_AGES.map(({ value, label }) => ({
    value: `newest_source.${value}` as const,
    label,
    meaning: `the newest live claim was made ${label} before the data date`,
  })),
  { value: 'newest_source.undated', label: 'no date', meaning: 'no live source of the figure has a date' },
  { value: 'newest_source.none', label: 'none', meaning: 'no live source' },
  {
    value: 'primary_or_filing',
    label: 'a party or a filing says it',
    meaning: 'a live source is primary or a filing',
  },
  { value: 'two_sources', label: 'two sources or more', meaning: 'two or more different live sources' },
  {
    value: 'aggregator_only',
    label: 'only aggregators',
    meaning: 'every live source retells what others reported',
  },
  {
    value: 'single_analysis',
    label: 'one analysis alone',
    meaning: 'the one live source is research or commentary',
  },
  { value: 'unsupported', label: 'unsupported', meaning: 'no claim on it is relied on' },
  {
    value: 'undisclosed',
    label: 'size not given',
    meaning: 'the figure exists and no source gives its size',
  },
  {
    value: 'state_from_announcement',
    label: 'certainty as announced',
    meaning: 'one state, from the announcement on, for which no source of its own is named',
  },
  { value: 'conflict_open', label: 'open', meaning: 'live sources disagree and none is preferred' },
  { value: 'conflict_decided', label: 'decided', meaning: 'sources disagree and one claim is preferred' },
  {
    value: 'stale_promise',
    label: 'without a known outcome',
    meaning: 'the time is over and no outcome is known',
  },
  {
    value: 'open_questions',
    label: 'with open questions',
    meaning: 'the deal has a question no source answers',
  },
] as const satisfies readonly VocabularyEntry[];
export type QualityKey = (typeof QUALITY_KEYS)[number]['value'];

/** The counts of which every figure, promise or field behind them is listed. */
export const GAP_KEYS = [
  'aggregator_only',
  'single_analysis',
  'unsupported',
  'undisclosed',
  'stale_promise',
] as const satisfies readonly QualityKey[];
export type GapKey = (typeof GAP_KEYS)[number];

/** A claim as far as quality goes. */
export interface QualityClaim extends SupportingClaim {
  readonly evidence: Evidence;
  /** First day of when it was made, ISO; null where neither claim nor source has a date. */
  readonly day: string | null;
}

/** A number of a record. Sizes are headlines: the upper bound, or the lower where there is no upper. */
export interface QualityNumber {
  readonly subjectType: SubjectType;
  readonly subjectSlug: string;
  readonly field: string;
  readonly dealSlug: string | null;
  /** The kind of figure it is the size of; null for any other number. */
  readonly slice: FigureSlice | null;
  readonly amountUsd: number | null;
  readonly powerKw: number | null;
}

/** A record with a state, whether its size is known or not. */
export interface QualityRecord {
  readonly slice: 'investment' | 'tranche' | 'spend' | 'capacity';
  readonly subjectSlug: string;
  readonly dealSlug: string;
  readonly hasSize: boolean;
  /** Its one state begins with the announcement and names no source. */
  readonly isStateFromAnnouncement: boolean;
}

/** A promise with the last day of its time, ISO. */
export interface QualityPromise {
  readonly slug: string;
  readonly dealSlug: string;
  readonly dueLastDay: string;
  readonly outcome: PromiseOutcome;
  readonly powerKw: number | null;
}

/** What quality is assessed from. */
export interface QualityInput {
  /** Day up to which the data was researched, ISO. */
  readonly dataDate: string;
  readonly numbers: readonly QualityNumber[];
  readonly records: readonly QualityRecord[];
  readonly claims: readonly QualityClaim[];
  readonly promises: readonly QualityPromise[];
  readonly deals: readonly { readonly slug: string; readonly openQuestionCount: number }[];
}

/** One count with what it is a share of. */
export interface QualityFigure {
  readonly key: QualityKey;
  readonly slice: QualitySlice;
  readonly unit: QualityUnit;
  readonly count: number;
  readonly of: number;
}

/** One figure, number or promise behind a count of what is lacking. */
export interface QualityGap {
  readonly key: GapKey;
  readonly subjectType: SubjectType | 'promise';
  readonly subjectSlug: string;
  readonly field: string;
  readonly dealSlug: string | null;
  readonly amountUsd: number | null;
  readonly powerKw: number | null;
  /** Of a promise: the last day of its time. */
  readonly since: string | null;
}

/** The size field of each kind of record that has states. */
const SIZE_FIELD = {
  investment: 'amountUsd',
  tranche: 'amountUsd',
  spend: 'amountUsd',
  capacity: 'powerGw',
} as const satisfies Record<QualityRecord['slice'], string>;

/** What the figures of a kind weigh. Milestones are cumulative and metrics of many sorts: those are only counted. */
const WEIGHT: Readonly<Record<FigureSlice, Exclude<QualityUnit, 'count'> | null>> = {
  investment: 'usd',
  tranche: 'usd',
  spend: 'usd',
  capacity: 'kw',
  milestone: null,
  chip_spec: null,
  metric: null,
};

interface AssessedNumber extends QualityNumber {
  readonly bestKind: SourceKind | null;
  readonly sourceCount: number;
  readonly weakness: Weakness | null;
  readonly evidence: Evidence | null;
  readonly sourceAge: SourceAge;
  readonly hasPrimaryOrFiling: boolean;
}

function fieldKey(of: { subjectType: string; subjectSlug: string; field: string }): string {
  return `${of.subjectType}/${of.subjectSlug}/${of.field}`;
}

function isLive({ rank, isSuperseded }: QualityClaim): boolean {
  return rank !== 'deprecated' && !isSuperseded;
}

const EVIDENCE_ORDER = EVIDENCES.map(({ value }) => value);

function evidenceOf(live: readonly QualityClaim[]): Evidence | null {
  return findShownClaim(live)?.evidence ?? null;
}

const MS_PER_DAY = 86_400_000;

function ageOf(live: readonly QualityClaim[], dataDate: string): SourceAge {
  if (live.length === 0) return 'none';
  const newest = live.reduce<string | null>(
    (latest, { day }) => (day !== null && (latest === null || day > latest) ? day : latest),
    null,
  );
  if (newest === null) return 'undated';
  const days = (Date.parse(dataDate) - Date.parse(newest)) / MS_PER_DAY;
  return SOURCE_AGES.find((age) => age.days === null || days <= age.days)?.value ?? 'older';
}

function assess(number: QualityNumber, claims: readonly QualityClaim[], dataDate: string): AssessedNumber {
  const standing = summariseStanding(claims);
  const live = claims.filter(isLive);
  return {
    ...number,
    bestKind: standing?.bestKind ?? null,
    sourceCount: standing?.sourceCount ?? 0,
    weakness: standing === null ? 'unsupported' : standing.weakness,
    evidence: evidenceOf(live),
    sourceAge: ageOf(live, dataDate),
    hasPrimaryOrFiling: live.some(({ source }) => source.kind === 'primary' || source.kind === 'filing'),
  };
}

/** The counts of figures, each with the figures that belong to it. */
const FIGURE_MEASURES: readonly (readonly [QualityKey, (figure: AssessedNumber) => boolean])[] = [
  ...[...SOURCE_KINDS.map(({ value }) => value), 'none' as const].map(
    (kind) =>
      [`best_kind.${kind}`, (figure: AssessedNumber) => (figure.bestKind ?? 'none') === kind] as const,
  ),
  ...[...EVIDENCE_ORDER, 'none' as const].map(
    (evidence) =>
      [`evidence.${evidence}`, (figure: AssessedNumber) => (figure.evidence ?? 'none') === evidence] as const,
  ),
  ...[...SOURCE_AGES.map(({ value }) => value), 'undated' as const, 'none' as const].map(
    (age) => [`newest_source.${age}`, (figure: AssessedNumber) => figure.sourceAge === age] as const,
  ),
  ['primary_or_filing', ({ hasPrimaryOrFiling }) => hasPrimaryOrFiling],
  ['two_sources', ({ sourceCount }) => sourceCount >= 2],
  ['aggregator_only', ({ weakness }) => weakness === 'aggregator_only'],
  ['single_analysis', ({ weakness }) => weakness === 'single_analysis'],
  ['unsupported', ({ weakness }) => weakness === 'unsupported'],
];

function weigh(figures: readonly QualityNumber[], unit: QualityUnit): number {
  if (unit === 'count') return figures.length;
  return figures.reduce(
    (sum, { amountUsd, powerKw }) => sum + ((unit === 'usd' ? amountUsd : powerKw) ?? 0),
    0,
  );
}

function countFigures(figures: readonly AssessedNumber[]): QualityFigure[] {
  const slices: [QualitySlice, AssessedNumber[], QualityUnit[]][] = [
    ['figures', [...figures], ['count']],
    ...FIGURE_SLICES.map(({ value }): [QualitySlice, AssessedNumber[], QualityUnit[]] => {
      const weight = WEIGHT[value];
      return [
        value,
        figures.filter(({ slice }) => slice === value),
        weight === null ? ['count'] : ['count', weight],
      ];
    }),
  ];
  return slices.flatMap(([slice, ofSlice, units]) =>
    FIGURE_MEASURES.flatMap(([key, test]) =>
      units.map((unit) => ({
        key,
        slice,
        unit,
        count: weigh(ofSlice.filter(test), unit),
        of: weigh(ofSlice, unit),
      })),
    ),
  );
}

function countRecords(records: readonly QualityRecord[]): QualityFigure[] {
  const measures: [QualityKey, (record: QualityRecord) => boolean][] = [
    ['undisclosed', ({ hasSize }) => !hasSize],
    ['state_from_announcement', ({ isStateFromAnnouncement }) => isStateFromAnnouncement],
  ];
  return measures.flatMap(([key, test]) =>
    (['investment', 'tranche', 'spend', 'capacity'] as const).map((slice) => {
      const ofSlice = records.filter((record) => record.slice === slice);
      return { key, slice, unit: 'count' as const, count: ofSlice.filter(test).length, of: ofSlice.length };
    }),
  );
}

function countConflicts(groups: readonly (readonly QualityClaim[])[]): QualityFigure[] {
  const conflicts = groups.flatMap((group) => findConflicts(group));
  const decided = conflicts.filter(({ claims }) => claims.some(({ rank }) => rank === 'preferred')).length;
  const count = (key: QualityKey, counted: number): QualityFigure => ({
    key,
    slice: 'fields',
    unit: 'count',
    count: counted,
    of: groups.length,
  });
  return [count('conflict_open', conflicts.length - decided), count('conflict_decided', decided)];
}

/** Whether the time of a promise was over on the data date and no outcome is known. */
export function isStale(
  { dueLastDay, outcome }: Pick<QualityPromise, 'dueLastDay' | 'outcome'>,
  dataDate: string,
): boolean {
  return dueLastDay < dataDate && (outcome === 'unknown' || outcome === 'pending');
}

function gapsOfNumbers(numbers: readonly AssessedNumber[]): QualityGap[] {
  return numbers.flatMap(
    ({ weakness, slice, subjectType, subjectSlug, field, dealSlug, amountUsd, powerKw }) => {
      // Of numbers that are no size only those without any support are listed.
      if (weakness === null || (slice === null && weakness !== 'unsupported')) return [];
      return [{ key: weakness, subjectType, subjectSlug, field, dealSlug, amountUsd, powerKw, since: null }];
    },
  );
}

/**
 * Counts how well the figures are supported, and lists what is lacking. Live claims are those neither deprecated nor
 * superseded. The order of the input changes nothing but the order of the gaps.
 */
export function assessQuality(input: QualityInput): { figures: QualityFigure[]; gaps: QualityGap[] } {
  const { dataDate, records, promises, deals } = input;
  const claimsOf = new Map<string, QualityClaim[]>();
  for (const claim of input.claims) {
    const key = fieldKey(claim);
    const group = claimsOf.get(key);
    if (group) group.push(claim);
    else claimsOf.set(key, [claim]);
  }
  const numbers = input.numbers.map((number) =>
    assess(number, claimsOf.get(fieldKey(number)) ?? [], dataDate),
  );
  const stale = promises.filter((promise) => isStale(promise, dataDate));
  const sumKw = (of: readonly QualityPromise[]): number =>
    of.reduce((sum, { powerKw }) => sum + (powerKw ?? 0), 0);
  return {
    figures: [
      ...countFigures(numbers.filter(({ slice }) => slice !== null)),
      {
        key: 'unsupported',
        slice: 'numbers',
        unit: 'count',
        count: numbers.filter(({ weakness }) => weakness === 'unsupported').length,
        of: numbers.length,
      },
      ...countRecords(records),
      ...countConflicts([...claimsOf.values()]),
      { key: 'stale_promise', slice: 'promises', unit: 'count', count: stale.length, of: promises.length },
      { key: 'stale_promise', slice: 'promises', unit: 'kw', count: sumKw(stale), of: sumKw(promises) },
      {
        key: 'open_questions',
        slice: 'deals',
        unit: 'count',
        count: deals.filter(({ openQuestionCount }) => openQuestionCount > 0).length,
        of: deals.length,
      },
    ],
    gaps: [
      ...gapsOfNumbers(numbers),
      ...records
        .filter(({ hasSize }) => !hasSize)
        .map(({ slice, subjectSlug, dealSlug }): QualityGap => ({
          key: 'undisclosed',
          subjectType: slice,
          subjectSlug,
          field: SIZE_FIELD[slice],
          dealSlug,
          amountUsd: null,
          powerKw: null,
          since: null,
        })),
      ...stale.map(({ slug, dealSlug, dueLastDay, powerKw }): QualityGap => ({
        key: 'stale_promise',
        subjectType: 'promise',
        subjectSlug: slug,
        field: 'outcome',
        dealSlug,
        amountUsd: null,
        powerKw,
        since: dueLastDay,
      })),
    ],
  };
}
