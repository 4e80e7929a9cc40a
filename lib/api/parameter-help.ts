// More about what is wrong with a parameter: every value that would be allowed, or where such values are listed.
import { listFamilies } from '../filters/filter-definitions';
import type { QueryProblem } from '../filters/deal-query';
import type { KnownName, KnownValues } from '../filters/parameter';
import type { ApiResource } from './resource';

interface SlugList {
  /** The list that holds the slugs. */
  readonly address: string;
  /** The slugs, where they are few enough to be named. */
  readonly listKnown: (known: KnownValues) => readonly KnownName[];
}

const COMPANIES: SlugList = { address: '/api/v1/companies.json', listKnown: ({ companies }) => companies };
const CHIPS: SlugList = { address: '/api/v1/chips.json', listKnown: ({ chips }) => chips };
const TOO_MANY = (): readonly KnownName[] => [];

/** Parameters that take slugs. */
const SLUG_LISTS: Readonly<Record<string, SlugList>> = {
  company: COMPANIES,
  customer: COMPANIES,
  with: COMPANIES,
  designer: COMPANIES,
  chip: CHIPS,
  chips: CHIPS,
  baseline: CHIPS,
  family: { address: '/api/v1/chips.json', listKnown: listFamilies },
  deal: { address: '/api/v1/deals.json', listKnown: TOO_MANY },
  source: { address: '/api/v1/sources.json', listKnown: TOO_MANY },
};

/**
 * Completes problems for strict answers: an unknown parameter names all that are known, a number its bounds, and a slug
 * that is like no other all slugs, or where they are listed.
 */
export function explainProblems(
  problems: readonly QueryProblem[],
  { parameters }: Pick<ApiResource, 'parameters'>,
  known: KnownValues,
): QueryProblem[] {
  return problems.map((problem) => {
    const parameter = parameters.find(({ name }) => name === problem.parameter);
    if (!parameter) return { ...problem, allowed: parameters.map(({ name }) => name) };
    if (problem.allowed.length > 0) return problem;
    const { minimum, maximum } = parameter.schema;
    if (typeof minimum === 'number' && typeof maximum === 'number') {
      return { ...problem, allowed: [`${minimum} to ${maximum}`] };
    }
    const list = SLUG_LISTS[problem.parameter];
    if (!list) return problem;
    return {
      ...problem,
      message: `${problem.message}; ${list.address} lists them`,
      allowed: list.listKnown(known).map(({ slug }) => slug),
    };
  });
}
