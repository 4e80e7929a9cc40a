// Pages of lists that are small enough to be read as a whole.
import type { ListQuery, RowPage } from '../resource';

/** The page of a query out of all rows that match it; a page beyond the last one is empty. */
export function toPage<Row>(
  rows: readonly Row[],
  { page, pageSize }: ListQuery,
  allTotal: number = rows.length,
): RowPage<Row> {
  const start = (page - 1) * pageSize;
  return { rows: rows.slice(start, start + pageSize), total: rows.length, allTotal };
}
