// From rows of deals to list items with their overlaps.
import type { DealListRow } from '../db/figure-rows';
import { findStandings } from '../db/field-standings';
import { toDealFacts } from '../db/map-deals';
import type { OverlapEnd, OverlapRef, ResolvedOverlap } from '../db/overlaps';
import type { OverlapLink } from '../domain/overlap';
import type { OverlapKind } from '../domain/vocabulary';
import type { DealListItem } from './deal-records';
import { findOverlaps } from './find-overlaps';
import { loadTallyOf } from './load-tallies';

/** A deal and its figures, as overlaps name them. */
export function listOverlapRefs(row: DealListRow): OverlapRef[] {
  return [
    { type: 'deal', slug: row.slug },
    ...row.investments.map(({ slug }) => ({ type: 'investment', slug })),
    ...row.spendCommitments.map(({ slug }) => ({ type: 'spend', slug })),
    ...row.capacityCommitments.map(({ slug }) => ({ type: 'capacity', slug })),
  ];
}

/** How an overlap is seen from the end it points at; null where only the other end says it. */
const FROM_THE_OTHER_END: Readonly<Record<OverlapKind, OverlapKind | null>> = {
  part_of: 'includes',
  includes: 'part_of',
  restates: null,
  supplies: null,
  hosted_in: null,
};

/** The overlaps of one deal with others known on a day, as seen from it. */
export function toOverlapNotes(
  dealSlug: string,
  overlaps: readonly ResolvedOverlap[],
  day: string,
): DealListItem['overlapNotes'] {
  return overlaps.flatMap(({ kind, from, to, says }) => {
    const note = (own: OverlapEnd, other: OverlapEnd, seen: OverlapKind | null) => {
      if (own.deal?.slug !== dealSlug || other.deal === null || other.deal.slug === dealSlug) return [];
      if (seen === null || other.deal.announcedFirstDay > day) return [];
      const { slug, name, announcedOn } = other.deal;
      return [{ figureSlug: own.slug, kind: seen, otherDeal: { slug, name, announcedOn }, says }];
    };
    return [...note(from, to, kind), ...note(to, from, FROM_THE_OTHER_END[kind])];
  });
}

/** The overlaps between two figures of one deal. */
export function toOwnOverlaps(dealSlug: string, overlaps: readonly ResolvedOverlap[]): OverlapLink[] {
  return overlaps
    .filter(({ from, to }) => from.deal?.slug === dealSlug && to.deal?.slug === dealSlug)
    .filter(({ from, to }) => from.type !== 'deal' && to.type !== 'deal')
    .map(({ kind, from, to }) => ({ kind, fromSlug: from.slug, toSlug: to.slug }));
}

/** Makes the list items of some deals, as known on a day. */
export async function buildDealItems(rows: readonly DealListRow[], day: string): Promise<DealListItem[]> {
  const [overlaps, tallyOf, standingOf] = await Promise.all([
    findOverlaps(rows.flatMap(listOverlapRefs)),
    loadTallyOf(),
    findStandings(rows.map(({ slug }) => slug)),
  ]);
  const byDeal = new Map<string, ResolvedOverlap[]>();
  for (const overlap of overlaps) {
    for (const slug of new Set([overlap.from.deal?.slug, overlap.to.deal?.slug])) {
      if (slug !== undefined) byDeal.set(slug, [...(byDeal.get(slug) ?? []), overlap]);
    }
  }
  return rows.map((row) => {
    const own = byDeal.get(row.slug) ?? [];
    return {
      ...toDealFacts(row, tallyOf(row.slug), day, standingOf),
      overlapNotes: toOverlapNotes(row.slug, own, day),
      ownOverlaps: toOwnOverlaps(row.slug, own),
    };
  });
}
