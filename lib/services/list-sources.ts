// Use case: the sources that match a query, with what each other choice would give.
import { toPartialDate } from '../domain/partial-date';
import { foldText } from '../domain/search-text';
import { searchWords } from '../domain/search-words';
import { SOURCE_KINDS } from '../domain/vocabulary';
import type { KnownName } from '../filters/parameter';
import {
  EMPTY_SOURCE_QUERY,
  type SourceQuery,
  type SourceSort,
  type SourceSupport,
} from '../filters/source-query';
import { type Choice, countChoices, type CountedChoice } from './count-choices';
import { listKnownValues } from './list-known-values';
import { loadSources } from './load-sources';
import {
  SOURCE_FACETS,
  type SourceDetailRecord,
  type SourceFacet,
  type SourceFacets,
  type SourceListItem,
  type SourcePage,
} from './source-records';

/** What a source counts under, by facet. */
const CHOICES_OF: Readonly<Record<SourceFacet, (source: SourceListItem) => readonly Choice[]>> = {
  kind: ({ kind }) => SOURCE_KINDS.filter(({ value }) => value === kind),
  publisher: ({ publisher, publisherSlug }) => [{ value: publisherSlug, label: publisher }],
  company: ({ companies }) => companies.map(({ slug, name }) => ({ value: slug, label: name })),
  chip: ({ chips }) => chips.map(({ slug, name }) => ({ value: slug, label: name })),
};

function isSupportedBy(source: SourceListItem, support: SourceSupport): boolean {
  switch (support) {
    case 'only_source':
      return source.onlySourceCount > 0;
    case 'aggregator_only':
      return source.aggregatorOnlyCount > 0;
    case 'nothing':
      return source.claimCount === 0;
  }
}

/** Whether it may have been published within the period; a source without a date is in none. */
function isOfPeriod({ publishedOn }: SourceListItem, { from, to }: SourceQuery): boolean {
  if (from === null && to === null) return true;
  if (publishedOn === null) return false;
  const { firstDay, lastDay } = toPartialDate(publishedOn);
  return (
    (from === null || lastDay >= toPartialDate(from).firstDay) &&
    (to === null || firstDay <= toPartialDate(to).lastDay)
  );
}

function isMatch(
  source: SourceListItem,
  query: SourceQuery,
  omitted: SourceFacet | 'support' | null,
): boolean {
  const passes = (facet: SourceFacet): boolean => {
    const chosen: readonly string[] = query[facet];
    if (facet === omitted || chosen.length === 0) return true;
    return CHOICES_OF[facet](source).some(({ value }) => chosen.includes(value));
  };
  if (!SOURCE_FACETS.every(passes) || !isOfPeriod(source, query)) return false;
  if (query.support !== null && omitted !== 'support' && !isSupportedBy(source, query.support)) return false;
  if (query.q === null) return true;
  const text = foldText([source.title, source.publisher, source.slug].join(' '));
  return searchWords(query.q).every((word) => text.includes(word));
}

const byText = (a: string, b: string): number => (a === b ? 0 : a < b ? -1 : 1);

/** By the first day of the period; sources without a date last in either direction. */
function byDate(a: SourceListItem, b: SourceListItem, direction: 1 | -1): number {
  if (a.publishedOn === null || b.publishedOn === null) {
    return Number(a.publishedOn === null) - Number(b.publishedOn === null);
  }
  return direction * byText(toPartialDate(a.publishedOn).firstDay, toPartialDate(b.publishedOn).firstDay);
}

function compare(a: SourceListItem, b: SourceListItem, sort: SourceSort): number {
  switch (sort) {
    // As they were read.
    case 'kind':
      return 0;
    case '-claims':
      return b.claimCount - a.claimCount;
    case '-date':
      return byDate(a, b, -1);
    case 'date':
      return byDate(a, b, 1);
    case 'publisher':
      return byText(foldText(a.publisher), foldText(b.publisher)) || byDate(a, b, -1);
  }
}

/** A source without what rests on it. */
function toListItem({ claims: _claims, groups: _groups, ...source }: SourceDetailRecord): SourceListItem {
  return source;
}

/**
 * All sources that match, in the order asked for; equal ones the best kind first, then the newest.
 * @throws NoDatasetError before the first import.
 */
export async function listAllSources(query: SourceQuery = EMPTY_SOURCE_QUERY): Promise<SourceListItem[]> {
  const sources = await loadSources();
  return sources
    .filter((source) => isMatch(source, query, null))
    .sort((a, b) => compare(a, b, query.sort))
    .map(toListItem);
}

/**
 * One page of the sources that match.
 * @throws NoDatasetError before the first import.
 */
export async function listSources(query: SourceQuery): Promise<SourcePage> {
  const [all, matching] = await Promise.all([loadSources(), listAllSources(query)]);
  const start = (query.page - 1) * query.pageSize;
  return {
    items: matching.slice(start, start + query.pageSize),
    total: matching.length,
    allTotal: all.length,
    page: query.page,
    pageCount: Math.max(1, Math.ceil(matching.length / query.pageSize)),
  };
}

/**
 * The publishers of the sources, by their slug.
 * @throws NoDatasetError before the first import.
 */
export async function listPublishers(): Promise<KnownName[]> {
  const names = new Map(
    (await loadSources()).map(({ publisherSlug, publisher }) => [publisherSlug, publisher]),
  );
  return [...names].map(([slug, name]) => ({ slug, name })).sort((a, b) => byText(a.slug, b.slug));
}

/**
 * The choices of every list filter with what each would give, the other filters kept.
 * @throws NoDatasetError before the first import.
 */
export async function listSourceFacets(query: SourceQuery): Promise<SourceFacets> {
  const [all, known] = await Promise.all([loadSources(), listKnownValues()]);
  const list = (facet: SourceFacet): CountedChoice[] =>
    countChoices({
      items: all,
      choicesOf: CHOICES_OF[facet],
      isCounted: (source) => isMatch(source, query, facet),
      chosen: query[facet],
      vocabulary: facet === 'kind' ? SOURCE_KINDS : undefined,
      names: facet === 'chip' ? known.chips : known.companies,
    });
  return {
    kind: list('kind'),
    publisher: list('publisher'),
    company: list('company'),
    chip: list('chip'),
    aggregatorOnlyCount: all.filter(
      (source) => isMatch(source, query, 'support') && source.aggregatorOnlyCount > 0,
    ).length,
  };
}

/** For each set filter the number of sources without it, the one that gives most first; those that give none left out. */
export async function suggestSourceRelaxations(
  query: SourceQuery,
): Promise<{ key: SourceFacet | 'from' | 'to' | 'support' | 'q'; without: SourceQuery; total: number }[]> {
  const all = await loadSources();
  const keys = ([...SOURCE_FACETS, 'from', 'to', 'support', 'q'] as const).filter((key) => {
    const value = query[key];
    return Array.isArray(value) ? value.length > 0 : value !== null;
  });
  return keys
    .map((key) => {
      const without: SourceQuery = { ...query, [key]: EMPTY_SOURCE_QUERY[key], page: 1 };
      return { key, without, total: all.filter((source) => isMatch(source, without, null)).length };
    })
    .filter(({ total }) => total > 0)
    .sort((a, b) => b.total - a.total);
}
