// Use case: what changed in the data.
import { findDatasetChanges } from '../db/references';
import type { DatasetChangeRecord } from './reference-records';

/** Every import that changed the data, the newest first, field by field. */
export async function listChanges(): Promise<DatasetChangeRecord[]> {
  return findDatasetChanges();
}
