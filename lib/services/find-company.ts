// Use case: one company of the ledger.
import { findCompanies } from '../db/companies';
import type { CompanyRecord } from './company-records';
import { getDay } from './get-dataset';

/**
 * One company, its deals counted on a day; `asOf` null is the newest state. Null where there is no such company.
 * @throws NoDatasetError before the first import.
 */
export async function findCompany(slug: string, asOf: string | null): Promise<CompanyRecord | null> {
  const [company] = await findCompanies(slug, await getDay(asOf));
  return company ?? null;
}
