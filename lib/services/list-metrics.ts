// Use case: figures of companies and of the market at a time.
import { findMetrics } from '../db/references';
import type { MetricRecord } from './reference-records';

/** The metrics of one company, or of all and of the market as a whole where `company` is absent. */
export async function listMetrics({ company }: { company?: string } = {}): Promise<MetricRecord[]> {
  return findMetrics(company === undefined ? {} : { companySlug: company });
}
