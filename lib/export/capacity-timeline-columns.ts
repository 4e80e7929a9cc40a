// The columns of the capacity timeline as a file: the figures of the chart and its table twin.
import type { CapacityTimelineRow } from '../charts/capacity-rows';
import type { Column } from './column';

export const CAPACITY_TIMELINE_COLUMNS: readonly Column<CapacityTimelineRow>[] = [
  {
    name: 'quarter',
    description: 'Quarter at whose end the figure holds, like 2026-Q4; empty for gigawatts without a date.',
    unit: null,
    value: ({ quarter }) => quarter,
  },
  {
    name: 'series',
    description: 'Band of the stack: a rung of the certainty ladder, a company or chips.',
    unit: null,
    value: ({ series }) => series,
  },
  {
    name: 'series_key',
    description:
      'Slug of the series; "rest" for what is folded together, "unknown" for what no source names.',
    unit: null,
    value: ({ seriesKey }) => seriesKey,
  },
  { name: 'gw', description: 'Power, cumulative, each gigawatt once.', unit: 'GW', value: ({ gw }) => gw },
  {
    name: 'is_interpolated',
    description: 'Wholly or partly on a straight line between two promises.',
    unit: null,
    value: ({ isInterpolated }) => isInterpolated,
  },
];
