// What follows from the data alone is loaded once for each data set.
import { databaseName } from '../db/dataset';
import { getDataset } from './get-dataset';

/**
 * Makes a loader that keeps what it loaded until another data set is imported. Callers at the same time share one load;
 * a load that fails is not kept.
 */
export function keepPerDataset<Value>(load: () => Promise<Value>): () => Promise<Value> {
  let kept: { key: string; value: Promise<Value> } | null = null;
  return async () => {
    const { hash } = await getDataset();
    const key = `${databaseName()} ${hash}`;
    if (kept?.key === key) return kept.value;
    const value = load();
    kept = { key, value };
    try {
      return await value;
    } catch (error) {
      if (kept.value === value) kept = null;
      throw error;
    }
  };
}
