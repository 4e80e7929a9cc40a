// Addresses that exist, those that do not, and who may ask.
import { describe, expect, it } from 'vitest';
import { API_RESOURCES } from '@/lib/api/registry';
import { apiRecordSchema, healthSchema } from '@/lib/schema/api';
import { get, getList, getNdjson, getProblem } from './client';

describe('an unknown address', () => {
  it.each(['/api/v1/nope.json', '/api/v1/nope', '/api/v1/a/b/c', '/api/v2/deals.json'])(
    '%s is a problem that names what there is',
    async (path) => {
      const { detail } = await getProblem(path, 404);
      for (const { name } of API_RESOURCES) expect(detail).toContain(name);
    },
  );

  it.each(['/api/v1/deals.xml', '/api/v1/deals', '/api/v1/deals.'])(
    '%s is a problem that names the formats',
    async (path) => {
      const { detail } = await getProblem(path, 404);
      for (const address of ['deals.json', 'deals.csv', 'deals.ndjson']) expect(detail).toContain(address);
    },
  );

  it('of a record is a problem that names near ones', async () => {
    const { detail } = await getProblem('/api/v1/deals/openai-aws-2026-2.json', 404);
    expect(detail).toContain('openai-aws-2026-02');
  });

  it('of a record in another format says which there is', async () => {
    const { detail } = await getProblem('/api/v1/deals/openai-aws-2026-02.csv', 404);
    expect(detail).toContain('openai-aws-2026-02.json');
  });

  it('of a record before its time says so', async () => {
    const { detail } = await getProblem('/api/v1/deals/openai-aws-2026-02.json?asOf=2025-12-31', 404);
    expect(detail).toContain('2025-12-31');
  });
});

const RECORD_RESOURCES = API_RESOURCES.filter(({ record }) => record !== null);

describe.each(RECORD_RESOURCES.map(({ name }) => name))('the records of %s', (name) => {
  const resource = RECORD_RESOURCES.find((known) => known.name === name);

  it('conform to their schema and repeat their row, every one', async () => {
    const schema = apiRecordSchema(resource?.record?.schema ?? expect.unreachable());
    for (const row of await getNdjson(name)) {
      const response = await get(`/api/v1/${name}/${String(row.slug)}.json`);
      expect(response.status).toBe(200);
      const { data } = schema.parse(await response.json()) as { data: object };
      expect(data).toMatchObject(row);
    }
  });

  it('have a tag and a head, and refuse what they do not know', async () => {
    const { data } = await getList(name, '?pageSize=1');
    const path = `/api/v1/${name}/${String(data[0]?.slug)}.json`;
    const etag = (await get(path, { method: 'HEAD' })).headers.get('etag') ?? '';
    expect((await get(path, { headers: { 'If-None-Match': etag } })).status).toBe(304);
    const { problems } = await getProblem(`${path}?page=2`, 400);
    expect(problems).toMatchObject([{ parameter: 'page', allowed: ['asOf'] }]);
  });
});

describe('who may ask', () => {
  it.each(['/api/v1/deals.json', '/api/v1/deals/openai-aws-2026-02.json', '/api/v1/deals.csv'])(
    'scripts of other sites may read %s',
    async (path) => {
      const response = await get(path, { headers: { Origin: 'https://elsewhere.example' } });
      await response.arrayBuffer();
      expect(response.headers.get('access-control-allow-origin')).toBe('*');
      expect(response.headers.get('access-control-expose-headers')).toContain('ETag');
      const preflight = await get(path, { method: 'OPTIONS' });
      expect(preflight.status).toBe(204);
      expect(preflight.headers.get('access-control-allow-methods')).toContain('GET');
      expect(preflight.headers.get('access-control-allow-headers')).toContain('If-None-Match');
    },
  );

  it('nobody may write', async () => {
    for (const method of ['POST', 'PUT', 'PATCH', 'DELETE']) {
      expect((await get('/api/v1/deals.json', { method })).status, method).toBe(405);
    }
  });

  it('is told how long an answer may be kept, and a problem never', async () => {
    const answer = await get('/api/v1/deals.json', { method: 'HEAD' });
    expect(answer.headers.get('cache-control')).toMatch(/public, max-age=300, stale-while-revalidate=\d+/);
    const problem = await get('/api/v1/deals.json?foo=1', { method: 'HEAD' });
    expect(problem.status).toBe(400);
    expect(problem.headers.get('cache-control')).toBe('no-store');
  });
});

describe('/healthz', () => {
  it('says that the database answers and which data it holds', async () => {
    const response = await get('/healthz');
    expect(response.status).toBe(200);
    expect(response.headers.get('cache-control')).toBe('no-store');
    const health = healthSchema.parse(await response.json());
    expect(health).toEqual({ status: 'ok', dataset: (await getList('deals')).meta.dataset });
  });
});
