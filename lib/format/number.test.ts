import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatCount, formatDecimal, formatFixed, formatList, formatSignificant, plural } from './number';

/** Reads a printed number back, independently of how it was printed. */
function read(text: string): number {
  return Number(text.replaceAll(',', '').replace('\u2212', '-'));
}

describe('formatDecimal', () => {
  it.each([
    [1336, '1,336'],
    [4.25, '4.25'],
    [10, '10'],
    [-0.5, '\u22120.5'],
    [-0, '0'],
    [-1e-12, '0'],
  ])('prints %d as %s', (value, text) => {
    expect(formatDecimal(value)).toBe(text);
  });

  it('loses no digit of a decimal it has room for', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e12, max: 1e12 }), fc.integer({ min: 0, max: 3 }), (units, places) => {
        const value = units / 10 ** places;
        expect(read(formatDecimal(value, 3))).toBe(value);
      }),
    );
  });

  it('refuses what is no number', () => {
    expect(() => formatDecimal(Number.NaN)).toThrow(RangeError);
    expect(() => formatFixed(Number.POSITIVE_INFINITY, 1)).toThrow(RangeError);
  });
});

describe('formatFixed', () => {
  it('keeps zeros so that a column reads downwards', () => {
    expect([0.3, 12, -0.04].map((value) => formatFixed(value, 1))).toEqual(['0.3', '12.0', '0.0']);
  });
});

describe('formatSignificant', () => {
  it('cuts a derived figure and nothing else', () => {
    expect([33.3333, 1161.4, 0.01234, 12.5].map((value) => formatSignificant(value, 3))).toEqual([
      '33.3',
      '1,160',
      '0.0123',
      '12.5',
    ]);
  });
});

describe('words with numbers', () => {
  it('counts and agrees in number', () => {
    expect([0, 1, 1336].map((count) => plural(count, 'deal'))).toEqual(['0 deals', '1 deal', '1,336 deals']);
    expect(plural(2, 'company', 'companies')).toBe('2 companies');
    expect(formatCount(1_000_000)).toBe('1,000,000');
  });

  it('joins a list without a comma before the last word', () => {
    expect([[], ['a'], ['a', 'b'], ['a', 'b', 'c']].map((words) => formatList(words))).toEqual([
      '',
      'a',
      'a and b',
      'a, b and c',
    ]);
    expect(formatList(['a', 'b'], 'or')).toBe('a or b');
  });
});
