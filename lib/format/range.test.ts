import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toRange } from '../domain/figure';
import { QUALIFIERS, valuesOf } from '../domain/vocabulary';
import { formatCellWords, formatRangeWords, splitAtPoint } from './range';

const print = (value: number): string => String(value);

describe('formatRangeWords', () => {
  it.each([
    [toRange(50, 'exactly'), '50'],
    [toRange(2, 'about'), 'about 2'],
    [toRange(5, 'up_to'), 'up to 5'],
    [toRange(10, 'at_least'), 'at least 10'],
    [toRange(1, 'more_than'), 'over 1'],
    [toRange(7, 'less_than'), 'under 7'],
    [{ low: 0.1, high: 1, qualifier: 'about' as const }, '0.1–1'],
  ])('prints %j as %s', (range, text) => {
    expect(formatRangeWords(range, print)).toBe(text);
  });

  it('never prints a bound that was not given', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 1000 }),
        fc.constantFrom(...valuesOf(QUALIFIERS)),
        (value, qualifier) => {
          const numbers = formatRangeWords(toRange(value, qualifier), print).match(/\d+/g);
          expect(numbers).toEqual([String(value)]);
        },
      ),
    );
  });
});

describe('formatCellWords', () => {
  it('keeps the larger bound on the column', () => {
    expect(formatCellWords({ low: 0.75, high: 2, qualifier: 'about' }, print)).toEqual({
      before: '0.75 to',
      number: '2',
    });
    expect(formatCellWords(toRange(40, 'up_to'), print)).toEqual({ before: 'up to', number: '40' });
    expect(formatCellWords(toRange(40, 'exactly'), print)).toEqual({ before: '', number: '40' });
  });
});

describe('splitAtPoint', () => {
  it('cuts before the decimal point', () => {
    expect([splitAtPoint('4.25'), splitAtPoint('1,161')]).toEqual([
      ['4', '.25'],
      ['1,161', ''],
    ]);
  });
});
