// The last step of an import: one transaction. Killed at any moment, the database holds the old state or the new one.
import type { Prisma, PrismaClient } from '../db/client';
import type { LedgerRow } from '../db/import-tables';
import type { RecordChange } from '../domain/record-diff';
import { type ImportPlan, keyOf, recordKey, type TablePlan } from './plan-import';

/** Rows in one statement: far below SQLite's limit of 32,766 bound values. */
const CHUNK_ROWS = 200;

/** The longest that the transaction may take and may wait for its turn, in milliseconds. */
const TRANSACTION_TIMEOUT_MS = 120_000;
const TRANSACTION_WAIT_MS = 30_000;

/** Somebody else imported between planning and writing. */
export class StalePlanError extends Error {
  override name = 'StalePlanError';
}

function chunks<Item>(items: readonly Item[]): Item[][] {
  const result: Item[][] = [];
  for (let start = 0; start < items.length; start += CHUNK_ROWS) {
    result.push(items.slice(start, start + CHUNK_ROWS));
  }
  return result;
}

/** Rows of one table so that a row comes after the row it refers to. Takes rows without a cycle. */
export function parentsFirst(rows: readonly LedgerRow[], reference: string | null): LedgerRow[] {
  if (reference === null) return [...rows];
  const bySlug = new Map(rows.map((row) => [row.slug, row]));
  const ordered = new Set<LedgerRow>();
  const add = (row: LedgerRow): void => {
    if (ordered.has(row)) return;
    const parent = bySlug.get(row[reference] ?? null);
    if (parent !== undefined && parent !== row) add(parent);
    ordered.add(row);
  };
  rows.forEach(add);
  return [...ordered];
}

function toJson(value: RecordChange['after']): string | null {
  return value === null ? null : JSON.stringify(value);
}

/** What an import changes without a release telling of it, as rows. */
function localChangeRows(
  changes: readonly RecordChange[],
): Omit<Prisma.LocalChangeCreateManyInput, 'datasetId'>[] {
  return changes.map((change) => ({
    action: change.action,
    subjectType: change.type,
    subjectSlug: change.slug,
    subjectName: change.name,
    dealSlug: change.deal,
    aboutType: change.about?.type ?? null,
    aboutSlug: change.about?.slug ?? null,
    aboutField: change.about?.field ?? null,
    field: change.field,
    before: toJson(change.before),
    after: toJson(change.after),
  }));
}

/**
 * Logs what no release tells of. A release tells everything since the one before, so with it what was logged is dropped.
 */
async function logLocalChanges(
  tx: Prisma.TransactionClient,
  { recordChanges, newReleases }: ImportPlan,
  datasetId: number,
): Promise<void> {
  if (newReleases.length > 0) {
    await tx.localChange.deleteMany();
    return;
  }
  for (const rows of chunks(localChangeRows(recordChanges))) {
    await tx.localChange.createMany({ data: rows.map((row) => ({ ...row, datasetId })) });
  }
}

async function createRows(tx: Prisma.TransactionClient, { table, created }: TablePlan): Promise<void> {
  for (const rows of chunks(parentsFirst(created, table.selfReference))) await table.create(tx, rows);
}

async function updateRows(tx: Prisma.TransactionClient, { table, changed }: TablePlan): Promise<void> {
  for (const { after, fields } of changed) {
    const changes = Object.fromEntries(fields.map((field) => [field, after[field] ?? null]));
    const count = await table.update(tx, keyOf(table, after), changes);
    if (count !== 1) throw new StalePlanError(`${table.model} ${recordKey(table, after)} is gone`);
  }
}

async function removeRows(tx: Prisma.TransactionClient, { table, removed }: TablePlan): Promise<void> {
  const childrenFirst = parentsFirst(removed, table.selfReference).reverse();
  for (const rows of chunks(childrenFirst)) {
    await table.remove(
      tx,
      rows.map((row) => keyOf(table, row)),
    );
  }
}

/** How many rows of each model the database holds after the plan. */
export function rowCounts(plan: ImportPlan): Record<string, number> {
  return Object.fromEntries(
    plan.tables.map(({ table, created, changed, unchanged }) => [
      table.model,
      created.length + changed.length + unchanged,
    ]),
  );
}

/**
 * Writes a plan in one transaction, with a row for the data set and a log of what no release tells; writes nothing
 * where nothing changes. The first import of a database logs no changes: everything in it is new.
 * @param onTransaction called when the transaction has begun.
 * @returns whether anything was written.
 * @throws StalePlanError where the database was changed after the plan was made. Any error leaves the old state.
 */
export async function applyPlan(
  db: PrismaClient,
  plan: ImportPlan,
  now: Date,
  onTransaction: () => void = () => undefined,
): Promise<boolean> {
  if (!plan.hasChanges) return false;
  await db.$transaction(
    async (tx) => {
      // Writing first takes SQLite's write lock, so that what is read next cannot change until the end.
      const { id: datasetId } = await tx.dataset.create({
        data: { ...plan.card, importedAt: now.toISOString(), counts: JSON.stringify(rowCounts(plan)) },
      });
      onTransaction();
      const previous = await tx.dataset.findFirst({
        where: { id: { not: datasetId } },
        orderBy: { id: 'desc' },
        select: { id: true },
      });
      if (previous?.id !== plan.base?.id) {
        throw new StalePlanError('another import was made since this one was planned: run it again');
      }
      for (const table of plan.tables) await createRows(tx, table);
      for (const table of plan.tables) await updateRows(tx, table);
      for (const table of [...plan.tables].reverse()) await removeRows(tx, table);
      await logLocalChanges(tx, plan, datasetId);
    },
    { timeout: TRANSACTION_TIMEOUT_MS, maxWait: TRANSACTION_WAIT_MS },
  );
  return true;
}
