import { describe, expect, it } from 'vitest';
import type { KnownValues } from '../filters/parameter';
import { explainProblems } from './parameter-help';

const PARAMETERS = [
  { name: 'company', description: 'Companies.', schema: { type: 'array' } },
  { name: 'deal', description: 'Deals.', schema: { type: 'array' } },
  { name: 'pageSize', description: 'Rows on a page.', schema: { type: 'integer', minimum: 1, maximum: 200 } },
  { name: 'q', description: 'Words.', schema: { type: 'string', maxLength: 200 } },
];
const KNOWN: KnownValues = {
  companies: [
    { slug: 'amazon', name: 'Amazon' },
    { slug: 'openai', name: 'OpenAI' },
  ],
  chips: [],
  families: [],
  dataDate: '2026-11-21',
};

function explain(parameter: string, message: string, allowed: string[] = []) {
  const problem = { parameter, value: 'x', message, allowed };
  return explainProblems([problem], { parameters: PARAMETERS }, KNOWN)[0];
}

describe('explainProblems', () => {
  it('names every parameter there is for one that is unknown', () => {
    expect(explain('foo', 'unknown parameter', ['q'])?.allowed).toEqual(['company', 'deal', 'pageSize', 'q']);
  });

  it('names every slug for one that is like no other, and the list', () => {
    expect(explain('company', 'no company has this slug')).toMatchObject({
      message: 'no company has this slug; /api/v1/companies.json lists them',
      allowed: ['amazon', 'openai'],
    });
  });

  it('names the list alone where there are too many slugs', () => {
    expect(explain('deal', 'no deal has this slug')).toMatchObject({
      message: 'no deal has this slug; /api/v1/deals.json lists them',
      allowed: [],
    });
  });

  it('gives a number its bounds', () => {
    expect(explain('pageSize', 'must be a whole number')?.allowed).toEqual(['1 to 200']);
  });

  it('leaves suggestions and other problems alone', () => {
    const near = explain('company', 'did you mean openai?', ['openai']);
    expect(near).toMatchObject({ message: 'did you mean openai?', allowed: ['openai'] });
    expect(explain('q', 'must be at most 200 characters')?.allowed).toEqual([]);
  });
});
