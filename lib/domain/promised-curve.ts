// The curve of one capacity commitment over quarters: its dated points and what lies between them.
import { type CertaintyPart, mergeParts } from './certainty-parts';
import { type FigureRange, headlineOf } from './figure';
import { dueQuarterNumber } from './quarter';

/** What of a commitment has a date. Power in kilowatts. */
export interface DatedFigure {
  readonly range: FigureRange;
  /** Part in use, and by when as the source says; without a day it counts from the data date. */
  readonly deliveredKw: number | null;
  readonly deliveredOn: string | null;
  readonly dueOn: string | null;
  readonly milestones: readonly { readonly dueOn: string | null; readonly cumulativeKw: number | null }[];
}

/** Kilowatts at a quarter end. */
export interface TimelineCell {
  readonly amountKw: number;
  /** Between two promised points: drawn as a straight line, promised by nobody. */
  readonly isInterpolated: boolean;
}

/** A dated point of a commitment: so much by the end of that quarter. */
export interface CurvePoint {
  readonly quarter: number;
  readonly amountKw: number;
  readonly dueOn: string;
  readonly isDelivered: boolean;
}

/** The dated points of a commitment, in time order and never falling: what is in use, its milestones, its due date. */
export function curvePoints(figure: DatedFigure, dataDate: string): CurvePoint[] {
  const points: CurvePoint[] = [];
  if (figure.deliveredKw) {
    const on = figure.deliveredOn ?? dataDate;
    points.push({
      quarter: dueQuarterNumber(on),
      amountKw: figure.deliveredKw,
      dueOn: on,
      isDelivered: true,
    });
  }
  for (const milestone of figure.milestones) {
    if (milestone.dueOn === null || milestone.cumulativeKw === null) continue;
    points.push({
      quarter: dueQuarterNumber(milestone.dueOn),
      amountKw: milestone.cumulativeKw,
      dueOn: milestone.dueOn,
      isDelivered: false,
    });
  }
  if (figure.dueOn !== null) {
    points.push({
      quarter: dueQuarterNumber(figure.dueOn),
      amountKw: headlineOf(figure.range),
      dueOn: figure.dueOn,
      isDelivered: false,
    });
  }
  points.sort((a, b) => a.quarter - b.quarter || a.amountKw - b.amountKw);
  const rising: CurvePoint[] = [];
  for (const point of points) {
    const last = rising.at(-1);
    if (last && point.amountKw <= last.amountKw) continue;
    if (last && last.quarter === point.quarter) rising.pop();
    rising.push(point);
  }
  return rising;
}

/** The commitment at the end of a quarter: zero before the first point, on a straight line between two, held after the last. */
export function amountAt(points: readonly CurvePoint[], quarter: number): TimelineCell {
  let before: CurvePoint | undefined;
  for (const point of points) {
    if (point.quarter <= quarter) {
      before = point;
      continue;
    }
    if (!before) return { amountKw: 0, isInterpolated: false };
    const share = (quarter - before.quarter) / (point.quarter - before.quarter);
    if (share === 0) return { amountKw: before.amountKw, isInterpolated: false };
    return {
      amountKw: Math.round(before.amountKw + (point.amountKw - before.amountKw) * share),
      isInterpolated: true,
    };
  }
  return { amountKw: before?.amountKw ?? 0, isInterpolated: false };
}

/** Divides the first `amountKw` of a commitment by certainty: what is firmest arrives first. */
export function partsOfFirst(parts: readonly CertaintyPart[], amountKw: number): CertaintyPart[] {
  let left = amountKw;
  const taken: CertaintyPart[] = [];
  for (const part of parts) {
    const high = Math.min(part.high, left);
    left -= high;
    taken.push({ certainty: part.certainty, low: Math.min(part.low, high), high });
  }
  return mergeParts(taken);
}
