// The services on a copy of the real data set.
import { afterAll, beforeAll, beforeEach, vi } from 'vitest';
import { database } from '../../../lib/db/client';
import { copyDatabase, createTemplate, FULL_DATA, type TestDatabase } from '../../support/database';
import type { DealQuery } from '../../../lib/filters/deal-query';
import { parseDealQuery } from '../../../lib/filters/parse-query';
import { listKnownValues } from '../../../lib/services/list-known-values';

/** Points the services at a database of their own for the tests of a file. */
export function useRealLedger(): void {
  let ledger: TestDatabase | null = null;
  beforeAll(async () => {
    ledger = await copyDatabase(await createTemplate(FULL_DATA));
  });
  beforeEach(() => {
    if (ledger !== null) vi.stubEnv('DATABASE_URL', ledger.url);
  });
  afterAll(async () => {
    if (ledger === null) return;
    vi.stubEnv('DATABASE_URL', ledger.url);
    await database().$disconnect();
    await ledger.remove();
  });
}

/** The query of a search that has to be right. */
export async function queryOf(search: string): Promise<DealQuery> {
  const { query, problems } = parseDealQuery(new URLSearchParams(search), await listKnownValues());
  if (problems.length > 0) throw new Error(JSON.stringify(problems));
  return query;
}

/** Searches of many shapes: each filter alone, together, and on another day. */
export const SEARCHES = [
  '',
  'company=openai',
  'company=openai,anthropic&role=customer,provider',
  'role=financier,lessor',
  'company=anthropic&with=amazon,google&certainty=committed,contingent',
  'certainty=delivered&layer=cloud,site&sort=-gw',
  'family=trainium,tpu&kind=compute,chip_supply',
  'asOf=2026-03-01&certainty=contingent&sort=usd',
  'asOf=2025-10-01&minUsd=1bn&from=2024',
  'q=nvidia+guarantee&to=2026',
] as const;
