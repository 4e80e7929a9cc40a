// A stored change with its words: names for slugs, values as every page prints them, one sentence for the whole.
import type { FieldValues } from '../domain/record-fields';
import { labelOf, RECORD_TYPES, SUBJECT_TYPES } from '../domain/vocabulary';
import {
  fieldFormOf,
  formatChangedField,
  formatChangedValue,
  formatFieldNoun,
  formatRecordFields,
  type NameOf,
} from '../format/change-value';
import type { ChangeContext } from '../db/changes';
import type { ChangeRecord, StoredChange } from './change-records';

function isFields(value: StoredChange['after'], change: StoredChange): value is FieldValues {
  return change.field === null && typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The companies that values name: in references, lists of companies and parties. */
function companiesIn(type: string, values: FieldValues): string[] {
  return Object.entries(values).flatMap(([field, value]) => {
    const form = fieldFormOf(type, field);
    const texts = typeof value === 'string' ? [value] : Array.isArray(value) ? value.map(String) : [];
    if (form?.form === 'ref' && form.to === 'company') return texts;
    if (form?.form !== 'list') return [];
    if (form.of === 'company') return texts;
    return form.of === 'party' ? texts.map((text) => text.split('/')[0] ?? text) : [];
  });
}

function companiesOf(change: StoredChange, { companies }: ChangeContext): string[] {
  const { type, slug, dealSlug, about, field } = change;
  const keys = [
    ...(dealSlug === null ? [] : [`deal/${dealSlug}`]),
    `${type}/${slug}`,
    ...(about === null ? [] : [`${about.type}/${about.slug}`]),
  ];
  const named = [change.before, change.after].flatMap((value) => {
    if (value === null) return [];
    if (isFields(value, change)) return companiesIn(type, value);
    return field === null ? [] : companiesIn(type, { [field]: value });
  });
  return [
    ...new Set([
      ...keys.flatMap((key) => companies.get(key) ?? []),
      ...named,
      ...(type === 'company' ? [slug] : []),
    ]),
  ].sort();
}

/** The chip generations that a change concerns: those of its deal, of the record or of what a claim is about. */
function chipsOf({ type, slug, dealSlug, about }: StoredChange, { chips }: ChangeContext): string[] {
  const keys = [
    ...(dealSlug === null ? [] : [`deal/${dealSlug}`]),
    `${type}/${slug}`,
    ...(about === null ? [] : [`${about.type}/${about.slug}`]),
  ];
  return [...new Set(keys.flatMap((key) => chips.get(key) ?? []))].sort();
}

/** What claims can be about of what changed; null where claims are not made on such records. */
function claimsOnOf({ type, slug, field, about, action }: StoredChange): ChangeRecord['claimsOn'] {
  if (about !== null) return about;
  if (field === null || action === 'removed') return null;
  return SUBJECT_TYPES.some(({ value }) => value === type) ? { type, slug, field } : null;
}

function withoutPoint(text: string): string {
  return text.replace(/\.$/, '');
}

function sentenceOf(change: Omit<ChangeRecord, 'sentence'>): string {
  const { action, name, type, label, before, after, why } = change;
  const kind = labelOf(RECORD_TYPES, type);
  if (action !== 'changed') return `${name}: ${kind} ${action === 'new' ? 'added' : 'removed'}.`;
  const field = label.charAt(0).toLowerCase() + label.slice(1);
  const told =
    before === null
      ? `set to ${withoutPoint(after ?? '')}`
      : after === null
        ? `taken out, was ${withoutPoint(before)}`
        : after.startsWith('up to')
          ? `was ${withoutPoint(before)}, now ${withoutPoint(after)}`
          : `from ${withoutPoint(before)} to ${withoutPoint(after)}`;
  return `${name}: ${field} ${told}${why === null ? '' : `, because: ${withoutPoint(why)}`}.`;
}

/** A change with its words. */
export function toChangeRecord(change: StoredChange, context: ChangeContext): ChangeRecord {
  const { type, slug, field, about, dealSlug, sourceSlug } = change;
  const nameOf: NameOf = (ofType, ofSlug) => context.names.get(`${ofType}/${ofSlug}`) ?? ofSlug;
  const words = (value: StoredChange['after']): string | null =>
    value === null || field === null ? null : formatChangedValue(type, field, value, nameOf);
  const whole = change.after ?? change.before;
  const record = {
    ...{ id: change.id, version: change.version, dataDate: change.dataDate, action: change.action },
    ...{ type, slug, field, about },
    name: about === null ? change.name : `${change.name} on ${formatFieldNoun(about.field)}`,
    deal: dealSlug === null ? null : { slug: dealSlug, name: nameOf('deal', dealSlug) },
    hasDeal: dealSlug !== null && context.names.has(`deal/${dealSlug}`),
    claimsOn: claimsOnOf(change),
    label: field === null ? labelOf(RECORD_TYPES, type) : formatChangedField(type, field),
    before: words(change.before),
    after: words(change.after),
    fields: whole !== null && isFields(whole, change) ? formatRecordFields(type, whole, nameOf) : [],
    beforeValue: change.before,
    afterValue: change.after,
    why: change.why,
    source: sourceSlug === null ? null : { slug: sourceSlug, name: nameOf('source', sourceSlug) },
    companies: companiesOf(change, context),
    chips: chipsOf(change, context),
  };
  return { ...record, sentence: sentenceOf(record) };
}
