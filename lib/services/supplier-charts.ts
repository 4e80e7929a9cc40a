// Use case: the supplier mix of a view as charts, for the page and for every file of them.
import { buildSupplierHistoryChart, type SupplierHistoryChart } from '../charts/supplier-history';
import { buildGenerationMixChart, buildSupplierMixChart } from '../charts/supplier-mix';
import type { GenerationMixChart, SupplierMixChart } from '../charts/supplier-mix-model';
import type { SupplierQuery } from '../filters/supplier-query';
import { MOST_CUSTOMERS, supplierHistory, supplierMix, type SupplierMixResult } from './supplier-mix';

/** Customers whose change is drawn where none is asked for. */
const DRAWN_CUSTOMERS = 4;

/** What a view comes to now. @throws NoDatasetError before the first import. */
export async function supplierMixChart(query: SupplierQuery): Promise<SupplierMixChart> {
  return buildSupplierMixChart(await supplierMix(query, MOST_CUSTOMERS));
}

/** The same by generation or family. @throws NoDatasetError before the first import. */
export async function generationMixChart(query: SupplierQuery): Promise<GenerationMixChart> {
  return buildGenerationMixChart(await supplierMix(query, MOST_CUSTOMERS));
}

/** How it changed: of the customers asked for, or of those with most gigawatts. */
export async function toSupplierHistoryChart(result: SupplierMixResult): Promise<SupplierHistoryChart> {
  const { query, rungs, day, sources } = result;
  const sized = result.customers.filter(({ mix }) => mix.total.high > 0);
  const customers = query.customer.length > 0 ? sized : sized.slice(0, DRAWN_CUSTOMERS);
  const histories = await supplierHistory(
    query,
    customers.map(({ customer }) => customer),
  );
  return buildSupplierHistoryChart({ query, rungs, day, histories, sources });
}

/** The change of a view. @throws NoDatasetError before the first import. */
export async function supplierHistoryChart(query: SupplierQuery): Promise<SupplierHistoryChart> {
  return toSupplierHistoryChart(await supplierMix(query, MOST_CUSTOMERS));
}
