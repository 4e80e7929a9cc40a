import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { floorOf, headlineOf, isOpenEnded, rangeFault, toRange } from './figure';
import { QUALIFIERS, valuesOf } from './vocabulary';

const qualifier = fc.constantFrom(...valuesOf(QUALIFIERS));
const amount = fc.integer({ min: 0, max: 2_000_000_000_000 });

describe('toRange', () => {
  it('never adds the bound a qualifier does not give', () => {
    expect(toRange(40, 'up_to')).toEqual({ low: null, high: 40, qualifier: 'up_to' });
    expect(toRange(10, 'at_least')).toEqual({ low: 10, high: null, qualifier: 'at_least' });
    expect(toRange(2, 'about')).toEqual({ low: 2, high: 2, qualifier: 'about' });
  });

  it('makes well-formed ranges whose floor does not exceed the headline', () => {
    fc.assert(
      fc.property(amount, qualifier, (value, word) => {
        const range = toRange(value, word);
        expect(rangeFault(range)).toBeNull();
        expect(floorOf(range)).toBeLessThanOrEqual(headlineOf(range));
        expect(headlineOf(range)).toBe(value);
      }),
    );
  });

  it('counts a ceiling as nothing in a floor total and as its value in a headline', () => {
    const ceiling = toRange(5, 'up_to');
    expect([floorOf(ceiling), headlineOf(ceiling), isOpenEnded(ceiling)]).toEqual([0, 5, false]);
    const floor = toRange(5, 'more_than');
    expect([floorOf(floor), headlineOf(floor), isOpenEnded(floor)]).toEqual([5, 5, true]);
  });
});

describe('rangeFault', () => {
  it.each([
    [{ low: null, high: null, qualifier: 'about' }, 'needs low or high'],
    [{ low: 3, high: 2, qualifier: 'about' }, 'above high'],
    [{ low: 1, high: 2, qualifier: 'exactly' }, 'low equal to high'],
    [{ low: 1, high: 2, qualifier: 'up_to' }, 'takes high and no low'],
    [{ low: null, high: 2, qualifier: 'at_least' }, 'takes low and no high'],
    [{ low: null, high: 2, qualifier: 'about' }, 'takes low and high'],
  ] as const)('explains %j', (range, fault) => {
    expect(rangeFault(range)).toContain(fault);
  });
});
