import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildNiceTicks } from './nice-ticks';

describe('buildNiceTicks', () => {
  it.each([
    [9.15, [0, 2, 4, 6, 8, 10]],
    [10.6, [0, 2, 4, 6, 8, 10, 12]],
    [0.023, [0, 0.005, 0.01, 0.015, 0.02, 0.025]],
    [0.3, [0, 0.05, 0.1, 0.15, 0.2, 0.25, 0.3]],
    [60, [0, 10, 20, 30, 40, 50, 60]],
  ])('covers %f', (cover, ticks) => {
    expect(buildNiceTicks(cover)).toEqual({ ticks, max: ticks.at(-1) });
  });

  it('has an axis where there is nothing to draw', () => {
    expect(buildNiceTicks(0)).toEqual({ ticks: [0, 1], max: 1 });
  });

  it('refuses what is no number', () => {
    expect(() => buildNiceTicks(Number.NaN)).toThrow(RangeError);
  });

  it('covers any size with three to six even intervals and wastes less than one of them', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-6, max: 1e6, noNaN: true }), (cover) => {
        const { ticks, max } = buildNiceTicks(cover);
        const step = ticks[1] ?? 0;
        expect(max).toBeGreaterThanOrEqual(cover * (1 - 1e-9));
        expect(max - cover).toBeLessThan(step * (1 + 1e-9));
        expect(ticks.length - 1).toBeGreaterThanOrEqual(3);
        expect(ticks.length - 1).toBeLessThanOrEqual(6);
        ticks.forEach((tick, index) => expect(tick).toBeCloseTo(index * step, 9));
      }),
    );
  });
});
