// Use case: which deals are tied to one, as known on a day.
import { findCapacitiesAtSites, findPartiesOfDeals } from '../db/deal-ties';
import { buildTies } from './build-ties';
import type { ChainLink, DealListItem, DealTie, OverlapRecord } from './deal-records';
import { findOverlaps } from './find-overlaps';
import { toOverlapRecords } from './overlap-records';

/** The sites that the figures of a deal stand at, by their own word or by an overlap. */
function listSites(deal: DealListItem, overlaps: readonly OverlapRecord[]): string[] {
  const own = deal.capacityCommitments.flatMap(({ site }) => site?.slug ?? []);
  const stated = overlaps.flatMap(({ from, to }) =>
    [from, to].filter(({ type }) => type === 'site').map(({ slug }) => slug),
  );
  return [...new Set([...own, ...stated])];
}

/**
 * The deals tied to one through the chain, overlaps or a common site.
 * @throws NoDatasetError before the first import.
 */
export async function findTies(
  deal: DealListItem,
  chain: readonly ChainLink[],
  overlaps: readonly OverlapRecord[],
  day: string,
): Promise<DealTie[]> {
  const sites = listSites(deal, overlaps);
  const [capacities, siteOverlaps] = await Promise.all([
    findCapacitiesAtSites(sites, day),
    findOverlaps(sites.map((slug) => ({ type: 'site', slug }))),
  ]);
  const atSites = { capacities, overlaps: toOverlapRecords(siteOverlaps, day) };
  const slugs = [
    ...chain.map((link) => link.deal.slug),
    ...[...overlaps, ...atSites.overlaps].flatMap(({ from, to }) =>
      [from.deal, to.deal].flatMap((other) => other?.slug ?? []),
    ),
    ...capacities.map((capacity) => capacity.deal.slug),
  ];
  const tiedDeals = await findPartiesOfDeals([...new Set(slugs)].filter((slug) => slug !== deal.slug));
  const partySlugs = deal.parties.map(({ company }) => company.slug);
  return buildTies({ slug: deal.slug, partySlugs }, chain, overlaps, atSites, tiedDeals);
}
