import { createHash } from 'node:crypto';
import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  applyMigrations,
  diffMigrations,
  listMigrations,
  MigrationError,
  pendingMigrations,
  writeMigration,
} from '../../../lib/db/migrations';

const PATHS = { schemaFile: resolve('prisma/schema.prisma'), migrationsFolder: resolve('prisma/migrations') };

let folder: string;
let url: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ledger-migrations-'));
  url = `file:${join(folder, 'data', 'ledger.db')}`;
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

/** Migrations and schema of the project, in a folder that a test may change. */
function copyPaths() {
  const paths = { schemaFile: join(folder, 'schema.prisma'), migrationsFolder: join(folder, 'migrations') };
  cpSync(PATHS.schemaFile, paths.schemaFile);
  cpSync(PATHS.migrationsFolder, paths.migrationsFolder, { recursive: true });
  return paths;
}

function addColumn(schemaFile: string): void {
  const schema = readFileSync(schemaFile, 'utf8');
  writeFileSync(schemaFile, schema.replace('model SiteTenant {', 'model SiteTenant {\n  note String?'));
}

describe('the migrations of the project', () => {
  it('lead to schema.prisma', async () => {
    expect(await diffMigrations()).toBeNull();
  });

  it('make a table for each model and foreign keys that are kept', async () => {
    await applyMigrations(url);
    const db = new Database(join(folder, 'data', 'ledger.db'));
    const models = [...readFileSync(PATHS.schemaFile, 'utf8').matchAll(/^model (\w+)/gm)].map(
      ([, name]) => name,
    );
    const tables = db.prepare(`SELECT name FROM sqlite_master WHERE type = 'table'`).pluck().all();
    expect(tables).toEqual(expect.arrayContaining(models));
    expect(() =>
      db.prepare(`INSERT INTO CompanyKind (companySlug, kind) VALUES ('nobody', 'investor')`).run(),
    ).toThrow('FOREIGN KEY');
    db.close();
  });

  it('are recorded as prisma migrate deploy records them', async () => {
    const applied = await applyMigrations(url);
    expect(applied).toEqual(readdirSync(PATHS.migrationsFolder).filter((name) => /^\d{14}_/.test(name)));
    const db = new Database(join(folder, 'data', 'ledger.db'), { readonly: true });
    const columns = db.prepare(`SELECT name, type FROM pragma_table_info('_prisma_migrations')`).all();
    expect(columns).toEqual([
      { name: 'id', type: 'TEXT' },
      { name: 'checksum', type: 'TEXT' },
      { name: 'finished_at', type: 'DATETIME' },
      { name: 'migration_name', type: 'TEXT' },
      { name: 'logs', type: 'TEXT' },
      { name: 'rolled_back_at', type: 'DATETIME' },
      { name: 'started_at', type: 'DATETIME' },
      { name: 'applied_steps_count', type: 'INTEGER UNSIGNED' },
    ]);
    const rows = db
      .prepare('SELECT migration_name, checksum, applied_steps_count, rolled_back_at FROM _prisma_migrations')
      .all();
    expect(rows).toEqual(
      applied.map((name) => ({
        migration_name: name,
        checksum: createHash('sha256')
          .update(readFileSync(join(PATHS.migrationsFolder, name, 'migration.sql')))
          .digest('hex'),
        applied_steps_count: 1,
        rolled_back_at: null,
      })),
    );
    db.close();
    expect(readFileSync(join(PATHS.migrationsFolder, 'migration_lock.toml'), 'utf8')).toContain(
      'provider = "sqlite"',
    );
  });
});

describe('applyMigrations', () => {
  it('does nothing the second time and leaves no file beside the database', async () => {
    expect(await applyMigrations(url)).not.toEqual([]);
    expect(await applyMigrations(url)).toEqual([]);
    expect(readdirSync(join(folder, 'data')).filter((name) => name.endsWith('.new'))).toEqual([]);
  });

  it('brings an older database up to date and keeps its rows', async () => {
    const paths = copyPaths();
    await applyMigrations(url, paths);
    const db = new Database(join(folder, 'data', 'ledger.db'));
    db.prepare(`INSERT INTO Company (slug, name) VALUES ('acme', 'Acme')`).run();
    db.close();
    addColumn(paths.schemaFile);
    const name = await writeMigration('add_note', new Date('2027-01-02T03:04:05Z'), paths);
    expect(name).toBe('20270102030405_add_note');
    expect(pendingMigrations(url, paths)).toEqual([name]);
    expect(await applyMigrations(url, paths)).toEqual([name]);
    expect(await diffMigrations(paths)).toBeNull();
    const after = new Database(join(folder, 'data', 'ledger.db'), { readonly: true });
    expect(after.prepare('SELECT name FROM Company').pluck().all()).toEqual(['Acme']);
    after.close();
  });

  it('makes no database where a migration does not run, and says why', async () => {
    const paths = copyPaths();
    const [first] = listMigrations(paths.migrationsFolder);
    appendFileSync(join(paths.migrationsFolder, first?.name ?? '', 'migration.sql'), 'CREATE TABEL x (y);\n');
    await expect(applyMigrations(url, paths)).rejects.toThrow('near "TABEL": syntax error');
    expect(existsSync(join(folder, 'data', 'ledger.db'))).toBe(false);
    expect(readdirSync(join(folder, 'data'))).toEqual([]);
  });

  it('refuses a database whose migrations were changed or are missing', async () => {
    const paths = copyPaths();
    await applyMigrations(url, paths);
    const [first] = listMigrations(paths.migrationsFolder);
    const script = join(paths.migrationsFolder, first?.name ?? '', 'migration.sql');
    appendFileSync(script, '-- changed\n');
    expect(() => pendingMigrations(url, paths)).toThrow('was changed after it was applied');
    rmSync(join(paths.migrationsFolder, first?.name ?? ''), { recursive: true });
    expect(() => pendingMigrations(url, paths)).toThrow(/is applied in the database and missing/);
  });

  it('refuses a database in which a migration stopped half-way', async () => {
    await applyMigrations(url);
    const db = new Database(join(folder, 'data', 'ledger.db'));
    db.prepare('UPDATE _prisma_migrations SET finished_at = NULL').run();
    db.close();
    await expect(applyMigrations(url)).rejects.toThrow(MigrationError);
    await expect(applyMigrations(url)).rejects.toThrow('stopped half-way');
  });

  it('refuses a folder without migrations', async () => {
    const paths = { ...PATHS, migrationsFolder: join(folder, 'none') };
    await expect(applyMigrations(url, paths)).rejects.toThrow('No migrations in');
  });
});

describe('writeMigration', () => {
  it('writes nothing where nothing changed', async () => {
    expect(await writeMigration('nothing', new Date(), copyPaths())).toBeNull();
  });

  it('refuses a name that is no folder name', async () => {
    await expect(writeMigration('Add sites', new Date(), copyPaths())).rejects.toThrow(
      'is no migration name',
    );
  });
});
