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
import type { OverlapEnd, ResolvedOverlap } from '../db/overlaps';
import { buildChain } from './build-chain';
import { buildDealItems, listOverlapRefs } from './build-deal-items';
import type { DealRecord, OverlapRecord } from './deal-records';
import { overlapEndLabel } from './figure-labels';
import { findOverlaps } from './find-overlaps';
import { findRatios } from './find-ratios';
import { getDay } from './get-dataset';
import { loadTallyOf } from './load-tallies';

function toRecordEnd(end: OverlapEnd): OverlapRecord['from'] {
  return {
    type: end.type,
    slug: end.slug,
    label: overlapEndLabel(end),
    deal: end.deal === null ? null : { slug: end.deal.slug, name: end.deal.name },
  };
}

/** The overlaps whose deals both exist on a day. */
function toOverlapRecords(overlaps: readonly ResolvedOverlap[], day: string): OverlapRecord[] {
  const isKnown = ({ deal }: OverlapEnd): boolean => deal === null || deal.announcedFirstDay <= day;
  return overlaps
    .filter(({ from, to }) => isKnown(from) && isKnown(to))
    .map(({ from, to, ...rest }) => ({ ...rest, from: toRecordEnd(from), to: toRecordEnd(to) }));
}

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
  const ratios = await findRatios(item, self.expandsSlug, day);
  return {
    ...item,
    ...details,
    promises,
    chain: buildChain(self, expansions, links),
    overlaps: toOverlapRecords(overlaps, day),
    ratios,
    claims,
    sources: sources.map((source) => ({
      ...source,
      claimCount: claims.filter((claim) => claim.source.slug === source.slug).length,
    })),
  };
}
