// Use case: chip generations side by side, with what is known of each and what is promised on it.
import {
  chooseBaseline,
  compareChipReadings,
  type ComparedGap,
  type ComparedRow,
  isComparedNumber,
  STRATEGY_SPECS,
} from '../domain/chip-comparison';
import type { SpecNumber, SpecPlace } from '../domain/chip-readings';
import { findSpec, SPEC_GROUPS, type SpecGroup, type SpecLevel } from '../domain/chip-specs';
import { findLargestSystem, findScaleUpDomain } from '../domain/chip-systems';
import { type FieldStanding, summariseStanding } from '../domain/field-standing';
import type { FigureRange } from '../domain/figure';
import { groupBy } from '../domain/group-by';
import { toPartialDate } from '../domain/partial-date';
import { findShownClaim } from '../domain/preference';
import { foldText } from '../domain/search-text';
import { CERTAINTIES, type Certainty, type ChipStatus, type Evidence } from '../domain/vocabulary';
import type { ComparisonQuery } from '../filters/comparison-query';
import type { ComparisonFact } from '../format/chip-comparison';
import { formatPartialDate } from '../format/date';
import { formatGwRange } from '../format/power';
import { loadCommitments, type ChipCommitment } from './chip-capacity';
import { type ChipFigures, listChipFigures } from './chip-figures';
import type { ChipSystemRecord } from './chip-records';
import type { ClaimRecord, NamedRef } from './deal-records';

/** One compared generation. */
export interface ComparedChip extends NamedRef {
  readonly designer: NamedRef;
  readonly status: ChipStatus;
  /** What one chip is, where that is not plain; of which variant the figures are. */
  readonly chipUnit: string | null;
  readonly variant: string | null;
  /** The system that figures at the level of systems are of. */
  readonly system: Pick<ChipSystemRecord, 'slug' | 'name' | 'chips'> | null;
}

/** A fact in words about one chip. */
export interface FactCell {
  readonly chipSlug: string;
  /** Null where no source gives it. */
  readonly text: string | null;
  /** Why there is none, in words; null where there is one. */
  readonly gap: string | null;
  /** As stored: a date stays as exact as it is. */
  readonly value: string | null;
  /** The chip cannot be had yet: the date is a plan. */
  readonly isExpected: boolean;
  readonly evidence: Evidence | null;
  readonly standing: FieldStanding | null;
  /** Null where it is of a system that is not known. */
  readonly place: SpecPlace | null;
}

/** What is promised on one chip by one commitment. */
export interface CommitmentEntry {
  readonly slug: string;
  readonly label: string;
  readonly deal: NamedRef;
  /** Every rung of its parts, firmest first. */
  readonly certainties: readonly Certainty[];
  readonly powerKw: FigureRange | null;
  readonly chipCount: FigureRange | null;
  /** Names of the other generations that the same figure may be made of. */
  readonly sharedWith: readonly string[];
}

/** The commitments on one chip that still stand, firmest first. */
export interface CommitmentCell {
  readonly chipSlug: string;
  readonly entries: readonly CommitmentEntry[];
}

/** A row of the table. */
export type ComparisonRow =
  | ({ readonly kind: 'spec' } & ComparedRow)
  | { readonly kind: 'fact'; readonly fact: ComparisonFact; readonly cells: readonly FactCell[] }
  | { readonly kind: 'commitments'; readonly cells: readonly CommitmentCell[] };

/** Rows under one heading; `dates` has none. `strategies` repeats rows of other groups so that they stand together. */
export interface ComparisonGroup {
  readonly id: 'dates' | SpecGroup | 'strategies' | 'commitments';
  readonly label: string | null;
  readonly rows: readonly ComparisonRow[];
}

/** A comparison of chip generations. */
export interface GenerationComparison {
  readonly level: SpecLevel;
  readonly baseline: NamedRef;
  readonly chips: readonly ComparedChip[];
  readonly groups: readonly ComparisonGroup[];
  /** Names of chips by slug, also of those that claims compare with. */
  readonly nameOf: ReadonlyMap<string, string>;
  /** Who the numbers and facts rest on: publishers by claims relied on, the most first. */
  readonly publishers: readonly { readonly name: string; readonly claimCount: number }[];
  readonly claimCount: number;
  /** Slugs of the sources of live claims about some places. */
  readonly sourcesOf: (places: readonly SpecPlace[]) => string[];
}

const isLive = ({ rank, isSuperseded }: ClaimRecord): boolean => rank !== 'deprecated' && !isSuperseded;

const placeKey = ({
  subjectType,
  subjectSlug,
  field,
}: Pick<ClaimRecord, 'subjectType' | 'subjectSlug' | 'field'>): string =>
  `${subjectType}/${subjectSlug}#${field}`;

function toFact(
  chip: ChipFigures,
  value: string | null,
  place: SpecPlace | null,
  words: (value: string) => string = (text) => text,
): FactCell {
  const about = place === null ? [] : chip.claims.filter((claim) => placeKey(claim) === placeKey(place));
  const isAvailable = chip.status === 'available' || chip.status === 'superseded';
  const isOfSystem = place?.subjectType !== 'chip';
  return {
    chipSlug: chip.slug,
    value,
    text: value === null ? null : words(value),
    gap:
      value === null
        ? isOfSystem && chip.systems.length === 0
          ? 'no system published'
          : 'not published'
        : null,
    isExpected: !isAvailable && place?.field === 'availableOn',
    evidence: findShownClaim(about.filter((claim) => claim.value === value))?.evidence ?? null,
    standing: summariseStanding(about),
    place,
  };
}

function readFact(chip: ChipFigures, fact: ComparisonFact): FactCell {
  const ofChip = (field: string): SpecPlace => ({ subjectType: 'chip', subjectSlug: chip.slug, field });
  const ofSystem = (system: ChipSystemRecord | null, field: string): SpecPlace | null =>
    system === null ? null : { subjectType: 'system', subjectSlug: system.slug, field };
  const { memoryType, memoryNote, interconnect } = chip.specs;
  switch (fact) {
    case 'available':
      return toFact(chip, chip.availableOn, ofChip('availableOn'), formatPartialDate);
    case 'announced':
      return toFact(chip, chip.announcedOn, ofChip('announcedOn'), formatPartialDate);
    case 'memory-type':
      return toFact(chip, memoryType, ofChip('specs.memoryType'), (type) =>
        memoryNote === null ? type : `${type}, ${memoryNote}`,
      );
    case 'interconnect':
      return toFact(chip, interconnect, ofChip('specs.interconnect'));
    case 'system': {
      const system = findLargestSystem(chip.systems);
      return toFact(chip, system?.name ?? null, ofSystem(system, 'name'));
    }
    case 'fabric': {
      const system = findScaleUpDomain(chip.systems);
      return toFact(chip, system?.fabric ?? null, ofSystem(system, 'fabric'));
    }
  }
}

const CERTAINTY_ORDER = CERTAINTIES.map(({ value }) => value);

function toEntry({ capacity, label, deal }: ChipCommitment, chipSlug: string): CommitmentEntry | null {
  const { certainty, parts } = capacity;
  if (certainty === null || certainty === 'lapsed') return null;
  const rungs = new Set(parts.length === 0 ? [certainty] : parts.map((part) => part.certainty));
  return {
    slug: capacity.slug,
    // A name that only its size tells apart would say the size twice.
    label: capacity.powerKw === null ? label : label.replace(`, ${formatGwRange(capacity.powerKw)}`, ''),
    deal,
    certainties: CERTAINTY_ORDER.filter((rung) => rungs.has(rung)),
    powerKw: capacity.powerKw,
    chipCount: capacity.chipCount,
    sharedWith: capacity.chips.filter(({ slug }) => slug !== chipSlug).map(({ name }) => name),
  };
}

function listCommitments(all: readonly ChipCommitment[], chipSlug: string): CommitmentCell {
  const size = ({ powerKw, chipCount }: CommitmentEntry): number =>
    (powerKw?.high ?? powerKw?.low ?? 0) * 1e9 + (chipCount?.high ?? chipCount?.low ?? 0);
  const firmness = ({ certainties: [first] }: CommitmentEntry): number =>
    first === undefined ? CERTAINTY_ORDER.length : CERTAINTY_ORDER.indexOf(first);
  const entries = all
    .filter(({ capacity }) => capacity.chips.some(({ slug }) => slug === chipSlug))
    .flatMap((commitment) => toEntry(commitment, chipSlug) ?? [])
    .sort((a, b) => firmness(a) - firmness(b) || size(b) - size(a) || (a.slug < b.slug ? -1 : 1));
  return { chipSlug, entries };
}

/** Where the claims behind a compared reading stand. */
export function listPlaces(reading: SpecNumber | ComparedGap): readonly SpecPlace[] {
  if (isComparedNumber(reading)) {
    return reading.inputs.length > 0 ? reading.inputs.map(({ place }) => place) : [reading.place];
  }
  return 'place' in reading ? [reading.place] : [];
}

function buildGroups(
  chips: readonly ChipFigures[],
  specRows: readonly ComparedRow[],
  commitments: readonly ChipCommitment[],
): ComparisonGroup[] {
  const fact = (id: ComparisonFact): ComparisonRow => ({
    kind: 'fact',
    fact: id,
    cells: chips.map((chip) => readFact(chip, id)),
  });
  const rows = specRows.map((row): ComparisonRow & ComparedRow => ({ kind: 'spec', ...row }));
  const factsOf: Readonly<Record<SpecGroup, readonly ComparisonFact[]>> = {
    compute: [],
    memory: ['memory-type'],
    power: [],
    system: ['system', 'fabric', 'interconnect'],
  };
  return [
    { id: 'dates', label: null, rows: [fact('available'), fact('announced')] },
    ...SPEC_GROUPS.map(({ value, label }): ComparisonGroup => ({
      id: value,
      label,
      rows: [...rows.filter(({ spec }) => findSpec(spec).group === value), ...factsOf[value].map(fact)],
    })),
    {
      id: 'strategies',
      label: 'Strategies side by side',
      rows: STRATEGY_SPECS.flatMap((id) => rows.filter(({ spec }) => spec === id)),
    },
    {
      id: 'commitments',
      label: 'Committed to it',
      rows: [{ kind: 'commitments', cells: chips.map(({ slug }) => listCommitments(commitments, slug)) }],
    },
  ];
}

function toComparedChip({ slug, name, designer, status, specs, systems }: ChipFigures): ComparedChip {
  return {
    slug,
    name,
    designer,
    status,
    chipUnit: specs.chipUnit,
    variant: specs.variant,
    system: findLargestSystem(systems),
  };
}

/** The places that rows rest on, each once by group. */
function listRowPlaces(groups: readonly ComparisonGroup[]): SpecPlace[] {
  return groups.flatMap(({ rows }) =>
    rows.flatMap((row): SpecPlace[] => {
      if (row.kind === 'spec') return row.cells.flatMap(({ reading }) => listPlaces(reading));
      if (row.kind === 'fact') return row.cells.flatMap(({ place }) => place ?? []);
      return [];
    }),
  );
}

/**
 * Compares the chips of a query, in its order; every generation where it names none. Null where fewer than one is known.
 * What is promised on them is as known on the day of the query, specifications are those of the present data.
 * @throws NoDatasetError before the first import.
 */
export async function compareGenerations(query: ComparisonQuery): Promise<GenerationComparison | null> {
  const [all, commitments] = await Promise.all([listChipFigures(query.asOf), loadCommitments(query.asOf)]);
  const chips =
    query.chips.length === 0 ? all : query.chips.flatMap((slug) => all.filter((chip) => chip.slug === slug));
  const baselineSlug = query.baseline ?? chooseBaseline(chips.map(({ slug }) => slug));
  const baseline = chips.find(({ slug }) => slug === baselineSlug);
  if (baseline === undefined) return null;
  const specRows = compareChipReadings(chips, query.level, baseline.slug);
  const groups = buildGroups(chips, specRows, commitments);
  const claims = chips.flatMap((chip) => chip.claims).filter(isLive);
  const byPlace = groupBy(claims, placeKey);
  const claimsAt = (places: readonly SpecPlace[]): ClaimRecord[] =>
    [...new Set(places.map(placeKey))].flatMap((key) => byPlace.get(key) ?? []);
  const behind = claimsAt(listRowPlaces(groups));
  const counts = new Map<string, number>();
  for (const { source } of behind) counts.set(source.publisher, (counts.get(source.publisher) ?? 0) + 1);
  return {
    level: query.level,
    baseline: { slug: baseline.slug, name: baseline.name },
    chips: chips.map(toComparedChip),
    groups,
    nameOf: new Map(all.map(({ slug, name }) => [slug, name])),
    publishers: [...counts]
      .map(([name, claimCount]) => ({ name, claimCount }))
      .sort((a, b) => b.claimCount - a.claimCount || (a.name < b.name ? -1 : 1)),
    claimCount: behind.length,
    sourcesOf: (places) => [...new Set(claimsAt(places).map(({ source }) => source.slug))].sort(),
  };
}

/** A comparison worth opening. */
export interface ComparisonSuggestion {
  readonly title: string;
  readonly chips: readonly NamedRef[];
}

/** A generation that can be added. */
export interface ComparisonChoice extends NamedRef {
  readonly family: string;
  readonly architecture: string | null;
  readonly designer: string;
  readonly status: ChipStatus;
}

const toRef = ({ slug, name }: NamedRef): NamedRef => ({ slug, name });

/** Longest and shortest line of generations that is suggested. */
const LONGEST_LINE = 5;
const SHORTEST_LINE = 3;
const MOST_NAMED = 6;

/** The first day on which a generation could be had, else was announced; before all others where neither is known. */
function firstDay({ availableOn, announcedOn }: ChipFigures): string {
  const known = availableOn ?? announcedOn;
  return known === null ? '' : toPartialDate(known).firstDay;
}

const byText = (a: string, b: string): number => (a === b ? 0 : a < b ? -1 : 1);

/**
 * Every generation that can be compared, by family and time, and comparisons to begin with: the chosen chip with its own
 * line and with the usual baseline, the generations that most deals name, and the lines of the families.
 * @throws NoDatasetError before the first import.
 */
export async function listComparisonChoices(
  chosen: readonly string[],
): Promise<{ choices: ComparisonChoice[]; suggestions: ComparisonSuggestion[] }> {
  const figures = await listChipFigures(null);
  const all = [...figures].sort(
    (a, b) => byText(foldText(a.family), foldText(b.family)) || byText(firstDay(a), firstDay(b)),
  );
  const lines = [...new Set(all.map(({ family }) => family))].map((family) => {
    const line = all.filter((chip) => chip.family === family);
    const isWhole = line.length <= LONGEST_LINE;
    return {
      title: isWhole ? `All of ${family}` : `The newest of ${family}`,
      chips: line.slice(-LONGEST_LINE),
    };
  });
  const [first] = all.filter(({ slug }) => chosen.includes(slug));
  const usual = all.find(({ slug }) => slug === chooseBaseline(all.map((chip) => chip.slug)));
  const ofChosen =
    first === undefined
      ? []
      : [
          {
            title: `${first.name} and what it follows`,
            chips: all.filter(({ slug }) => slug === first.slug || slug === first.predecessor?.slug),
          },
          ...(usual === undefined
            ? []
            : [{ title: `${first.name} against ${usual.name}`, chips: [first, usual] }]),
        ];
  const mostNamed = {
    title: 'The generations that most deals name',
    chips: [...all].sort((a, b) => b.dealCount - a.dealCount).slice(0, MOST_NAMED),
  };
  return {
    choices: all.map(({ slug, name, family, architecture, designer, status }) => ({
      ...{ slug, name, family, architecture, status },
      designer: designer.name,
    })),
    suggestions: [
      ...ofChosen.filter(({ chips }) => new Set(chips).size > 1),
      mostNamed,
      ...lines.filter(({ chips }) => chips.length >= SHORTEST_LINE),
    ].map(({ title, chips }) => ({ title, chips: chips.map(toRef) })),
  };
}
