// Ratios between chip generations in words: what the numbers give, what is claimed, why there is none.
import type { ClaimedRatioField, ClaimedVerdict, GivenRatio } from '../domain/claimed-ratios';
import { findSpec, SPEC_LEVELS, type SpecLevel } from '../domain/chip-specs';
import type { FigureRange } from '../domain/figure';
import type { SpecRatio, SpecRatioRefusal } from '../domain/spec-ratios';
import { CLAIM_BASES, labelOf, type ClaimBasis, type Unit } from '../domain/vocabulary';
import { formatDecimal, formatList } from './number';
import { formatRangeWords } from './range';
import { formatTimes } from './spec';

/** The two generations of a ratio by name. */
export interface RatioNames {
  readonly above: string;
  readonly below: string;
}

function nameBasis(basis: ClaimBasis | null): string {
  return labelOf(CLAIM_BASES, basis ?? 'dense');
}

/** Why a ratio of specifications is not given, in words that can follow a colon. */
export function describeSpecRefusal(refusal: SpecRatioRefusal, names: RatioNames): string {
  switch (refusal.code) {
    case 'missing':
      return `no number of ${formatList(refusal.sides.map((side) => names[side]))}`;
    case 'basis_differs':
      return `${names.above} is ${nameBasis(refusal.above)}, ${names.below} ${nameBasis(refusal.below)}`;
    case 'nominal':
      return 'names of nodes are no lengths';
    case 'no_bound':
      return 'both are limits of one kind';
  }
}

/** "per chip", "per system". */
export function formatLevel(level: SpecLevel): string {
  return labelOf(SPEC_LEVELS, level).toLowerCase();
}

/** A ratio of specifications without words around it: "× 1.94"; null where there is none. */
export function formatSpecRatio({ range }: Pick<SpecRatio, 'range'>): string | null {
  return range === null ? null : formatTimes(range);
}

/** A claimed ratio as its source puts it: "up to × 4.4", "40% more", "30–40% less", "10 times less". */
export function formatClaimedRatio(
  range: FigureRange,
  unit: Unit | null,
  direction: ClaimedRatioField['direction'],
): string {
  const isReduction = direction === 'reduction';
  if (unit === 'pct') {
    const words = formatRangeWords(
      range,
      (value) => `${formatDecimal(value)}%`,
      (low, high) => `${formatDecimal(low)}–${formatDecimal(high)}%`,
    );
    return `${words} ${isReduction ? 'less' : 'more'}`;
  }
  if (isReduction) return `${formatRangeWords(range, formatDecimal)} times less`;
  return formatRangeWords(range, (value) => `× ${formatDecimal(value)}`);
}

function nameGiven({ spec, level }: GivenRatio): string {
  const { label, kind } = findSpec(spec);
  return kind === 'count' ? label : `${label} ${formatLevel(level)}`;
}

/** What the numbers give: "× 1.94 (FP8) and × 1.01 (BF16) per chip, × 4.36 (FP8) per system". */
export function describeGiven(given: readonly GivenRatio[]): string {
  return SPEC_LEVELS.flatMap(({ value: level }) => {
    const own = given.filter((ratio) => ratio.level === level);
    if (own.length === 0) return [];
    const ratios = own.map(({ spec, range }) => `${formatTimes(range)} (${findSpec(spec).label})`);
    return [`${formatList(ratios)} ${formatLevel(level)}`];
  }).join(', ');
}

/** Where a claimed number stands among what the numbers give: "Lies within these; FP8 per system rounds to the claim." */
export function describePosition(verdict: Extract<ClaimedVerdict, { kind: 'checked' }>): string {
  const { given, position, rounded } = verdict;
  const these = given.length === 1 ? 'it' : position === 'within' ? 'these' : 'all of these';
  const names = formatList(rounded.map(nameGiven));
  const rounding =
    rounded.length === 0 ? '' : `; ${names} ${rounded.length === 1 ? 'rounds' : 'round'} to the claim`;
  return `Lies ${position} ${these}${rounding}.`;
}

/** Why no numbers can be held beside a claim, in a sentence. */
export function describeUnchecked(
  verdict: Exclude<ClaimedVerdict, { kind: 'checked' }>,
  comparedWith: string | null,
): string {
  switch (verdict.kind) {
    case 'no_number':
      return 'The claim gives no ratio in numbers.';
    case 'no_spec':
      return 'No specification measures this.';
    case 'no_rival':
      return comparedWith === null
        ? 'What it compares with is not said.'
        : 'What it compares with is no generation of the ledger.';
    case 'no_ratio':
      return 'The numbers for it are not published.';
  }
}

/** What the numbers give and where the claim stands, in full sentences. */
export function describeVerdict(verdict: ClaimedVerdict, comparedWith: string | null): string {
  return verdict.kind === 'checked'
    ? `The numbers give ${describeGiven(verdict.given)}. ${describePosition(verdict)}`
    : describeUnchecked(verdict, comparedWith);
}
