import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { makeFigure, makeTimeline, OPENAI_SITES } from '@/tests/snapshots/charts/openai-sites';
import type { CapacitySeries } from './capacity-model';
import { buildOutlines, buildStackRows, highestBetween, type StackRow } from './capacity-outline';
import { buildCapacitySeries } from './capacity-series';

// Many timelines are built; a busy machine needs longer.
vi.setConfig({ testTimeout: 20_000 });

const HOLD = 0.5;

/** Value of one series as it is drawn: on the line between the rows around x, after a step where there is one. */
function drawnAt(rows: readonly StackRow[], x: number, position: number): number {
  const after = rows.findIndex((row) => row.x > x);
  const row = rows[after === -1 ? rows.length - 1 : after - 1];
  const next = after === -1 ? undefined : rows[after];
  const value = row?.values[position] ?? 0;
  if (!row || !next || next.x === row.x) return value;
  return value + (((next.values[position] ?? 0) - value) * (x - row.x)) / (next.x - row.x);
}

function seriesOf(...figures: Parameters<typeof makeFigure>[]): CapacitySeries[] {
  return buildCapacitySeries(makeTimeline(figures.map((one) => makeFigure(...one))), 'certainty');
}

describe('buildStackRows', () => {
  it('passes through every figure of the table', () => {
    const figures = fc.array(
      fc.tuple(
        fc.integer({ min: 1, max: 9000 }),
        fc.constantFrom('building' as const, 'contingent' as const, 'intended' as const),
        fc.constantFrom('2025-Q2', '2026', '2027-H1', '2029', '2033'),
        fc.boolean(),
      ),
      { maxLength: 8 },
    );
    fc.assert(
      fc.property(figures, (list) => {
        const series = seriesOf(
          ...list.map(([mw, certainty, dueOn, isInUse], index): Parameters<typeof makeFigure> => [
            `figure-${index}`,
            mw / 1000,
            'exactly',
            certainty,
            { dueOn, ...(isInUse ? { deliveredGw: Math.ceil(mw / 2) / 1000, deliveredOn: '2025' } : {}) },
          ]),
        );
        const rows = buildStackRows(series, HOLD);
        series.forEach(({ cells }, position) => {
          cells.forEach(({ gw }, index) => {
            expect(drawnAt(rows, index + 1, position)).toBeCloseTo(gw, 4);
          });
          expect(drawnAt(rows, cells.length + HOLD, position)).toBe(cells.at(-1)?.gw);
        });
      }),
    );
  });

  it('needs no more rows than there are turns', () => {
    const rows = buildStackRows(seriesOf(['a', 1, 'exactly', 'building', { dueOn: '2027' }]), HOLD);
    expect(rows.map(({ x, values }) => [x, values[1]])).toEqual([
      [0, 0],
      [16, 0],
      [16, 1],
      [28.5, 1],
    ]);
  });
});

describe('buildOutlines', () => {
  it('lines a step on its left, top and right', () => {
    const outlines = buildOutlines(seriesOf(['a', 1, 'exactly', 'building', { dueOn: '2027' }]), HOLD);
    expect(outlines.find(({ key }) => key === 'building')).toEqual({
      key: 'building',
      solid: [
        [
          { x: 16, gw: 0 },
          { x: 16, gw: 1 },
          { x: 28.5, gw: 1 },
          { x: 28.5, gw: 0 },
        ],
      ],
      dotted: [],
    });
  });

  it('dots what is interpolated, and only that', () => {
    const outlines = buildOutlines(buildCapacitySeries(makeTimeline(OPENAI_SITES), 'certainty'), HOLD);
    const dottedOf = (key: string) => outlines.find((outline) => outline.key === key)?.dotted;
    expect(dottedOf('delivered')).toEqual([]);
    expect(dottedOf('building')).toEqual([
      [
        { x: 10, gw: 0.3 },
        { x: 12, gw: 1.2 },
      ],
    ]);
    expect(dottedOf('contingent')).toEqual([
      [
        { x: 20, gw: 5.55 },
        { x: 28, gw: 9.15 },
      ],
    ]);
  });

  it('begins a band beside the one below it, not at the ground', () => {
    const outlines = buildOutlines(buildCapacitySeries(makeTimeline(OPENAI_SITES), 'certainty'), HOLD);
    const contingent = outlines.find(({ key }) => key === 'contingent');
    expect(contingent?.solid[0]?.[0]).toEqual({ x: 20, gw: 4.75 });
  });

  it('draws nothing for a series without a curve', () => {
    const outlines = buildOutlines(buildCapacitySeries(makeTimeline(OPENAI_SITES), 'certainty'), HOLD);
    expect(outlines.find(({ key }) => key === 'option')).toEqual({ key: 'option', solid: [], dotted: [] });
  });
});

describe('highestBetween', () => {
  const rows = buildStackRows(buildCapacitySeries(makeTimeline(OPENAI_SITES), 'certainty'), HOLD);

  it.each([
    [0, 9.9, 0],
    [12, 19.9, 1.4],
    [0, 20, 5.55],
    [24, 24, 7.35],
    [22, 28.5, 9.15],
  ])('between %f and %f', (from, to, gw) => {
    expect(highestBetween(rows, from, to)).toBeCloseTo(gw, 6);
  });
});
