// Chip generations side by side: for each specification the ratio of every chip to the baseline, which one is best, and
// why a number or a ratio is missing.
import { type BoundClaim, joinBounds } from './claim-bounds';
import {
  isSpecNumber,
  type ReadableChip,
  type SpecGap,
  type SpecNumber,
  type SpecPlace,
  type SpecReading,
} from './chip-readings';
import { CHIP_SPECS, findSpec, type SpecId, type SpecLevel } from './chip-specs';
import { type FigureRange, headlineOf } from './figure';
import { divideRanges } from './implied-ratios';
import {
  type ChipStatus,
  type Evidence,
  EVIDENCES,
  type Rank,
  type Unit,
  type VocabularyEntry,
} from './vocabulary';

/** Fewest and most generations that a table compares. */
export const MIN_COMPARED = 2;
export const MAX_COMPARED = 8;

/** Where a compared value stands. */
export const COMPARISON_STATES = [
  { value: 'published', label: 'published', meaning: 'a source gives it' },
  { value: 'derived', label: 'derived', meaning: 'calculated from published figures, see the formula' },
  { value: 'unpublished', label: 'not published', meaning: 'no source that is relied on gives it' },
  { value: 'refused', label: 'refused', meaning: 'an input of the calculation is missing' },
  {
    value: 'rumoured',
    label: 'rumoured',
    meaning: 'claims exist, but too weak or too different for the ledger to take one',
  },
  { value: 'target', label: 'target', meaning: 'the vendor promises a multiple of an earlier generation' },
] as const satisfies readonly VocabularyEntry[];
export type ComparisonState = (typeof COMPARISON_STATES)[number]['value'];

/** The specifications by which strategies differ: what a chip is built for. */
export const STRATEGY_SPECS = [
  'fp8-per-watt',
  'bf16-per-watt',
  'memory',
  'bandwidth-per-flop',
  'scale-up',
] as const satisfies readonly SpecId[];

/** A claim as far as it can stand where the ledger has no number. */
export interface OpenableClaim extends BoundClaim {
  readonly evidence: Evidence;
  readonly rank: Rank;
  readonly isSuperseded: boolean;
  readonly note: string | null;
  readonly comparedWith: string | null;
}

/** A chip as a comparison needs it. */
export interface ComparableChip extends ReadableChip {
  readonly name: string;
  readonly status: ChipStatus;
  readonly predecessor: { readonly slug: string } | null;
  readonly readings: Readonly<Record<SpecLevel, ReadonlyMap<SpecId, SpecReading>>>;
  /** The claims about the chip and its systems. */
  readonly claims: readonly OpenableClaim[];
}

/** What is claimed where the ledger holds no number. */
export interface OpenClaim {
  readonly evidence: Evidence;
  /** In the unit of the specification; of a multiple how many times. */
  readonly range: FigureRange;
  /** Of a multiple: slug or words of what it is a multiple of. Null: the claim is of the value itself. */
  readonly multipleOf: string | null;
}

/** Why there is no number to compare. */
export type ComparedGap =
  | Extract<SpecGap, { state: 'unpublished' | 'no_system' | 'refused' }>
  | {
      readonly state: 'rumoured' | 'target';
      readonly place: SpecPlace;
      /** The best supported first. */
      readonly claims: readonly OpenClaim[];
    };

/** Why a number has no ratio to the baseline. `basis`: one of the two counts sparsity, the other may not. */
export type RatioGap = 'no_baseline' | 'basis' | 'bounds';

/** One chip in a row. */
export interface ComparedCell {
  readonly chipSlug: string;
  readonly reading: SpecNumber | ComparedGap;
  /** To the baseline; null where there is none. The baseline's own is exactly 1. */
  readonly ratio: FigureRange | null;
  /** Why a number has no ratio; null where it has one, or where there is no number. */
  readonly ratioGap: RatioGap | null;
  /** Its part of the largest figure of the row, above 0 and up to 1; null without a comparable number. */
  readonly share: number | null;
  readonly isBest: boolean;
}

/** One specification of every compared chip, in the order of the chips. */
export interface ComparedRow {
  readonly spec: SpecId;
  readonly cells: readonly ComparedCell[];
}

/** Whether a compared reading is a number. */
export function isComparedNumber(reading: SpecNumber | ComparedGap): reading is SpecNumber {
  return reading.state === 'published' || reading.state === 'derived';
}

/** The generation that others are measured against where nobody says: the H100, on which most published comparisons are made, else the first. */
export function chooseBaseline(chipSlugs: readonly string[]): string | null {
  const usual = 'h100';
  return chipSlugs.includes(usual) ? usual : (chipSlugs[0] ?? null);
}

const SAME: FigureRange = { low: 1, high: 1, qualifier: 'exactly' };

/**
 * A number through the baseline's. Refused where one counts operations that sparsity skips and the other does not, or does
 * not say; and where the bounds that are known leave none for the ratio.
 */
export function compareWithBaseline(
  number: Pick<SpecNumber, 'range' | 'basis'>,
  baseline: Pick<SpecNumber, 'range' | 'basis'> | null,
): { readonly ratio: FigureRange | null; readonly ratioGap: RatioGap | null } {
  if (baseline === null) return { ratio: null, ratioGap: 'no_baseline' };
  if (number === baseline) return { ratio: SAME, ratioGap: null };
  const isSparse = ({ basis }: Pick<SpecNumber, 'basis'>): boolean => basis === 'sparse';
  if (isSparse(number) !== isSparse(baseline)) return { ratio: null, ratioGap: 'basis' };
  const ratio = divideRanges(number.range, baseline.range);
  return ratio === null ? { ratio: null, ratioGap: 'bounds' } : { ratio, ratioGap: null };
}

/** Whether no other range can lie beyond this one, as far as their bounds are known. */
function leads(range: FigureRange, others: readonly FigureRange[], better: 'higher' | 'lower'): boolean {
  return others.every((other) =>
    better === 'higher'
      ? range.low !== null && other.high !== null && range.low >= other.high
      : range.high !== null && other.low !== null && range.high <= other.low,
  );
}

/**
 * The places of the best of some ranges; equals are all best. Empty where neither end is the better one, where there are
 * fewer than two, and where an open bound leaves it undecided.
 */
export function findBest(
  ranges: readonly (FigureRange | null)[],
  better: 'higher' | 'lower' | null,
): ReadonlySet<number> {
  const known = ranges.flatMap((range, index) => (range === null ? [] : [{ range, index }]));
  if (better === null || known.length < 2) return new Set();
  return new Set(
    known
      .filter(({ range, index }) =>
        leads(
          range,
          known.filter((other) => other.index !== index).map((other) => other.range),
          better,
        ),
      )
      .map(({ index }) => index),
  );
}

const isLive = ({ rank, isSuperseded }: OpenableClaim): boolean => rank !== 'deprecated' && !isSuperseded;

function toOpenClaims(claims: readonly OpenableClaim[], multipleOf: (claim: OpenableClaim) => string | null) {
  const order = EVIDENCES.map(({ value }) => value);
  return joinBounds(claims)
    .flatMap(({ claim, range }): OpenClaim[] =>
      range === null ? [] : [{ evidence: claim.evidence, range, multipleOf: multipleOf(claim) }],
    )
    .sort((a, b) => order.indexOf(a.evidence) - order.indexOf(b.evidence));
}

/** Claims of a multiple of an earlier generation, by the specification that they are about. */
const MULTIPLES: Readonly<Record<string, SpecId>> = {
  'claimed.fp8VsPredecessor': 'fp8',
  'claimed.memoryBandwidthVsPredecessor': 'bandwidth',
  'claimed.hbmBandwidthVsPredecessor': 'bandwidth',
  'claimed.memoryCapacityVsPredecessor': 'memory',
  'claimed.hbmVsPredecessor': 'memory',
};

/** The precision that a claim about performance is of, where its note begins with one. Without it no row may take the claim. */
function notedPrecision({ note }: OpenableClaim): SpecId | null {
  const word = /^(fp4|fp8|bf16)\b/i.exec(note ?? '')?.[1]?.toLowerCase();
  return CHIP_SPECS.find(({ value, group }) => group === 'compute' && value === word)?.value ?? null;
}

function multipleSpec(claim: OpenableClaim): SpecId | null {
  return claim.field === 'claimed.performanceVsPredecessor'
    ? notedPrecision(claim)
    : (MULTIPLES[claim.field] ?? null);
}

/** What is claimed of a specification that the ledger has no number of; null where nothing live is. */
function findOpenClaims(chip: ComparableChip, spec: SpecId, place: SpecPlace, level: SpecLevel) {
  const live = chip.claims.filter(isLive);
  const own = live.filter(
    ({ subjectType, subjectSlug, field }) =>
      subjectType === place.subjectType && subjectSlug === place.subjectSlug && field === place.field,
  );
  const values = toOpenClaims(own, () => null);
  if (values.length > 0) return { state: 'rumoured' as const, place, claims: values };
  // What a vendor promises of a chip is of the chip, and no longer a promise once it can be had.
  if (level !== 'chip' || (chip.status !== 'announced' && chip.status !== 'sampling')) return null;
  const multiplies: Unit = 'x';
  const promised = live.filter(
    (claim) =>
      claim.subjectType === 'chip' && claim.unit === multiplies && multipleSpec(claim) === spec,
  );
  const [first] = promised;
  const multiples = toOpenClaims(
    promised,
    ({ comparedWith }) => comparedWith ?? chip.predecessor?.slug ?? 'its predecessor',
  );
  if (first === undefined || multiples.length === 0) return null;
  const isPromise = multiples.some(({ evidence }) => evidence === 'confirmed' || evidence === 'reported');
  return {
    state: isPromise ? ('target' as const) : ('rumoured' as const),
    place: { subjectType: 'chip' as const, subjectSlug: chip.slug, field: first.field },
    claims: multiples,
  };
}

function explainGap(chip: ComparableChip, spec: SpecId, level: SpecLevel, gap: SpecGap): ComparedGap {
  switch (gap.state) {
    case 'unpublished':
      return findOpenClaims(chip, spec, gap.place, level) ?? gap;
    case 'refused':
      // Naming every input would hide the one reason: there is no system to read.
      return level === 'system' && chip.systems.length === 0 ? { state: 'no_system' } : gap;
    case 'no_system':
    case 'no_level':
      return { state: 'no_system' };
  }
}

function compareSpec(
  chips: readonly ComparableChip[],
  id: SpecId,
  level: SpecLevel,
  baselineSlug: string,
): ComparedRow {
  const readings = chips.map((chip): SpecNumber | ComparedGap => {
    // Readings hold every specification of the list.
    const reading = chip.readings[level].get(id) ?? { state: 'no_system' };
    return isSpecNumber(reading) ? reading : explainGap(chip, id, level, reading);
  });
  const ofBaseline = readings[chips.findIndex(({ slug }) => slug === baselineSlug)];
  const baseline = ofBaseline !== undefined && isComparedNumber(ofBaseline) ? ofBaseline : null;
  // The unit of a row says dense: a figure with sparsity is shown and takes no part.
  const comparable = readings.map((reading) =>
    isComparedNumber(reading) && reading.basis !== 'sparse' ? reading.range : null,
  );
  const most = Math.max(0, ...comparable.map((range) => (range === null ? 0 : headlineOf(range))));
  const best = findBest(comparable, findSpec(id).better);
  const cells = chips.map(({ slug: chipSlug }, index): ComparedCell => {
    const reading = readings[index] ?? { state: 'no_system' as const };
    const range = comparable[index] ?? null;
    return {
      chipSlug,
      reading,
      ...(isComparedNumber(reading)
        ? compareWithBaseline(reading, baseline)
        : { ratio: null, ratioGap: null }),
      share: range === null || most === 0 ? null : headlineOf(range) / most,
      isBest: best.has(index),
    };
  });
  return { spec: id, cells };
}

/**
 * Every specification of some chips at a level, in the order of {@link CHIP_SPECS}; specifications that a system does not
 * have are left out there. `baselineSlug` is one of the chips.
 */
export function compareChipReadings(
  chips: readonly ComparableChip[],
  level: SpecLevel,
  baselineSlug: string,
): ComparedRow[] {
  return CHIP_SPECS.filter(
    ({ value }) =>
      !chips.every(({ readings }) => readings[level].get(value)?.state === 'no_level') || chips.length === 0,
  ).map(({ value }) => compareSpec(chips, value, level, baselineSlug));
}
