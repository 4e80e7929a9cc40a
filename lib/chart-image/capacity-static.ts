// The capacity timeline for the first HTML, once for each width of window.
import { capacitySize } from '@/components/charts/capacity-geometry';
import type { CapacityTimelineChart } from '../charts/capacity-model';
import { ChartQueueFullError } from './chart-pool';
import { type CapacityDrawings, renderChartSvg } from './render-chart';

export type { CapacityDrawings } from './render-chart';

/**
 * Draws the chart in every size that a page may show. `id` has to differ between the charts of one page. Null where too
 * many charts are being drawn: the page is served with table and live chart, without waiting.
 */
export async function renderCapacityStatic(
  model: CapacityTimelineChart,
  id = 'capacity',
): Promise<CapacityDrawings | null> {
  const draw = (variant: keyof CapacityDrawings): Promise<string> =>
    renderChartSvg(model, { variant, id, ...capacitySize(variant, model.y) });
  try {
    const [wide, medium, narrow] = await Promise.all([draw('wide'), draw('medium'), draw('narrow')]);
    return { wide, medium, narrow };
  } catch (error) {
    if (error instanceof ChartQueueFullError) return null;
    throw error;
  }
}
