// What the import reads from the database before it plans.
import { existsSync } from 'node:fs';
import Database from 'better-sqlite3';
import { databasePath, type PrismaClient } from './client';
import { LEDGER_TABLES, type LedgerModel, type LedgerRow } from './import-tables';
import { pendingMigrations } from './migrations';

/** The row that says what the database holds. */
export interface StoredDataset {
  readonly id: number;
  readonly version: string;
  readonly dataDate: string;
  readonly hash: string;
}

/** What a database holds; `dataset` null before the first import. */
export interface StoredLedger {
  readonly dataset: StoredDataset | null;
  readonly rows: ReadonlyMap<LedgerModel, readonly LedgerRow[]>;
}

/** A ledger without rows, as a new database has. */
export const EMPTY_LEDGER: StoredLedger = { dataset: null, rows: new Map() };

/**
 * Whether a database has every table. Never writes.
 * @throws MigrationError where database and migrations contradict each other. @throws DatabaseUrlError where the URL is
 * not allowed.
 */
export function hasTables(url: string): boolean {
  return existsSync(databasePath(url)) && pendingMigrations(url).length === 0;
}

/** The hash of the newest import, or null before the first. Reads the file without a client, which takes longer to start. */
export function readStoredHash(url: string): string | null {
  const connection = new Database(databasePath(url), { readonly: true });
  try {
    const row = connection
      .prepare<[], { hash: string }>('SELECT hash FROM Dataset ORDER BY id DESC LIMIT 1')
      .get();
    return row?.hash ?? null;
  } finally {
    connection.close();
  }
}

/** The newest import, or null before the first. */
async function findNewestDataset(db: Pick<PrismaClient, 'dataset'>): Promise<StoredDataset | null> {
  return db.dataset.findFirst({
    orderBy: { id: 'desc' },
    select: { id: true, version: true, dataDate: true, hash: true },
  });
}

/** Reads every imported table. The data set's row is read first, so that an import made meanwhile is noticed when writing. */
export async function readLedger(db: PrismaClient): Promise<StoredLedger> {
  const dataset = await findNewestDataset(db);
  const rows = new Map<LedgerModel, LedgerRow[]>();
  for (const table of LEDGER_TABLES) rows.set(table.model, await table.list(db));
  return { dataset, rows };
}
