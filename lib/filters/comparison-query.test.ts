import { describe, expect, it } from 'vitest';
import {
  COMPARISON_PARAMETERS,
  parseComparisonQuery,
  parseComparisonRequest,
  toComparisonHref,
} from './comparison-query';
import type { KnownValues } from './parameter';

const SLUGS = [
  'a100',
  'b200',
  'gb300',
  'h100',
  'h200',
  'ironwood',
  'trainium2',
  'trainium3',
  'trainium4',
  'v100',
];
const KNOWN: KnownValues = {
  companies: [],
  chips: SLUGS.map((slug) => ({ slug, name: slug.toUpperCase(), family: 'Any' })),
  families: [],
  dataDate: '2026-11-21',
};

const parse = (search: string) => parseComparisonQuery(new URLSearchParams(search), KNOWN);
const request = (search: string) =>
  parseComparisonRequest(COMPARISON_PARAMETERS, new URLSearchParams(search), KNOWN);

describe('parseComparisonQuery', () => {
  it('keeps the order of the chips, from one parameter or several, each once', () => {
    const { query, problems } = parse('chips=trainium3,H100&chips=a100&chips=trainium3');
    expect(query).toEqual({
      chips: ['trainium3', 'h100', 'a100'],
      baseline: null,
      level: 'chip',
      asOf: null,
    });
    expect(problems).toEqual([]);
  });

  it('leaves out what it does not know and says what may be meant', () => {
    const { query, problems } = parse('chips=trainum3,h100,zzzzzzzz');
    expect(query.chips).toEqual(['h100']);
    expect(problems).toMatchObject([
      { parameter: 'chips', value: 'trainum3', allowed: expect.arrayContaining(['trainium3']) as unknown },
      { parameter: 'chips', value: 'zzzzzzzz' },
    ]);
  });

  it('leaves out the ninth and says which', () => {
    const { query, problems } = parse(`chips=${SLUGS.slice(0, 9).join(',')}`);
    expect(query.chips).toEqual(SLUGS.slice(0, 8));
    expect(problems).toMatchObject([{ parameter: 'chips', value: SLUGS[8] }]);
  });

  it('takes a baseline only of the chips compared', () => {
    expect(parse('chips=h100,a100&baseline=a100').query.baseline).toBe('a100');
    const { query, problems } = parse('chips=h100,a100&baseline=v100');
    expect(query.baseline).toBeNull();
    expect(problems).toMatchObject([{ parameter: 'baseline', value: 'v100', allowed: ['h100', 'a100'] }]);
  });

  it('takes one chip, or none, without a problem', () => {
    expect(parse('chips=h100').problems).toEqual([]);
    expect(parse('').query.chips).toEqual([]);
  });
});

describe('parseComparisonRequest', () => {
  it('refuses a single chip, however often it is named', () => {
    expect(request('chips=h100,h100').problems).toMatchObject([{ parameter: 'chips', value: 'h100' }]);
    expect(request('chips=h100,a100').problems).toEqual([]);
    expect(request('').problems).toEqual([]);
  });

  it('tells a slip once, not also that too few are left', () => {
    expect(request('chips=h100,trainum3').problems).toHaveLength(1);
  });
});

describe('toComparisonHref', () => {
  const { query } = parse('chips=trainium2,h100,a100&baseline=a100&level=system&asOf=2026-01-01');

  it('writes what it was read from', () => {
    expect(toComparisonHref('/chips/compare', query)).toBe(
      '/chips/compare?chips=trainium2,h100,a100&baseline=a100&level=system&asOf=2026-01-01',
    );
  });

  it('leaves out a baseline that is the usual one or no longer compared', () => {
    expect(toComparisonHref('/x', query, { baseline: 'h100' })).not.toContain('baseline');
    expect(toComparisonHref('/x', query, { chips: ['trainium2', 'h100'] })).not.toContain('baseline');
  });
});
