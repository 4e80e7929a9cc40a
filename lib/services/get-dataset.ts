// Use case: what the database holds and how new it is.
import { findNewestDataset } from '../db/dataset';
import type { DatasetRecord } from './deal-records';

/** No data set has been imported yet. */
export class NoDatasetError extends Error {
  override name = 'NoDatasetError';

  constructor() {
    super('the database holds no data set yet: run "npm run data -- ensure"');
  }
}

function toCounts(text: string): Record<string, number> {
  const parsed: unknown = JSON.parse(text);
  if (typeof parsed !== 'object' || parsed === null) return {};
  return Object.fromEntries(
    Object.entries(parsed).filter((entry): entry is [string, number] => typeof entry[1] === 'number'),
  );
}

/**
 * The data set that the database holds.
 * @throws NoDatasetError before the first import.
 */
export async function getDataset(): Promise<DatasetRecord> {
  const row = await findNewestDataset();
  if (row === null) throw new NoDatasetError();
  const { version, dataDate, hash, importedAt } = row;
  return { version, dataDate, hash, importedAt, counts: toCounts(row.counts) };
}

/**
 * The day of knowledge of a query: the day asked for, or the date of the data.
 * @throws NoDatasetError before the first import.
 */
export async function getDay(asOf: string | null): Promise<string> {
  return asOf ?? (await getDataset()).dataDate;
}
