// Use case: the campuses of the ledger.
import { findSites } from '../db/references';
import { getDay } from './get-dataset';
import type { SiteRecord } from './reference-records';

/**
 * Every site by name, with its deals known on a day; `asOf` null is the newest state.
 * @throws NoDatasetError before the first import.
 */
export async function listSites(asOf: string | null = null): Promise<SiteRecord[]> {
  return findSites({}, await getDay(asOf));
}
