import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toRange } from '../domain/figure';
import {
  formatUsdBillions,
  formatUsdCompact,
  formatUsdProse,
  formatUsdRangeCompact,
  formatUsdRangeProse,
} from './money';

const MULTIPLIERS: Record<string, number> = {
  T: 1_000_000_000_000,
  B: 1_000_000_000,
  M: 1_000_000,
  trillion: 1_000_000_000_000,
  billion: 1_000_000_000,
  million: 1_000_000,
};

/** Reads printed dollars back to whole dollars. */
function read(text: string): number {
  const match = /^\$([\d,.]+) ?(\w+)?$/.exec(text);
  if (!match?.[1]) throw new Error(`not dollars: ${text}`);
  return Math.round(
    Number(match[1].replaceAll(',', '')) * (match[2] ? (MULTIPLIERS[match[2]] ?? Number.NaN) : 1),
  );
}

const amountUsd = fc.oneof(
  fc.integer({ min: 0, max: 2_000_000_000_000 }),
  // Amounts as sources give them: few digits and many zeros, also just below and above a change of unit.
  fc
    .tuple(fc.integer({ min: 1, max: 9999 }), fc.integer({ min: 0, max: 9 }))
    .map(([digits, zeros]) => digits * 10 ** zeros),
  fc.constantFrom(999_999, 1_000_000, 999_999_999, 1_000_000_000, 999_999_999_999, 1_000_000_000_000),
);

describe('formatUsdCompact', () => {
  it.each([
    [50_000_000_000, '$50B'],
    [1_500_000_000, '$1.5B'],
    [2_500_000_000, '$2.5B'],
    [750_000_000, '$750M'],
    [3_400_000_000, '$3.4B'],
    [999_999_999, '$999.999999M'],
    [1_400_000_000_000, '$1.4T'],
    [40_000, '$40,000'],
    [0, '$0'],
    [-2_000_000_000, '\u2212$2B'],
  ])('prints %d as %s', (usd, text) => {
    expect(formatUsdCompact(usd)).toBe(text);
  });

  it('loses no dollar', () => {
    fc.assert(
      fc.property(amountUsd, (usd) => {
        expect(read(formatUsdCompact(usd))).toBe(usd);
        expect(read(formatUsdProse(usd))).toBe(usd);
      }),
    );
  });

  it('prints more dollars as a larger amount, whatever the unit', () => {
    fc.assert(
      fc.property(amountUsd, amountUsd, (one, other) => {
        const [less, more] = one < other ? [one, other] : [other, one];
        expect(read(formatUsdCompact(less))).toBeLessThanOrEqual(read(formatUsdCompact(more)));
      }),
    );
  });

  it('rounds only where a derived amount is said to be one', () => {
    expect(formatUsdProse(12_345_678_901, { significantDigits: 3 })).toBe('$12.3 billion');
    expect(formatUsdProse(999_999_999, { significantDigits: 3 })).toBe('$1 billion');
  });
});

describe('formatUsdBillions', () => {
  it.each([
    [50_000_000_000, '50'],
    [750_000_000, '0.75'],
    [1_161_000_000_000, '1,161'],
    [1_000_000, '0.001'],
  ])('prints %d as %s', (usd, text) => {
    expect(formatUsdBillions(usd)).toBe(text);
  });

  it('loses no dollar', () => {
    fc.assert(
      fc.property(amountUsd, (usd) => {
        expect(Math.round(Number(formatUsdBillions(usd).replaceAll(',', '')) * 1_000_000_000)).toBe(usd);
      }),
    );
  });
});

describe('ranges of dollars', () => {
  const range = (low: number, high: number) => ({ low, high, qualifier: 'about' as const });

  it('name the unit once where both bounds have it', () => {
    expect(formatUsdRangeProse(range(3_500_000_000, 5_000_000_000))).toBe('$3.5–5 billion');
    expect(formatUsdRangeCompact(range(3_500_000_000, 5_000_000_000))).toBe('$3.5–5B');
  });

  it('name both units where they differ', () => {
    expect(formatUsdRangeProse(range(750_000_000, 1_500_000_000))).toBe('$750 million–$1.5 billion');
    expect(formatUsdRangeCompact(range(750_000_000, 1_500_000_000))).toBe('$750M–$1.5B');
  });

  it('put the qualifier before the number', () => {
    expect(formatUsdRangeProse(toRange(105_000_000_000, 'up_to'))).toBe('up to $105 billion');
    expect(formatUsdRangeCompact(toRange(10_000_000_000, 'more_than'))).toBe('over $10B');
  });
});
