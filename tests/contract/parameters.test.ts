// Parameters: every documented one works, and whatever is wrong is told at once.
import { describe, expect, it } from 'vitest';
import { API_RESOURCES } from '@/lib/api/registry';
import type { ParameterDescription } from '@/lib/api/resource';
import { get, getCsv, getList, getNdjson, getProblem, listPath } from './client';

/** Values for parameters whose schema cannot name one. */
const EXAMPLES: Record<string, string> = {
  company: 'openai',
  customer: 'openai',
  with: 'amazon',
  chip: 'trainium2',
  chips: 'trainium2,trainium3',
  baseline: 'h100',
  family: 'trainium',
  designer: 'amazon',
  year: '2026',
  deal: 'openai-aws-2026-02',
  subject: 'capacity/openai-trainium-2gw',
  field: 'powerGw',
  source: 'anthropic-amazon-2026-04-20',
  publisher: 'reuters',
  version: '2026.11.21.1',
  asOf: '2026-06-30',
  q: 'amazon',
};

function exampleOf({ name, schema }: ParameterDescription): string {
  const {
    enum: choices,
    items,
    examples,
    minimum,
    type,
  } = schema as {
    enum?: readonly string[];
    items?: { enum?: readonly string[] };
    examples?: readonly string[];
    minimum?: number;
    type?: string;
  };
  const own = items?.enum?.[0] ?? EXAMPLES[name] ?? choices?.at(-1) ?? examples?.[0];
  if (own !== undefined) return own;
  if (name === 'page' || name === 'pageSize') return '2';
  if (type === 'integer' || type === 'number') return String(minimum ?? 1);
  throw new Error(`no example for the parameter ${name}`);
}

const CASES = API_RESOURCES.flatMap((resource) =>
  resource.parameters.map((parameter) => ({
    resource: resource.name,
    parameter: parameter.name,
    example: exampleOf(parameter),
  })),
);

describe('every documented parameter', () => {
  it.each(CASES)('$resource?$parameter=$example', async ({ resource, parameter, example }) => {
    const search = `?${parameter}=${encodeURIComponent(example)}`;
    const [all, list, lines] = await Promise.all([
      getList(resource),
      getList(resource, search),
      getNdjson(resource, search),
    ]);
    // The address of itself is written from what was understood.
    expect(new URL(list.links.self).searchParams.get(parameter)).toBe(example);
    expect(list.meta.total).toBeLessThanOrEqual(all.meta.total);
    expect(list.meta.total).toBeGreaterThan(0);
    expect(lines).toHaveLength(list.meta.total);
  });
});

describe('what is wrong', () => {
  it('is told in one answer, with what would be allowed', async () => {
    const problem = await getProblem('/api/v1/deals.json?chip=nope&pageSize=9999&foo=1', 400);
    const byName = Object.fromEntries((problem.problems ?? []).map((one) => [one.parameter, one]));
    expect(Object.keys(byName).sort()).toEqual(['chip', 'foo', 'pageSize']);
    expect(byName.chip).toMatchObject({ value: 'nope' });
    expect(byName.chip?.allowed).toContain('trainium3');
    expect(byName.pageSize).toMatchObject({ value: '9999', allowed: ['1 to 200'] });
    expect(byName.foo?.allowed).toEqual(expect.arrayContaining(['company', 'chip', 'pageSize']));
  });

  it('comes with a suggestion where a value is a slip', async () => {
    const problem = await getProblem('/api/v1/deals.json?company=opneai&certainty=commited', 400);
    expect(problem.problems).toMatchObject([
      { parameter: 'company', allowed: ['openai'] },
      { parameter: 'certainty', allowed: expect.arrayContaining(['committed']) as unknown },
    ]);
  });

  it.each(API_RESOURCES.map(({ name }) => name))('is refused for %s in every format', async (name) => {
    for (const extension of ['json', 'csv', 'ndjson']) {
      const { problems } = await getProblem(listPath(name, extension, '?foo=1&page=0'), 400);
      expect(problems?.map(({ parameter }) => parameter).sort()).toEqual(['foo', 'page']);
    }
  });

  it('is told without sending a long value back', async () => {
    const { problems } = await getProblem(`/api/v1/deals.json?chip=${'x'.repeat(3000)}`, 400);
    expect(problems?.[0]?.value.length).toBeLessThan(300);
  });

  it('has an empty list only where nothing matches', async () => {
    const { data, meta } = await getList('deals', '?q=zzzzzzzz');
    expect(data).toEqual([]);
    expect(meta.total).toBe(0);
    expect((await getCsv('deals', '?q=zzzzzzzz')).text.split('\r\n')).toHaveLength(2);
    expect(await getNdjson('deals', '?q=zzzzzzzz')).toEqual([]);
  });
});

describe('equal views', () => {
  it('have equal tags whatever the order and spelling of their parameters', async () => {
    const tags = await Promise.all(
      ['?company=openai,amazon&kind=compute', '?kind=COMPUTE&company=amazon&company=openai&page=1'].map(
        async (search) =>
          (await get(listPath('deals', 'json', search), { method: 'HEAD' })).headers.get('etag'),
      ),
    );
    expect(tags[0]).toBe(tags[1]);
  });

  it('are the same file whatever the page, for a file holds every row', async () => {
    const tags = await Promise.all(
      ['', '?page=2&pageSize=10'].map(async (search) =>
        (await get(listPath('deals', 'csv', search), { method: 'HEAD' })).headers.get('etag'),
      ),
    );
    expect(tags[0]).toBe(tags[1]);
    expect((await getCsv('deals', '?page=2&pageSize=10')).rows).toHaveLength(
      (await getList('deals')).meta.total,
    );
  });

  it('differ by format, filter and page', async () => {
    const paths = ['deals.json', 'deals.csv', 'deals.json?page=2&pageSize=20', 'deals.json?q=amazon'];
    const tags = await Promise.all(
      paths.map(async (path) => (await get(`/api/v1/${path}`, { method: 'HEAD' })).headers.get('etag')),
    );
    expect(new Set(tags).size).toBe(paths.length);
  });
});

describe('file names', () => {
  it('carry the filters', async () => {
    const { meta } = await getList('deals');
    const response = await get('/api/v1/deals.csv?chip=trainium4&company=openai', { method: 'HEAD' });
    expect(response.headers.get('content-disposition')).toBe(
      `attachment; filename="deals__company-openai__chip-trainium4__${meta.dataset.date}.csv"`,
    );
  });
});
