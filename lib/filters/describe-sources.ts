// A query of sources in words.
import { labelOf, SOURCE_KINDS } from '../domain/vocabulary';
import { formatPartialDate, formatPartialDateProse } from '../format/date';
import type { SentenceCounts } from './describe-query';
import type { Segment } from './filter-words';
import {
  describeListQuery,
  type ListFilterValue,
  type ListFilterWords,
  listFilterWords,
  listSetFilters,
  plainSegment,
  setSegment,
  singleFilterWords,
} from './list-words';
import { type KnownName, type KnownValues, nameOf } from './parameter';
import type { SourceQuery, SourceSort, SourceSupport } from './source-query';

/** What each way of support is called. */
export const SUPPORT_WORDS: Readonly<Record<SourceSupport, string>> = {
  only_source: 'sole support of a figure',
  aggregator_only: 'figures only on aggregators',
  nothing: 'no claim names it',
};

const SUPPORT_PHRASES: Readonly<Record<SourceSupport, Segment[]>> = {
  only_source: [plainSegment('on which '), setSegment('some figure rests alone')],
  aggregator_only: [plainSegment('under figures that '), setSegment('only aggregators support')],
  nothing: [plainSegment('that '), setSegment('no claim names')],
};

const SORT_WORDS: Readonly<Record<SourceSort, string>> = {
  kind: 'best kind first',
  '-claims': 'most claims first',
  '-date': 'newest first',
  date: 'oldest first',
  publisher: 'by publisher',
};

export const SOURCE_FILTER_KEYS = [
  'kind',
  'publisher',
  'company',
  'chip',
  'from',
  'to',
  'support',
  'q',
] as const;
export type SourceFilterKey = (typeof SOURCE_FILTER_KEYS)[number];

/** Published in a period: the beginning says both ends where both are set. */
function sayPeriod(from: string, to: string | null): Segment[] {
  const begin = formatPartialDateProse(from);
  if (to === null) return [plainSegment('published '), setSegment(`since ${begin}`)];
  const words = from === to ? `in ${begin}` : `from ${begin} to ${formatPartialDateProse(to)}`;
  return [plainSegment('published '), setSegment(words)];
}

function sourceWords(
  publishers: readonly KnownName[],
): Readonly<Record<SourceFilterKey, ListFilterWords<SourceQuery>>> {
  return {
    kind: listFilterWords(
      'kind',
      'Kind',
      ({ kind }) => kind,
      (kind) => labelOf(SOURCE_KINDS, kind),
      (kinds) => [plainSegment('of kind '), setSegment(kinds)],
    ),
    publisher: listFilterWords(
      'publisher',
      'Publisher',
      ({ publisher }) => publisher,
      (slug) => nameOf(publishers, slug),
      (names) => [plainSegment('published by '), setSegment(names)],
    ),
    company: listFilterWords(
      'company',
      'Company',
      ({ company }) => company,
      (slug, { companies }) => nameOf(companies, slug),
      (names) => [plainSegment('on figures that concern '), setSegment(names)],
    ),
    chip: listFilterWords(
      'chip',
      'Chip',
      ({ chip }) => chip,
      (slug, { chips }) => nameOf(chips, slug),
      (names) => [plainSegment('on figures that concern '), setSegment(names)],
    ),
    from: singleFilterWords(
      'from',
      'Published',
      ({ from }) => (from === null ? null : `since ${formatPartialDate(from)}`),
      (_, { from, to }) => (from === null ? null : sayPeriod(from, to)),
    ),
    to: singleFilterWords(
      'to',
      'Published',
      ({ to }) => (to === null ? null : `until ${formatPartialDate(to)}`),
      (_, { from, to }) =>
        from === null && to !== null
          ? [plainSegment('published '), setSegment(`by the end of ${formatPartialDateProse(to)}`)]
          : null,
    ),
    support: singleFilterWords(
      'support',
      'Support',
      ({ support }) => (support === null ? null : SUPPORT_WORDS[support]),
      (_, { support }) => (support === null ? null : SUPPORT_PHRASES[support]),
    ),
    q: singleFilterWords(
      'q',
      'Words',
      ({ q }) => (q === null ? null : `“${q}”`),
      (words) => [plainSegment('mentioning '), setSegment(words)],
    ),
  };
}

/** The sentence that says what a list of sources shows. */
export function describeSourceQuery(
  query: SourceQuery,
  publishers: readonly KnownName[],
  known: KnownValues,
  counts: SentenceCounts,
): Segment[] {
  const words = sourceWords(publishers);
  return describeListQuery(
    SOURCE_FILTER_KEYS.map((key) => words[key]),
    query,
    known,
    counts,
    { one: 'source', many: 'sources' },
    SORT_WORDS[query.sort],
  );
}

/** The set filters of a list of sources, one by one. */
export function listSourceFilters(
  query: SourceQuery,
  publishers: readonly KnownName[],
  known: KnownValues,
): ListFilterValue<SourceQuery>[] {
  const words = sourceWords(publishers);
  return listSetFilters(
    SOURCE_FILTER_KEYS.map((key) => words[key]),
    query,
    known,
  );
}

/** The label of a filter. */
export function sourceFilterLabel(key: SourceFilterKey): string {
  return sourceWords([])[key].label;
}
