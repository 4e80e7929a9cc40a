import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { crosses, type NamedPoint, type NamePlace, placeNames } from './name-labels';
import type { Box } from './point-labels';

const BOUNDS: Box = { left: 0, right: 600, top: 0, bottom: 300 };
const LOOK = { fontSize: 12, pointRadius: 4, lines: [], obstacles: [], bounds: BOUNDS };

function named(key: string, x: number, y: number, width = 60, isEnd = false): NamedPoint {
  return { key, x, y, widths: [width], isEnd };
}

/** The text as a box, as it will be drawn. */
function boxOf({ anchor, x, y, width }: NamePlace): Box {
  const left = x - { start: 0, middle: width / 2, end: width }[anchor];
  return { left, right: left + width, top: y - 6, bottom: y + 6 };
}

const overlaps = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

describe('placeNames', () => {
  it('puts a name beside its point', () => {
    const place = placeNames([named('a', 100, 100)], LOOK).get('a');
    expect(place).toEqual({ anchor: 'start', x: 108, y: 100, hasLeader: false, width: 60 });
  });

  it('turns to the other side at the edge', () => {
    expect(placeNames([named('a', 590, 100)], LOOK).get('a')?.anchor).toBe('end');
  });

  it('keeps off lines, but for the end of a line where nothing else is left', () => {
    const everywhere = Array.from({ length: 120 }, (_, index) => {
      const y = index * 3;
      return { x1: 0, y1: y, x2: 600, y2: y };
    });
    const crowded = { ...LOOK, lines: everywhere };
    expect(placeNames([named('a', 100, 100)], crowded).get('a')).toBeUndefined();
    expect(placeNames([named('a', 100, 100, 60, true)], crowded).get('a')).toBeDefined();
  });

  it('leads to the name of an end that has no room beside it', () => {
    const wall: Box = { left: 0, right: 600, top: 80, bottom: 120 };
    const place = placeNames([named('a', 100, 100, 60, true)], { ...LOOK, obstacles: [wall] }).get('a');
    expect(place?.hasLeader).toBe(true);
    expect(placeNames([named('a', 100, 100)], { ...LOOK, obstacles: [wall] }).size).toBe(0);
  });

  it('writes a name shorter where it has no room in full', () => {
    const widthAt = (x: number): number | undefined =>
      placeNames([{ ...named('a', x, 100), widths: [400, 60] }], LOOK).get('a')?.width;
    expect(widthAt(20)).toBe(400);
    expect(widthAt(580)).toBe(400);
    const halved = { ...LOOK, bounds: { ...BOUNDS, right: 300 } };
    expect(placeNames([{ ...named('a', 20, 100), widths: [400, 60] }], halved).get('a')?.width).toBe(60);
  });

  it('never puts a name over another, over an obstacle, or outside', () => {
    const point = fc.record({
      x: fc.integer({ min: 0, max: 600 }),
      y: fc.integer({ min: 0, max: 300 }),
      widths: fc.array(fc.integer({ min: 20, max: 200 }), { minLength: 1, maxLength: 2 }),
      isEnd: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(point, { maxLength: 25 }), (points) => {
        const all = points.map((one, index) => ({ ...one, key: String(index) }));
        const obstacles = all.map(({ x, y }) => ({ left: x - 4, right: x + 4, top: y - 4, bottom: y + 4 }));
        const places = placeNames(all, { ...LOOK, obstacles });
        const boxes = [...places.values()].map(boxOf);
        boxes.forEach((box, index) => {
          expect(box.left).toBeGreaterThanOrEqual(BOUNDS.left);
          expect(box.right).toBeLessThanOrEqual(BOUNDS.right);
          for (const other of [...boxes.slice(index + 1), ...obstacles])
            expect(overlaps(box, other)).toBe(false);
        });
      }),
    );
  });
});

describe('crosses', () => {
  const box: Box = { left: 10, right: 20, top: 10, bottom: 20 };

  it.each([
    ['through it', { x1: 0, y1: 0, x2: 30, y2: 30 }, true],
    ['beside it', { x1: 0, y1: 0, x2: 30, y2: 5 }, false],
    ['ending before it', { x1: 0, y1: 15, x2: 8, y2: 15 }, false],
    ['within it', { x1: 12, y1: 12, x2: 18, y2: 18 }, true],
    ['upright beside it', { x1: 25, y1: 0, x2: 25, y2: 30 }, false],
    ['upright through it', { x1: 15, y1: 0, x2: 15, y2: 30 }, true],
  ])('%s', (_, stretch, expected) => {
    expect(crosses(stretch, box)).toBe(expected);
  });
});
