// The capacity timeline for the first HTML.
import { capacitySize } from '@/components/charts/capacity-geometry';
import type { PageDrawings } from '@/components/charts/chart-type';
import type { CapacityTimelineChart } from '../charts/capacity-model';
import { renderPageDrawings } from './page-drawings';

/** Draws the capacity timeline in every size that a page may show. See {@link renderPageDrawings}. */
export function renderCapacityStatic(
  model: CapacityTimelineChart,
  id = 'capacity',
): Promise<PageDrawings | null> {
  return renderPageDrawings(model, (variant) => capacitySize(variant, model.y), id);
}
