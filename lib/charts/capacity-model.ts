// What the capacity timeline draws, in gigawatts and quarters: no pixels, no React, survives JSON.
import type { Layer } from '../domain/vocabulary';
import type { ChartFacts } from './chart-facts';
import type { AxisTicks } from './nice-ticks';
import type { SeriesFill } from './series-fill';

/** What the curve may be stacked by. `phrase` ends the title. */
export const CAPACITY_STACKS = [
  { value: 'certainty', label: 'Certainty', phrase: 'by certainty' },
  { value: 'customer', label: 'Customer', phrase: 'by customer' },
  { value: 'provider', label: 'Provider', phrase: 'by provider' },
  { value: 'chip', label: 'Chip', phrase: 'by chip' },
  { value: 'family', label: 'Family', phrase: 'by chip family' },
  { value: 'designer', label: 'Designer', phrase: 'by chip designer' },
  { value: 'layer', label: 'Layer', phrase: 'of one layer' },
] as const;
export type CapacityStack = (typeof CAPACITY_STACKS)[number]['value'];

/** Units a capacity chart can be drawn in. */
export const CAPACITY_UNITS = ['gw'] as const;
export type CapacityUnit = (typeof CAPACITY_UNITS)[number];

/** Gigawatts at a quarter end. */
export interface CapacityCell {
  readonly gw: number;
  /** Wholly or partly on a straight line between two promises. */
  readonly isInterpolated: boolean;
}

/** One band of the stack. */
export interface CapacitySeries {
  readonly key: string;
  readonly label: string;
  readonly fill: SeriesFill;
  /** At each quarter end. */
  readonly cells: readonly CapacityCell[];
  /** Just before each quarter end: what ramps up during the quarter is in, what steps up at its end is not. */
  readonly beforeGw: readonly number[];
  /** Gigawatts without a date, beside the curve. */
  readonly undatedGw: number;
  /** Names folded into this series, largest first; empty for a series of its own. */
  readonly holds: readonly string[];
}

/** A quarter of the axis. */
export interface CapacityQuarter {
  /** '2026-Q4' */
  readonly key: string;
  readonly year: number;
  /** 1 to 4. */
  readonly quarter: number;
  /** 'Q4 2026' */
  readonly label: string;
  /** The quarter in which the data date lies. */
  readonly isCurrent: boolean;
  /** Commitments that rise by the end of this quarter, largest rise first, three at most. */
  readonly rises: readonly { readonly label: string; readonly gw: number }[];
}

/** A labelled point of the curve. */
export interface CapacityPoint {
  readonly quarterIndex: number;
  readonly gw: number;
  /** `delivered`: in use; `promised`: due then; `end`: only where the axis ends. */
  readonly kind: 'delivered' | 'promised' | 'end';
  /** "1.4 by the end of 2026" */
  readonly label: string;
  /** What falls due there. */
  readonly detail: string;
}

/** A run of words of a sentence. */
export interface SentencePart {
  readonly text: string;
  readonly isStrong: boolean;
}

/** The capacity timeline, ready to be drawn, tabled and exported. */
export interface CapacityTimelineChart extends ChartFacts {
  readonly id: 'capacity-timeline';
  readonly layer: Layer;
  readonly stackBy: CapacityStack;
  readonly unit: CapacityUnit;
  /** The answer in a sentence. */
  readonly lede: readonly SentencePart[];
  readonly quarters: readonly CapacityQuarter[];
  /** Bottom of the stack first: firmest first by certainty, else largest first. */
  readonly series: readonly CapacitySeries[];
  readonly totals: readonly CapacityCell[];
  readonly undatedGw: number;
  /** A figure without an upper bound is among the undated ones. */
  readonly isUndatedOpenEnded: boolean;
  /** Where the data date stands on the axis, in quarters from its start; null outside the axis. */
  readonly dataPosition: number | null;
  /** Value axes: `beside` has room for the undated column and for labels, `labelled` for labels, `bare` for the curve. */
  readonly y: { readonly beside: AxisTicks; readonly labelled: AxisTicks; readonly bare: AxisTicks };
  /** Four at most, in time order. */
  readonly points: readonly CapacityPoint[];
}

/** Whether anything of the chart has a date, so that there is a curve. */
export function hasCurve(chart: CapacityTimelineChart): boolean {
  return chart.totals.some(({ gw }) => gw > 0);
}

/** The series that have something to show, on the curve or beside it. */
export function listShownSeries(
  chart: Pick<CapacityTimelineChart, 'series'>,
  where: 'curve' | 'anywhere' = 'anywhere',
): CapacitySeries[] {
  return chart.series.filter(
    (series) => series.cells.some(({ gw }) => gw > 0) || (where === 'anywhere' && series.undatedGw > 0),
  );
}

/**
 * The chart without some of its series. The scale stays, so that what is left can be compared; labelled points go,
 * because they speak of the whole.
 */
export function hideSeries(chart: CapacityTimelineChart, hidden: ReadonlySet<string>): CapacityTimelineChart {
  if (!chart.series.some(({ key }) => hidden.has(key))) return chart;
  const series = chart.series.filter(({ key }) => !hidden.has(key));
  return {
    ...chart,
    series,
    totals: chart.quarters.map((_, index) => ({
      gw: sumGw(series.map(({ cells }) => cells[index]?.gw ?? 0)),
      isInterpolated: series.some(({ cells }) => cells[index]?.isInterpolated),
    })),
    undatedGw: sumGw(series.map(({ undatedGw }) => undatedGw)),
    points: [],
  };
}

/** Adds gigawatts without the noise of binary fractions: the sum is exact to the kilowatt. */
export function sumGw(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + Math.round(value * 1e6), 0) / 1e6;
}
