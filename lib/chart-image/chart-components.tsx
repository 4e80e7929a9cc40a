// Which component draws which chart.
import type { ComponentType, ReactElement } from 'react';
import { CapacityTimelineChart } from '@/components/charts/capacity-timeline-chart';
import { ChipGenerationsChart } from '@/components/charts/chip-generations-chart';
import { SupplierHistoryChart } from '@/components/charts/supplier-history-chart';
import { SupplierMixChart } from '@/components/charts/supplier-mix-chart';
import type { ChartDrawingProps } from '@/components/charts/chart-type';
import type { ChartId, ChartModel, ChartModelOf } from '../charts/chart-model';

/** The component of every chart: the one that draws it in pages, too. */
const CHART_COMPONENTS: {
  readonly [Id in ChartId]: ComponentType<ChartDrawingProps<ChartModelOf<Id>>>;
} = {
  'capacity-timeline': CapacityTimelineChart,
  'chip-generations': ChipGenerationsChart,
  'supplier-mix': SupplierMixChart,
  'generation-mix': SupplierMixChart,
  'supplier-history': SupplierHistoryChart,
};

/** The element that draws a chart. */
export function toChartElement(props: ChartDrawingProps<ChartModel>): ReactElement {
  // Safe because the record holds under every id a component of the model with that id.
  const Chart = CHART_COMPONENTS[props.model.id] as ComponentType<ChartDrawingProps<ChartModel>>;
  return <Chart {...props} />;
}
