import { describe, expect, it } from 'vitest';
import { POINT_SHAPES, pointPath } from './line-look';

describe('pointPath', () => {
  it('has an outline of its own for every shape', () => {
    const outlines = POINT_SHAPES.map((shape) => pointPath(shape, 10, 10, 4));
    expect(new Set(outlines).size).toBe(POINT_SHAPES.length);
  });

  it.each(POINT_SHAPES)('keeps a %s near its radius and whole', (shape) => {
    const path = pointPath(shape, 100, 50, 4);
    const numbers = (path.match(/-?\d+(\.\d+)?/g) ?? []).map(Number);
    expect(numbers.every(Number.isFinite)).toBe(true);
    const [x = 0, y = 0] = numbers;
    expect(Math.hypot(x - 100, y - 50)).toBeGreaterThan(3);
    expect(Math.hypot(x - 100, y - 50)).toBeLessThan(7);
    // A cross has no inside; every other shape closes.
    expect(path.endsWith('Z')).toBe(shape !== 'cross');
  });
});
