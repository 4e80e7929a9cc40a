import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Box, type LabelledPoint, type LabelPlace, placePointLabels } from './point-labels';
import { estimateTextWidth } from './text-width';

const BOUNDS: Box = { left: 120, right: 1200, top: 10, bottom: 348 };
const FONT = { strong: 12.5, detail: 12 };
const DATE_LINE: Box = { left: 560, right: 564, top: 0, bottom: 348 };

function point(x: number, y: number, more: Partial<LabelledPoint> = {}): LabelledPoint {
  return { x, y, label: '1.4 by the end of 2026', detail: 'Abilene, Jupiter', isDelivered: false, ...more };
}

/** Stacks only rise: the fill under a stretch is as high as the last point up to its right end. */
function fillTopOf(points: readonly LabelledPoint[]) {
  return (_left: number, right: number): number =>
    Math.min(BOUNDS.bottom, ...points.filter(({ x }) => x < right).map(({ y }) => y));
}

function textBox(of: LabelledPoint, place: LabelPlace): Box {
  const width = Math.max(
    estimateTextWidth(of.label, FONT.strong, { isStrong: true }),
    place.detailY === null ? 0 : estimateTextWidth(of.detail, FONT.detail, { isNarrow: true }),
  );
  const left = place.anchor === 'start' ? place.x : place.x - width;
  return {
    left,
    right: left + width,
    top: place.labelY - FONT.strong * 0.8,
    bottom: place.detailY ?? place.labelY,
  };
}

function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

function place(points: readonly LabelledPoint[]): (LabelPlace | null)[] {
  return placePointLabels(points, {
    bounds: BOUNDS,
    fillTop: fillTopOf(points),
    obstacles: [DATE_LINE],
    fontSize: FONT,
  });
}

describe('placePointLabels', () => {
  it('puts a label to the left of its stem where nothing is in the way', () => {
    const [only] = place([point(880, 200)]);
    expect(only).toMatchObject({ anchor: 'end', x: 880 });
    expect(only?.stemTop).toBeLessThan(200);
  });

  it('goes to the right where the data date is in the way', () => {
    expect(place([point(578, 300)])[0]).toMatchObject({ anchor: 'start', x: 578 });
  });

  it('stands beside the step of what is delivered, without a stem', () => {
    const [only] = place([point(500, 340, { isDelivered: true })]);
    expect(only).toMatchObject({ anchor: 'end', x: 490, stemTop: null });
  });

  it('leaves the detail out, or the label, rather than covering anything', () => {
    const crowd = Array.from({ length: 12 }, (_, index) =>
      point(1000 + index * 12, 60 - index * 2, { detail: 'A very long list of names that needs much room' }),
    );
    const places = place(crowd);
    expect(places).toContain(null);
  });

  it('never lets texts touch each other, the fills, the data date or the edge', () => {
    const rising = fc
      .array(fc.tuple(fc.integer({ min: 140, max: 1190 }), fc.integer({ min: 60, max: 340 })), {
        minLength: 1,
        maxLength: 4,
      })
      .map((list) => {
        const xs = [...new Set(list.map(([x]) => x))].sort((a, b) => a - b);
        const ys = list.map(([, y]) => y).sort((a, b) => b - a);
        return xs.map((x, index) => point(x, ys[index] ?? 100, { label: `${index} by the end of 2028` }));
      });
    fc.assert(
      fc.property(rising, (points) => {
        const boxes = place(points).flatMap((at, index) => {
          const of = points[index];
          return at && of ? [textBox(of, at)] : [];
        });
        boxes.forEach((box, index) => {
          expect(box.left).toBeGreaterThanOrEqual(BOUNDS.left - 1);
          expect(box.right).toBeLessThanOrEqual(BOUNDS.right + 1);
          expect(overlap(box, DATE_LINE)).toBe(false);
          expect(box.bottom).toBeLessThanOrEqual(fillTopOf(points)(box.left, box.right));
          for (const other of boxes.slice(index + 1)) expect(overlap(box, other)).toBe(false);
        });
      }),
    );
  });
});
