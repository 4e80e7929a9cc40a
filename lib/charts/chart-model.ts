// Every chart there is. A chart that is added here has to be drawn (lib/chart-image/chart-components) and answered for
// (lib/api/charts).
import type { CapacityTimelineChart } from './capacity-model';
import type { ChipGenerationsChart } from './chip-generations-model';
import type { SupplierHistoryChart } from './supplier-history';
import type { GenerationMixChart, SupplierMixChart } from './supplier-mix-model';

/** A chart, told apart by its `id`, which is its name in addresses too. */
export type ChartModel =
  CapacityTimelineChart | ChipGenerationsChart | SupplierMixChart | GenerationMixChart | SupplierHistoryChart;

export type ChartId = ChartModel['id'];

/** The model of one chart. */
export type ChartModelOf<Id extends ChartId> = Extract<ChartModel, { readonly id: Id }>;
