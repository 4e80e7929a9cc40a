import { describe, expect, it } from 'vitest';
import { toRange } from '../domain/figure';
import type { ImpliedRatio, RatioInput } from '../domain/implied-ratios';
import {
  describeRefusal,
  formatFormula,
  formatRatioBasis,
  formatRatioInput,
  formatRatioValue,
} from './ratio-words';

const amount: RatioInput = {
  subjectType: 'spend',
  subjectSlug: 'money',
  field: 'amountUsd',
  range: toRange(300e9, 'more_than'),
};
const power: RatioInput = {
  subjectType: 'capacity',
  subjectSlug: 'power',
  field: 'powerGw',
  range: toRange(4_500_000, 'about'),
};
const term: RatioInput = { ...amount, field: 'termYears', range: toRange(5, 'exactly') };

function ratio(numerator: RatioInput[], denominator: RatioInput[]): ImpliedRatio {
  return {
    kind: 'usd_per_gw',
    range: toRange(1, 'exactly'),
    refusal: null,
    numerator,
    denominator,
    powerBasis: 'unknown',
    capacitySlugs: [],
  };
}

describe('ratio words', () => {
  it('print three digits and keep the qualifier', () => {
    expect(formatRatioValue('usd_per_gw', toRange(66_666_666_666.7, 'more_than'))).toBe('over $66.7 billion');
    expect(formatRatioValue('kw_per_chip', toRange(2.3077, 'about'))).toBe('about 2.31');
    expect(formatRatioValue('chips_per_gw', toRange(433_333.3, 'about'))).toBe('about 433,000');
  });

  it('print the figures of a formula as their sources give them', () => {
    expect(formatFormula(ratio([amount], [power, term]))).toBe(
      'over $300 billion ÷ (about 4.5 GW × 5 years)',
    );
    expect(formatFormula(ratio([amount], [term]))).toBe('over $300 billion ÷ 5 years');
    expect(formatFormula(ratio([amount], [power, power, term]))).toBe(
      'over $300 billion ÷ ((about 4.5 GW + about 4.5 GW) × 5 years)',
    );
    expect(formatRatioInput({ ...term, range: toRange(2.75, 'exactly') })).toBe('2.75 years');
    expect(formatRatioInput({ ...power, field: 'chipCount', range: toRange(104_000, 'about') })).toBe(
      'about 104,000 chips',
    );
  });

  it('say where the power is measured, also where it is not stated', () => {
    expect(formatRatioBasis(ratio([], []))).toBe('where the power is measured is not stated');
    expect(formatRatioBasis({ ...ratio([], []), powerBasis: 'it' })).toBe('IT power');
    expect(formatRatioBasis({ ...ratio([], []), powerBasis: null })).toBe('');
  });

  it('give the reason of a refusal in a sentence', () => {
    expect(describeRefusal({ code: 'certainty_differs', money: 'committed', capacity: 'option' })).toBe(
      'The money is committed, the capacity an option: promises of different strength.',
    );
    expect(describeRefusal({ code: 'incremental', chips: ['Trainium3', 'Trainium3', 'Trainium4'] })).toBe(
      'The money comes on top of an earlier contract and nothing given ties it to this capacity, which is on Trainium3 and Trainium4.',
    );
    expect(describeRefusal({ code: 'contains_elsewhere', of: 'money', deal: 'A' })).toBe(
      'The money contains that of “A”, whose power is not in this capacity.',
    );
  });
});
