// Values of changed fields in words, as every other page would say them.
import { type FigureRange, toRange } from '../domain/figure';
import {
  type FieldForm,
  type FieldValue,
  type FieldValues,
  type QuantityValue,
  RECORD_MODELS,
  type RecordField,
  unitOf,
} from '../domain/record-fields';
import {
  labelOf,
  QUALIFIERS,
  type Qualifier,
  RANKS,
  RECORD_TYPES,
  ROLES,
  type RecordType,
  type Unit,
  type VocabularyEntry,
} from '../domain/vocabulary';
import { formatClaimValue, formatFieldName } from './claim-value';
import { formatUsdRangeProse } from './money';
import { formatCount, formatDecimal, formatList } from './number';
import { formatRangeWords } from './range';

/** Gives the name of a record; its slug where it is not known. */
export type NameOf = (type: string, slug: string) => string;

function recordTypeOf(text: string): RecordType | null {
  return RECORD_TYPES.find(({ value }) => value === text)?.value ?? null;
}

/** How a field of a record is kept; undefined for one that records of this kind no longer have. */
export function fieldFormOf(type: string, field: string): RecordField | undefined {
  const known = recordTypeOf(type);
  return known === null ? undefined : RECORD_MODELS[known].fields[field];
}

/** The name of a field as a label: "Amount", "Memory bandwidth", "What the source says". */
export function formatChangedField(type: string, field: string): string {
  return fieldFormOf(type, field)?.label ?? formatFieldName(field);
}

/** Fields whose names are no nouns, for "claim on ...". */
const FIELD_NOUNS: Readonly<Record<string, string>> = {
  announcedOn: 'the announcement date',
  availableOn: 'the availability',
  dueOn: 'the due date',
  endOn: 'the end',
  happenedOn: 'the date',
  isIncremental: 'what it comes on top of',
  startOn: 'the start',
  summary: 'the summary',
};

/** What a claim is on, in a sentence: "amount", "the announcement date". */
export function formatFieldNoun(field: string): string {
  return FIELD_NOUNS[field] ?? formatFieldName(field).toLowerCase();
}

function toQualifier(text: string | undefined): Qualifier | null {
  return QUALIFIERS.find(({ value }) => value === text)?.value ?? null;
}

function toFigureRange({ value, low, high, qualifier }: QuantityValue): FigureRange {
  const known = toQualifier(qualifier) ?? 'exactly';
  return value === undefined
    ? { low: low ?? null, high: high ?? null, qualifier: known }
    : toRange(value, known);
}

/** A number of a unit as the rest of the app prints it. Power is gigawatts here, as in the data files. */
function formatNumber(value: number, unit: Unit | null): string {
  if (unit === 'gw') return `${formatDecimal(value, 6)} GW`;
  return formatClaimValue({ value, unit, qualifier: null });
}

/** A figure with its qualifier: "up to $38 billion", "0.75–1 GW", "about 50,000 chips". */
function formatQuantity(quantity: QuantityValue, unit: Unit | null): string {
  const range = toFigureRange(quantity);
  if (unit === 'usd') return formatUsdRangeProse(range);
  return formatRangeWords(
    range,
    (value) => formatNumber(value, unit),
    (low, high) => `${formatDecimal(low)}–${formatNumber(high, unit)}`,
  );
}

function isQuantity(value: FieldValue): value is QuantityValue {
  return typeof value === 'object' && !Array.isArray(value);
}

function formatParty(text: string, nameOf: NameOf): string {
  const [company = text, role = ''] = text.split('/');
  return `${nameOf('company', company)} (${labelOf(ROLES, role)})`;
}

function formatItems(
  items: readonly string[],
  of: Extract<FieldForm, { form: 'list' }>['of'],
  nameOf: NameOf,
): string {
  const words = items.map((item) => {
    if (of === 'text') return item;
    if (of === 'party') return formatParty(item, nameOf);
    return typeof of === 'string' ? nameOf(of, item) : labelOf(of, item);
  });
  return formatList(words);
}

/** Labels of vocabularies stand inside a sentence here; ranks are written with a capital elsewhere. */
function formatWord(entries: readonly VocabularyEntry[], value: string): string {
  const label = labelOf(entries, value);
  return entries === RANKS ? label.toLowerCase() : label;
}

/**
 * A value of a field of a record in words. What no longer has a form is printed as it is: history stays readable when the
 * schema moves on.
 */
export function formatChangedValue(type: string, field: string, value: FieldValue, nameOf: NameOf): string {
  const form = fieldFormOf(type, field);
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value === 'number') {
    return form?.form === 'number' ? formatNumber(value, form.unit) : formatDecimal(value);
  }
  if (isQuantity(value)) {
    return formatQuantity(value, unitOf(value) ?? (form?.form === 'figure' ? form.unit : null));
  }
  if (typeof value === 'string') {
    if (form?.form === 'word') return formatWord(form.entries, value);
    if (form?.form === 'ref') return nameOf(form.to, value);
    if (form?.form === 'end') {
      const [endType = '', slug = value] = value.split('/');
      return `${labelOf(RECORD_TYPES, endType)} ${nameOf(endType, slug)}`;
    }
    if (type === 'claim' && field === 'field') return formatFieldName(value).toLowerCase();
    return formatClaimValue({ value, unit: null, qualifier: null });
  }
  return formatItems(value, form?.form === 'list' ? form.of : 'text', nameOf);
}

/** The fields of a whole record in words, in the order of pages. */
export function formatRecordFields(
  type: string,
  fields: FieldValues,
  nameOf: NameOf,
): { field: string; label: string; words: string }[] {
  const known = recordTypeOf(type);
  const order = known === null ? [] : Object.keys(RECORD_MODELS[known].fields);
  const names = [
    ...order.filter((field) => field in fields),
    ...Object.keys(fields).filter((field) => !order.includes(field)),
  ];
  return names.flatMap((field) => {
    const value = fields[field];
    return value === undefined || value === false
      ? []
      : [
          {
            field,
            label: formatChangedField(type, field),
            words: formatChangedValue(type, field, value, nameOf),
          },
        ];
  });
}

/** A count in words for the head of a version: "141 deals". */
export function formatRecordCount(type: RecordType, count: number): string {
  const [one, many] = RECORD_NOUNS[type];
  return `${formatCount(count)} ${count === 1 ? one : many}`;
}

const RECORD_NOUNS: Readonly<Record<RecordType, readonly [one: string, many: string]>> = {
  deal: ['deal', 'deals'],
  investment: ['investment', 'investments'],
  tranche: ['tranche', 'tranches'],
  spend: ['spend commitment', 'spend commitments'],
  capacity: ['capacity commitment', 'capacity commitments'],
  milestone: ['milestone', 'milestones'],
  term: ['term', 'terms'],
  chip: ['chip generation', 'chip generations'],
  system: ['system', 'systems'],
  family: ['chip family', 'chip families'],
  site: ['site', 'sites'],
  metric: ['metric', 'metrics'],
  event: ['event', 'events'],
  state: ['state', 'states'],
  promise: ['promise', 'promises'],
  question: ['open question', 'open questions'],
  claim: ['claim', 'claims'],
  overlap: ['overlap', 'overlaps'],
  company: ['company', 'companies'],
  source: ['source', 'sources'],
};
