// The numbers of the chart as rows: one for each series and quarter, and one for what has no date.
import type { CapacityTimelineChart } from './capacity-model';

/** One figure of the chart and its table twin. */
export interface CapacityTimelineRow {
  /** '2026-Q4'; null for gigawatts without a date. */
  readonly quarter: string | null;
  readonly seriesKey: string;
  readonly series: string;
  readonly gw: number;
  readonly isInterpolated: boolean;
}

/** Every figure of the chart, quarter by quarter, bottom of the stack first; what has no date comes last. */
export function listCapacityRows(chart: CapacityTimelineChart): CapacityTimelineRow[] {
  const dated = chart.quarters.flatMap(({ key: quarter }, index) =>
    chart.series.map(({ key, label, cells }) => ({
      quarter,
      seriesKey: key,
      series: label,
      gw: cells[index]?.gw ?? 0,
      isInterpolated: cells[index]?.isInterpolated ?? false,
    })),
  );
  const undated = chart.series.map(({ key, label, undatedGw }) => ({
    quarter: null,
    seriesKey: key,
    series: label,
    gw: undatedGw,
    isInterpolated: false,
  }));
  return [...dated, ...undated];
}
