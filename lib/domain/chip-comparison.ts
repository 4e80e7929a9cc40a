// Chip generations side by side: for each specification the ratio of every chip to the baseline, which one is best, and
// why a number or a ratio is missing.
import { type BoundClaim, joinBounds } from './claim-bounds';
import { findClaimedRatio, toFactor } from './claimed-ratios';
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
import { divideReadings, NOMINAL_SPECS, type SpecRatioRefusal } from './spec-ratios';
import {
  type ChipStatus,
  type ClaimBasis,
  type Evidence,
  EVIDENCES,
  type Rank,
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
  readonly basis: ClaimBasis | null;
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
  readonly basis: ClaimBasis | null;
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

/** One chip in a row. */
export interface ComparedCell {
  readonly chipSlug: string;
  readonly reading: SpecNumber | ComparedGap;
  /** To the baseline; null where there is none. The baseline's own is exactly 1, unless numbers of the row are names. */
  readonly ratio: FigureRange | null;
  /** Why a number has no ratio; null where it has one, or where there is no number. */
  readonly ratioGap: SpecRatioRefusal | null;
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

/** The reading as division knows it: gaps differ only in their explanation. */
function toReading(reading: SpecNumber | ComparedGap): SpecReading {
  return isComparedNumber(reading) ? reading : { state: 'no_system' };
}

function compareWithBaseline(
  spec: SpecId,
  reading: SpecNumber | ComparedGap,
  baseline: SpecNumber | ComparedGap,
): Pick<ComparedCell, 'ratio' | 'ratioGap'> {
  if (!isComparedNumber(reading)) return { ratio: null, ratioGap: null };
  const { range, refusal } = divideReadings(spec, reading, toReading(baseline));
  // Even a ceiling is once itself, though nothing can be divided by it.
  if (reading === baseline && refusal?.code !== 'nominal') return { ratio: SAME, ratioGap: null };
  return { ratio: range, ratioGap: refusal };
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
    .flatMap(({ claim, range }): OpenClaim[] => {
      const rival = multipleOf(claim);
      const value = range === null || rival === null ? range : toFactor(range, claim.unit, 'gain');
      return value === null
        ? []
        : [{ evidence: claim.evidence, basis: claim.basis, range: value, multipleOf: rival }];
    })
    .sort((a, b) => order.indexOf(a.evidence) - order.indexOf(b.evidence));
}

/** The specification that a claim says a multiple of an earlier generation's of; null where it says none, or not of which. */
function multipleSpec({ field, note }: OpenableClaim): SpecId | null {
  const claimed = findClaimedRatio(field);
  if (claimed === null || claimed.against !== 'predecessor' || claimed.direction !== 'gain') return null;
  if (!claimed.levels.includes('chip')) return null;
  const [only = null, ...others] = claimed.specs;
  if (others.length === 0) return only;
  // Of several it is the precision that the note begins with.
  const word = /^\w+/.exec(note ?? '')?.[0].toLowerCase();
  return claimed.specs.find((spec) => spec === word) ?? null;
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
  const promised = live.filter((claim) => claim.subjectType === 'chip' && multipleSpec(claim) === spec);
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

const NO_SYSTEM: ComparedGap = { state: 'no_system' };

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
  const baseline = readings[chips.findIndex(({ slug }) => slug === baselineSlug)] ?? NO_SYSTEM;
  // The unit of a row says dense: a figure with sparsity is shown and takes no part.
  const comparable = readings.map((reading) =>
    isComparedNumber(reading) && reading.basis !== 'sparse' && !NOMINAL_SPECS.includes(id)
      ? reading.range
      : null,
  );
  const most = Math.max(0, ...comparable.map((range) => (range === null ? 0 : headlineOf(range))));
  const best = findBest(comparable, findSpec(id).better);
  const cells = chips.map(({ slug: chipSlug }, index): ComparedCell => {
    const reading = readings[index] ?? NO_SYSTEM;
    const range = comparable[index] ?? null;
    return {
      chipSlug,
      reading,
      ...compareWithBaseline(id, reading, baseline),
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
