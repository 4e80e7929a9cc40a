// Use case: what a query may name.
import { findKnownNames } from '../db/dataset';
import type { KnownValues } from '../filters/parameter';
import { getDataset } from './get-dataset';
import { keepPerDataset } from './keep-per-dataset';

/**
 * The companies, chips and families that a query may name. Kept until another data set is imported.
 * @throws NoDatasetError before the first import.
 */
export const listKnownValues = keepPerDataset(async (): Promise<KnownValues> => {
  const [names, { dataDate }] = await Promise.all([findKnownNames(), getDataset()]);
  return { ...names, dataDate };
});
