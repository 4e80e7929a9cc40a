// Use case: the capacity figures of a query and how they overlap.
import { findFigureSources } from '../db/claims';
import { findStandings } from '../db/field-standings';
import { type CapacityOfDealRow, findCapacityRows } from '../db/figures';
import { type StandingOf, toCapacityRecord } from '../db/map-figures';
import { toDealRef } from '../db/map-values';
import { bridgeOverlaps } from '../domain/bridge-overlaps';
import type { DealQuery } from '../filters/deal-query';
import type { CapacityList, CapacityListItem } from './deal-lists';
import { labelCapacity } from './figure-labels';
import { listOverlapsWithin } from './find-overlaps';
import { getDay } from './get-dataset';
import { matchesFigure } from './match-figure';

type Item = Omit<CapacityListItem, 'label' | 'sources'>;

function toMatchingItem(
  row: CapacityOfDealRow,
  query: DealQuery,
  day: string,
  standingOf: StandingOf,
): Item[] {
  const record = toCapacityRecord(row, day, standingOf);
  const isMatch = matchesFigure(query, {
    certainty: record.certainty,
    parts: record.parts,
    parties: [
      { companySlug: record.customer.slug, role: 'customer' },
      ...(record.provider === null ? [] : [{ companySlug: record.provider.slug, role: 'provider' as const }]),
    ],
    dealParties: row.deal.parties,
    layer: record.layer,
    chips: record.chips,
    families: record.families,
  });
  return isMatch ? [{ ...record, deal: toDealRef(row.deal), dealAnnouncedOn: row.deal.announcedOn }] : [];
}

/**
 * The capacity figures of the matching deals that themselves match, in the order of the deals, with every overlap among
 * them. All pages at once; lapsed figures are among them, figures not known on the day are not.
 * @throws NoDatasetError before the first import.
 */
export async function listCapacity(query: DealQuery): Promise<CapacityList> {
  const day = await getDay(query.asOf);
  const [rows, links] = await Promise.all([findCapacityRows(query, day), listOverlapsWithin('capacity')]);
  const standingOf = await findStandings([...new Set(rows.map(({ dealSlug }) => dealSlug))]);
  const items = rows.flatMap((row) => toMatchingItem(row, query, day, standingOf));
  const labels = labelCapacity(items);
  const slugs = items.map(({ slug }) => slug);
  const sources = await findFigureSources('capacity', slugs);
  return {
    items: items.map((item, index) => ({
      ...item,
      label: labels[index] ?? item.slug,
      sources: sources.get(item.slug) ?? [],
    })),
    overlaps: bridgeOverlaps(slugs, links),
  };
}
