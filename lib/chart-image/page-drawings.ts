// A chart for the first HTML, once for each width of window.
import type { PageDrawings, PageVariant } from '@/components/charts/chart-type';
import type { ChartModel } from '../charts/chart-model';
import { ChartQueueFullError } from './chart-pool';
import { renderChartSvg } from './render-chart';

/**
 * Draws a chart in every size that a page may show. `id` has to differ between the charts of one page. Null where too many
 * charts are being drawn: the page is served with table and live chart, without waiting.
 */
export async function renderPageDrawings(
  model: ChartModel,
  sizeOf: (variant: PageVariant) => { readonly width: number; readonly height: number },
  id: string = model.id,
): Promise<PageDrawings | null> {
  const draw = (variant: PageVariant): Promise<string> =>
    renderChartSvg(model, { variant, id, ...sizeOf(variant) });
  try {
    const [wide, medium, narrow] = await Promise.all([draw('wide'), draw('medium'), draw('narrow')]);
    return { wide, medium, narrow };
  } catch (error) {
    if (error instanceof ChartQueueFullError) return null;
    throw error;
  }
}
