import { describe, expect, it } from 'vitest';
import { formatGwPart, formatTotalGw, formatTotalGwProse } from './total-words';

describe('formatTotalGw', () => {
  it.each([
    [{ low: 4_500_000, high: 4_500_000, isOpenEnded: false }, '4.5'],
    [{ low: 0, high: 5_000_000, isOpenEnded: false }, 'up to 5'],
    [{ low: 3_000_000, high: 7_000_000, isOpenEnded: false }, '3–7'],
    [{ low: 300_000, high: 300_000, isOpenEnded: true }, 'at least 0.3'],
    [{ low: 1_000_000, high: 3_000_000, isOpenEnded: true }, 'about 3'],
  ])('%o is %s', (total, words) => {
    expect(formatTotalGw(total)).toBe(words);
  });
});

describe('formatGwPart', () => {
  it('has a floor, a ceiling or both', () => {
    expect(formatGwPart({ low: 2_000_000, high: 2_000_000 })).toBe('2');
    expect(formatGwPart({ low: 0, high: 4_000_000 })).toBe('up to 4');
    expect(formatGwPart({ low: 1_000_000, high: 4_000_000 })).toBe('1–4');
  });

  it('never has a floor above its headline, as what is left of a container may', () => {
    expect(formatGwPart({ low: 3_000_000, high: 2_000_000 })).toBe('2');
  });
});

describe('formatTotalGwProse', () => {
  it('says one gigawatt in the singular', () => {
    expect(formatTotalGwProse({ low: 1_000_000, high: 1_000_000, isOpenEnded: false })).toBe('1 gigawatt');
    expect(formatTotalGwProse({ low: 0, high: 1_000_000, isOpenEnded: false })).toBe('up to 1 gigawatt');
    expect(formatTotalGwProse({ low: 3_000_000, high: 7_000_000, isOpenEnded: false })).toBe('3–7 gigawatts');
  });
});
