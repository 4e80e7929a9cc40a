// Queries for what stands beside a deal: figures at the same sites, who takes part in the deals it is tied to, who pays whom there.
import type { FigureRange } from '../domain/figure';
import type { NamedRef } from '../services/deal-records';
import { database } from './client';
import { toDealRef, toFigureRange } from './map-values';
import { knownDealWhere } from './where';

const NAME = { select: { slug: true, name: true } } as const;

/** A capacity commitment at a site, as far as a neighbour needs it. */
export interface SiteCapacity {
  readonly slug: string;
  readonly customer: NamedRef;
  readonly provider: NamedRef | null;
  readonly site: NamedRef;
  readonly powerKw: FigureRange | null;
  readonly deal: NamedRef;
}

/** The capacity that deals known on a day have at some sites, by site and deal. */
export async function findCapacitiesAtSites(
  siteSlugs: readonly string[],
  day: string,
): Promise<SiteCapacity[]> {
  const rows = await database().capacityCommitment.findMany({
    where: { siteSlug: { in: [...siteSlugs] }, deal: knownDealWhere(day) },
    include: {
      customer: NAME,
      provider: NAME,
      site: NAME,
      deal: { select: { slug: true, title: true } },
    },
    orderBy: [{ siteSlug: 'asc' }, { dealSlug: 'asc' }, { position: 'asc' }],
  });
  return rows.flatMap((row) =>
    row.site === null
      ? []
      : [
          {
            slug: row.slug,
            customer: row.customer,
            provider: row.provider,
            site: row.site,
            powerKw: toFigureRange(row.powerLowKw, row.powerHighKw, row.powerQualifier),
            deal: toDealRef(row.deal),
          },
        ],
  );
}

/** Who pays whom in the spend commitments of a deal. */
export async function findSpendParties(
  dealSlug: string,
): Promise<{ slug: string; customer: NamedRef; provider: NamedRef | null }[]> {
  return database().spendCommitment.findMany({
    where: { dealSlug },
    select: { slug: true, customer: NAME, provider: NAME },
    orderBy: { position: 'asc' },
  });
}

/** The parties of some deals and the day of each, by deal, each company once. */
export async function findPartiesOfDeals(
  dealSlugs: readonly string[],
): Promise<Map<string, { announcedOn: string; announcedFirstDay: string; companies: NamedRef[] }>> {
  const rows = await database().deal.findMany({
    where: { slug: { in: [...dealSlugs] } },
    select: {
      slug: true,
      announcedOn: true,
      announcedFirstDay: true,
      parties: { select: { company: NAME }, orderBy: { position: 'asc' } },
    },
  });
  return new Map(
    rows.map(({ slug, announcedOn, announcedFirstDay, parties }) => [
      slug,
      {
        announcedOn,
        announcedFirstDay,
        companies: [...new Map(parties.map(({ company }) => [company.slug, company])).values()],
      },
    ]),
  );
}
