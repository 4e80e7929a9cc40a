// Use case: one source with the claims that rest on it.
import { findClaims, findSources } from '../db/claims';
import type { SourceDetailRecord } from './reference-records';

/** One source with its claims. Null where there is no such source. */
export async function findSource(slug: string): Promise<SourceDetailRecord | null> {
  const [[source], claims] = await Promise.all([findSources({ slug }), findClaims({ sourceSlug: slug })]);
  if (!source) return null;
  const deals = new Set(claims.flatMap(({ dealSlug }) => dealSlug ?? []));
  return { ...source, claimCount: claims.length, dealCount: deals.size, claims };
}
