// The capacity timeline: power of one layer at each quarter end, every gigawatt once.
import { type CertaintyPart, certaintyRank, divideByCertainty, mergeParts } from './certainty-parts';
import { type FigureRange, headlineOf } from './figure';
import {
  amountAt,
  curvePoints,
  type CurvePoint,
  type DatedFigure,
  partsOfFirst,
  type TimelineCell,
} from './promised-curve';
import { buildOverlapGraph, listContained, type OverlapLink } from './overlap';
import { listQuarters, quarterNumber, quarterOfDay } from './quarter';
import { subtractParts } from './totals';
import type { Certainty, Layer, PowerBasis } from './vocabulary';

/** A record named in passing. */
export interface TimelineName {
  readonly slug: string;
  readonly name: string;
}

/** A chip generation with what it may be grouped by. */
export interface TimelineChip extends TimelineName {
  readonly family: string;
  readonly designer: TimelineName;
}

/** Whose commitment it is and on what: what every row and list of the timeline names. */
export interface TimelineSubject {
  readonly slug: string;
  readonly label: string;
  readonly dealSlug: string;
  readonly dealTitle: string;
  readonly powerBasis: PowerBasis;
  readonly customer: TimelineName;
  readonly provider: TimelineName | null;
  readonly chips: readonly TimelineChip[];
  /** Families named without a generation. */
  readonly families: readonly (TimelineName & { readonly designer: TimelineName })[];
}

/** A capacity commitment as the timeline needs it. Power in kilowatts. */
export interface TimelineFigure extends TimelineSubject, DatedFigure {
  readonly certainty: Certainty;
  readonly firmKw: number | null;
  readonly startOn: string | null;
}

/** What one commitment adds to each quarter end, by certainty. */
export interface TimelineRow extends TimelineSubject {
  readonly certainty: Certainty;
  readonly byCertainty: readonly { readonly certainty: Certainty; readonly cells: readonly TimelineCell[] }[];
}

/** Gigawatts without a date: listed beside the curve, never in it. */
export interface UndatedFigure extends TimelineSubject {
  /** The commitment as given. */
  readonly range: FigureRange;
  /** What of it is undated and counted. */
  readonly parts: readonly CertaintyPart[];
  readonly startOn: string | null;
  /** The rest of the commitment has a date. */
  readonly isRest: boolean;
}

/** A figure that is not, or not wholly, added because another one of the layer holds the same gigawatts. */
export interface CountedOnceFigure {
  readonly slug: string;
  readonly label: string;
  readonly dealSlug: string;
  readonly range: FigureRange;
  readonly otherSlug: string;
  readonly otherLabel: string;
  /** `restates`: the other one stands for both; `contains`: only what the other leaves is added. */
  readonly relation: 'restates' | 'contains';
}

/** A quarter end at which commitments fall due, for a label on the chart. */
export interface PromisedPoint {
  readonly quarterIndex: number;
  readonly totalKw: number;
  /** Names of what falls due there, largest first. */
  readonly names: readonly string[];
  /** All of it is in use. */
  readonly isDelivered: boolean;
}

export interface CapacityTimeline {
  readonly layer: Layer;
  readonly dataDate: string;
  readonly quarters: readonly string[];
  readonly rows: readonly TimelineRow[];
  readonly undated: readonly UndatedFigure[];
  readonly lapsed: readonly {
    readonly slug: string;
    readonly label: string;
    readonly dealSlug: string;
    readonly range: FigureRange;
    readonly dueOn: string | null;
  }[];
  readonly countedOnce: readonly CountedOnceFigure[];
  /** Points promised for after the last quarter. */
  readonly beyondAxis: readonly {
    readonly label: string;
    readonly dueOn: string;
    readonly amountKw: number;
  }[];
  readonly promisedPoints: readonly PromisedPoint[];
}

/** First and last quarter of the axis: fixed, so that two charts can be laid side by side. */
export const TIMELINE_AXIS = { from: '2024-Q1', to: '2030-Q4' } as const;

function sumHigh(parts: readonly CertaintyPart[]): number {
  return parts.reduce((sum, part) => sum + part.high, 0);
}

interface Curve {
  readonly figure: TimelineFigure;
  readonly points: readonly CurvePoint[];
  /** Own share by quarter, contained figures taken out; the last entry is after every dated point. */
  own: CertaintyPart[][];
  /** Own share of the whole, dated or not. */
  readonly ownTotal: readonly CertaintyPart[];
  ownUndated: CertaintyPart[];
  readonly interpolated: readonly boolean[];
}

/**
 * Builds the timeline of one layer. The rules: a commitment is zero before its first dated point, rises to each point at
 * the end of the quarter in which that point's period ends, is interpolated on a straight line between two points, and
 * holds after the last. Amounts count as headlines (`up_to v` as v). The firmest part of a commitment arrives first.
 * Without any dated point, or beyond the last one, its power is undated. A restated commitment counts where it is
 * restated; of one that contains others only the remainder is added. Lapsed commitments are listed, not drawn.
 */
export function buildCapacityTimeline(input: {
  layer: Layer;
  dataDate: string;
  figures: readonly TimelineFigure[];
  overlaps: readonly OverlapLink[];
  /** Show only these rungs; empty shows all. Overlaps are still taken out over all figures. */
  certainties?: readonly Certainty[];
}): CapacityTimeline {
  const { layer, dataDate, overlaps, certainties = [] } = input;
  const isShown = (certainty: Certainty): boolean =>
    certainties.length === 0 || certainties.includes(certainty);
  const quarters = listQuarters(TIMELINE_AXIS.from, TIMELINE_AXIS.to);
  const firstNumber = quarterNumber(TIMELINE_AXIS.from);
  const lastNumber = quarterNumber(TIMELINE_AXIS.to);
  const live = input.figures.filter((figure) => figure.certainty !== 'lapsed');
  const bySlug = new Map(live.map((figure) => [figure.slug, figure]));
  const graph = buildOverlapGraph(bySlug.keys(), overlaps);
  const curves = new Map<string, Curve>();
  const countedOnce: CountedOnceFigure[] = [];

  for (const slug of graph.order) {
    const figure = bySlug.get(slug);
    if (!figure) continue;
    const points = curvePoints(figure, dataDate);
    const parts = divideByCertainty({
      range: figure.range,
      certainty: figure.certainty,
      delivered: figure.deliveredKw,
      firm: figure.firmKw,
    });
    const inside = [...listContained(graph, slug)].flatMap((part) => curves.get(part) ?? []);
    const ends = [...quarters.map((_, index) => firstNumber + index), Number.POSITIVE_INFINITY];
    const cells = ends.map((end) => amountAt(points, end));
    const insideShares = ends.map((_, index) =>
      mergeParts(inside.flatMap((curve) => curve.own[index] ?? [])),
    );
    const own = cells.map((cell, index) =>
      subtractParts(partsOfFirst(parts, cell.amountKw), insideShares[index] ?? []),
    );
    const ownTotal = subtractParts(parts, mergeParts(inside.flatMap((curve) => curve.ownTotal)));
    const ownDated = own.at(-1) ?? [];
    curves.set(slug, {
      figure,
      points,
      own,
      ownTotal,
      ownUndated: subtractParts(ownTotal, ownDated),
      interpolated: cells.map((cell) => cell.isInterpolated),
    });

    // Undated parts of a figure whose container is drawn are already in the container's curve.
    let excess = Math.max(0, sumHigh(ownDated) - sumHigh(ownTotal));
    for (const curve of inside) {
      const drop = Math.min(excess, sumHigh(curve.ownUndated));
      curve.ownUndated = partsOfFirst(curve.ownUndated, sumHigh(curve.ownUndated) - drop);
      excess -= drop;
    }
    for (const part of graph.partsOf.get(slug) ?? []) {
      const other = bySlug.get(part);
      if (!other) continue;
      countedOnce.push({
        slug,
        label: figure.label,
        dealSlug: figure.dealSlug,
        range: figure.range,
        otherSlug: part,
        otherLabel: other.label,
        relation: 'contains',
      });
    }
  }
  for (const [slug, otherSlug] of graph.standsFor) {
    const figure = bySlug.get(slug);
    const other = bySlug.get(otherSlug);
    if (!figure || !other) continue;
    countedOnce.push({
      slug,
      label: figure.label,
      dealSlug: figure.dealSlug,
      range: figure.range,
      otherSlug,
      otherLabel: other.label,
      relation: 'restates',
    });
  }

  const ordered = [...curves.values()].sort(
    (a, b) =>
      certaintyRank(a.figure.certainty) - certaintyRank(b.figure.certainty) ||
      headlineOf(b.figure.range) - headlineOf(a.figure.range) ||
      (a.figure.slug < b.figure.slug ? -1 : 1),
  );
  for (const curve of ordered) {
    curve.own = curve.own.map((parts) => parts.filter((part) => isShown(part.certainty)));
    curve.ownUndated = curve.ownUndated.filter((part) => isShown(part.certainty));
  }
  const rows = ordered.flatMap((curve) => buildRow(curve, quarters.length));
  const undated = ordered.flatMap((curve) => buildUndated(curve));

  return {
    layer,
    dataDate,
    quarters,
    rows,
    undated,
    lapsed: input.figures
      .filter((figure) => figure.certainty === 'lapsed' && isShown('lapsed'))
      .map(({ slug, label, dealSlug, range, dueOn }) => ({ slug, label, dealSlug, range, dueOn })),
    countedOnce,
    beyondAxis: ordered.flatMap((curve) =>
      curve.points
        .filter((point) => point.quarter > lastNumber)
        .map((point) => ({ label: curve.figure.label, dueOn: point.dueOn, amountKw: point.amountKw })),
    ),
    promisedPoints: buildPromisedPoints(ordered, rows, firstNumber, quarters.length),
  };
}

function subjectOf(figure: TimelineFigure): TimelineSubject {
  const { slug, label, dealSlug, dealTitle, powerBasis, customer, provider, chips, families } = figure;
  return { slug, label, dealSlug, dealTitle, powerBasis, customer, provider, chips, families };
}

function buildRow(curve: Curve, quarterCount: number): TimelineRow[] {
  const certainties = [
    ...new Set(curve.own.slice(0, quarterCount).flatMap((parts) => parts.map((part) => part.certainty))),
  ].sort((a, b) => certaintyRank(a) - certaintyRank(b));
  if (certainties.length === 0) return [];
  const amountOf = (index: number, certainty: Certainty): number =>
    curve.own[index]?.find((part) => part.certainty === certainty)?.high ?? 0;
  return [
    {
      ...subjectOf(curve.figure),
      certainty: curve.figure.certainty,
      byCertainty: certainties.map((rung) => ({
        certainty: rung,
        cells: Array.from({ length: quarterCount }, (_, index) => ({
          amountKw: amountOf(index, rung),
          isInterpolated:
            (curve.interpolated[index] ?? false) &&
            (amountOf(index, rung) !== amountOf(index - 1, rung) ||
              amountOf(index, rung) !== amountOf(index + 1, rung)),
        })),
      })),
    },
  ];
}

function buildUndated(curve: Curve): UndatedFigure[] {
  if (sumHigh(curve.ownUndated) === 0) return [];
  return [
    {
      ...subjectOf(curve.figure),
      range: curve.figure.range,
      startOn: curve.figure.startOn,
      parts: curve.ownUndated,
      isRest: curve.points.length > 0,
    },
  ];
}

const MAX_PROMISED_POINTS = 4;

/** The quarter ends with the largest promised rises, and the last one, in time order. */
function buildPromisedPoints(
  curves: readonly Curve[],
  rows: readonly TimelineRow[],
  firstNumber: number,
  quarterCount: number,
): PromisedPoint[] {
  const totals = Array.from({ length: quarterCount }, (_, index) =>
    rows.reduce(
      (sum, row) =>
        sum + row.byCertainty.reduce((part, { cells }) => part + (cells[index]?.amountKw ?? 0), 0),
      0,
    ),
  );
  const candidates = totals.flatMap((totalKw, index) => {
    const due = curves.flatMap((curve) =>
      curve.points
        .map((point, position) => ({
          point,
          name: curve.figure.label,
          riseKw: point.amountKw - (curve.points[position - 1]?.amountKw ?? 0),
        }))
        .filter(({ point }) => point.quarter === firstNumber + index && sumHigh(curve.own[index] ?? []) > 0),
    );
    if (due.length === 0) return [];
    const names = due.sort((a, b) => b.riseKw - a.riseKw).map(({ name }) => name);
    return [
      {
        quarterIndex: index,
        totalKw,
        names: [...new Set(names)],
        isDelivered: due.every(({ point }) => point.isDelivered),
        riseKw: due.reduce((sum, { riseKw }) => sum + riseKw, 0),
      },
    ];
  });
  const last = candidates.at(-1);
  return [...candidates]
    .sort((a, b) => Number(b === last) - Number(a === last) || b.riseKw - a.riseKw)
    .slice(0, MAX_PROMISED_POINTS)
    .sort((a, b) => a.quarterIndex - b.quarterIndex)
    .map(({ quarterIndex, totalKw, names, isDelivered }) => ({ quarterIndex, totalKw, names, isDelivered }));
}

/** The quarter of the data date as an index of the axis; null where it lies outside. */
export function dataQuarterIndex(timeline: CapacityTimeline): number | null {
  const index = timeline.quarters.indexOf(quarterOfDay(timeline.dataDate));
  return index === -1 ? null : index;
}
