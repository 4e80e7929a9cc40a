// A query of changes in words.
import { parsePartialDate } from '../domain/partial-date';
import { CHANGE_ACTIONS, labelOf, RECORD_TYPES } from '../domain/vocabulary';
import { formatFieldName } from '../format/claim-value';
import { formatPartialDate, formatPartialDateProse } from '../format/date';
import type { ChangeQuery, ChangeSort, KnownChanges } from './change-query';
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

/** The version under which what is not released yet stands. */
export const UNRELEASED = 'unreleased';

/** What the filters of changes are called. */
export const CHANGE_FILTER_LABELS = {
  version: 'Version',
  company: 'Company',
  chip: 'Chip',
  deal: 'Deal',
  subject: 'Record',
  action: 'Kind of change',
  field: 'Field',
  from: 'Data since',
  to: 'Data until',
  q: 'Words',
} as const;

/** A day needs "on", a longer period "in". */
function within(date: string): string {
  return `${parsePartialDate(date)?.precision === 'day' ? 'of' : 'in'} ${formatPartialDateProse(date)}`;
}

function periodSegments({ from, to }: ChangeQuery): readonly Segment[] | null {
  if (from !== null && from === to) return [plainSegment('with data '), setSegment(within(from))];
  if (from !== null && to !== null) {
    const words = `from ${formatPartialDateProse(from)} to ${formatPartialDateProse(to)}`;
    return [plainSegment('with data '), setSegment(words)];
  }
  if (from !== null) return [plainSegment('with data '), setSegment(`since ${formatPartialDateProse(from)}`)];
  return to === null ? null : [plainSegment('with data '), setSegment(`until ${formatPartialDateProse(to)}`)];
}

/** The words of every filter of changes, in the order of the sentence. */
function changeWords(deals: readonly KnownName[]): readonly ListFilterWords<ChangeQuery>[] {
  return [
    listFilterWords(
      'version',
      CHANGE_FILTER_LABELS.version,
      ({ version }) => version,
      (version) => version,
      (versions) =>
        versions === UNRELEASED
          ? [plainSegment('that are '), setSegment('not released yet')]
          : [plainSegment('of version '), setSegment(versions)],
    ),
    listFilterWords(
      'company',
      CHANGE_FILTER_LABELS.company,
      ({ company }) => company,
      (slug, { companies }) => nameOf(companies, slug),
      (names) => [plainSegment('that concern '), setSegment(names)],
    ),
    listFilterWords(
      'chip',
      CHANGE_FILTER_LABELS.chip,
      ({ chip }) => chip,
      (slug, { chips }) => nameOf(chips, slug),
      (names) => [plainSegment('that concern '), setSegment(names)],
    ),
    listFilterWords(
      'deal',
      CHANGE_FILTER_LABELS.deal,
      ({ deal }) => deal,
      (slug) => nameOf(deals, slug),
      (titles) => [plainSegment('in the deal '), setSegment(titles)],
    ),
    listFilterWords(
      'subject',
      CHANGE_FILTER_LABELS.subject,
      ({ subject }) => subject,
      (type) => labelOf(RECORD_TYPES, type),
      (types) => [plainSegment('of a '), setSegment(types)],
    ),
    listFilterWords(
      'action',
      CHANGE_FILTER_LABELS.action,
      ({ action }) => action,
      (action) => labelOf(CHANGE_ACTIONS, action),
      (actions) => [plainSegment('that are '), setSegment(actions)],
    ),
    listFilterWords(
      'field',
      CHANGE_FILTER_LABELS.field,
      ({ field }) => field,
      (field) => formatFieldName(field),
      (fields) => [plainSegment('on the field '), setSegment(fields)],
    ),
    singleFilterWords(
      'from',
      CHANGE_FILTER_LABELS.from,
      ({ from }) => (from === null ? null : formatPartialDate(from)),
      (_, query) => periodSegments(query),
    ),
    singleFilterWords(
      'to',
      CHANGE_FILTER_LABELS.to,
      ({ to }) => (to === null ? null : formatPartialDate(to)),
      (_, query) => (query.from === null ? periodSegments(query) : null),
    ),
    singleFilterWords(
      'q',
      CHANGE_FILTER_LABELS.q,
      ({ q }) => (q === null ? null : `“${q}”`),
      (words) => [plainSegment('mentioning '), setSegment(words)],
    ),
  ];
}

const SORT_WORDS: Readonly<Record<ChangeSort, string>> = {
  '-version': 'newest version first',
  version: 'oldest version first',
  record: 'by deal or record',
};

/** The sentence that says what a list of changes shows. */
export function describeChangeQuery(
  query: ChangeQuery,
  known: KnownValues,
  { deals }: Pick<KnownChanges, 'deals'>,
  counts: SentenceCounts,
): Segment[] {
  const nouns = { one: 'change', many: 'changes' };
  return describeListQuery(changeWords(deals), query, known, counts, nouns, SORT_WORDS[query.sort]);
}

/** The set filters of a list of changes, one by one. */
export function listChangeFilters(
  query: ChangeQuery,
  known: KnownValues,
  { deals }: Pick<KnownChanges, 'deals'>,
): ListFilterValue<ChangeQuery>[] {
  return listSetFilters(changeWords(deals), query, known);
}
