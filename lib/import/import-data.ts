// The import from end to end: read, validate, plan, apply.
import { EMPTY_LEDGER, hasTables, readLedger, readStoredHash } from '../db/import-store';
import { openDatabase, type PrismaClient } from '../db/client';
import { applyMigrations } from '../db/migrations';
import { applyPlan } from './apply-plan';
import type { DataFile } from './data-files';
import type { DataSet } from './data-set';
import { type ImportPlan, planImport } from './plan-import';
import { type Problem, sortProblems } from './problem';
import { hashData, readData, readTexts } from './read-data';
import { toRows } from './rows';
import { validateData } from './validate-data';

/** A data folder as read and validated; `dataSet` null where an error keeps it out. */
export interface CheckedData {
  readonly files: readonly DataFile[];
  readonly hash: string;
  readonly problems: readonly Problem[];
  readonly dataSet: DataSet | null;
}

/**
 * Reads and validates a data folder.
 * @throws Error where the folder is missing.
 */
export function checkData(folder: string): CheckedData {
  const texts = readTexts(folder);
  const { files, problems: unread } = readData(texts);
  const { dataSet, problems } = validateData(files);
  return {
    files,
    hash: hashData(texts),
    problems: sortProblems([...unread, ...problems]),
    dataSet: unread.length === 0 ? dataSet : null,
  };
}

/** Runs `work` with a connection that is closed afterwards. */
export async function withDatabase<Result>(
  url: string,
  work: (db: PrismaClient) => Promise<Result>,
): Promise<Result> {
  const db = openDatabase(url);
  try {
    return await work(db);
  } finally {
    await db.$disconnect();
  }
}

function makePlan(stored: Parameters<typeof planImport>[0], dataSet: DataSet, hash: string): ImportPlan {
  const { version, dataDate } = dataSet.card;
  return planImport(stored, toRows(dataSet), { version, dataDate, hash });
}

/** Plans an import without writing; against an empty ledger where the database lacks tables (`hasTables` false). */
export async function planData(
  url: string,
  dataSet: DataSet,
  hash: string,
): Promise<{ plan: ImportPlan; hasTables: boolean }> {
  if (!hasTables(url)) return { plan: makePlan(EMPTY_LEDGER, dataSet, hash), hasTables: false };
  const stored = await withDatabase(url, readLedger);
  return { plan: makePlan(stored, dataSet, hash), hasTables: true };
}

/** The steps of an import, told as they happen. */
export interface ImportSteps {
  onMigrated?: (names: readonly string[]) => void;
  onPlanned?: (plan: ImportPlan) => void;
  onTransaction?: () => void;
}

/**
 * Brings a database to what a validated data set says: migrations, plan, one transaction.
 * @returns the plan that was carried out; nothing was written where it `hasChanges` false.
 * @throws MigrationError, StalePlanError, or the driver's error; the database then holds its old rows.
 */
export async function importData(
  url: string,
  dataSet: DataSet,
  hash: string,
  steps: ImportSteps = {},
): Promise<ImportPlan> {
  const migrated = await applyMigrations(url);
  steps.onMigrated?.(migrated);
  return withDatabase(url, async (db) => {
    const plan = makePlan(await readLedger(db), dataSet, hash);
    steps.onPlanned?.(plan);
    await applyPlan(db, plan, new Date(), steps.onTransaction);
    return plan;
  });
}

/** Whether a database has every table and was imported from exactly the files of a folder. Quick, and never writes. */
export function isUpToDate(url: string, folder: string): boolean {
  return hasTables(url) && readStoredHash(url) === hashData(readTexts(folder));
}
