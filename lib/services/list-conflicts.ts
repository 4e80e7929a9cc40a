// Use case: the conflicts that match a query, with what each other choice would give.
import { foldText } from '../domain/search-text';
import { searchWords } from '../domain/search-words';
import { CONFLICT_KINDS, CONFLICT_STATES, SUBJECT_TYPES } from '../domain/vocabulary';
import { type ConflictQuery, EMPTY_CONFLICT_QUERY } from '../filters/conflict-query';
import type { KnownValues } from '../filters/parameter';
import { formatClaimValue, formatFieldName } from '../format/claim-value';
import {
  CONFLICT_FACETS,
  type ConflictFacet,
  type ConflictFacets,
  type ConflictPage,
  type ConflictRecord,
} from './conflict-records';
import { type Choice, countChoices, type CountedChoice } from './count-choices';
import { listKnownValues } from './list-known-values';
import { loadConflicts } from './load-conflicts';
import { toPartialDate } from '../domain/partial-date';

/** What a conflict counts under, by facet. */
const CHOICES_OF: Readonly<Record<ConflictFacet, (conflict: ConflictRecord) => readonly Choice[]>> = {
  company: ({ companies }) => companies.map(({ slug, name }) => ({ value: slug, label: name })),
  chip: ({ chips }) => chips.map(({ slug, name }) => ({ value: slug, label: name })),
  field: ({ field }) => [{ value: field, label: formatFieldName(field) }],
  subjectType: ({ subjectType }) => SUBJECT_TYPES.filter(({ value }) => value === subjectType),
  kind: ({ kind }) => CONFLICT_KINDS.filter(({ value }) => value === kind),
  state: ({ state }) => CONFLICT_STATES.filter(({ value }) => value === state),
};

/** Facets whose choices are all shown, in the order of their vocabulary. */
const FIXED_CHOICES: Readonly<Partial<Record<ConflictFacet, readonly Choice[]>>> = {
  subjectType: SUBJECT_TYPES,
  kind: CONFLICT_KINDS,
  state: CONFLICT_STATES,
};

function textOf(conflict: ConflictRecord): string {
  return foldText(
    [
      conflict.subjectName,
      conflict.deal?.name ?? '',
      conflict.deal?.slug ?? '',
      conflict.subjectSlug,
      conflict.field,
      formatFieldName(conflict.field),
      ...conflict.sides.flatMap((side) => [
        ...side.claims.flatMap((claim) => [formatClaimValue(claim), claim.says, claim.source.publisher]),
      ]),
    ].join(' '),
  );
}

function isMatch(conflict: ConflictRecord, query: ConflictQuery, omitted: ConflictFacet | null): boolean {
  const passes = (facet: ConflictFacet): boolean => {
    const chosen: readonly string[] = query[facet];
    if (facet === omitted || chosen.length === 0) return true;
    return CHOICES_OF[facet](conflict).some(({ value }) => chosen.includes(value));
  };
  if (!CONFLICT_FACETS.every(passes)) return false;
  if (query.q === null) return true;
  const text = textOf(conflict);
  return searchWords(query.q).every((word) => text.includes(word));
}

/** Numbers before dates before texts; within them the widest first. */
function widthOf({ spread }: ConflictRecord): readonly [group: number, width: number] {
  if (spread.kind === 'number') return [0, spread.ratio ?? Infinity];
  return spread.kind === 'date' ? [1, spread.days] : [2, spread.valueCount];
}

/** The last day of the newest claim; before all others where no claim has a date. */
function newestDay({ newestOn }: ConflictRecord): string {
  return newestOn === null ? '' : toPartialDate(newestOn).lastDay;
}

function titleOf({ deal, subjectName }: ConflictRecord): string {
  return foldText(deal?.name ?? subjectName);
}

const byText = (a: string, b: string): number => (a === b ? 0 : a < b ? -1 : 1);

function compare(a: ConflictRecord, b: ConflictRecord, sort: ConflictQuery['sort']): number {
  switch (sort) {
    case '-ratio': {
      const [groupA, widthA] = widthOf(a);
      const [groupB, widthB] = widthOf(b);
      return groupA - groupB || (widthA === widthB ? 0 : widthB - widthA);
    }
    case '-newest':
      return byText(newestDay(b), newestDay(a));
    case 'deal':
      return byText(titleOf(a), titleOf(b));
  }
}

/**
 * All conflicts that match, in the order asked for.
 * @throws NoDatasetError before the first import.
 */
export async function listAllConflicts(query: ConflictQuery): Promise<ConflictRecord[]> {
  const conflicts = await loadConflicts();
  return conflicts
    .filter((conflict) => isMatch(conflict, query, null))
    .sort((a, b) => compare(a, b, query.sort) || byText(a.slug, b.slug));
}

/**
 * One page of the conflicts that match.
 * @throws NoDatasetError before the first import.
 */
export async function listConflicts(query: ConflictQuery): Promise<ConflictPage> {
  const [all, matching] = await Promise.all([loadConflicts(), listAllConflicts(query)]);
  const start = (query.page - 1) * query.pageSize;
  return {
    items: matching.slice(start, start + query.pageSize),
    total: matching.length,
    allTotal: all.length,
    openTotal: matching.filter(({ state }) => state === 'open').length,
    page: query.page,
    pageCount: Math.max(1, Math.ceil(matching.length / query.pageSize)),
  };
}

function listOptions(
  facet: ConflictFacet,
  all: readonly ConflictRecord[],
  query: ConflictQuery,
  known: KnownValues,
): CountedChoice[] {
  return countChoices({
    items: all,
    choicesOf: CHOICES_OF[facet],
    isCounted: (conflict) => isMatch(conflict, query, facet),
    chosen: query[facet],
    vocabulary: FIXED_CHOICES[facet],
    names: facet === 'company' ? known.companies : facet === 'chip' ? known.chips : [],
  });
}

/**
 * The choices of every list filter with what each would give, the other filters kept.
 * @throws NoDatasetError before the first import.
 */
export async function listConflictFacets(query: ConflictQuery): Promise<ConflictFacets> {
  const [all, known] = await Promise.all([loadConflicts(), listKnownValues()]);
  return {
    company: listOptions('company', all, query, known),
    chip: listOptions('chip', all, query, known),
    field: listOptions('field', all, query, known),
    subjectType: listOptions('subjectType', all, query, known),
    kind: listOptions('kind', all, query, known),
    state: listOptions('state', all, query, known),
  };
}

/**
 * The fields on which sources differ anywhere.
 * @throws NoDatasetError before the first import.
 */
export async function listConflictFields(): Promise<string[]> {
  return [...new Set((await loadConflicts()).map(({ field }) => field))].sort();
}

/** For each set filter the number of conflicts without it, the one that gives most first; those that give none left out. */
export async function suggestConflictRelaxations(
  query: ConflictQuery,
): Promise<{ key: ConflictFacet | 'q'; without: ConflictQuery; total: number }[]> {
  const all = await loadConflicts();
  const keys = ([...CONFLICT_FACETS, 'q'] as const).filter((key) => {
    const value = query[key];
    return value !== null && value.length > 0;
  });
  return keys
    .map((key) => {
      const without: ConflictQuery = { ...query, [key]: EMPTY_CONFLICT_QUERY[key], page: 1 };
      return { key, without, total: all.filter((conflict) => isMatch(conflict, without, null)).length };
    })
    .filter(({ total }) => total > 0)
    .sort((a, b) => b.total - a.total);
}
