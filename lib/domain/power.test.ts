import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gwToKw, kwToGw } from './power';

describe('gigawatts and kilowatts', () => {
  it('keeps every kilowatt both ways', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 100_000_000 }), (kw) => {
        expect(gwToKw(kwToGw(kw))).toBe(kw);
      }),
    );
  });

  it('reads the awkward decimals of the field exactly', () => {
    expect([0.168, 0.245, 1.35, 4.25, 0.039, 2.45].map(gwToKw)).toEqual([
      168_000, 245_000, 1_350_000, 4_250_000, 39_000, 2_450_000,
    ]);
  });

  it('refuses to round', () => {
    expect(() => gwToKw(0.12345678)).toThrow(/not a whole number of kilowatts/);
  });
});
