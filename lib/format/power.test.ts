import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toRange } from '../domain/figure';
import {
  formatGw,
  formatGwFixed,
  formatGwProse,
  formatGwRange,
  formatGwRangeProse,
  formatGwUnit,
} from './power';

describe('formatGw', () => {
  it.each([
    [4_250_000, '4.25'],
    [750_000, '0.75'],
    [10_000_000, '10'],
    [39_000, '0.039'],
    [1, '0.000001'],
    [0, '0'],
  ])('prints %d kW as %s', (kw, text) => {
    expect(formatGw(kw)).toBe(text);
  });

  it('loses no kilowatt', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 200_000_000 }), (kw) => {
        expect(Math.round(Number(formatGw(kw)) * 1_000_000)).toBe(kw);
      }),
    );
  });
});

describe('formatGwFixed', () => {
  it('keeps the places of a twin and of a total', () => {
    expect(formatGwFixed(300_000, 2)).toBe('0.30');
    expect(formatGwFixed(5_920_000, 1)).toBe('5.9');
  });
});

describe('gigawatts in words', () => {
  it('agree in number', () => {
    expect([1_000_000, 4_250_000, 100_000].map(formatGwProse)).toEqual([
      '1 gigawatt',
      '4.25 gigawatts',
      '0.1 gigawatts',
    ]);
    expect(formatGwRangeProse(toRange(1_000_000, 'up_to'))).toBe('up to 1 gigawatt');
    expect(formatGwRangeProse({ low: 100_000, high: 1_000_000, qualifier: 'about' })).toBe('0.1–1 gigawatts');
    expect(formatGwRangeProse(toRange(11_000_000, 'exactly'))).toBe('11 gigawatts');
  });

  it('carry the unit in lists', () => {
    expect(formatGwUnit(168_000)).toBe('0.168 GW');
    expect(formatGwRange(toRange(10_000_000, 'at_least'))).toBe('at least 10 GW');
  });
});
