// Use case: the figures of one deal as they were known on a day.
import { findDealsBySlug } from '../db/deals';
import { buildDealItems } from './build-deal-items';
import type { DealListItem } from './deal-records';

/**
 * One deal as lists show it, its figures in the state of a day. Null where there is no such deal, or it was announced
 * after that day.
 */
export async function findDealFigures(slug: string, day: string): Promise<DealListItem | null> {
  const rows = await findDealsBySlug([slug]);
  const known = rows.filter(({ announcedFirstDay }) => announcedFirstDay <= day);
  const [item] = await buildDealItems(known, day);
  return item ?? null;
}
