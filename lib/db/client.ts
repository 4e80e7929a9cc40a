// The one place where a connection is made. SQLite through better-sqlite3, in write-ahead mode: readers go on while an import writes.
import { mkdirSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { PrismaBetterSqlite3 } from '@prisma/adapter-better-sqlite3';
import { PrismaClient } from './generated/client';

export type { PrismaClient } from './generated/client';
export type { Prisma } from './generated/client';

/** Where the ledger is kept unless `DATABASE_URL` says otherwise. */
export const DEFAULT_DATABASE_URL = 'file:./prisma/ledger.db';

/** How long a connection waits for another writer, in milliseconds. */
const BUSY_TIMEOUT_MS = 10_000;

/** A database URL that this version cannot open. The message names the form that is allowed. */
export class DatabaseUrlError extends Error {
  override name = 'DatabaseUrlError';
}

/** The database URL of this process: `DATABASE_URL`, or the default where that is unset or empty. */
export function databaseUrl(): string {
  return process.env.DATABASE_URL || DEFAULT_DATABASE_URL;
}

/**
 * The absolute path of the SQLite file that a URL names; a relative one counts from the working directory.
 * @throws DatabaseUrlError where the URL is not of the form `file:<path>`.
 */
export function databasePath(url: string): string {
  const [, path] = /^file:(?:\/\/(?=\/))?([^?#]+)$/.exec(url) ?? [];
  if (path) return resolve(/* turbopackIgnore: true */ process.cwd(), path);
  // A URL may carry a password, so only its scheme is repeated.
  const scheme = /^[a-z][a-z0-9+.-]*:/i.exec(url)?.[0];
  throw new DatabaseUrlError(
    `DATABASE_URL must be "file:" and the path of an SQLite file, like ${DEFAULT_DATABASE_URL}; ` +
      `${scheme ? `"${scheme}" URLs are` : 'anything else is'} not supported at present`,
  );
}

/**
 * The driver adapter with the settings that SQLite keeps per connection. With `synchronous` at NORMAL a power cut may undo
 * the last import, never break the file; the next start imports again.
 */
class LedgerAdapter extends PrismaBetterSqlite3 {
  override async connect() {
    const connection = await super.connect();
    await connection.executeScript(
      'PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA foreign_keys = ON;',
    );
    return connection;
  }
}

/**
 * The driver adapter for a database URL; makes the directories above the file.
 * @throws DatabaseUrlError where the URL is not of the form `file:<path>`.
 */
export function databaseAdapter(url: string): PrismaBetterSqlite3 {
  const path = databasePath(url);
  mkdirSync(dirname(path), { recursive: true });
  return new LedgerAdapter({ url: path, timeout: BUSY_TIMEOUT_MS });
}

/**
 * Opens a database. The connection is made with the first query; end it with `$disconnect()`.
 * @throws DatabaseUrlError where the URL is not of the form `file:<path>`.
 */
export function openDatabase(url: string = databaseUrl()): PrismaClient {
  return new PrismaClient({ adapter: databaseAdapter(url) });
}

const shared: { ledgerDatabase?: { url: string; client: PrismaClient } } & typeof globalThis = globalThis;

/** The web app's one client, made when first asked for; kept on globalThis so that a development reload does not open another. */
export function database(): PrismaClient {
  const url = databaseUrl();
  if (shared.ledgerDatabase?.url !== url) shared.ledgerDatabase = { url, client: openDatabase(url) };
  return shared.ledgerDatabase.client;
}
