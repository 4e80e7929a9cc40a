// Use case: what the figures of a deal imply for each other, as known on a day.
import { findSpendParties } from '../db/deal-ties';
import type { ResolvedOverlap } from '../db/overlaps';
import { deriveRatios, type ImpliedRatio } from '../domain/implied-ratios';
import type { RatioLink } from '../domain/ratio-pairs';
import type { DealListItem } from './deal-records';
import { listAllOverlaps } from './find-overlaps';

function toRatioLink({ kind, from, to }: ResolvedOverlap): RatioLink {
  const toEnd = ({ type, slug, deal }: ResolvedOverlap['from']): RatioLink['from'] => ({
    type,
    slug,
    deal: deal && { slug: deal.slug, name: deal.name },
  });
  return { kind, from: toEnd(from), to: toEnd(to) };
}

/**
 * The ratios of a deal, given or refused. `expandsSlug` is the deal it expands; overlaps with deals announced after the
 * day are left out.
 * @throws NoDatasetError before the first import.
 */
export async function findRatios(
  deal: DealListItem,
  expandsSlug: string | null,
  day: string,
): Promise<ImpliedRatio[]> {
  const [overlaps, expanded] = await Promise.all([
    listAllOverlaps(),
    expandsSlug === null ? [] : findSpendParties(expandsSlug),
  ]);
  const isKnown = ({ deal: of }: ResolvedOverlap['from']): boolean =>
    of === null || of.announcedFirstDay <= day;
  return deriveRatios({
    slug: deal.slug,
    hasInvestments: deal.investments.length > 0,
    spendCommitments: deal.spendCommitments,
    capacityCommitments: deal.capacityCommitments,
    expandedSpends: expanded,
    links: overlaps.filter(({ from, to }) => isKnown(from) && isKnown(to)).map(toRatioLink),
  });
}
