// Use case: what a query may name.
import { databaseName, findKnownNames } from '../db/dataset';
import type { KnownValues } from '../filters/parameter';
import { getDataset } from './get-dataset';

let kept: { key: string; values: KnownValues } | null = null;

/**
 * The companies, chips and families that a query may name. Kept until another data set is imported.
 * @throws NoDatasetError before the first import.
 */
export async function listKnownValues(): Promise<KnownValues> {
  const { hash, dataDate } = await getDataset();
  const key = `${databaseName()} ${hash}`;
  if (kept?.key !== key) kept = { key, values: { ...(await findKnownNames()), dataDate } };
  return kept.values;
}
