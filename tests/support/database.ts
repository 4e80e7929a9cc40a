// Real databases for tests: a data folder is migrated and imported once, and copied for each test.
import { createHash } from 'node:crypto';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { openDatabase, type PrismaClient } from '../../lib/db/client';
import { applyMigrations, listMigrations } from '../../lib/db/migrations';
import type { DataSet } from '../../lib/import/data-set';
import { checkData, importData } from '../../lib/import/import-data';
import { formatProblems } from '../../lib/import/problem';
import { hashData, readTexts } from '../../lib/import/read-data';
import { SMALL_DATA } from './small-data-folder';

export { SMALL_DATA };

/** The whole data set. */
export const FULL_DATA = resolve('prisma/data');

const CACHE = resolve('node_modules/.cache/ledger-databases');

/** What decides how files become rows: templates made by other code are not used again. */
const CODE_FOLDERS = ['lib/db', 'lib/domain', 'lib/import', 'lib/schema'];

function hashCode(): string {
  const hash = createHash('sha256');
  for (const folder of CODE_FOLDERS) {
    const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
    for (const name of names
      .filter((one) => /(?<!\.test)\.ts$/.test(one) && !one.startsWith('generated'))
      .sort()) {
      hash.update(name).update(readFileSync(join(folder, name)));
    }
  }
  for (const { checksum } of listMigrations()) hash.update(checksum);
  return hash.digest('hex');
}

/**
 * The data set of a folder.
 * @throws Error with every error of its files where it is not valid.
 */
export function readValidData(folder: string): { dataSet: DataSet; hash: string } {
  const { dataSet, hash, problems, files } = checkData(folder);
  if (dataSet !== null) return { dataSet, hash };
  const errors = problems.filter(({ severity }) => severity === 'error');
  throw new Error(formatProblems(errors, files).join('\n'));
}

const TEMPLATE_DAYS = 2;

/** Every change of code or data makes new templates; those not used for days are removed. */
function removeOldTemplates(): void {
  const oldest = Date.now() - TEMPLATE_DAYS * 24 * 60 * 60 * 1000;
  for (const name of readdirSync(CACHE)) {
    const path = join(CACHE, name);
    if ((statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? Infinity) < oldest) {
      rmSync(path, { recursive: true, force: true });
    }
  }
}

async function buildOnce(key: string, build: (url: string) => Promise<void>): Promise<string> {
  const path = join(CACHE, `${key.slice(0, 32)}.db`);
  if (existsSync(path)) {
    utimesSync(path, new Date(), new Date());
    return path;
  }
  mkdirSync(CACHE, { recursive: true });
  removeOldTemplates();
  // Workers that come here at the same time each build their own; the last one to finish wins, and all are alike.
  const folder = mkdtempSync(join(CACHE, 'building-'));
  try {
    const draft = join(folder, 'template.db');
    await build(`file:${draft}`);
    renameSync(draft, path);
  } finally {
    rmSync(folder, { recursive: true });
  }
  return path;
}

/**
 * The path of a database imported from a data folder; kept between runs for as long as neither data nor code changes.
 * Never write to it: copy it.
 * @throws Error with every problem where the data is not valid.
 */
export async function createTemplate(folder: string = SMALL_DATA): Promise<string> {
  const key = createHash('sha256')
    .update(hashCode())
    .update(hashData(readTexts(folder)))
    .digest('hex');
  return buildOnce(key, async (url) => {
    const { dataSet, hash } = readValidData(folder);
    await importData(url, dataSet, hash);
  });
}

/** The path of a migrated database without rows. Never write to it: copy it. */
export async function createEmptyTemplate(): Promise<string> {
  return buildOnce(hashCode(), async (url) => {
    await applyMigrations(url);
  });
}

/** A database of a test's own. */
export interface TestDatabase {
  readonly path: string;
  readonly url: string;
  readonly db: PrismaClient;
  /** Closes the connection and removes the file. */
  remove(): Promise<void>;
}

/** Copies a template to a new folder and opens the copy; `remove` it in the end. */
export async function copyDatabase(template?: string): Promise<TestDatabase> {
  const folder = mkdtempSync(join(tmpdir(), 'ledger-'));
  const path = join(folder, 'ledger.db');
  copyFileSync(template ?? (await createTemplate()), path);
  const url = `file:${path}`;
  const db = openDatabase(url);
  return {
    path,
    url,
    db,
    remove: async () => {
      await db.$disconnect();
      rmSync(folder, { recursive: true });
    },
  };
}
