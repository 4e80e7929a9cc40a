// Queries for companies.
import { COMPANY_KINDS, ROLES } from '../domain/vocabulary';
import type { CompanyRecord } from '../services/company-records';
import { database } from './client';
import { toVocabulary } from './map-values';
import { knownDealWhere } from './where';

/** Deals by `company` and `company:role`, of one company or of all. */
async function countDealsByCompany(day: string, slug: string | null): Promise<Map<string, number>> {
  const ofOne =
    slug === null ? {} : { value: { in: [slug, ...ROLES.map(({ value }) => `${slug}:${value}`)] } };
  const rows = await database().dealFacet.groupBy({
    by: ['facet', 'value'],
    where: { deal: knownDealWhere(day), facet: { in: ['company', 'company_role'] }, ...ofOne },
    _count: { _all: true },
  });
  return new Map(rows.map(({ value, _count }) => [value, _count._all]));
}

/** One company, or with `slug` null all by name, with the deals that are known on a day. */
export async function findCompanies(slug: string | null, day: string): Promise<CompanyRecord[]> {
  const [rows, counts] = await Promise.all([
    database().company.findMany({
      where: slug === null ? {} : { slug },
      include: { kinds: true, aliases: true },
      orderBy: [{ name: 'asc' }, { slug: 'asc' }],
    }),
    countDealsByCompany(day, slug),
  ]);
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
