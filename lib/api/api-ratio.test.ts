import { describe, expect, it } from 'vitest';
import { toRange } from '../domain/figure';
import type { ImpliedRatio } from '../domain/implied-ratios';
import { toApiRatio } from './api-ratio';

const given: ImpliedRatio = {
  kind: 'usd_per_gw',
  range: { low: 300e9 / 4.5, high: null, qualifier: 'more_than' },
  refusal: null,
  numerator: [
    { subjectType: 'spend', subjectSlug: 'money', field: 'amountUsd', range: toRange(300e9, 'more_than') },
  ],
  denominator: [
    { subjectType: 'capacity', subjectSlug: 'power', field: 'powerGw', range: toRange(4_500_000, 'exactly') },
  ],
  powerBasis: 'unknown',
  capacitySlugs: ['power'],
};

describe('toApiRatio', () => {
  it('gives six digits, the formula and the inputs in gigawatts', () => {
    expect(toApiRatio(given)).toEqual({
      kind: 'usd_per_gw',
      label: 'Dollars per gigawatt',
      unit: 'US dollars per GW',
      low: 66_666_700_000,
      high: null,
      qualifier: 'more_than',
      formula: 'over $300 billion ÷ 4.5 GW',
      inputs: {
        numerator: [
          { subject: 'spend/money', field: 'amountUsd', low: 300e9, high: null, qualifier: 'more_than' },
        ],
        denominator: [
          { subject: 'capacity/power', field: 'powerGw', low: 4.5, high: 4.5, qualifier: 'exactly' },
        ],
      },
      powerBasis: 'unknown',
      refused: null,
    });
  });

  it('gives the reason of a refusal and no number', () => {
    const refused = toApiRatio({ ...given, range: null, refusal: { code: 'lapsed', of: 'money' } });
    expect(refused).toMatchObject({
      low: null,
      high: null,
      qualifier: null,
      formula: null,
      refused: { code: 'lapsed', reason: 'The money has lapsed.' },
    });
  });
});
