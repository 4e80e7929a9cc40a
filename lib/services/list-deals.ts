// Use case: a page of the deals that match a query.
import { countDeals, countKnownDeals, findDealPage } from '../db/deals';
import type { DealQuery } from '../filters/deal-query';
import { buildDealItems } from './build-deal-items';
import type { DealPage } from './deal-lists';
import { getDay } from './get-dataset';

/**
 * The deals of one page, their figures on the day asked for. A page beyond the last one is empty and has the right total.
 * @throws NoDatasetError before the first import.
 */
export async function listDeals(query: DealQuery): Promise<DealPage> {
  const day = await getDay(query.asOf);
  const [rows, total, allTotal] = await Promise.all([
    findDealPage(query, day),
    countDeals(query, day),
    countKnownDeals(day),
  ]);
  return {
    items: await buildDealItems(rows, day),
    total,
    allTotal,
    page: query.page,
    pageSize: query.pageSize,
    pageCount: Math.max(1, Math.ceil(total / query.pageSize)),
  };
}
