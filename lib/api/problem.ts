// Errors of the public API: RFC 9457 problem documents that name everything that is wrong at once.
import type { QueryProblem } from '../filters/deal-query';

/** What can go wrong, with the part of the problem's `type` that names it. */
export const PROBLEM_KINDS = {
  parameters: {
    anchor: 'bad-parameters',
    title: 'Some parameters cannot be used',
    status: 400,
    meaning: 'A parameter is unknown or its value is not allowed; `problems` lists every one of them.',
  },
  notFound: {
    anchor: 'not-found',
    title: 'There is no such address',
    status: 404,
    meaning: 'No resource, format or record has this address; `detail` names what there is instead.',
  },
  failure: {
    anchor: 'failure',
    title: 'The request failed',
    status: 500,
    meaning: 'A fault of this server. Nothing is known about the data; an empty list would say otherwise.',
  },
  unavailable: {
    anchor: 'unavailable',
    title: 'The ledger cannot be read at present',
    status: 503,
    meaning: 'The database does not answer or holds no data yet. Try again after `Retry-After` seconds.',
  },
  busy: {
    anchor: 'busy',
    title: 'Too many charts are being drawn',
    status: 503,
    meaning: 'More pictures are asked for than can be drawn at once. Try again after `Retry-After` seconds.',
  },
} as const satisfies Record<string, { anchor: string; title: string; status: number; meaning: string }>;

export type ProblemKind = keyof typeof PROBLEM_KINDS;

/** A problem document as sent. */
export interface ProblemDocument {
  type: string;
  title: string;
  status: number;
  detail: string;
  /** Path and query of the request. */
  instance: string;
  problems?: QueryProblem[];
}

/** Longest value of a parameter that a problem repeats. */
const LONGEST_ECHO = 200;

const RETRY_AFTER_SECONDS = 30;

/** Builds a problem document. `type` is an address below `origin` that explains the kind of problem. */
export function buildProblem(
  kind: ProblemKind,
  { origin, instance, detail, problems }: ProblemInput,
): ProblemDocument {
  const { anchor, title, status } = PROBLEM_KINDS[kind];
  return {
    type: `${origin}/api#problem-${anchor}`,
    title,
    status,
    detail,
    instance,
    ...(problems && { problems: problems.map(shortenEcho) }),
  };
}

export interface ProblemInput {
  origin: string;
  instance: string;
  detail: string;
  problems?: readonly QueryProblem[];
}

function shortenEcho(problem: QueryProblem): QueryProblem {
  if (problem.value.length <= LONGEST_ECHO) return problem;
  return { ...problem, value: `${problem.value.slice(0, LONGEST_ECHO)}…` };
}

/** Sends a problem document. Problems are never cached: the next request may succeed. */
export function toProblemResponse(kind: ProblemKind, input: ProblemInput): Response {
  const problem = buildProblem(kind, input);
  return new Response(JSON.stringify(problem), {
    status: problem.status,
    headers: {
      'Content-Type': 'application/problem+json',
      'Cache-Control': 'no-store',
      ...(problem.status === 503 && { 'Retry-After': String(RETRY_AFTER_SECONDS) }),
    },
  });
}

/** One sentence over all problems: how many, and which parameters. */
export function describeProblems(problems: readonly QueryProblem[]): string {
  const names = [...new Set(problems.map(({ parameter }) => `"${parameter}"`))];
  const count = problems.length === 1 ? '1 problem' : `${problems.length} problems`;
  return `${count}, with ${names.join(', ')}. Nothing was looked up.`;
}
