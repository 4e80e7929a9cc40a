// Use case: everything the ledger knows of one deal.
import { findClaims, findSources } from '../db/claims';
import {
  findChainDeal,
  findDealDetails,
  findDealLinks,
  findPromises,
  listExpansions,
} from '../db/deal-record';
import { findDealsBySlug } from '../db/deals';
import { buildChain } from './build-chain';
import { buildDealItems, listOverlapRefs } from './build-deal-items';
import type { DealRecord } from './deal-records';
import { findOverlaps } from './find-overlaps';
import { findRatios } from './find-ratios';
import { findTies } from './find-ties';
import { getDay } from './get-dataset';
import { loadTallyOf } from './load-tallies';
import { toOverlapRecords } from './overlap-records';

/**
 * One deal with its figures, chain, overlaps, claims and sources, as known on a day; `asOf` null is the newest state.
 * Null where there is no such deal, or it was announced after that day.
 * @throws NoDatasetError before the first import.
 */
export async function findDeal(slug: string, asOf: string | null): Promise<DealRecord | null> {
  const day = await getDay(asOf);
  const [[row], details, self, tallyOf] = await Promise.all([
    findDealsBySlug([slug]),
    findDealDetails(slug, day),
    findChainDeal(slug),
    loadTallyOf(),
  ]);
  if (!row || !details || !self || row.announcedFirstDay > day) return null;
  const [[item], claims, promises, expansions, links, overlaps, sources] = await Promise.all([
    buildDealItems([row], day),
    findClaims({ dealSlug: slug }),
    findPromises({ dealSlug: slug }, asOf),
    listExpansions(day),
    findDealLinks(slug, day),
    findOverlaps(listOverlapRefs(row)),
    findSources({ slug: { in: [...tallyOf(slug).sourceSlugs] } }),
  ]);
  if (!item) return null;
  const chain = buildChain(self, expansions, links);
  const overlapRecords = toOverlapRecords(overlaps, day);
  const [ratios, ties] = await Promise.all([
    findRatios(item, self.expandsSlug, day),
    findTies(item, chain, overlapRecords, day),
  ]);
  return {
    ...item,
    ...details,
    promises,
    chain,
    overlaps: overlapRecords,
    ratios,
    ties,
    claims,
    sources: sources.map((source) => ({
      ...source,
      claimCount: claims.filter((claim) => claim.source.slug === source.slug).length,
    })),
  };
}
