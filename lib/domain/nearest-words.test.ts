import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editDistance, nearestWords } from './nearest-words';

describe('editDistance', () => {
  it.each([
    ['', '', 0],
    ['trainium3', 'trainium3', 0],
    ['trainum3', 'trainium3', 1],
    ['trianium3', 'trainium3', 1],
    ['h100', 'h200', 1],
    ['abc', '', 3],
  ])('from %j to %j is %i', (a, b, distance) => {
    expect(editDistance(a, b)).toBe(distance);
  });

  it('is the same both ways, and zero only for equal words', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 7 });
    fc.assert(
      fc.property(word, word, (a, b) => {
        expect(editDistance(a, b)).toBe(editDistance(b, a));
        expect(editDistance(a, b) === 0).toBe(a === b);
        expect(editDistance(a, b)).toBeLessThanOrEqual(Math.max(a.length, b.length));
      }),
    );
  });
});

describe('nearestWords', () => {
  const chips = ['trainium2', 'trainium3', 'trainium4', 'h100', 'gb300', 'ironwood'];

  it('puts the nearest first and leaves strangers out', () => {
    expect(nearestWords('trainum3', chips)[0]).toBe('trainium3');
    expect(nearestWords('trainum3', chips)).not.toContain('ironwood');
    expect(nearestWords('photonic-engine', chips)).toEqual([]);
  });

  it('gives no more than asked for', () => {
    expect(nearestWords('trainium5', chips, 2)).toEqual(['trainium2', 'trainium3']);
  });
});
