// More about what is wrong with a parameter: where the allowed values are listed.
import type { QueryProblem } from '../filters/deal-query';
import type { ApiResource } from './resource';

/** Parameters that take slugs, with the list that holds them. */
const LISTED_AT: Readonly<Record<string, string>> = {
  company: '/api/v1/companies.json',
  with: '/api/v1/companies.json',
  chip: '/api/v1/chips.json',
  family: '/api/v1/chips.json',
  deal: '/api/v1/deals.json',
  source: '/api/v1/sources.json',
};

/**
 * Completes problems for strict answers: an unknown parameter names all that are known, a slug that is like no other
 * says where slugs are listed.
 */
export function explainProblems(
  problems: readonly QueryProblem[],
  { parameters }: Pick<ApiResource, 'parameters'>,
): QueryProblem[] {
  const names = parameters.map(({ name }) => name);
  return problems.map((problem) => {
    if (!names.includes(problem.parameter)) return { ...problem, allowed: names };
    const listedAt = LISTED_AT[problem.parameter];
    if (problem.allowed.length > 0 || listedAt === undefined) return problem;
    return { ...problem, message: `${problem.message}; ${listedAt} lists them` };
  });
}
