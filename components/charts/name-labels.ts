// Where the names of points go: beside their points, never over each other or over a point, over a line only at need.
import type { Box } from './point-labels';

/** A point with its name, in px. */
export interface NamedPoint {
  readonly key: string;
  readonly x: number;
  readonly y: number;
  /** Widths of the name, from the fullest to the shortest way to write it. */
  readonly widths: readonly number[];
  /** At the end of a line: it may stand further off, with a thin line to its point, and over other lines. */
  readonly isEnd: boolean;
}

/** A stretch of a line, px. */
export interface Stretch {
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
}

/** Where a name goes. */
export interface NamePlace {
  readonly anchor: 'start' | 'middle' | 'end';
  readonly x: number;
  /** Middle of the line of text. */
  readonly y: number;
  /** The text stands so far off that a thin line has to lead to it. */
  readonly hasLeader: boolean;
  /** Which of the ways to write the name has room. */
  readonly width: number;
}

/** What names have to keep clear of. */
export interface NameSurroundings {
  readonly bounds: Box;
  /** Points and texts that are there already. */
  readonly obstacles: readonly Box[];
  readonly lines: readonly Stretch[];
  readonly fontSize: number;
  readonly pointRadius: number;
}

const overlaps = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

/** Whether a stretch passes through a box. */
export function crosses({ x1, y1, x2, y2 }: Stretch, box: Box): boolean {
  let [enter, leave] = [0, 1];
  const edges: readonly (readonly [step: number, room: number])[] = [
    [x1 - x2, x1 - box.left],
    [x2 - x1, box.right - x1],
    [y1 - y2, y1 - box.top],
    [y2 - y1, box.bottom - y1],
  ];
  for (const [step, room] of edges) {
    if (step === 0) {
      if (room < 0) return false;
    } else if (step < 0) enter = Math.max(enter, room / step);
    else leave = Math.min(leave, room / step);
  }
  return enter < leave;
}

interface Candidate {
  readonly place: NamePlace;
  readonly box: Box;
}

/** Steps by which a name at the end of a line may stand off its point, px. */
const FAR_STEPS = [15, 22, 30, 38, 47, 57, 68, 80, 93, 107] as const;

function listCandidates(
  { x, y, isEnd }: NamedPoint,
  width: number,
  { fontSize, pointRadius }: NameSurroundings,
): Candidate[] {
  const [beside, near] = [pointRadius + 4, pointRadius + 2];
  const above = pointRadius + fontSize * 0.5 + 3;
  const at = (anchor: NamePlace['anchor'], dx: number, dy: number, hasLeader = false): Candidate => {
    const start = { start: 0, middle: width / 2, end: width }[anchor];
    const left = x + dx - start;
    const half = fontSize * 0.52;
    return {
      place: { anchor, x: x + dx, y: y + dy, hasLeader, width },
      box: { left, right: left + width, top: y + dy - half, bottom: y + dy + half },
    };
  };
  const around = [
    at('start', beside, 0),
    at('start', near, -above * 0.75),
    at('start', near, above * 0.75),
    at('middle', 0, -above),
    at('middle', 0, above),
    at('end', -beside, 0),
    at('end', -near, -above * 0.75),
    at('end', -near, above * 0.75),
  ];
  if (!isEnd) return around;
  return [
    ...around,
    ...FAR_STEPS.flatMap((step) => [
      at('start', beside + 8, -step, true),
      at('start', beside + 8, step, true),
      at('end', -beside - 8, -step, true),
      at('end', -beside - 8, step, true),
    ]),
  ];
}

/**
 * Places the names in the order given, by key; names without room are left out. A name without room in full is written
 * shorter where it can be. Names at the ends of lines may be led to and
 * may stand over lines where nothing else is left.
 */
export function placeNames(
  points: readonly NamedPoint[],
  surroundings: NameSurroundings,
): ReadonlyMap<string, NamePlace> {
  const { bounds, obstacles, lines } = surroundings;
  const taken: Box[] = [...obstacles];
  const places = new Map<string, NamePlace>();
  const fits = ({ box }: Candidate): boolean =>
    box.left >= bounds.left &&
    box.right <= bounds.right &&
    box.top >= bounds.top &&
    box.bottom <= bounds.bottom &&
    !taken.some((other) => overlaps(box, other));
  const isClear = ({ box }: Candidate): boolean => !lines.some((line) => crosses(line, box));
  for (const point of points) {
    const free = point.widths.flatMap((width) => listCandidates(point, width, surroundings)).filter(fits);
    const found = free.find(isClear) ?? (point.isEnd ? free[0] : undefined);
    if (!found) continue;
    taken.push(found.box);
    places.set(point.key, found.place);
  }
  return places;
}
