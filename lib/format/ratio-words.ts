// Ratios in words: their value to three digits, their formula with its figures, and why one is refused.
import type { FigureRange } from '../domain/figure';
import { type ImpliedRatio, RATIO_KINDS, type RatioInput, type RatioKind } from '../domain/implied-ratios';
import type { RatioRefusal } from '../domain/ratio-pairs';
import { CERTAINTIES, type Certainty, labelOf, POWER_BASES } from '../domain/vocabulary';
import { formatUsdProse, formatUsdRangeProse } from './money';
import { formatCount, formatDecimal, formatList, formatSignificant, plural } from './number';
import { formatGwRange } from './power';
import { formatRangeWords } from './range';

/** Digits of a derived number: more would claim an exactness that its inputs seldom have. */
const DIGITS = 3;

function formatUsd(amountUsd: number): string {
  return formatUsdProse(amountUsd, { significantDigits: DIGITS });
}

interface RatioUnit {
  readonly formatNumber: (value: number) => string;
  /** As it follows the formatted value. */
  readonly unit: string;
  /** As it follows a plain number. */
  readonly fullUnit?: string;
}

const UNITS: Readonly<Record<RatioKind, RatioUnit>> = {
  usd_per_year: { formatNumber: formatUsd, unit: 'a year', fullUnit: 'US dollars a year' },
  usd_per_gw: { formatNumber: formatUsd, unit: 'per GW', fullUnit: 'US dollars per GW' },
  usd_per_gw_year: {
    formatNumber: formatUsd,
    unit: 'per GW and year',
    fullUnit: 'US dollars per GW and year',
  },
  usd_per_chip: { formatNumber: formatUsd, unit: 'per chip', fullUnit: 'US dollars per chip' },
  chips_per_gw: { formatNumber: (value) => formatSignificant(value, DIGITS), unit: 'chips per GW' },
  kw_per_chip: { formatNumber: (value) => formatSignificant(value, DIGITS), unit: 'kW per chip' },
};

/** The name of a ratio: "Dollars per gigawatt". */
export function formatRatioName(kind: RatioKind): string {
  return labelOf(RATIO_KINDS, kind);
}

/** The value of a ratio without its unit, to three digits: "over $66.7 billion", "2.31". */
export function formatRatioValue(kind: RatioKind, range: FigureRange): string {
  return formatRangeWords(range, UNITS[kind].formatNumber);
}

/** The unit of a ratio as it follows the value: "per GW". */
export function formatRatioUnit(kind: RatioKind): string {
  return UNITS[kind].unit;
}

/** The unit of a ratio as it follows a plain number: "US dollars per GW". */
export function formatRatioFullUnit(kind: RatioKind): string {
  return UNITS[kind].fullUnit ?? UNITS[kind].unit;
}

/** A figure that goes into a ratio: "over $300 billion", "about 0.2 GW", "104,000 chips", "5 years". */
export function formatRatioInput({ field, range }: RatioInput): string {
  switch (field) {
    case 'amountUsd':
      return formatUsdRangeProse(range);
    case 'powerGw':
      return formatGwRange(range);
    case 'chipCount':
      return `${formatRangeWords(range, formatCount)} chips`;
    case 'termYears': {
      const years = range.high ?? 0;
      return Number.isInteger(years) ? plural(years, 'year') : `${formatDecimal(years)} years`;
    }
  }
}

/** A piece of a formula: a figure, or the sign between two. */
export type FormulaPiece = { readonly input: RatioInput } | { readonly sign: string };

/** The formula of a ratio with its figures in reading order: $9.7 billion, ÷ (, about 0.2 GW, ×, 5 years, ). */
export function listFormula({ numerator, denominator }: ImpliedRatio): FormulaPiece[] {
  const joined = (inputs: readonly RatioInput[]): FormulaPiece[] =>
    inputs.flatMap((input, index) => [
      ...(index === 0 ? [] : [{ sign: input.field === 'termYears' ? ' × ' : ' + ' }]),
      { input },
    ]);
  if (denominator.length === 0) return joined(numerator);
  const hasBrackets = denominator.length > 1;
  return [
    ...joined(numerator),
    { sign: numerator.length === 0 ? '÷ ' : ' ÷ ' },
    ...(hasBrackets ? [{ sign: '(' }] : []),
    ...joinDenominator(denominator),
    ...(hasBrackets ? [{ sign: ')' }] : []),
  ];
}

/** Added figures of several capacities stand in brackets of their own where they are multiplied with the term. */
function joinDenominator(inputs: readonly RatioInput[]): FormulaPiece[] {
  const added = inputs.filter(({ field }) => field !== 'termYears');
  const terms = inputs.filter(({ field }) => field === 'termYears');
  const sum = added.flatMap((input, index): FormulaPiece[] => [
    ...(index === 0 ? [] : [{ sign: ' + ' }]),
    { input },
  ]);
  const isBracketed = added.length > 1 && terms.length > 0;
  return [
    ...(isBracketed ? [{ sign: '(' }, ...sum, { sign: ')' }] : sum),
    ...terms.flatMap((input): FormulaPiece[] => [
      ...(added.length === 0 ? [] : [{ sign: ' × ' }]),
      { input },
    ]),
  ];
}

/** The formula as one line: "over $300 billion ÷ (4.5 GW × 5 years)". */
export function formatFormula(ratio: ImpliedRatio): string {
  return listFormula(ratio)
    .map((piece) => ('sign' in piece ? piece.sign : formatRatioInput(piece.input)))
    .join('');
}

/** Where the power of a ratio is measured, as a remark: "power at the IT load"; empty where no power goes in. */
export function formatRatioBasis({ powerBasis }: ImpliedRatio): string {
  if (powerBasis === null) return '';
  return powerBasis === 'unknown'
    ? 'where the power is measured is not stated'
    : `${labelOf(POWER_BASES, powerBasis)} power`;
}

function nameStrength(certainty: Certainty): string {
  return certainty === 'option' ? 'an option' : labelOf(CERTAINTIES, certainty);
}

/** Why a ratio is not given, in one sentence. */
export function describeRefusal(refusal: RatioRefusal): string {
  switch (refusal.code) {
    case 'lapsed':
      return `The ${refusal.of} has lapsed.`;
    case 'not_given':
      return refusal.what === 'amount' ? 'The amount is not given.' : `No ${refusal.what} is given.`;
    case 'no_capacity':
      return 'The deal has no capacity figure.';
    case 'no_spend':
      return refusal.hasInvestments
        ? 'No payment for the compute is given; an investment does not buy it.'
        : 'No payment for the compute is given.';
    case 'own_spending':
      return `The money is what ${refusal.customer} spends itself, not a payment for this capacity.`;
    case 'other_parties':
      return (
        `${refusal.payer} pays ${refusal.payee}; the capacity is for ${refusal.capacityCustomer}` +
        `${refusal.capacityProvider === null ? '' : ` from ${refusal.capacityProvider}`}.`
      );
    case 'certainty_differs':
      return `The money is ${nameStrength(refusal.money)}, the capacity ${nameStrength(refusal.capacity)}: promises of different strength.`;
    case 'incremental':
      return `The money comes on top of an earlier contract and nothing given ties it to this capacity${
        refusal.chips.length === 0 ? '' : `, which is on ${formatList([...new Set(refusal.chips)])}`
      }.`;
    case 'increment_unknown':
      return 'Whether the money contains that of the earlier contract or comes on top is not known.';
    case 'inside_another':
      return 'This money is part of another amount of the deal.';
    case 'contains_elsewhere':
      return refusal.of === 'money'
        ? `The money contains that of “${refusal.deal}”, whose power is not in this capacity.`
        : `The capacity contains that of “${refusal.deal}”, whose price is not in the money.`;
    case 'several_spends':
      return `${plural(refusal.count, 'amount')} of one strength; which pays for what is not given.`;
    case 'several_capacities':
      return `${plural(refusal.count, 'capacity', 'capacities')} of one strength; which of them the money pays for is not given.`;
    case 'other_site':
      return 'The money also pays for another site.';
    case 'mixed_bases':
      return 'The parts are measured in different places, so they cannot be added.';
    case 'no_bound':
      return 'Both figures are limits of the same kind, so nothing follows.';
  }
}
