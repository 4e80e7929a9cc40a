// A query of conflicts in words.
import { CONFLICT_KINDS, CONFLICT_STATES, labelOf, SUBJECT_TYPES } from '../domain/vocabulary';
import { formatFieldName } from '../format/claim-value';
import type { ConflictQuery, ConflictSort } from './conflict-query';
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
import { type KnownValues, nameOf } from './parameter';

/** The words of every filter of conflicts, in the order of the sentence. */
const CONFLICT_WORDS: Readonly<
  Record<Exclude<keyof ConflictQuery, 'sort' | 'page' | 'pageSize'>, ListFilterWords<ConflictQuery>>
> = {
  company: listFilterWords(
    'company',
    'Company',
    ({ company }) => company,
    (slug, { companies }) => nameOf(companies, slug),
    (names) => [plainSegment('that concern '), setSegment(names)],
  ),
  chip: listFilterWords(
    'chip',
    'Chip',
    ({ chip }) => chip,
    (slug, { chips }) => nameOf(chips, slug),
    (names) => [plainSegment('about or on '), setSegment(names)],
  ),
  field: listFilterWords(
    'field',
    'Field',
    ({ field }) => field,
    (field) => formatFieldName(field),
    (fields) => [plainSegment('on the field '), setSegment(fields)],
  ),
  subjectType: listFilterWords(
    'subjectType',
    'Figure of',
    ({ subjectType }) => subjectType,
    (type) => labelOf(SUBJECT_TYPES, type),
    (types) => [plainSegment('of a figure of a '), setSegment(types)],
  ),
  kind: listFilterWords(
    'kind',
    'Differing',
    ({ kind }) => kind,
    (kind) => labelOf(CONFLICT_KINDS, kind),
    (kinds) => [plainSegment('in which sources differ in a '), setSegment(kinds)],
  ),
  state: listFilterWords(
    'state',
    'State',
    ({ state }) => state,
    (state) => labelOf(CONFLICT_STATES, state),
    (states) => [plainSegment('that are '), setSegment(states)],
  ),
  q: singleFilterWords(
    'q',
    'Words',
    ({ q }) => (q === null ? null : `“${q}”`),
    (words) => [plainSegment('mentioning '), setSegment(words)],
  ),
};

/** The orders in words. */
const SORT_WORDS: Readonly<Record<ConflictSort, string>> = {
  '-ratio': 'furthest apart first',
  '-newest': 'newest claim first',
  deal: 'by deal or record',
};

export const CONFLICT_FILTER_KEYS = [
  'company',
  'chip',
  'field',
  'subjectType',
  'kind',
  'state',
  'q',
] as const;
const ALL_WORDS = CONFLICT_FILTER_KEYS.map((key) => CONFLICT_WORDS[key]);

/** The sentence that says what a list of conflicts shows. */
export function describeConflictQuery(
  query: ConflictQuery,
  known: KnownValues,
  counts: SentenceCounts,
): Segment[] {
  return describeListQuery(
    ALL_WORDS,
    query,
    known,
    counts,
    { one: 'conflict', many: 'conflicts' },
    SORT_WORDS[query.sort],
  );
}

/** The set filters of a list of conflicts, one by one. */
export function listConflictFilters(
  query: ConflictQuery,
  known: KnownValues,
): ListFilterValue<ConflictQuery>[] {
  return listSetFilters(ALL_WORDS, query, known);
}

/** The label of a filter. */
export function conflictFilterLabel(key: (typeof CONFLICT_FILTER_KEYS)[number]): string {
  return CONFLICT_WORDS[key].label;
}
