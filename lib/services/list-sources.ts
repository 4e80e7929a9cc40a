// Use case: the sources of the ledger.
import { countClaimsBySource, findSources } from '../db/claims';
import type { SourceListItem } from './reference-records';

/** Every source with what rests on it: the best kind first, then the newest. */
export async function listSources(): Promise<SourceListItem[]> {
  const [sources, counts] = await Promise.all([findSources({}), countClaimsBySource()]);
  return sources.map((source) => ({
    ...source,
    ...(counts.get(source.slug) ?? { claimCount: 0, dealCount: 0 }),
  }));
}
