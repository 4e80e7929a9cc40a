// What the database holds, and the names a query may use.
import type { KnownValues } from '../filters/parameter';
import { database, databaseUrl } from './client';

/** The newest import; null before the first one. */
export function findNewestDataset() {
  return database().dataset.findFirst({ orderBy: { id: 'desc' } });
}

/** The database that is in use, as a cache key. */
export function databaseName(): string {
  return databaseUrl();
}

/** The names of companies and chips in the ledger, by name. */
export async function findKnownNames(): Promise<Pick<KnownValues, 'companies' | 'chips' | 'families'>> {
  const [companies, chips] = await Promise.all([
    database().company.findMany({ select: { slug: true, name: true }, orderBy: { name: 'asc' } }),
    database().chipGeneration.findMany({
      select: { slug: true, name: true, family: true, architecture: true },
      orderBy: { name: 'asc' },
    }),
  ]);
  const families = chips.flatMap(({ family, architecture }) =>
    architecture === null ? [family] : [family, architecture],
  );
  return { companies, chips, families: [...new Set(families)].sort() };
}
