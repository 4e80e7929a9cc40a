// The day of knowledge alone, for pages that show one record and take no other filter.
import { STILL_HOLDS } from '../domain/state-days';
import type { QueryProblem } from './deal-query';
import { DEAL_PARAMETERS } from './filter-definitions';
import type { SearchParams } from './parse-query';
import { parseParameters } from './parse-query';

/**
 * Reads `asOf`; null is the newest state. Other parameters are left to whoever knows them. With `dataDate` a later day is
 * a problem.
 */
export function parseAsOf(
  params: SearchParams,
  dataDate: string = STILL_HOLDS,
): { asOf: string | null; problems: QueryProblem[] } {
  const { asOf } = DEAL_PARAMETERS;
  const known = { companies: [], chips: [], families: [], dataDate };
  const { values, problems } = parseParameters<{ asOf: string | null }>({ asOf }, params, known);
  return { asOf: values.asOf, problems: problems.filter(({ parameter }) => parameter === 'asOf') };
}
