import { describe, expect, it } from 'vitest';
import { toRange } from '@/lib/domain/figure';
import type { ImpliedRatio, RatioKind } from '@/lib/domain/implied-ratios';
import type { RatioRefusal } from '@/lib/domain/ratio-pairs';
import { groupRatios } from './group-ratios';

function ratio(kind: RatioKind, refusal: RatioRefusal | null): ImpliedRatio {
  return {
    kind,
    range: refusal === null ? toRange(1, 'exactly') : null,
    refusal,
    numerator: [],
    denominator: [],
    powerBasis: null,
    capacitySlugs: [],
  };
}

describe('groupRatios', () => {
  it('keeps each given ratio and puts refusals of one reason together, each name once', () => {
    const noPower: RatioRefusal = { code: 'not_given', what: 'power' };
    const { given, refused } = groupRatios([
      ratio('usd_per_year', null),
      ratio('usd_per_gw', noPower),
      ratio('usd_per_gw_year', noPower),
      ratio('usd_per_gw', noPower),
      ratio('usd_per_chip', { code: 'not_given', what: 'chip count' }),
    ]);
    expect(given.map(({ kind }) => kind)).toEqual(['usd_per_year']);
    expect(refused).toEqual([
      { reason: 'No power is given.', names: ['Dollars per gigawatt', 'Dollars per gigawatt-year'] },
      { reason: 'No chip count is given.', names: ['Dollars per chip'] },
    ]);
  });
});
