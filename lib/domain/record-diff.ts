// What differs between two states of the ledger, record by record and field by field. Pure.
import { type FieldValue, type FieldValues, RECORD_MODELS } from './record-fields';
import { RECORD_TYPES, type ChangeAction, type RecordType } from './vocabulary';

/** What a claim is about: a field of a record. */
export interface AboutField {
  readonly type: string;
  readonly slug: string;
  readonly field: string;
}

/** A record of the ledger in the terms of the data files. */
export interface LedgerRecord {
  readonly type: RecordType;
  readonly slug: string;
  /** What a reader calls it: "OpenAI buys from Amazon". */
  readonly name: string;
  /** The deal that it is or is part of. */
  readonly deal: string | null;
  /** Of a claim: what it is about. */
  readonly about: AboutField | null;
  readonly fields: FieldValues;
}

/** One change: of a field, or of a record as a whole. */
export interface RecordChange {
  readonly action: ChangeAction;
  readonly type: RecordType;
  readonly slug: string;
  readonly name: string;
  readonly deal: string | null;
  readonly about: AboutField | null;
  /** Null where the record is new or removed. */
  readonly field: string | null;
  /** The value of the field, null where there was none; of a removed record all its fields. */
  readonly before: FieldValue | FieldValues | null;
  /** The value of the field, null where there is none; of a new record all its fields. */
  readonly after: FieldValue | FieldValues | null;
  /** The reason that the data gives for the change, where a field beside it does. */
  readonly why: string | null;
}

/** Two values as one text each, so that equal values are equal texts whatever the order of their keys. */
export function canonicalText(value: unknown): string {
  return JSON.stringify(value, (_, item: unknown) =>
    typeof item === 'object' && item !== null && !Array.isArray(item)
      ? Object.fromEntries(Object.entries(item).sort(([a], [b]) => (a < b ? -1 : 1)))
      : item,
  );
}

const TYPE_ORDER = new Map<string, number>(RECORD_TYPES.map(({ value }, index) => [value, index]));

/** By deal, what belongs to no deal last; then by kind of record and slug. */
function compareRecords(a: LedgerRecord, b: LedgerRecord): number {
  if (a.deal !== b.deal) {
    if (a.deal === null || b.deal === null) return a.deal === null ? 1 : -1;
    return a.deal < b.deal ? -1 : 1;
  }
  const types = (TYPE_ORDER.get(a.type) ?? 0) - (TYPE_ORDER.get(b.type) ?? 0);
  if (types !== 0) return types;
  if (a.slug === b.slug) return 0;
  return a.slug < b.slug ? -1 : 1;
}

function whole(action: 'new' | 'removed', record: LedgerRecord): RecordChange {
  const { type, slug, name, deal, about, fields } = record;
  const [before, after] = action === 'new' ? [null, fields] : [fields, null];
  return { action, type, slug, name, deal, about, field: null, before, after, why: null };
}

/** The fields that differ. A field that gives the reason for another one that differs is told as that one's reason. */
function changedFields(before: LedgerRecord, after: LedgerRecord): RecordChange[] {
  const { type, slug, name, deal, about } = after;
  const known = RECORD_MODELS[type].fields;
  const differs = (field: string): boolean =>
    canonicalText(before.fields[field] ?? null) !== canonicalText(after.fields[field] ?? null);
  return Object.keys(known)
    .filter(differs)
    .flatMap((field): RecordChange[] => {
      const { reasonFor } = known[field] ?? {};
      if (reasonFor !== undefined && differs(reasonFor)) return [];
      const reason = Object.keys(known).find((other) => known[other]?.reasonFor === field);
      const why = reason === undefined ? undefined : after.fields[reason];
      return [
        {
          ...{ action: 'changed', type, slug, name, deal, about, field },
          before: before.fields[field] ?? null,
          after: after.fields[field] ?? null,
          why: typeof why === 'string' ? why : null,
        },
      ];
    });
}

function keyOf({ type, slug }: LedgerRecord): string {
  return `${type}/${slug}`;
}

/**
 * Every change that leads from one state of the ledger to another, by deal, kind of record, slug and field. Takes each
 * record once. What is only ordered otherwise is no change.
 */
export function diffRecords(before: readonly LedgerRecord[], after: readonly LedgerRecord[]): RecordChange[] {
  const old = new Map(before.map((record) => [keyOf(record), record]));
  const kept = new Set(after.map(keyOf));
  const removed = before.filter((record) => !kept.has(keyOf(record)));
  return [...after, ...removed].sort(compareRecords).flatMap((record) => {
    if (!kept.has(keyOf(record))) return [whole('removed', record)];
    const earlier = old.get(keyOf(record));
    return earlier === undefined ? [whole('new', record)] : changedFields(earlier, record);
  });
}
