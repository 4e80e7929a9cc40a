// When the database does not answer: a problem, never an empty list.
import { describe, expect, it, vi } from 'vitest';
import { expectConsole } from '../../tests/setup/console-record';
import type { DatasetRecord } from '../services/deal-records';
import { apiProblemSchema, healthSchema } from '../schema/api';
import { answer } from './answer';
import { answerHealth } from './answer-health';
import { answerList } from './answer-list';
import { answerRecord } from './answer-record';

const services = vi.hoisted(() => ({
  getDataset: vi.fn<() => Promise<DatasetRecord>>(),
  listKnownValues: vi.fn(() =>
    Promise.resolve({ companies: [], chips: [], families: [], dataDate: '2026-11-21' }),
  ),
  listDeals: vi.fn(),
  listAllDeals: vi.fn(),
  findDeal: vi.fn(),
}));
vi.mock('../services/get-dataset', () => ({ getDataset: services.getDataset }));
vi.mock('../services/list-known-values', () => ({ listKnownValues: services.listKnownValues }));
vi.mock('../services/list-deals', () => ({ listDeals: services.listDeals }));
vi.mock('../services/list-all-deals', () => ({ listAllDeals: services.listAllDeals }));
vi.mock('../services/find-deal', () => ({ findDeal: services.findDeal }));
// Rows of figures name the sources of claims, which are read first.
vi.mock('../services/list-claims', () => ({ listClaims: () => Promise.resolve([]) }));

const DATASET: DatasetRecord = {
  version: '2026.11.21',
  dataDate: '2026-11-21',
  hash: 'abc',
  importedAt: '2026-11-21T00:00:00Z',
  counts: {},
};

function requestList(fileName: string, init: RequestInit = {}): Promise<Response> {
  const request = new Request(`http://ledger.example/api/v1/${fileName}`, init);
  return answer(request, (apiRequest) => answerList(apiRequest, fileName.split('?')[0] ?? ''));
}

async function* breakAtOnce(): AsyncGenerator<never> {
  await Promise.resolve();
  yield* [];
  throw new Error('disk gone');
}

describe('a database that does not answer', () => {
  it('is 503 with the time to try again', async () => {
    expectConsole('error', /deals\.json failed: Error: no such file/);
    services.getDataset.mockRejectedValue(new Error('no such file'));
    const response = await requestList('deals.json');
    expect(response.status).toBe(503);
    expect(response.headers.get('retry-after')).toMatch(/^\d+$/);
    expect(response.headers.get('access-control-allow-origin')).toBe('*');
    const problem = apiProblemSchema.parse(await response.json());
    expect(JSON.stringify(problem)).not.toContain('no such file');
  });

  it('makes the health check fail', async () => {
    expectConsole('error', /Health check failed/);
    services.getDataset.mockRejectedValue(new Error('no such file'));
    const response = await answerHealth();
    expect(response.status).toBe(503);
    expect(healthSchema.parse(await response.json())).toEqual({ status: 'unavailable', dataset: null });
  });
});

describe('a query that fails', () => {
  it.each(['deals.json', 'deals.csv', 'deals.ndjson', 'investments.json'])(
    'is 500 for %s',
    async (fileName) => {
      expectConsole('error', /failed: Error: disk gone/);
      services.getDataset.mockResolvedValue(DATASET);
      services.listDeals.mockRejectedValue(new Error('disk gone'));
      services.listAllDeals.mockImplementation(breakAtOnce);
      const response = await requestList(fileName);
      expect(response.status).toBe(500);
      expect(response.headers.get('content-type')).toBe('application/problem+json');
      expect(response.headers.get('content-disposition')).toBeNull();
      apiProblemSchema.parse(await response.json());
    },
  );

  it('is 500 for a record', async () => {
    expectConsole('error', /failed: Error: disk gone/);
    services.getDataset.mockResolvedValue(DATASET);
    services.findDeal.mockRejectedValue(new Error('disk gone'));
    const request = new Request('http://ledger.example/api/v1/deals/a.json');
    const response = await answer(request, (apiRequest) => answerRecord(apiRequest, 'deals', 'a.json'));
    expect(response.status).toBe(500);
  });
});

describe('what needs no rows', () => {
  it('is answered without asking for any: the head, and an answer that the client has', async () => {
    services.getDataset.mockResolvedValue(DATASET);
    services.listDeals.mockClear();
    const head = await requestList('deals.json', { method: 'HEAD' });
    expect(head.status).toBe(200);
    const etag = head.headers.get('etag') ?? '';
    const again = await requestList('deals.json', { headers: { 'If-None-Match': etag } });
    expect(again.status).toBe(304);
    expect(services.listDeals).not.toHaveBeenCalled();
  });

  it('has another tag once another data set is imported', async () => {
    services.getDataset.mockResolvedValueOnce(DATASET).mockResolvedValueOnce({ ...DATASET, hash: 'def' });
    const tags = [
      await requestList('deals.json', { method: 'HEAD' }),
      await requestList('deals.json', { method: 'HEAD' }),
    ];
    expect(tags[0]?.headers.get('etag')).not.toBe(tags[1]?.headers.get('etag'));
  });
});
