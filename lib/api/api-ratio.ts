// Implied ratios as the API gives them: bounds, formula and inputs, or the reason for which there is none.
import type { FigureRange } from '../domain/figure';
import type { ImpliedRatio, RatioInput } from '../domain/implied-ratios';
import { kwToGw } from '../domain/power';
import { describeRefusal, formatFormula, formatRatioFullUnit, formatRatioName } from '../format/ratio-words';
import type { ApiDealDetail } from '../schema/api-deal';

type ApiRatio = ApiDealDetail['ratios'][number];

/** Digits of a derived number that a reader can still check by hand; beyond them is the noise of division. */
const SIGNIFICANT_DIGITS = 6;

function round(value: number | null): number | null {
  return value === null ? null : Number(value.toPrecision(SIGNIFICANT_DIGITS));
}

function toApiInput({ subjectType, subjectSlug, field, range }: RatioInput) {
  const inUnit = (value: number | null): number | null =>
    value !== null && field === 'powerGw' ? kwToGw(value) : value;
  return {
    subject: `${subjectType}/${subjectSlug}` as const,
    field,
    low: inUnit(range.low),
    high: inUnit(range.high),
    qualifier: range.qualifier,
  };
}

/** A ratio with its rounded bounds, or with the reason for its refusal. */
export function toApiRatio(ratio: ImpliedRatio): ApiRatio {
  const { kind, range, refusal, numerator, denominator, powerBasis } = ratio;
  const { low, high, qualifier }: Partial<FigureRange> = range ?? {};
  return {
    kind,
    label: formatRatioName(kind),
    unit: formatRatioFullUnit(kind),
    low: round(low ?? null),
    high: round(high ?? null),
    qualifier: qualifier ?? null,
    formula: range === null ? null : formatFormula(ratio),
    inputs: { numerator: numerator.map(toApiInput), denominator: denominator.map(toApiInput) },
    powerBasis,
    refused: refusal && { code: refusal.code, reason: describeRefusal(refusal) },
  };
}
