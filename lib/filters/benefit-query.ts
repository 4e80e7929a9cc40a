// What the URL of the claimed benefits parses to, shared by page, export and API.
import { FAMILY_SEGMENTS, type FamilySegment } from '../domain/vocabulary';
import { listFamilies } from './filter-definitions';
import { type Parameters, slugListParameter, vocabularyListParameter } from './parameter';
import { serializeParameters, toSearch } from './serialize-query';

/** Which families are asked for. Values of one list are alternatives, the lists narrow each other. */
export interface BenefitQuery {
  readonly family: readonly string[];
  readonly segment: readonly FamilySegment[];
}

/** The query that narrows nothing. */
export const EMPTY_BENEFIT_QUERY: BenefitQuery = { family: [], segment: [] };

/** The parameters of the claimed benefits, in the order in which URLs are written. */
export const BENEFIT_PARAMETERS: Parameters<BenefitQuery> = {
  family: slugListParameter({
    noun: 'chip family',
    listKnown: listFamilies,
    description: 'Chip families.',
  }),
  segment: vocabularyListParameter({
    entries: FAMILY_SEGMENTS,
    description: 'Who may buy the chips of the family.',
  }),
};

/** The address of a view: `path` with the query, `changes` made to it. */
export function toBenefitHref(
  path: string,
  query: BenefitQuery,
  changes: Partial<BenefitQuery> = {},
): string {
  return `${path}${toSearch(serializeParameters(BENEFIT_PARAMETERS, { ...query, ...changes }))}`;
}
