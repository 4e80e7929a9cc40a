// Queries for companies.
import { COMPANY_KINDS, ROLES } from '../domain/vocabulary';
import type { CompanyRecord } from '../services/company-records';
import { database, type Prisma } from './client';
import { toVocabulary } from './map-values';
import { knownDealWhere } from './where';

async function countDealsByCompany(day: string, slugs: readonly string[]): Promise<Map<string, number>> {
  // Values of both facets begin with the company's slug.
  const rows = await database().dealFacet.groupBy({
    by: ['facet', 'value'],
    where: {
      deal: knownDealWhere(day),
      OR: [
        { facet: 'company', value: { in: [...slugs] } },
        {
          facet: 'company_role',
          value: { in: slugs.flatMap((slug) => ROLES.map(({ value }) => `${slug}:${value}`)) },
        },
      ],
    },
    _count: { _all: true },
  });
  return new Map(rows.map(({ value, _count }) => [value, _count._all]));
}

/** The companies that match, by name, with the deals that are known on a day. */
export async function findCompanies(where: Prisma.CompanyWhereInput, day: string): Promise<CompanyRecord[]> {
  const rows = await database().company.findMany({
    where,
    include: { kinds: true, aliases: true },
    orderBy: [{ name: 'asc' }, { slug: 'asc' }],
  });
  const counts = await countDealsByCompany(
    day,
    rows.map(({ slug }) => slug),
  );
  return rows.map((row) => {
    const kinds = row.kinds.map(({ kind }) => toVocabulary(COMPANY_KINDS, kind));
    return {
      slug: row.slug,
      name: row.name,
      country: row.country,
      ticker: row.ticker,
      websiteUrl: row.websiteUrl,
      kinds: COMPANY_KINDS.map(({ value }) => value).filter((kind) => kinds.includes(kind)),
      aliases: row.aliases.map(({ alias }) => alias).sort(),
      dealCount: counts.get(row.slug) ?? 0,
      roleCounts: ROLES.flatMap(({ value: role }) => {
        const dealCount = counts.get(`${row.slug}:${role}`) ?? 0;
        return dealCount === 0 ? [] : [{ role, dealCount }];
      }),
    };
  });
}
