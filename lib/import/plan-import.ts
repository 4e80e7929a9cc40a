// The third step of an import: what would have to change in the database. Pure.
import type { StoredLedger } from '../db/import-store';
import { LEDGER_TABLES, type LedgerRow, type LedgerRows, type LedgerTable } from '../db/import-tables';
import type { RecordChange } from '../domain/record-diff';
import { diffLedgers } from './ledger-records';

/** A row that stays, with other values. */
export interface RowChange {
  readonly before: LedgerRow;
  readonly after: LedgerRow;
  /** The columns that differ, in the order of the model. */
  readonly fields: readonly string[];
}

/** What is to be done in one table. */
export interface TablePlan {
  readonly table: LedgerTable;
  readonly created: readonly LedgerRow[];
  readonly changed: readonly RowChange[];
  readonly removed: readonly LedgerRow[];
  readonly unchanged: number;
}

/** What the database is to hold. */
export interface DatasetCard {
  readonly version: string;
  readonly dataDate: string;
  readonly hash: string;
}

/** An import as planned, table by table in dependency order. */
export interface ImportPlan {
  readonly tables: readonly TablePlan[];
  readonly card: DatasetCard;
  /** The data set that the plan was made against; null for an empty database. */
  readonly base: StoredLedger['dataset'];
  /** Whether there is anything to write: rows, or the data set's own card. */
  readonly hasChanges: boolean;
  /** What changes in the terms of the data files; empty for an empty database, in which everything is new. */
  readonly recordChanges: readonly RecordChange[];
  /** Versions whose change files the database does not hold yet. */
  readonly newReleases: readonly string[];
}

/** The values of the primary key as one text, parts joined by a slash. */
export function recordKey(table: LedgerTable, row: LedgerRow): string {
  return table.key.map((column) => String(row[column])).join('/');
}

/** The columns of a change that a reader is told of: those that do not merely follow from others. */
export function toldFields(table: LedgerTable, { fields }: RowChange): string[] {
  return fields.filter((field) => !table.derivedColumns.includes(field));
}

/** The primary key alone. */
export function keyOf(table: LedgerTable, row: LedgerRow): LedgerRow {
  return Object.fromEntries(table.key.map((column) => [column, row[column] ?? null]));
}

/** Compares the rows of one table by primary key, then column by column. */
export function planTable(
  table: LedgerTable,
  stored: readonly LedgerRow[],
  wanted: readonly LedgerRow[],
): TablePlan {
  const before = new Map(stored.map((row) => [recordKey(table, row), row]));
  const kept = new Set<string>();
  const created: LedgerRow[] = [];
  const changed: RowChange[] = [];
  for (const after of wanted) {
    const key = recordKey(table, after);
    if (kept.has(key)) throw new Error(`two rows of ${table.model} have the key ${key}`);
    kept.add(key);
    const row = before.get(key);
    if (row === undefined) {
      created.push(after);
      continue;
    }
    const fields = Object.keys(after).filter((column) => row[column] !== after[column]);
    if (fields.length > 0) changed.push({ before: row, after, fields });
  }
  return {
    table,
    created,
    changed,
    removed: stored.filter((row) => !kept.has(recordKey(table, row))),
    unchanged: kept.size - created.length - changed.length,
  };
}

/**
 * Plans how the stored rows become the wanted ones.
 * @throws Error where two wanted rows share a primary key; validation keeps that from happening.
 */
export function planImport(stored: StoredLedger, wanted: LedgerRows, card: DatasetCard): ImportPlan {
  const tables = LEDGER_TABLES.map((table) =>
    planTable(table, stored.rows.get(table.model) ?? [], wanted[table.model]),
  );
  const { dataset: base } = stored;
  const isSameCard =
    base !== null &&
    base.version === card.version &&
    base.dataDate === card.dataDate &&
    base.hash === card.hash;
  const hasRowChanges = tables.some(
    ({ created, changed, removed }) => created.length + changed.length + removed.length > 0,
  );
  return {
    ...{ tables, card, base, hasChanges: hasRowChanges || !isSameCard },
    recordChanges:
      base === null || !hasRowChanges
        ? []
        : diffLedgers(
            (model) => stored.rows.get(model) ?? [],
            (model) => wanted[model],
          ),
    newReleases: tables
      .filter(({ table }) => table.model === 'Release')
      .flatMap(({ created }) => created.map(({ version }) => String(version))),
  };
}
