// Writing and applying migrations. The files and the `_prisma_migrations` table are in Prisma's standard form, so that
// `prisma migrate deploy` works on the same database where its native engine can be had.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { PrismaBetterSqlite3 } from '@prisma/adapter-better-sqlite3';
import Database from 'better-sqlite3';
import { databaseAdapter, databasePath } from './client';
import { withSchemaEngine } from './migrate-engine';

/** Where the migrations and the schema are, unless a caller says otherwise: below the working directory. */
export interface MigrationPaths {
  schemaFile: string;
  migrationsFolder: string;
}

function defaultPaths(): MigrationPaths {
  return { schemaFile: resolve('prisma/schema.prisma'), migrationsFolder: resolve('prisma/migrations') };
}

/** A migration that cannot be written or applied. The message says what to do. */
export class MigrationError extends Error {
  override name = 'MigrationError';
}

const LOCK_FILE = 'migration_lock.toml';
const LOCK_TEXT = '# Written by scripts/migrate.ts; keep it under version control.\nprovider = "sqlite"\n';
const NO_FILTERS = { externalTables: [], externalEnums: [] };

/** One migration on disk; `checksum` is the SHA-256 of its script, as `_prisma_migrations` keeps it. */
export interface Migration {
  name: string;
  script: string;
  checksum: string;
}

/** The migrations of a folder, oldest first; none where the folder does not exist. */
export function listMigrations(folder: string = defaultPaths().migrationsFolder): Migration[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort()
    .map((name) => {
      const script = readFileSync(join(folder, name, 'migration.sql'), 'utf8');
      return { name, script, checksum: createHash('sha256').update(script).digest('hex') };
    });
}

function migrationList(folder: string) {
  const lockFile = join(folder, LOCK_FILE);
  return {
    baseDir: folder,
    lockfile: { path: LOCK_FILE, content: existsSync(lockFile) ? readFileSync(lockFile, 'utf8') : LOCK_TEXT },
    shadowDbInitScript: '',
    migrationDirectories: listMigrations(folder).map(({ name, script }) => ({
      path: name,
      migrationFile: { path: 'migration.sql', content: { tag: 'ok' as const, value: script } },
    })),
  };
}

function schemaContainer(schemaFile: string) {
  return { files: [{ path: basename(schemaFile), content: readFileSync(schemaFile, 'utf8') }] };
}

/**
 * The SQL that leads from the migrations to schema.prisma. Null where they agree.
 * @throws Error where a migration does not run.
 */
export async function diffMigrations(paths: MigrationPaths = defaultPaths()): Promise<string | null> {
  // The engine's own shadow database takes a script for one statement, which better-sqlite3 refuses: migrate one in memory.
  const result = await withSchemaEngine(new PrismaBetterSqlite3({ url: ':memory:' }), async (engine) => {
    await engine.applyMigrations({
      migrationsList: migrationList(paths.migrationsFolder),
      filters: NO_FILTERS,
    });
    return engine.diff({
      from: { tag: 'schemaDatasource', ...schemaContainer(paths.schemaFile), configDir: '' },
      to: { tag: 'schemaDatamodel', ...schemaContainer(paths.schemaFile) },
      script: true,
      exitCode: true,
      filters: NO_FILTERS,
    });
  });
  // The engine answers 2 where there is a difference.
  return result.exitCode === 2 ? result.stdout : null;
}

/**
 * Writes a new migration folder with what leads from the existing migrations to schema.prisma.
 * @returns the folder's name, or null where nothing is to be migrated.
 * @throws MigrationError where the name has other characters than lower-case letters, digits and underscores.
 */
export async function writeMigration(
  name: string,
  now: Date,
  paths: MigrationPaths = defaultPaths(),
): Promise<string | null> {
  if (!/^[a-z][a-z0-9_]*$/.test(name)) {
    throw new MigrationError(
      `"${name}" is no migration name: use lower-case letters, digits and underscores, like add_sites`,
    );
  }
  const script = await diffMigrations(paths);
  if (script === null) return null;
  const timestamp = now.toISOString().replace(/\D/g, '').slice(0, 14);
  const directory = `${timestamp}_${name}`;
  mkdirSync(join(paths.migrationsFolder, directory), { recursive: true });
  writeFileSync(join(paths.migrationsFolder, directory, 'migration.sql'), script);
  writeFileSync(join(paths.migrationsFolder, LOCK_FILE), LOCK_TEXT);
  return directory;
}

/** A row of `_prisma_migrations`, as far as it is looked at here. */
interface AppliedMigration {
  migration_name: string;
  checksum: string;
  finished_at: unknown;
  rolled_back_at: unknown;
}

/** What `_prisma_migrations` says, oldest first; null where there is no database or none that was ever migrated. Never writes. */
function readAppliedMigrations(path: string): AppliedMigration[] | null {
  if (!existsSync(path)) return null;
  const connection = new Database(path, { readonly: true });
  try {
    const table = connection.prepare(`SELECT 1 FROM sqlite_master WHERE name = '_prisma_migrations'`).get();
    if (table === undefined) return null;
    return connection
      .prepare<[], AppliedMigration>(
        'SELECT migration_name, checksum, finished_at, rolled_back_at FROM _prisma_migrations ORDER BY started_at',
      )
      .all();
  } finally {
    connection.close();
  }
}

/**
 * The names of the migrations that a database lacks; all of them where there is no database. Never writes.
 * @throws MigrationError where the database and the folder contradict each other: a migration that stopped half-way, one
 * changed since it was applied, one that the folder lacks. @throws DatabaseUrlError where the URL is not allowed.
 */
export function pendingMigrations(url: string, paths: MigrationPaths = defaultPaths()): string[] {
  const path = databasePath(url);
  const migrations = listMigrations(paths.migrationsFolder);
  const applied = (readAppliedMigrations(path) ?? []).filter((row) => row.rolled_back_at === null);
  const remedy = `The database is made from the data files: move ${path} away and import again.`;
  for (const row of applied) {
    const migration = migrations.find((candidate) => candidate.name === row.migration_name);
    const fault =
      row.finished_at === null
        ? 'stopped half-way'
        : migration === undefined
          ? `is applied in the database and missing in ${paths.migrationsFolder}`
          : migration.checksum !== row.checksum
            ? 'was changed after it was applied'
            : null;
    if (fault !== null) throw new MigrationError(`Migration ${row.migration_name} ${fault}. ${remedy}`);
  }
  const done = new Set(applied.map((row) => row.migration_name));
  return migrations.map((migration) => migration.name).filter((name) => !done.has(name));
}

/**
 * Applies the migrations that a database lacks. A new database is made beside its place and moved there when it is
 * complete, so that a process killed meanwhile leaves none.
 * @returns the names of the migrations applied, oldest first.
 * @throws MigrationError as `pendingMigrations` does, and where the folder has no migration. @throws DatabaseUrlError
 * where the URL is not allowed. @throws Error where a migration fails.
 */
export async function applyMigrations(
  url: string,
  paths: MigrationPaths = defaultPaths(),
): Promise<string[]> {
  const path = databasePath(url);
  if (listMigrations(paths.migrationsFolder).length === 0) {
    throw new MigrationError(
      `No migrations in ${paths.migrationsFolder}. Run this from the project's folder.`,
    );
  }
  if (pendingMigrations(url, paths).length === 0) return [];
  if (existsSync(path)) return runEngine(url, paths);
  const draft = `${path}.${process.pid}.new`;
  try {
    const applied = await runEngine(`file:${draft}`, paths);
    renameSync(draft, path);
    return applied;
  } finally {
    for (const suffix of ['', '-wal', '-shm']) rmSync(draft + suffix, { force: true });
  }
}

async function runEngine(url: string, paths: MigrationPaths): Promise<string[]> {
  const result = await withSchemaEngine(databaseAdapter(url), (engine) =>
    engine.applyMigrations({
      migrationsList: migrationList(paths.migrationsFolder),
      filters: NO_FILTERS,
    }),
  );
  return result.appliedMigrationNames;
}
