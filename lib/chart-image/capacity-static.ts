// The capacity timeline for the first HTML, once for each width of window.
import { CAPACITY_SIZES } from '@/components/charts/capacity-geometry';
import type { CapacityTimelineChart } from '../charts/capacity-model';
import { type CapacityDrawings, renderChartSvg } from './render-chart';

export type { CapacityDrawings } from './render-chart';

/**
 * Draws the chart in every size that a page may show. `id` has to differ between the charts of one page.
 * @throws ChartQueueFullError where too many charts are being drawn.
 */
export async function renderCapacityStatic(
  model: CapacityTimelineChart,
  id = 'capacity',
): Promise<CapacityDrawings> {
  const [wide, medium, narrow] = await Promise.all(
    (['wide', 'medium', 'narrow'] as const).map((variant) =>
      renderChartSvg(model, { variant, id, ...CAPACITY_SIZES[variant] }),
    ),
  );
  return { wide: wide ?? '', medium: medium ?? '', narrow: narrow ?? '' };
}
