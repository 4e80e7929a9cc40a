// Lists other than deals in words: the sentence above them and the set filters one by one.
import { formatCount, formatList, plural } from '../format/number';
import type { SentenceCounts } from './describe-query';
import type { Segment } from './filter-words';
import type { KnownValues } from './parameter';

/** How one filter of a list is said. */
export interface ListFilterWords<Query> {
  readonly label: string;
  /** Its values one by one, each with the query that is left without it; empty where it is not set. */
  listValues(query: Query, known: KnownValues): { readonly value: string; readonly without: Query }[];
  /** Its part of the sentence for the values in words: "of kind number or date". Null: another filter says it. */
  phrase(values: string, query: Query): readonly Segment[] | null;
}

/** A set filter that can be taken off. */
export interface ListFilterValue<Query> {
  readonly label: string;
  readonly value: string;
  /** The query without it, on its first page. */
  readonly without: Query;
}

export const plainSegment = (text: string): Segment => ({ text, isSet: false });
export const setSegment = (text: string): Segment => ({ text, isSet: true });

/** Words of a filter that holds a list. */
export function listFilterWords<Query, Key extends keyof Query>(
  key: Key,
  label: string,
  valuesOf: (query: Query) => readonly string[],
  print: (value: string, known: KnownValues) => string,
  say: (values: string) => readonly Segment[],
): ListFilterWords<Query> {
  return {
    label,
    listValues: (query, known) =>
      valuesOf(query).map((value) => ({
        value: print(value, known),
        without: { ...query, [key]: valuesOf(query).filter((other) => other !== value), page: 1 },
      })),
    phrase: (values) => say(values),
  };
}

/** Words of a filter that holds one value or none. */
export function singleFilterWords<Query, Key extends keyof Query>(
  key: Key,
  label: string,
  print: (query: Query) => string | null,
  say: (value: string, query: Query) => readonly Segment[] | null,
): ListFilterWords<Query> {
  return {
    label,
    listValues: (query) => {
      const value = print(query);
      return value === null ? [] : [{ value, without: { ...query, [key]: null, page: 1 } }];
    },
    phrase: say,
  };
}

/** Every value that is set, one by one, each with the query that is left without it. */
export function listSetFilters<Query>(
  words: readonly ListFilterWords<Query>[],
  query: Query,
  known: KnownValues,
): ListFilterValue<Query>[] {
  return words.flatMap((word) =>
    word.listValues(query, known).map(({ value, without }) => ({ label: word.label, value, without })),
  );
}

/** The sentence of a list: "12 of 75 conflicts about OpenAI, furthest apart first." */
export function describeListQuery<Query>(
  words: readonly ListFilterWords<Query>[],
  query: Query,
  known: KnownValues,
  { total, allTotal }: SentenceCounts,
  nouns: { readonly one: string; readonly many: string },
  sortWords: string,
): Segment[] {
  const phrases = words.flatMap((word) => {
    const values = word.listValues(query, known).map(({ value }) => value);
    const phrase = values.length === 0 ? null : word.phrase(formatList(values, 'or'), query);
    return phrase === null ? [] : [phrase];
  });
  const isNarrowed = words.some((word) => word.listValues(query, known).length > 0);
  const noun = plural(allTotal, nouns.one, nouns.many);
  const count = isNarrowed
    ? `${total === 0 ? 'None' : formatCount(total)} of ${noun}`
    : allTotal === 0
      ? `No ${nouns.many}`
      : `All ${noun}`;
  return [
    setSegment(count),
    ...phrases.flatMap((phrase, index) => [plainSegment(index === 0 ? ' ' : ', '), ...phrase]),
    plainSegment(`, ${sortWords}.`),
  ];
}

/** Segments as one text. */
export function joinWords(segments: readonly Segment[]): string {
  return segments.map(({ text }) => text).join('');
}
