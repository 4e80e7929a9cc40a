// Use case: every deal that matches a query, for files.
import { findDealsBySlug, listDealSlugs } from '../db/deals';
import type { DealQuery } from '../filters/deal-query';
import { buildDealItems } from './build-deal-items';
import type { DealListItem } from './deal-records';
import { getDay } from './get-dataset';

const BATCH_SIZE = 100;

/**
 * Every deal that matches, on all pages, in batches in the query's order. Which deals they are is decided at the
 * beginning, so an import that happens meanwhile repeats none.
 * @throws NoDatasetError before the first import.
 */
export async function* listAllDeals(query: DealQuery): AsyncGenerator<DealListItem[], void, undefined> {
  const day = await getDay(query.asOf);
  const slugs = await listDealSlugs(query, day);
  for (let start = 0; start < slugs.length; start += BATCH_SIZE) {
    const rows = await findDealsBySlug(slugs.slice(start, start + BATCH_SIZE));
    yield await buildDealItems(rows, day);
  }
}
