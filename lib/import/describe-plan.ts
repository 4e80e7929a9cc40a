// A plan as a reader of the terminal sees it.
import type { CellValue, LedgerModel } from '../db/import-tables';
import { type ImportPlan, recordKey, type RowChange, type TablePlan, toldFields } from './plan-import';

/** The model's name in lower-case words: `CapacityMilestone` is "capacity milestone". */
export function modelWords(model: LedgerModel): string {
  return model.replace(/(?<=[a-z])(?=[A-Z])/g, ' ').toLowerCase();
}

const EXCERPT_LENGTH = 60;

/** Two values in quotes; of long texts that part in which they begin to differ. */
export function describeChange(before: CellValue, after: CellValue): string {
  if (typeof before !== 'string' || typeof after !== 'string') {
    return `${quote(before, 0)} -> ${quote(after, 0)}`;
  }
  let same = 0;
  while (same < before.length && before[same] === after[same]) same += 1;
  const isShort = Math.max(before.length, after.length) <= EXCERPT_LENGTH;
  const start = isShort ? 0 : Math.max(0, same - 15);
  return `${quote(before, start)} -> ${quote(after, start)}`;
}

function quote(value: CellValue, start: number): string {
  if (value === null) return 'nothing';
  if (typeof value !== 'string') return String(value);
  const end = start + EXCERPT_LENGTH;
  return JSON.stringify(`${start > 0 ? '…' : ''}${value.slice(start, end)}${end < value.length ? '…' : ''}`);
}

function describeRow({ table }: TablePlan, change: RowChange): string[] {
  const { before, after } = change;
  const name = `~ ${modelWords(table.model)} ${recordKey(table, after)}`;
  const changes = toldFields(table, change).map(
    (field) => `${field} ${describeChange(before[field] ?? null, after[field] ?? null)}`,
  );
  if (changes.length === 0) return [];
  return changes.length === 1 ? [`${name}: ${changes[0]}`] : [name, ...changes.map((line) => `    ${line}`)];
}

function describeTable(plan: TablePlan): string[] {
  const { table, created, changed, removed, unchanged } = plan;
  if (table.isDerived) return [];
  const words = modelWords(table.model);
  const isFirst = created.length > 0 && changed.length + removed.length + unchanged === 0;
  return [
    ...(isFirst
      ? [`+ ${words}: ${created.length}, the first`]
      : created.map((row) => `+ ${words} ${recordKey(table, row)}`)),
    ...changed.flatMap((change) => describeRow(plan, change)),
    ...removed.map((row) => `- ${words} ${recordKey(table, row)}`),
  ];
}

/** New, changed, removed and unchanged rows of all tables. */
export function countPlan(plan: ImportPlan) {
  const sum = (count: (table: TablePlan) => number) =>
    plan.tables.reduce((total, table) => total + count(table), 0);
  return {
    created: sum((table) => table.created.length),
    changed: sum((table) => table.changed.length),
    removed: sum((table) => table.removed.length),
    unchanged: sum((table) => table.unchanged),
  };
}

/** The counts of a plan in one line. */
export function describeCounts(plan: ImportPlan): string {
  const { created, changed, removed, unchanged } = countPlan(plan);
  return `${created} new, ${changed} changed, ${removed} removed, ${unchanged} unchanged`;
}

function describeDerived({ table, created, changed, removed }: TablePlan): string[] {
  const words = modelWords(table.model);
  if (table.isDerived) {
    return [
      `${words}: ${created.length} new, ${changed.length} changed, ${removed.length} removed (derived rows)`,
    ];
  }
  const silent = changed.filter((change) => toldFields(table, change).length === 0).length;
  return silent === 0 ? [] : [`${words}: ${silent} changed in derived columns only`];
}

/** Models of which every record has an address: pages, the API and citations lead to it by its slug. */
const ADDRESSED_MODELS: readonly LedgerModel[] = [
  'Company',
  'Source',
  'ChipGeneration',
  'Site',
  'Deal',
  'Investment',
  'Tranche',
  'SpendCommitment',
  'CapacityCommitment',
  'Metric',
  'Event',
];

/** A warning for each record with an address that would be gone: slugs stay. */
function describeLostAddresses({ table, removed }: TablePlan): string[] {
  if (!ADDRESSED_MODELS.includes(table.model)) return [];
  return removed.map(
    (row) =>
      `warning: ${modelWords(table.model)} ${recordKey(table, row)} would be gone, and links to it with it: put it back, or say why in the change file of the next version`,
  );
}

/** The whole plan, record by record, with warnings and counts at the end. What is derived is only counted. */
export function describePlan(plan: ImportPlan): string[] {
  return [
    ...plan.tables.flatMap(describeTable),
    ...plan.tables.flatMap(describeDerived),
    ...plan.tables.flatMap(describeLostAddresses),
    `rows: ${describeCounts(plan)}`,
  ];
}
