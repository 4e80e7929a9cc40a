// Use case: the dated promises of the deals that match a query, and what became of them.
import { findDealPromises } from '../db/deal-record';
import type { DealQuery } from '../filters/deal-query';
import type { PromiseRecord } from './deal-records';
import { getDay } from './get-dataset';

/**
 * The promises of the matching deals by due date, as known on the day asked for.
 * @throws NoDatasetError before the first import.
 */
export async function listPromises(query: DealQuery): Promise<PromiseRecord[]> {
  return findDealPromises(query, await getDay(query.asOf));
}
