// One parameter of the URL contract: how it is read, written and documented. Parsed by hand: URL values are short texts,
// and every fault has to say what would be allowed. lib/schema keeps Zod to itself.
import { nearestWords } from '../domain/nearest-words';
import { foldText } from '../domain/search-text';
import type { VocabularyEntry } from '../domain/vocabulary';

/** What the ledger knows and a query may name. */
export interface KnownValues {
  readonly companies: readonly KnownName[];
  readonly chips: readonly (KnownName & { readonly family: string })[];
  /** Names of chip families and of architectures within them; URLs hold their slugs, see `toFamilySlug`. */
  readonly families: readonly string[];
  /** The day up to which the data was researched: no later day can be asked for. */
  readonly dataDate: string;
}

/** A record that a query may name. */
export interface KnownName {
  readonly slug: string;
  readonly name: string;
}

/** The name of a record; the slug where it is not known. */
export function nameOf(records: readonly KnownName[], slug: string): string {
  return records.find((record) => record.slug === slug)?.name ?? slug;
}

/** What is wrong with one text given for a parameter. */
export interface Fault {
  readonly value: string;
  readonly message: string;
  readonly allowed: readonly string[];
}

/** A parameter's value, usable whatever was given, and what of the given was ignored. */
export interface Parsed<Value> {
  readonly value: Value;
  readonly faults: readonly Fault[];
}

/** One parameter of a URL. Its key is its name in the record of parameters it belongs to. */
export interface Parameter<Value> {
  /** The value where the parameter is absent. */
  readonly emptyValue: Value;
  /** What it does, for the API reference. */
  readonly description: string;
  /** JSON Schema of the value, for the API reference. Arrays are comma-separated. */
  readonly schema: Readonly<Record<string, unknown>>;
  /** Reads the texts given, none of them blank. Never throws. */
  parse(texts: readonly string[], known: KnownValues): Parsed<Value>;
  /** The one text that means this value; null for the empty value. */
  serialize(value: Value): string | null;
}

/** The parameters of one endpoint by key, in the order in which URLs are written. */
export type Parameters<Values> = { readonly [Key in keyof Values]: Parameter<Values[Key]> };

/** What reading one text of a single-valued parameter gives. */
export type Reading<Value> =
  { readonly value: Value } | { readonly message: string; readonly allowed?: readonly string[] };

/** A parameter that takes one value. Where several different ones are given the first counts and the rest are faults. */
export function singleParameter<Value>(definition: {
  emptyValue: Value;
  description: string;
  schema: Readonly<Record<string, unknown>>;
  read(text: string, known: KnownValues): Reading<Value>;
  write(value: Value): string | null;
}): Parameter<Value> {
  return {
    emptyValue: definition.emptyValue,
    description: definition.description,
    schema: definition.schema,
    serialize: (value) => (value === definition.emptyValue ? null : definition.write(value)),
    parse(texts, known) {
      const [first, ...rest] = [...new Set(texts.map((text) => text.trim()))];
      if (first === undefined) return { value: definition.emptyValue, faults: [] };
      const faults: Fault[] = rest.map((value) => ({
        value,
        message: `takes one value; "${first}" is the first`,
        allowed: [],
      }));
      const reading = definition.read(first, known);
      if ('value' in reading) return { value: reading.value, faults };
      const fault = { value: first, message: reading.message, allowed: reading.allowed ?? [] };
      return { value: definition.emptyValue, faults: [fault, ...faults] };
    },
  };
}

/** A parameter that takes one of a few words; absent it is `emptyValue`. */
export function choiceParameter<Value extends string, Empty extends Value | null>(definition: {
  choices: readonly Value[];
  emptyValue: Empty;
  description: string;
}): Parameter<Value | Empty> {
  const { choices, emptyValue, description } = definition;
  return singleParameter<Value | Empty>({
    emptyValue,
    description,
    schema: {
      type: 'string',
      enum: choices,
      ...(emptyValue === null ? {} : { default: emptyValue }),
    },
    read(text) {
      const value = choices.find((choice) => choice === text.toLowerCase());
      if (value !== undefined) return { value };
      return { message: `must be one of ${choices.join(', ')}`, allowed: choices };
    },
    write: (value) => value,
  });
}

/** A parameter that takes a whole number within bounds; absent it is `emptyValue`. */
export function wholeNumberParameter<Empty extends number | null>(definition: {
  min: number;
  max: number;
  emptyValue: Empty;
  description: string;
}): Parameter<number | Empty> {
  const { min, max, emptyValue, description } = definition;
  return singleParameter<number | Empty>({
    emptyValue,
    description,
    schema: {
      type: 'integer',
      minimum: min,
      maximum: max,
      ...(emptyValue === null ? {} : { default: emptyValue }),
    },
    read(text) {
      const value = /^\d{1,15}$/.test(text) ? Number(text) : Number.NaN;
      if (value >= min && value <= max) return { value };
      return { message: `must be a whole number from ${min} to ${max}` };
    },
    write: (value) => String(value),
  });
}

/** Most values of one list parameter: more than anybody means, and few enough for one query of a database. */
export const MAX_LIST_VALUES = 30;

/** The texts of a list parameter: split at commas, trimmed, blanks left out, each once. Those beyond the limit are faults. */
function splitList(texts: readonly string[]): { given: string[]; excess: Fault[] } {
  const values = texts.flatMap((text) => text.split(',')).map((text) => text.trim());
  const all = [...new Set(values)].filter((text) => text !== '');
  const [firstExcess] = all.slice(MAX_LIST_VALUES);
  return {
    given: all.slice(0, MAX_LIST_VALUES),
    excess:
      firstExcess === undefined
        ? []
        : [
            {
              value: firstExcess,
              message: `takes at most ${MAX_LIST_VALUES} values; this one and those after it are ignored`,
              allowed: [],
            },
          ],
  };
}

function joinList(values: readonly string[]): string | null {
  return values.length === 0 ? null : values.join(',');
}

/** A parameter that takes any of the values of a vocabulary, kept in the vocabulary's order. */
export function vocabularyListParameter<Value extends string>(definition: {
  entries: readonly VocabularyEntry<Value>[];
  description: string;
}): Parameter<readonly Value[]> {
  const values = definition.entries.map(({ value }) => value);
  return {
    emptyValue: [],
    description: definition.description,
    schema: { type: 'array', items: { type: 'string', enum: values } },
    serialize: (chosen) => joinList(values.filter((value) => chosen.includes(value))),
    parse(texts) {
      const { given, excess } = splitList(texts);
      const isKnown = (text: string): boolean => values.some((value) => value === text.toLowerCase());
      return {
        value: values.filter((value) => given.some((text) => text.toLowerCase() === value)),
        faults: [
          ...given
            .filter((text) => !isKnown(text))
            .map((value) => ({ value, message: `must be one of ${values.join(', ')}`, allowed: values })),
          ...excess,
        ],
      };
    },
  };
}

/** A parameter that takes the slugs of known records, kept in alphabetical order. */
export function slugListParameter(definition: {
  /** What the records are: "company". */
  noun: string;
  listKnown(known: KnownValues): readonly KnownName[];
  description: string;
}): Parameter<readonly string[]> {
  return {
    emptyValue: [],
    description: definition.description,
    schema: { type: 'array', items: { type: 'string' }, maxItems: MAX_LIST_VALUES },
    serialize: (slugs) => joinList([...new Set(slugs)].sort()),
    parse(texts, known) {
      const records = definition.listKnown(known);
      const slugs = new Set(records.map(({ slug }) => slug));
      const { given, excess } = splitList(texts);
      const value = [...new Set(given.map((text) => text.toLowerCase()))].filter((text) => slugs.has(text));
      return {
        value: value.sort(),
        faults: [
          ...given
            .filter((text) => !slugs.has(text.toLowerCase()))
            .map((text) => describeUnknown(definition.noun, text, records)),
          ...excess,
        ],
      };
    },
  };
}

function describeUnknown(noun: string, text: string, records: readonly KnownName[]): Fault {
  const slugsByWord = new Map<string, string>();
  for (const { slug, name } of records) {
    slugsByWord.set(foldText(name), slug);
    slugsByWord.set(slug, slug);
  }
  // A text longer than any slug cannot be a slip for one, and comparing it would cost time.
  const near = text.length > 80 ? [] : nearestWords(foldText(text), slugsByWord.keys());
  const allowed = [...new Set(near.flatMap((word) => slugsByWord.get(word) ?? []))];
  const hint = allowed.length > 0 ? `; did you mean ${allowed.join(' or ')}?` : '';
  return { value: text, message: `no ${noun} has this slug${hint}`, allowed };
}
