// What the figures of a deal imply for each other: dollars per gigawatt and the like, only where both describe the same thing.
import type { FigureRange } from './figure';
import {
  pairWithCapacity,
  type RatioCapacity,
  type RatioDeal,
  type RatioRefusal,
  type RatioSpend,
} from './ratio-pairs';
import type { PowerBasis, VocabularyEntry } from './vocabulary';

/** The ratios there are, with the formula of each. */
export const RATIO_KINDS = [
  { value: 'usd_per_year', label: 'Spend a year', meaning: 'amount ÷ term: an average, no schedule' },
  { value: 'usd_per_gw', label: 'Dollars per gigawatt', meaning: 'amount ÷ power' },
  {
    value: 'usd_per_gw_year',
    label: 'Dollars per gigawatt-year',
    meaning: 'amount ÷ (power × term), as if all of the power ran for the whole term',
  },
  { value: 'usd_per_chip', label: 'Dollars per chip', meaning: 'amount ÷ chip count; no price of a chip' },
  { value: 'chips_per_gw', label: 'Chips per gigawatt', meaning: 'chip count ÷ power' },
  { value: 'kw_per_chip', label: 'Kilowatts per chip', meaning: 'power ÷ chip count, all else included' },
] as const satisfies readonly VocabularyEntry[];
export type RatioKind = (typeof RATIO_KINDS)[number]['value'];

/** A figure that goes into a ratio: the field of a record, as claims name it. Dollars, kilowatts, chips or years. */
export interface RatioInput {
  readonly subjectType: 'spend' | 'capacity';
  readonly subjectSlug: string;
  readonly field: 'amountUsd' | 'termYears' | 'powerGw' | 'chipCount';
  readonly range: FigureRange;
}

/** One ratio of a deal: given with its bounds, or refused with the reason; never both. */
export interface ImpliedRatio {
  readonly kind: RatioKind;
  /** Whole dollars or chips per unit, kilowatts per chip; unrounded. Null where refused. */
  readonly range: FigureRange | null;
  readonly refusal: RatioRefusal | null;
  /** The figures above the line; where refused, what is known of them. */
  readonly numerator: readonly RatioInput[];
  /** The figures below the line: added where of one field, multiplied with the term. */
  readonly denominator: readonly RatioInput[];
  /** Where the power is measured; null where no power goes in. */
  readonly powerBasis: PowerBasis | null;
  /** The capacity that goes in, for its chips, layer and certainty. */
  readonly capacitySlugs: readonly string[];
}

/**
 * Divides one figure by another. A bound comes out only where both of the bounds that make it went in: a ceiling divided
 * by a fixed figure is a ceiling, a ceiling divided by a ceiling is nothing (null).
 */
export function divideRanges(above: FigureRange, below: FigureRange): FigureRange | null {
  const low = above.low !== null && below.high !== null && below.high > 0 ? above.low / below.high : null;
  const high = above.high !== null && below.low !== null && below.low > 0 ? above.high / below.low : null;
  if (low === null && high === null) return null;
  if (low === null) {
    const isBelow = above.qualifier === 'less_than' || below.qualifier === 'more_than';
    return { low, high, qualifier: isBelow ? 'less_than' : 'up_to' };
  }
  if (high === null) {
    const isAbove = above.qualifier === 'more_than' || below.qualifier === 'less_than';
    return { low, high, qualifier: isAbove ? 'more_than' : 'at_least' };
  }
  const isExact = above.qualifier === 'exactly' && below.qualifier === 'exactly';
  return { low, high, qualifier: isExact ? 'exactly' : 'about' };
}

/** Adds figures of one unit: a bound only where every one has it. Null where there is none or no bound is left. */
export function addRanges(ranges: readonly FigureRange[]): FigureRange | null {
  const [first, ...rest] = ranges;
  if (!first) return null;
  if (rest.length === 0) return first;
  const sum = (bound: 'low' | 'high'): number | null =>
    ranges.reduce<number | null>((total, range) => {
      const value = range[bound];
      return total === null || value === null ? null : total + value;
    }, 0);
  const low = sum('low');
  const high = sum('high');
  if (low === null && high === null) return null;
  if (low === null) return { low, high, qualifier: 'up_to' };
  if (high === null) return { low, high, qualifier: 'at_least' };
  const isExact = ranges.every(({ qualifier }) => qualifier === 'exactly');
  return { low, high, qualifier: isExact ? 'exactly' : 'about' };
}

function scale(range: FigureRange, factor: number): FigureRange {
  return {
    low: range.low === null ? null : range.low * factor,
    high: range.high === null ? null : range.high * factor,
    qualifier: range.qualifier,
  };
}

const KW_PER_GW = 1_000_000;

function amountInput(spend: RatioSpend): RatioInput[] {
  return spend.amountUsd === null
    ? []
    : [{ subjectType: 'spend', subjectSlug: spend.slug, field: 'amountUsd', range: spend.amountUsd }];
}

function termInput({ slug, termYears }: RatioSpend): RatioInput[] {
  if (termYears === null) return [];
  const range: FigureRange = { low: termYears, high: termYears, qualifier: 'exactly' };
  return [{ subjectType: 'spend', subjectSlug: slug, field: 'termYears', range }];
}

function capacityInputs(capacities: readonly RatioCapacity[], field: 'powerGw' | 'chipCount'): RatioInput[] {
  return capacities.flatMap(({ slug, powerKw, chipCount }) => {
    const range = field === 'powerGw' ? powerKw : chipCount;
    return range === null ? [] : [{ subjectType: 'capacity', subjectSlug: slug, field, range }];
  });
}

/** The basis of the power of some capacities; null where they are of several. */
function commonBasis(capacities: readonly RatioCapacity[]): PowerBasis | null {
  const [basis = null, ...others] = new Set(capacities.map(({ powerBasis }) => powerBasis));
  return others.length === 0 ? basis : null;
}

interface Draft {
  readonly kind: RatioKind;
  readonly numerator: readonly RatioInput[];
  readonly denominator: readonly RatioInput[];
  readonly capacities: readonly RatioCapacity[];
}

function hasPower({ numerator, denominator }: Draft): boolean {
  return [...numerator, ...denominator].some(({ field }) => field === 'powerGw');
}

function refuse(draft: Draft, refusal: RatioRefusal): ImpliedRatio {
  const { kind, numerator, denominator, capacities } = draft;
  return {
    kind,
    range: null,
    refusal,
    numerator,
    denominator,
    powerBasis: hasPower(draft) ? commonBasis(capacities) : null,
    capacitySlugs: capacities.map(({ slug }) => slug),
  };
}

/** Gives the ratio of a draft whose inputs are all there. */
function divide(draft: Draft): ImpliedRatio {
  if (hasPower(draft) && commonBasis(draft.capacities) === null) {
    return refuse(draft, { code: 'mixed_bases' });
  }
  const inUnit = ({ field, range }: RatioInput): FigureRange =>
    field === 'powerGw' && draft.kind !== 'kw_per_chip' ? scale(range, 1 / KW_PER_GW) : range;
  const above = addRanges(draft.numerator.map(inUnit));
  const ofCapacity = addRanges(draft.denominator.filter(({ field }) => field !== 'termYears').map(inUnit));
  const years = draft.denominator.find(({ field }) => field === 'termYears')?.range ?? null;
  const below = ofCapacity === null ? years : scale(ofCapacity, years?.high ?? 1);
  const range = above === null || below === null ? null : divideRanges(above, below);
  if (range === null) return refuse(draft, { code: 'no_bound' });
  return { ...refuse(draft, { code: 'no_bound' }), range, refusal: null };
}

/** Gives a ratio, or refuses it where one of its inputs is not there. */
function giveOrRefuse(draft: Draft, missing: RatioRefusal | null): ImpliedRatio {
  return missing === null ? divide(draft) : refuse(draft, missing);
}

function notGiven(what: Extract<RatioRefusal, { code: 'not_given' }>['what']): RatioRefusal {
  return { code: 'not_given', what };
}

function deriveOfCapacity(capacity: RatioCapacity): ImpliedRatio[] {
  const { certainty, powerKw, chipCount, chips } = capacity;
  if (certainty === null || (powerKw === null && chipCount === null)) return [];
  // Nobody counts chips where only a site is leased.
  if (chipCount === null && chips.length === 0) return [];
  const power = capacityInputs([capacity], 'powerGw');
  const count = capacityInputs([capacity], 'chipCount');
  const missing: RatioRefusal | null =
    certainty === 'lapsed'
      ? { code: 'lapsed', of: 'capacity' }
      : powerKw === null
        ? notGiven('power')
        : chipCount === null
          ? notGiven('chip count')
          : null;
  const capacities = [capacity];
  return [
    giveOrRefuse({ kind: 'chips_per_gw', numerator: count, denominator: power, capacities }, missing),
    giveOrRefuse({ kind: 'kw_per_chip', numerator: power, denominator: count, capacities }, missing),
  ];
}

interface Missing {
  readonly refusal: RatioRefusal;
  /** No capacity of the deal has the figure: then that is the reason to give, whatever else stands against it. */
  readonly isOfAll: boolean;
}

function missingOf(
  capacities: readonly RatioCapacity[],
  inputs: readonly RatioInput[],
  what: 'power' | 'chip count',
): Missing | null {
  if (inputs.length === capacities.length) return null;
  return { refusal: notGiven(what), isOfAll: inputs.length === 0 };
}

/** The reason to give where money and capacity may not pair and a figure may be missing as well. */
function firstOf(unpaired: RatioRefusal | null, missing: Missing | null): RatioRefusal | null {
  if (missing?.isOfAll && unpaired?.code !== 'lapsed') return missing.refusal;
  return unpaired ?? missing?.refusal ?? null;
}

function deriveOfSpend(spend: RatioSpend, deal: RatioDeal): ImpliedRatio[] {
  if (spend.certainty === null) return [];
  const amount = amountInput(spend);
  const term = termInput(spend);
  const isLapsed = spend.certainty === 'lapsed';
  const lapsed: RatioRefusal | null = isLapsed ? { code: 'lapsed', of: 'money' } : null;
  const noAmount = spend.amountUsd === null ? notGiven('amount') : null;
  const noTerm = spend.termYears === null ? notGiven('term') : null;
  const perYear = giveOrRefuse(
    { kind: 'usd_per_year', numerator: amount, denominator: term, capacities: [] },
    lapsed ?? noAmount ?? noTerm,
  );

  const pair = pairWithCapacity(spend, deal);
  // Where nothing pairs, the capacities of the deal are named beside the reason.
  const shown =
    pair.refusal === null
      ? pair.capacities
      : deal.capacityCommitments.filter(({ certainty }) => certainty !== null);
  const power = capacityInputs(shown, 'powerGw');
  const count = capacityInputs(shown, 'chipCount');
  const noPower = missingOf(shown, power, 'power');
  const noCount = missingOf(shown, count, 'chip count');
  const draft = (kind: RatioKind, denominator: readonly RatioInput[]): Draft => ({
    kind,
    numerator: amount,
    denominator,
    capacities: shown,
  });
  const hasChips = shown.some(({ chips, chipCount }) => chips.length > 0 || chipCount !== null);
  return [
    perYear,
    giveOrRefuse(draft('usd_per_gw', power), firstOf(pair.refusal, noPower)),
    ...(pair.refusal?.code === 'no_capacity'
      ? []
      : [
          giveOrRefuse(
            draft('usd_per_gw_year', [...power, ...term]),
            firstOf(pair.refusal, noPower) ?? noTerm,
          ),
          ...(hasChips ? [giveOrRefuse(draft('usd_per_chip', count), firstOf(pair.refusal, noCount))] : []),
        ]),
  ];
}

/**
 * Every ratio that the figures of a deal invite, given or refused: those of each spend commitment known on the day, then
 * those of each capacity. A deal with neither has none.
 */
export function deriveRatios(deal: RatioDeal): ImpliedRatio[] {
  const ofSpends = deal.spendCommitments.flatMap((spend) => deriveOfSpend(spend, deal));
  const hasPriceable = deal.capacityCommitments.some(
    ({ certainty, powerKw }) => certainty !== null && powerKw !== null,
  );
  const withoutMoney: ImpliedRatio[] =
    ofSpends.length > 0 || !hasPriceable
      ? []
      : [
          refuse(
            {
              kind: 'usd_per_gw',
              numerator: [],
              denominator: [],
              capacities: [],
            },
            { code: 'no_spend', hasInvestments: deal.hasInvestments },
          ),
        ];
  return [...ofSpends, ...withoutMoney, ...deal.capacityCommitments.flatMap(deriveOfCapacity)];
}
