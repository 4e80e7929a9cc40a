import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildLogAxis } from './log-ticks';

describe('buildLogAxis', () => {
  it.each([
    [0.19, 20, [0.2, 0.5, 1, 2, 5, 10, 20]],
    [0.05, 20, [0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 20]],
    [0.05, 200, [0.1, 0.3, 1, 3, 10, 30, 100]],
    [8, 42_500, [10, 30, 100, 300, 1000, 3000, 10_000, 30_000]],
    [0.001, 1_000_000, [0.001, 0.01, 0.1, 1, 10, 100, 1000, 10_000, 100_000, 1_000_000]],
  ])('from %d to %d', (low, high, ticks) => {
    expect(buildLogAxis(low, high).ticks).toEqual(ticks);
  });

  it('covers its figures with room, and has its ticks within', () => {
    const figure = fc.double({ min: 1e-6, max: 1e9, noNaN: true });
    fc.assert(
      fc.property(figure, figure, (a, b) => {
        const [low, high] = [Math.min(a, b), Math.max(a, b)];
        const { scale, min, max, ticks } = buildLogAxis(low, high);
        expect(scale).toBe('log');
        expect(min).toBeLessThan(low);
        expect(max).toBeGreaterThan(high);
        expect([...ticks].sort((x, y) => x - y)).toEqual(ticks);
        for (const tick of ticks) {
          expect(tick).toBeGreaterThanOrEqual(min);
          expect(tick).toBeLessThanOrEqual(max);
        }
      }),
    );
  });

  it('refuses what has no logarithm', () => {
    expect(() => buildLogAxis(0, 5)).toThrow(RangeError);
    expect(() => buildLogAxis(-1, 5)).toThrow(RangeError);
    expect(() => buildLogAxis(5, 1)).toThrow(RangeError);
    expect(() => buildLogAxis(1, Number.NaN)).toThrow(RangeError);
  });
});
