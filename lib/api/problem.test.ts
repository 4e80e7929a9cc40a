import { describe, expect, it } from 'vitest';
import { apiProblemSchema } from '../schema/api';
import {
  buildProblem,
  describeProblems,
  PROBLEM_KINDS,
  type ProblemKind,
  toProblemResponse,
} from './problem';

const INPUT = { origin: 'https://ledger.example', instance: '/api/v1/deals.json?foo=1', detail: 'A detail.' };
const PROBLEM = { parameter: 'foo', value: '1', message: 'unknown parameter', allowed: ['from'] };

describe('buildProblem', () => {
  it('conforms to the schema, of every kind', () => {
    for (const kind of Object.keys(PROBLEM_KINDS) as ProblemKind[]) {
      expect(apiProblemSchema.parse(buildProblem(kind, INPUT)).status).toBe(PROBLEM_KINDS[kind].status);
    }
  });

  it('lists what is wrong and leaves the list out where parameters are not the matter', () => {
    expect(buildProblem('parameters', { ...INPUT, problems: [PROBLEM] }).problems).toEqual([PROBLEM]);
    expect(buildProblem('notFound', INPUT)).not.toHaveProperty('problems');
  });

  it('does not send a long value back in full', () => {
    const { problems } = buildProblem('parameters', {
      ...INPUT,
      problems: [{ ...PROBLEM, value: 'x'.repeat(10_000) }],
    });
    expect(problems?.[0]?.value.length).toBeLessThan(300);
  });
});

describe('toProblemResponse', () => {
  it('is a problem document that no cache keeps', async () => {
    const response = toProblemResponse('notFound', INPUT);
    expect(response.status).toBe(404);
    expect(response.headers.get('content-type')).toBe('application/problem+json');
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(await response.json()).toMatchObject({ instance: INPUT.instance, detail: 'A detail.' });
  });

  it('says when to try again where the ledger cannot be read', () => {
    expect(Number(toProblemResponse('unavailable', INPUT).headers.get('retry-after'))).toBeGreaterThan(0);
    expect(toProblemResponse('failure', INPUT).headers.has('retry-after')).toBe(false);
  });
});

describe('describeProblems', () => {
  it('counts the problems and names each parameter once', () => {
    const sentence = describeProblems([PROBLEM, PROBLEM, { ...PROBLEM, parameter: 'chip' }]);
    expect(sentence).toBe('3 problems, with "foo", "chip". Nothing was looked up.');
  });
});
