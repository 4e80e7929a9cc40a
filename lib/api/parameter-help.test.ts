import { describe, expect, it } from 'vitest';
import { explainProblems } from './parameter-help';

const parameters = ['company', 'q'].map((name) => ({ name, description: 'It does something.', schema: {} }));

describe('explainProblems', () => {
  it('names every parameter there is for one that is unknown', () => {
    const problem = { parameter: 'foo', value: '1', message: 'unknown parameter', allowed: ['q'] };
    expect(explainProblems([problem], { parameters })[0]?.allowed).toEqual(['company', 'q']);
  });

  it('says where slugs are listed for one that is like no other', () => {
    const problem = { parameter: 'company', value: 'zzzz', message: 'no company has this slug', allowed: [] };
    const [explained] = explainProblems([problem], { parameters });
    expect(explained?.message).toBe('no company has this slug; /api/v1/companies.json lists them');
  });

  it('leaves suggestions and other problems alone', () => {
    const near = { parameter: 'company', value: 'opnai', message: 'did you mean openai?', allowed: ['openai'] };
    const long = { parameter: 'q', value: 'x', message: 'must be at most 200 characters', allowed: [] };
    expect(explainProblems([near, long], { parameters })).toEqual([near, long]);
  });
});
