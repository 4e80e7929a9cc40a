// What charts of deals and their figures share: the filters of the lists.
import { type DealQuery, EMPTY_DEAL_QUERY } from '../../filters/deal-query';
import { describeDealQuery } from '../../filters/describe-query';
import { DEAL_PARAMETERS } from '../../filters/filter-definitions';
import type { KnownValues } from '../../filters/parameter';
import { parseDealQueryWith } from '../../filters/parse-query';

/** A drawing knows neither order nor pages. */
function withoutPages(query: DealQuery): DealQuery {
  const { sort, page, pageSize } = EMPTY_DEAL_QUERY;
  return { ...query, sort, page, pageSize };
}

/** The part of a chart's definition that says that its filters are those of deals. */
export const DEAL_FILTERS = {
  filterParameters: DEAL_PARAMETERS,
  parse: parseDealQueryWith,
  simplify: withoutPages,
  describe: (query: DealQuery, _view: object, known: KnownValues): string =>
    describeDealQuery(query, known, null).text,
} as const;
