// From a query to a URL: one text for one meaning, so that equal views have equal links and cache keys.
import type { DealQuery } from './deal-query';
import { DEAL_PARAMETERS } from './filter-definitions';
import type { Parameters } from './parameter';

/** Writes the values of an endpoint's parameters: in the order of the parameters, empty values left out. */
export function serializeParameters<Values extends object>(
  parameters: Parameters<Values>,
  values: Values,
): URLSearchParams {
  const params = new URLSearchParams();
  // Safe because the keys of `parameters` are those of `Values`, all of them strings.
  for (const key of Object.keys(parameters) as (keyof Values & string)[]) {
    const text = parameters[key].serialize(values[key]);
    if (text !== null) params.set(key, text);
  }
  return params;
}

/** Writes a deal query in canonical order with defaults left out. `parseDealQuery` reads it back unchanged. */
export function serializeDealQuery(query: DealQuery): URLSearchParams {
  return serializeParameters(DEAL_PARAMETERS, query);
}

/** The parameters as the end of a URL, with its question mark; empty where there are none. Commas stay readable. */
export function toSearch(params: URLSearchParams): string {
  const text = params.toString().replaceAll('%2C', ',');
  return text === '' ? '' : `?${text}`;
}

/**
 * The link to a path with a query, `changes` applied to it. A change of anything but the page leads to the first page.
 * A path may carry parameters of its own, such as a chart's `stack`: they stay, before those of the query.
 */
export function toHref(path: string, query: DealQuery, changes: Partial<DealQuery> = {}): string {
  const isOtherView = Object.keys(changes).length > 0 && changes.page === undefined;
  const changed: DealQuery = { ...query, ...(isOtherView ? { page: 1 } : {}), ...changes };
  const [pathname = path, ownSearch = ''] = path.split('?');
  const params = new URLSearchParams(ownSearch);
  for (const [key, text] of serializeDealQuery(changed)) params.set(key, text);
  return `${pathname}${toSearch(params)}`;
}
