// Use case: what each filter offers, and how many deals each choice would give.
import { countCertainties, countFacets, countParties, type FacetCounts } from '../db/deals';
import { CERTAINTIES, DEAL_KINDS, LAYERS, ROLES, type VocabularyEntry } from '../domain/vocabulary';
import type { DealQuery } from '../filters/deal-query';
import { listFamilies } from '../filters/filter-definitions';
import type { KnownName } from '../filters/parameter';
import type { DealFacets, FacetName, FacetOption } from './deal-lists';
import { getDay } from './get-dataset';
import { listKnownValues } from './list-known-values';

type Counts = ReadonlyMap<string, number>;

/** The facet of the index table that a filter looks in. Certainty depends on the day and is not in the table. */
const INDEX_FACETS = {
  company: 'company',
  role: 'role',
  with: 'company',
  chip: 'chip',
  family: 'family',
  kind: 'kind',
  layer: 'layer',
} as const satisfies Partial<Record<FacetName, string>>;
type IndexFilter = keyof typeof INDEX_FACETS;

// Safe because INDEX_FACETS has exactly these keys.
const INDEX_FILTERS = Object.keys(INDEX_FACETS) as IndexFilter[];

/** Choosing a company among set roles, or a role among set companies, asks for the two together. */
function countsByParty(query: DealQuery, filter: IndexFilter): boolean {
  return (filter === 'company' && query.role.length > 0) || (filter === 'role' && query.company.length > 0);
}

async function countIndexed(query: DealQuery, day: string): Promise<Record<IndexFilter, Counts>> {
  // Filters that are not set share one query: for them "all other filters" are all filters.
  const unset = INDEX_FILTERS.filter((name) => query[name].length === 0 && !countsByParty(query, name));
  const shared = countFacets(query, day, [...new Set(unset.map((name) => INDEX_FACETS[name]))]);

  const countOne = async (name: IndexFilter): Promise<[IndexFilter, Counts]> => {
    const others = { ...query, [name]: [] };
    if (name === 'company' && query.role.length > 0) {
      return [name, await countParties(others, day, { count: 'company', roles: query.role })];
    }
    if (name === 'role' && query.company.length > 0) {
      return [name, await countParties(others, day, { count: 'role', companies: query.company })];
    }
    const facet = INDEX_FACETS[name];
    const counts: FacetCounts = unset.includes(name) ? await shared : await countFacets(others, day, [facet]);
    return [name, counts.get(facet) ?? new Map()];
  };
  // Safe because the entries are made from every indexed filter.
  return Object.fromEntries(await Promise.all(INDEX_FILTERS.map(countOne))) as Record<IndexFilter, Counts>;
}

/** Options of a vocabulary: all of them, in its order. */
function vocabularyOptions(
  entries: readonly VocabularyEntry[],
  counts: Counts,
  selected: readonly string[],
): FacetOption[] {
  return entries.map(({ value, label }) => ({
    value,
    label,
    count: counts.get(value) ?? 0,
    isSelected: selected.includes(value),
  }));
}

/** Options of named records: those that would give something and those selected, selected first, then by count and name. */
function recordOptions(
  records: readonly KnownName[],
  counts: Counts,
  selected: readonly string[],
): FacetOption[] {
  return records
    .map(({ slug, name }) => ({
      value: slug,
      label: name,
      count: counts.get(slug) ?? 0,
      isSelected: selected.includes(slug),
    }))
    .filter(({ count, isSelected }) => count > 0 || isSelected)
    .sort(
      (a, b) =>
        Number(b.isSelected) - Number(a.isSelected) ||
        b.count - a.count ||
        (a.label < b.label ? -1 : a.label > b.label ? 1 : 0),
    );
}

/**
 * The options of every filter. The count of an option is the total of the list with that option alone chosen in its
 * filter and all other filters kept. Companies that are filtered for are not offered as their own counterparties.
 * @throws NoDatasetError before the first import.
 */
export async function listDealFacets(query: DealQuery): Promise<DealFacets> {
  const [day, known] = await Promise.all([getDay(query.asOf), listKnownValues()]);
  const [counts, certainties] = await Promise.all([
    countIndexed(query, day),
    countCertainties({ ...query, certainty: [] }, day),
  ]);
  const counterparties = known.companies.filter(
    ({ slug }) => !query.company.includes(slug) || query.with.includes(slug),
  );
  return {
    company: recordOptions(known.companies, counts.company, query.company),
    role: vocabularyOptions(ROLES, counts.role, query.role),
    with: recordOptions(counterparties, counts.with, query.with),
    chip: recordOptions(known.chips, counts.chip, query.chip),
    family: recordOptions(listFamilies(known), counts.family, query.family),
    kind: vocabularyOptions(DEAL_KINDS, counts.kind, query.kind),
    certainty: vocabularyOptions(CERTAINTIES, certainties, query.certainty),
    layer: vocabularyOptions(LAYERS, counts.layer, query.layer),
  };
}
