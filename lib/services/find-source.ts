// Use case: one source with everything that rests on it.
import { loadSources } from './load-sources';
import type { SourceDetailRecord } from './source-records';

/**
 * One source with everything that rests on it. Null where there is no such source.
 * @throws NoDatasetError before the first import.
 */
export async function findSource(slug: string): Promise<SourceDetailRecord | null> {
  return (await loadSources()).find((source) => source.slug === slug) ?? null;
}
