// Queries for deals: counts, pages, facets. The number of queries never depends on the number of rows.
import type { DealQuery } from '../filters/deal-query';
import { database } from './client';
import { DEAL_LIST_INCLUDE, type DealListRow } from './figure-rows';
import { dealOrder, dealWhere, figureStateWhere, firmerPartWhere, knownDealWhere } from './where';

/** How many deals match a query on a day of knowledge. */
export function countDeals(query: DealQuery, day: string): Promise<number> {
  return database().deal.count({ where: dealWhere(query, day) });
}

/** How many deals exist on a day. */
export function countKnownDeals(day: string): Promise<number> {
  return database().deal.count({ where: knownDealWhere(day) });
}

/** The page of a query, in its order. */
export function findDealPage(query: DealQuery, day: string): Promise<DealListRow[]> {
  return database().deal.findMany({
    where: dealWhere(query, day),
    orderBy: dealOrder(query.sort),
    skip: (query.page - 1) * query.pageSize,
    take: query.pageSize,
    include: DEAL_LIST_INCLUDE,
  });
}

/** The slugs of every deal that matches, in the query's order. */
export async function listDealSlugs(query: DealQuery, day: string): Promise<string[]> {
  const rows = await database().deal.findMany({
    where: dealWhere(query, day),
    orderBy: dealOrder(query.sort),
    select: { slug: true },
  });
  return rows.map(({ slug }) => slug);
}

/** The deals with these slugs, in the order of the slugs; those that do not exist are left out. */
export async function findDealsBySlug(slugs: readonly string[]): Promise<DealListRow[]> {
  const rows = await database().deal.findMany({
    where: { slug: { in: [...slugs] } },
    include: DEAL_LIST_INCLUDE,
  });
  const bySlug = new Map(rows.map((row) => [row.slug, row]));
  return slugs.flatMap((slug) => bySlug.get(slug) ?? []);
}

/** Deals by value, for each facet of the index table. */
export type FacetCounts = ReadonlyMap<string, ReadonlyMap<string, number>>;

/** Counts the matching deals by the values of facets of the index table. One query. */
export async function countFacets(
  query: DealQuery,
  day: string,
  facets: readonly string[],
): Promise<FacetCounts> {
  const rows =
    facets.length === 0
      ? []
      : await database().dealFacet.groupBy({
          by: ['facet', 'value'],
          where: { facet: { in: [...facets] }, deal: dealWhere(query, day) },
          _count: { _all: true },
        });
  const counts = new Map(facets.map((facet) => [facet, new Map<string, number>()]));
  for (const { facet, value, _count } of rows) counts.get(facet)?.set(value, _count._all);
  return counts;
}

/** Which half of `company:role` is counted, and which half is asked for. */
export type PartyCount =
  | { readonly count: 'company'; readonly roles: readonly string[] }
  | { readonly count: 'role'; readonly companies: readonly string[] };

/** Counts the matching deals by company among those in some roles, or by role among some companies. One query. */
export async function countParties(
  query: DealQuery,
  day: string,
  party: PartyCount,
): Promise<ReadonlyMap<string, number>> {
  const asked = party.count === 'company' ? party.roles : party.companies;
  // By deal as well: a company in two of the roles is still one deal.
  const rows = await database().dealFacet.groupBy({
    by: ['value', 'dealSlug'],
    where: {
      facet: 'company_role',
      OR: asked.map((text) => ({
        value: party.count === 'company' ? { endsWith: `:${text}` } : { startsWith: `${text}:` },
      })),
      deal: dealWhere(query, day),
    },
  });
  const deals = new Map<string, Set<string>>();
  for (const { value, dealSlug } of rows) {
    const [company = '', role = ''] = value.split(':');
    const [counted, given] = party.count === 'company' ? [company, role] : [role, company];
    // LIKE takes an underscore for any character, so the database may give a little more than was asked for.
    if (asked.includes(given)) deals.set(counted, (deals.get(counted) ?? new Set()).add(dealSlug));
  }
  return new Map([...deals].map(([counted, slugs]) => [counted, slugs.size]));
}

/** Counts the matching deals by the certainties of their figures on a day. Three queries. */
export async function countCertainties(query: DealQuery, day: string): Promise<ReadonlyMap<string, number>> {
  const where = [figureStateWhere(day), { deal: dealWhere(query, day) }];
  const dealsWithPart = async (part: 'delivered' | 'committed') => {
    const rows = await database().figureState.groupBy({
      by: ['dealSlug'],
      where: { AND: [...where, firmerPartWhere(part, day)] },
    });
    return rows.map(({ dealSlug }) => ({ certainty: part, dealSlug }));
  };
  const rows = await Promise.all([
    database().figureState.groupBy({ by: ['certainty', 'dealSlug'], where: { AND: where } }),
    dealsWithPart('delivered'),
    dealsWithPart('committed'),
  ]);
  const deals = new Map<string, Set<string>>();
  for (const { certainty, dealSlug } of rows.flat()) {
    deals.set(certainty, (deals.get(certainty) ?? new Set()).add(dealSlug));
  }
  return new Map([...deals].map(([certainty, slugs]) => [certainty, slugs.size]));
}
