import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatShare } from './share';

describe('formatShare', () => {
  it.each([
    [0, 617, '0%'],
    [128, 617, '21%'],
    [617, 617, '100%'],
    [1, 617, '<1%'],
    [616, 617, '>99%'],
    [0, 0, '–'],
  ])('writes %d of %d as %s', (count, of, words) => {
    expect(formatShare(count, of)).toBe(words);
  });

  it('says nothing and all only where it is so', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1e6 }), fc.nat(1e6), (of, given) => {
        const count = Math.min(given, of);
        const words = formatShare(count, of);
        expect(words === '0%').toBe(count === 0);
        expect(words === '100%').toBe(count === of);
      }),
    );
  });
});
