// Use case: the companies of the ledger.
import { findCompanies } from '../db/companies';
import type { CompanyRecord } from './company-records';
import { getDay } from './get-dataset';

/**
 * Every company by name, its deals counted on a day; `asOf` null is the newest state.
 * @throws NoDatasetError before the first import.
 */
export async function listCompanies(asOf: string | null = null): Promise<CompanyRecord[]> {
  return findCompanies(null, await getDay(asOf));
}
