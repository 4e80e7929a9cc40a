// The stack as geometry in quarters and gigawatts: what to fill and where the keylines run.
import { type CapacitySeries, sumGw } from './capacity-model';

/** One x of the stack with the value of each series, bottom first. Two rows share an x where the stack steps. */
export interface StackRow {
  /** Quarters from the start of the axis; a quarter ends at its index plus one. */
  readonly x: number;
  readonly values: readonly number[];
}

/** A point in quarters and gigawatts. */
export interface OutlinePoint {
  readonly x: number;
  readonly gw: number;
}

/** The keyline of a series: solid where values hold or step, dotted where they are interpolated. */
export interface SeriesOutline {
  readonly key: string;
  readonly solid: readonly (readonly OutlinePoint[])[];
  readonly dotted: readonly (readonly OutlinePoint[])[];
}

/**
 * The rows to fill. Values are held through a quarter and step at its end, ramps run through it; after the last quarter
 * they hold for `holdQuarters`, so that a last step is seen. Rows on a straight line between their neighbours are left
 * out: they would draw nothing.
 */
export function buildStackRows(series: readonly CapacitySeries[], holdQuarters: number): StackRow[] {
  const quarterCount = series[0]?.cells.length ?? 0;
  const rows: StackRow[] = [];
  const add = (x: number, values: readonly number[]): void => {
    const [before, last] = rows.slice(-2);
    if (before && last && isOnLine(before, last, { x, values })) rows.pop();
    rows.push({ x, values });
  };
  add(
    0,
    series.map(() => 0),
  );
  for (let index = 0; index < quarterCount; index += 1) {
    const before = series.map(({ beforeGw }) => beforeGw[index] ?? 0);
    const after = series.map(({ cells }) => cells[index]?.gw ?? 0);
    add(index + 1, before);
    if (after.some((gw, position) => gw !== before[position])) add(index + 1, after);
  }
  const last = rows.at(-1);
  if (last && holdQuarters > 0) add(quarterCount + holdQuarters, last.values);
  return rows;
}

/** Steepness that differs by less, in gigawatts a quarter, comes from rounding to whole kilowatts. */
const SAME_SLOPE_GW = 2e-6;

function isOnLine(a: StackRow, b: StackRow, c: StackRow): boolean {
  if (a.x === b.x || b.x === c.x) return false;
  return b.values.every((value, position) => {
    const rise = (value - (a.values[position] ?? 0)) / (b.x - a.x);
    const next = ((c.values[position] ?? 0) - value) / (c.x - b.x);
    return Math.abs(rise - next) < SAME_SLOPE_GW;
  });
}

interface Band {
  readonly base: number;
  readonly top: number;
}

function bandsOf(row: StackRow): Band[] {
  let base = 0;
  return row.values.map((value) => {
    const band = { base, top: sumGw([base, value]) };
    base = band.top;
    return band;
  });
}

/** Joins segments that meet and drops points in the middle of a straight run. */
class Polylines {
  readonly lines: OutlinePoint[][] = [];

  add(from: OutlinePoint, to: OutlinePoint): void {
    const line = this.lines.at(-1);
    const end = line?.at(-1);
    if (!line || !end || end.x !== from.x || end.gw !== from.gw) {
      this.lines.push([from, to]);
      return;
    }
    const before = line.at(-2);
    if (before && isStraight(before, end, to)) line.pop();
    line.push(to);
  }
}

function isStraight(a: OutlinePoint, b: OutlinePoint, c: OutlinePoint): boolean {
  if (a.x === b.x || b.x === c.x) return a.x === c.x && b.gw >= a.gw === c.gw >= b.gw;
  return Math.abs((b.gw - a.gw) / (b.x - a.x) - (c.gw - b.gw) / (c.x - b.x)) < 1e-6;
}

/** The upright part of an edge at a step: what of the band after it does not touch the band before it. */
function newParts(before: Band, after: Band): [from: number, to: number][] {
  if (after.top <= after.base) return [];
  if (before.top <= before.base) return [[after.base, after.top]];
  const parts: [number, number][] = [
    [after.base, Math.min(after.top, before.base)],
    [Math.max(after.base, before.top), after.top],
  ];
  return parts.filter(([from, to]) => to > from);
}

/**
 * The keylines of a stack, series by series. A series is lined on top, where it begins, where it ends and at the right
 * end of the drawing; its lower edge is the top of the series below.
 */
export function buildOutlines(series: readonly CapacitySeries[], holdQuarters: number): SeriesOutline[] {
  const rows = buildStackRows(series, holdQuarters);
  const bands = rows.map(bandsOf);
  const totalAt = (index: number): number => bands[index]?.at(-1)?.top ?? 0;
  return series.map(({ key }, position) => {
    const solid = new Polylines();
    const dotted = new Polylines();
    rows.forEach((row, index) => {
      const after = bands[index]?.[position];
      const previous = rows[index - 1];
      const before = bands[index - 1]?.[position];
      if (!after || !previous || !before) return;
      if (previous.x !== row.x) {
        if (before.top > before.base || after.top > after.base) {
          const isLevel = before.top === after.top;
          (isLevel ? solid : dotted).add({ x: previous.x, gw: before.top }, { x: row.x, gw: after.top });
        }
        return;
      }
      const fallFrom = Math.max(before.base, totalAt(index));
      if (before.top > fallFrom) solid.add({ x: row.x, gw: before.top }, { x: row.x, gw: fallFrom });
      for (const [from, to] of newParts(before, after))
        solid.add({ x: row.x, gw: from }, { x: row.x, gw: to });
    });
    const end = bands.at(-1)?.[position];
    const endX = rows.at(-1)?.x ?? 0;
    if (end && end.top > end.base && holdQuarters > 0) {
      solid.add({ x: endX, gw: end.top }, { x: endX, gw: end.base });
    }
    return { key, solid: solid.lines, dotted: dotted.lines };
  });
}

/** The highest total between two x, for keeping labels off the fills. */
export function highestBetween(rows: readonly StackRow[], fromX: number, toX: number): number {
  let highest = 0;
  rows.forEach((row, index) => {
    const total = sumGw(row.values);
    if (row.x >= fromX && row.x <= toX) highest = Math.max(highest, total);
    const previous = rows[index - 1];
    if (!previous || previous.x === row.x || previous.x > toX || row.x < fromX) return;
    const from = sumGw(previous.values);
    for (const x of [Math.max(fromX, previous.x), Math.min(toX, row.x)]) {
      highest = Math.max(highest, from + ((total - from) * (x - previous.x)) / (row.x - previous.x));
    }
  });
  return highest;
}
