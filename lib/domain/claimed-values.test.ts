import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ClaimedValue, compareClaimed } from './claimed-values';
import { QUALIFIERS, type Qualifier, type Unit, valuesOf } from './vocabulary';

function given(
  value: number | string,
  qualifier: Qualifier | null = null,
  unit: Unit | null = 'usd',
): ClaimedValue {
  return { value, unit: typeof value === 'number' ? unit : null, qualifier };
}

describe('comparing two numbers', () => {
  it.each([
    [13_000_000_000, 13_100_000_000],
    [45_000_000_000, 44_600_000_000],
    [2.52, 2.517],
    [3.7, 3.67],
    [10, 10.07],
    [0.19, 0.191],
    [220_000, 222_000],
  ])('takes %d and %d for one figure, rounded', (a, b) => {
    expect(compareClaimed(given(a), given(b))).toBe('agree');
  });

  it.each([
    [100_000_000_000, 110_000_000_000],
    [100_000_000_000, 104_000_000_000],
    [36_000_000_000, 35_000_000_000],
    [30_000_000_000, 31_400_000_000],
    [2.9, 3],
    [1.835, 1.856],
    [0, 1],
  ])('takes %d and %d for different figures', (a, b) => {
    expect(compareClaimed(given(a), given(b))).toBe('disagree');
  });

  it('lets "about" cover 5% to either side', () => {
    expect(compareClaimed(given(2, 'about', 'gw'), given(2.1, null, 'gw'))).toBe('agree');
    expect(compareClaimed(given(2, 'about', 'gw'), given(2.2, null, 'gw'))).toBe('disagree');
  });

  it.each<[number, Qualifier, number, Qualifier | null]>([
    [5, 'up_to', 4, 'about'],
    [30, 'at_least', 40, 'up_to'],
    [100, 'more_than', 110, null],
  ])('takes %d (%s) and %d (%s) for possible together', (a, qualifierA, b, qualifierB) => {
    expect(compareClaimed(given(a, qualifierA), given(b, qualifierB))).toBe('possible');
  });

  it.each<[number, Qualifier, number, Qualifier | null]>([
    [100, 'more_than', 100, null],
    [100, 'about', 100, 'up_to'],
    [100, 'at_least', 100, 'up_to'],
    [220_000, 'more_than', 222_000, null],
  ])('takes %d (%s) and %d (%s) for one number in other words', (a, qualifierA, b, qualifierB) => {
    expect(compareClaimed(given(a, qualifierA), given(b, qualifierB))).toBe('agree');
  });

  it.each<[number, Qualifier, number, Qualifier | null]>([
    [100, 'more_than', 100, 'up_to'],
    [100, 'at_least', 100, 'less_than'],
    [5, 'up_to', 7, null],
    [50, 'at_least', 35, null],
  ])('finds that %d (%s) and %d (%s) exclude each other', (a, qualifierA, b, qualifierB) => {
    expect(compareClaimed(given(a, qualifierA), given(b, qualifierB))).toBe('disagree');
  });

  it('does not compare dense with sparse throughput, but any other two units', () => {
    expect(compareClaimed(given(9, null, 'pflops'), given(20, null, 'pflops_sparse'))).toBe('unlike');
    expect(compareClaimed(given(4, null, 'x'), given(40, null, 'pct'))).toBe('disagree');
  });

  it('reads numbers that are written as text', () => {
    expect(compareClaimed(given('4x'), given(4, null, 'x'))).toBe('agree');
    expect(compareClaimed(given('2x'), given(4, null, 'x'))).toBe('disagree');
  });
});

describe('comparing two texts', () => {
  it('takes a period and a part of it for agreement', () => {
    expect(compareClaimed(given('2026-03-31'), given('2026-Q1'))).toBe('agree');
    expect(compareClaimed(given('2026-03-31'), given('2026-Q2'))).toBe('disagree');
    expect(compareClaimed(given('2026'), given('2027', 'at_least'))).toBe('disagree');
    expect(compareClaimed(given('2028'), given('2027', 'at_least'))).toBe('possible');
    expect(compareClaimed(given('2026-05'), given('2026-12', 'up_to'))).toBe('possible');
  });

  it('looks through order, spelling and shorter lists', () => {
    expect(compareClaimed(given('Trainium3,  trainium2'), given('trainium2, trainium3'))).toBe('agree');
    expect(compareClaimed(given('oracle'), given('oracle, openai'))).toBe('agree');
    expect(compareClaimed(given('trainium2, trainium3'), given('trainium3 and graviton5 only'))).toBe(
      'disagree',
    );
  });

  it('takes a text that gives nothing, and a number beside other words, for nothing comparable', () => {
    expect(compareClaimed(given('timeline not specified'), given('2026'))).toBe('unlike');
    expect(compareClaimed(given(3, null, 'years'), given('180 days'))).toBe('unlike');
  });
});

describe('any two values', () => {
  const qualifier = fc.constantFrom<Qualifier | null>(null, ...valuesOf(QUALIFIERS));
  const values = fc.record({
    value: fc.oneof(
      fc.integer({ min: 0, max: 30 }),
      fc.double({ min: 0, max: 1e12, noNaN: true }),
      fc.constantFrom('2026', '2026-03', '2027', 'a, b', 'b', 'not given', '4x'),
    ),
    unit: fc.constantFrom<Unit | null>('usd', 'pflops', 'pflops_sparse', null),
    qualifier,
  });

  it('compare the same in either order', () => {
    fc.assert(
      fc.property(values, values, (a, b) => {
        expect(compareClaimed(a, b)).toBe(compareClaimed(b, a));
      }),
    );
  });

  it('agree with themselves unless they say nothing', () => {
    fc.assert(
      fc.property(values, (a) => {
        expect(compareClaimed(a, a)).toBe(a.value === 'not given' ? 'unlike' : 'agree');
      }),
    );
  });

  it('that are plain numbers disagree once they are more than 2% apart', () => {
    const amount = fc.double({ min: 1, max: 1e12, noNaN: true });
    fc.assert(
      fc.property(amount, fc.double({ min: 1.03, max: 100, noNaN: true }), (low, factor) => {
        expect(compareClaimed(given(low), given(low * factor))).toBe('disagree');
      }),
    );
  });
});
