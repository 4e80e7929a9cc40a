// From a URL to a query: always usable, with a list of everything that was ignored. Pages show that list, the API refuses.
import { nearestWords } from '../domain/nearest-words';
import { toPartialDate } from '../domain/partial-date';
import type { DealQuery, QueryProblem } from './deal-query';
import { DEAL_PARAMETERS } from './filter-definitions';
import type { KnownValues, Parameters } from './parameter';

/** The parameters of a URL: as the platform has them, or as Next hands them to pages. */
export type SearchParams = URLSearchParams | Readonly<Record<string, string | string[] | undefined>>;

/** Which keys beside those of the parameters are no fault. */
export interface ParseOptions {
  readonly extraKeys?: readonly string[];
}

/** The texts given for each key, blank ones left out, in the order given. */
function collectTexts(params: SearchParams): Map<string, string[]> {
  const entries: [key: string, text: string][] =
    params instanceof URLSearchParams
      ? [...params]
      : Object.entries(params).flatMap(([key, value]) =>
          (Array.isArray(value) ? value : value === undefined ? [] : [value]).map(
            (text): [string, string] => [key, text],
          ),
        );
  const texts = new Map<string, string[]>();
  for (const [key, text] of entries) {
    if (text.trim() === '') continue;
    texts.set(key, [...(texts.get(key) ?? []), text]);
  }
  return texts;
}

/**
 * Reads the parameters of an endpoint. Whatever is given, the values are usable: what cannot be read is ignored and
 * listed. Lenient callers show the problems, strict ones refuse where there are any. Never throws.
 */
export function parseParameters<Values extends object>(
  parameters: Parameters<Values>,
  params: SearchParams,
  known: KnownValues,
  { extraKeys = [] }: ParseOptions = {},
): { values: Values; problems: QueryProblem[] } {
  const texts = collectTexts(params);
  // Safe because the keys of `parameters` are those of `Values`, all of them strings.
  const keys = Object.keys(parameters) as (keyof Values & string)[];
  const values: Partial<Values> = {};
  const problems: QueryProblem[] = [];
  for (const key of keys) {
    const { value, faults } = parameters[key].parse(texts.get(key) ?? [], known);
    values[key] = value;
    problems.push(...faults.map((fault) => ({ parameter: key, ...fault })));
  }
  const allowedKeys = new Set<string>([...keys, ...extraKeys]);
  for (const [key, given] of texts) {
    if (!allowedKeys.has(key)) problems.push(describeUnknownKey(key, given.join(','), [...allowedKeys]));
  }
  // Safe because the loop gave every key a value.
  return { values: values as Values, problems };
}

function describeUnknownKey(key: string, value: string, allowedKeys: readonly string[]): QueryProblem {
  // Almost any short word is near any other.
  const near = key.length < 4 || key.length > 40 ? [] : nearestWords(key, allowedKeys);
  const hint = near.length > 0 ? `; did you mean ${near.join(' or ')}?` : '';
  return {
    parameter: key,
    value,
    message: `unknown parameter${hint}`,
    allowed: near.length > 0 ? near : allowedKeys,
  };
}

/** Drops `to` where it lies before `from`: together they would keep nothing. */
function checkPeriod(query: DealQuery): { query: DealQuery; problems: QueryProblem[] } {
  const { from, to } = query;
  if (from === null || to === null || toPartialDate(to).lastDay >= toPartialDate(from).firstDay) {
    return { query, problems: [] };
  }
  const problem = { parameter: 'to', value: to, message: `must not be before from (${from})`, allowed: [] };
  return { query: { ...query, to: null }, problems: [problem] };
}

/**
 * Reads the filters of an endpoint together with further parameters of its own. See {@link parseParameters}.
 * @returns the filters, the added values, and every problem of either.
 */
export function parseParametersWith<Filters extends object, Extra extends object>(
  filterParameters: Parameters<Filters>,
  extraParameters: Parameters<Extra>,
  params: SearchParams,
  known: KnownValues,
  options: ParseOptions = {},
): { query: Filters; extra: Extra; problems: QueryProblem[] } {
  const both = [filterParameters, extraParameters].flatMap((parameters) => Object.keys(parameters));
  const extraKeys = [...both, ...(options.extraKeys ?? [])];
  const filters = parseParameters(filterParameters, params, known, { extraKeys });
  const extra = parseParameters(extraParameters, params, known, { extraKeys });
  return {
    query: filters.values,
    extra: extra.values,
    problems: [
      ...filters.problems,
      // Both readings find the same unknown keys.
      ...extra.problems.filter(({ parameter }) => extraKeys.includes(parameter)),
    ],
  };
}

/**
 * Reads a deal query together with the parameters of its own that an endpoint adds, see {@link parseParametersWith}; the
 * period is checked as a whole.
 */
export function parseDealQueryWith<Extra extends object>(
  extraParameters: Parameters<Extra>,
  params: SearchParams,
  known: KnownValues,
  options: ParseOptions = {},
): { query: DealQuery; extra: Extra; problems: QueryProblem[] } {
  const {
    query: given,
    extra,
    problems,
  } = parseParametersWith(DEAL_PARAMETERS, extraParameters, params, known, options);
  const period = checkPeriod(given);
  return { query: period.query, extra, problems: [...problems, ...period.problems] };
}

/**
 * Reads a deal query from the parameters of a URL: list values split at commas, repeated keys merged, duplicates and
 * blanks dropped, order normalised. Always gives a usable query, with every problem beside it. Never throws.
 */
export function parseDealQuery(
  params: SearchParams,
  known: KnownValues,
  options: ParseOptions = {},
): { query: DealQuery; problems: QueryProblem[] } {
  const { query, problems } = parseDealQueryWith({}, params, known, options);
  return { query, problems };
}
