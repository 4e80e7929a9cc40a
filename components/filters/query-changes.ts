// Steps from one view of the deals to another: each gives the query that a link or form leads to, on its first page.
import { CERTAINTIES, DEAL_KINDS, LAYERS, ROLES, valuesOf } from '@/lib/domain/vocabulary';
import { type DealQuery, type DealSort, EMPTY_DEAL_QUERY } from '@/lib/filters/deal-query';
import type { FacetName } from '@/lib/services/deal-lists';

/** Filters that hold one value, not a list. */
export type SingleFilter = 'from' | 'to' | 'minUsd' | 'minGw' | 'q';

/** Filters whose values have an order of their own; the others go by the alphabet. */
const VALUE_ORDER: Readonly<Partial<Record<FacetName, readonly string[]>>> = {
  role: valuesOf(ROLES),
  kind: valuesOf(DEAL_KINDS),
  certainty: valuesOf(CERTAINTIES),
  layer: valuesOf(LAYERS),
};

/** A list with a value added, or taken off where it is in it. */
export function toggleInList<Value extends string>(values: readonly Value[], value: Value): Value[] {
  return values.includes(value) ? values.filter((set) => set !== value) : [...values, value];
}

/** Adds a value to a list filter, or takes it off where it is set. In the order that parsing gives, so links are canonical. */
export function toggleValue(query: DealQuery, facet: FacetName, value: string): DealQuery {
  const next = toggleInList<string>(query[facet], value);
  const order = VALUE_ORDER[facet];
  const ordered = order ? order.filter((known) => next.includes(known)) : next.sort();
  return { ...query, [facet]: ordered, page: 1 };
}

/** Takes filters off: a whole list filter, or one that holds a single value. */
export function clearFilters(query: DealQuery, names: readonly (FacetName | SingleFilter)[]): DealQuery {
  const cleared = Object.fromEntries(names.map((name) => [name, EMPTY_DEAL_QUERY[name]]));
  return { ...query, ...cleared, page: 1 };
}

/** The view without any filter: order, page size and day of knowledge stay, as they narrow nothing by subject. */
export function clearAllFilters(query: DealQuery): DealQuery {
  const { sort, pageSize, asOf } = query;
  return { ...EMPTY_DEAL_QUERY, sort, pageSize, asOf };
}

/** What the list can be ordered by. */
export type SortKey = 'announced' | 'usd' | 'gw' | 'title';

/** The order of a sort key that a reader asks for first: newest, largest, A to Z. */
const FIRST_SORT: Readonly<Record<SortKey, DealSort>> = {
  announced: '-announced',
  usd: '-usd',
  gw: '-gw',
  title: 'title',
};
const OTHER_SORT: Readonly<Record<SortKey, DealSort>> = {
  announced: 'announced',
  usd: 'usd',
  gw: 'gw',
  title: '-title',
};

/** How the list is ordered by a key; null where it is ordered by another one. */
export function sortDirectionOf(query: DealQuery, key: SortKey): 'ascending' | 'descending' | null {
  if (query.sort === key) return 'ascending';
  return query.sort === `-${key}` ? 'descending' : null;
}

/** Orders by a key: its first order, or the other way round where that is what is shown. */
export function toggleSort(query: DealQuery, key: SortKey): DealQuery {
  const sort = query.sort === FIRST_SORT[key] ? OTHER_SORT[key] : FIRST_SORT[key];
  return { ...query, sort, page: 1 };
}
