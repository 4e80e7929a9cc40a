import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  CONFLICT_KINDS,
  CONFLICT_STATES,
  SOURCE_KINDS,
  SUBJECT_TYPES,
  type VocabularyEntry,
} from '../domain/vocabulary';
import {
  CONFLICT_SORTS,
  conflictParameters,
  type ConflictQuery,
  EMPTY_CONFLICT_QUERY,
  toConflictHref,
} from './conflict-query';
import { describeConflictQuery, listConflictFilters } from './describe-conflicts';
import { describeSourceQuery, listSourceFilters } from './describe-sources';
import { joinWords } from './list-words';
import type { KnownValues } from './parameter';
import { parseParameters } from './parse-query';
import {
  EMPTY_SOURCE_QUERY,
  SOURCE_SORTS,
  SOURCE_SUPPORTS,
  sourceParameters,
  type SourceQuery,
  toSourceHref,
} from './source-query';

const KNOWN: KnownValues = {
  companies: [
    { slug: 'amazon', name: 'Amazon' },
    { slug: 'openai', name: 'OpenAI' },
  ],
  chips: [{ slug: 'trainium3', name: 'Trainium3', family: 'Trainium' }],
  families: ['Trainium'],
  dataDate: '2026-11-21',
};
const FIELDS = ['amountUsd', 'isIncremental', 'specs.memoryGb'];
const PUBLISHERS = [
  { slug: 'reuters', name: 'Reuters' },
  { slug: 'tom-s-hardware', name: "Tom's Hardware" },
];

const some = <Value extends string>(values: readonly Value[]): fc.Arbitrary<Value[]> =>
  fc.subarray([...values]);
const valuesIn = <Value extends string>(entries: readonly VocabularyEntry<Value>[]): Value[] =>
  entries.map(({ value }) => value);
const words = fc.constantFrom(null, 'agi', 'startup fortune', '50%');
const period = fc.constantFrom(null, '2025', '2026-Q1', '2026-03-17');
const page = fc.integer({ min: 1, max: 9 });
const pageSize = fc.integer({ min: 1, max: 200 });

const conflictQueries: fc.Arbitrary<ConflictQuery> = fc.record({
  company: some(['amazon', 'openai']),
  chip: some(['trainium3']),
  field: some(FIELDS),
  subjectType: some(valuesIn(SUBJECT_TYPES)),
  kind: some(valuesIn(CONFLICT_KINDS)),
  state: some(valuesIn(CONFLICT_STATES)),
  q: words,
  sort: fc.constantFrom(...CONFLICT_SORTS),
  page,
  pageSize,
});

const sourceQueries: fc.Arbitrary<SourceQuery> = fc.record({
  kind: some(valuesIn(SOURCE_KINDS)),
  publisher: some(PUBLISHERS.map(({ slug }) => slug)),
  company: some(['amazon', 'openai']),
  chip: some(['trainium3']),
  from: period,
  to: period,
  support: fc.constantFrom(null, ...SOURCE_SUPPORTS),
  q: words,
  sort: fc.constantFrom(...SOURCE_SORTS),
  page,
  pageSize,
});

function searchOf(href: string): URLSearchParams {
  return new URLSearchParams(href.split('?')[1] ?? '');
}

describe('a query of conflicts', () => {
  it('is read back from its address unchanged', () => {
    fc.assert(
      fc.property(conflictQueries, (query) => {
        const params = searchOf(toConflictHref('/conflicts', query));
        expect(parseParameters(conflictParameters(FIELDS), params, KNOWN)).toEqual({
          values: query,
          problems: [],
        });
      }),
    );
  });

  it('leads to the first page with any change but that of the page', () => {
    const query = { ...EMPTY_CONFLICT_QUERY, page: 3 };
    expect(toConflictHref('/conflicts', query, { kind: ['date'] })).toBe('/conflicts?kind=date');
    expect(toConflictHref('/conflicts', query, { page: 2 })).toBe('/conflicts?page=2');
    expect(toConflictHref('/conflicts', EMPTY_CONFLICT_QUERY)).toBe('/conflicts');
  });

  it('takes a field whatever its capitals, and names near ones for a slip', () => {
    const read = (search: string) =>
      parseParameters(conflictParameters(FIELDS), new URLSearchParams(search), KNOWN);
    expect(read('field=AMOUNTUSD').values.field).toEqual(['amountUsd']);
    expect(read('field=amountUd').problems[0]?.allowed).toEqual(['amountusd']);
  });

  it('is said in words, each filter removable', () => {
    const query: ConflictQuery = {
      ...EMPTY_CONFLICT_QUERY,
      company: ['amazon', 'openai'],
      kind: ['number'],
      q: 'agi',
    };
    expect(joinWords(describeConflictQuery(query, KNOWN, { total: 3, allTotal: 80 }))).toBe(
      '3 of 80 conflicts that concern Amazon or OpenAI, in which sources differ in a number, mentioning “agi”, furthest apart first.',
    );
    const filters = listConflictFilters(query, KNOWN);
    expect(filters.map(({ label, value }) => `${label} ${value}`)).toEqual([
      'Company Amazon',
      'Company OpenAI',
      'Differing number',
      'Words “agi”',
    ]);
    expect(filters[0]?.without).toEqual({ ...query, company: ['openai'] });
    expect(filters[3]?.without).toEqual({ ...query, q: null });
  });

  it('says that it is all, or none', () => {
    const say = (total: number, kind: ConflictQuery['kind']): string =>
      joinWords(describeConflictQuery({ ...EMPTY_CONFLICT_QUERY, kind }, KNOWN, { total, allTotal: 80 }));
    expect(say(80, [])).toBe('All 80 conflicts, furthest apart first.');
    expect(say(0, ['date'])).toBe(
      'None of 80 conflicts in which sources differ in a date, furthest apart first.',
    );
  });
});

describe('a query of sources', () => {
  it('is read back from its address unchanged', () => {
    fc.assert(
      fc.property(sourceQueries, (query) => {
        const params = searchOf(toSourceHref('/sources', query));
        expect(parseParameters(sourceParameters(PUBLISHERS), params, KNOWN)).toEqual({
          values: query,
          problems: [],
        });
      }),
    );
  });

  it('is said in words, a period once', () => {
    const query: SourceQuery = {
      ...EMPTY_SOURCE_QUERY,
      publisher: ['tom-s-hardware'],
      from: '2026',
      to: '2026',
      support: 'aggregator_only',
      sort: '-claims',
    };
    expect(joinWords(describeSourceQuery(query, PUBLISHERS, KNOWN, { total: 1, allTotal: 700 }))).toBe(
      "1 of 700 sources published by Tom's Hardware, published in 2026, under figures that only aggregators support, most claims first.",
    );
    expect(listSourceFilters(query, PUBLISHERS, KNOWN).map(({ value }) => value)).toEqual([
      "Tom's Hardware",
      'since 2026',
      'until 2026',
      'figures only on aggregators',
    ]);
  });
});
