// What the contract tests share: requests to the running app, and readers of its formats.
import { parse } from 'csv-parse/sync';
import { expect, inject } from 'vitest';
import { API_RESOURCES } from '@/lib/api/registry';
import type { ApiResource } from '@/lib/api/resource';
import { type ApiListLinks, type ApiListMeta, apiListSchema, apiProblemSchema } from '@/lib/schema/api';

/** A list as the app answers it, checked against its schema. */
export interface JsonList {
  data: Record<string, unknown>[];
  meta: ApiListMeta;
  links: ApiListLinks;
}

/** Requests an address below the app, such as `/api/v1/deals.json`. */
export function get(path: string, init: RequestInit = {}): Promise<Response> {
  return fetch(`${inject('baseUrl')}${path}`, init);
}

/** The address of a list. */
export function listPath(name: string, extension: string, search = ''): string {
  return `/api/v1/${name}.${extension}${search}`;
}

/** The resource of this name. */
export function resourceOf(name: string): ApiResource {
  const resource = API_RESOURCES.find((known) => known.name === name);
  if (!resource) throw new Error(`no resource ${name}`);
  return resource;
}

/** A page of a list; fails where it does not conform to the resource's schema. */
export async function getList(name: string, search = ''): Promise<JsonList> {
  const response = await get(listPath(name, 'json', search));
  const body: unknown = await response.json();
  expect(response.status, `${name}${search}: ${JSON.stringify(body).slice(0, 500)}`).toBe(200);
  expect(response.headers.get('content-type')).toBe('application/json; charset=utf-8');
  return apiListSchema(resourceOf(name).rowSchema).parse(body) as JsonList;
}

/** Every row of a list, as NDJSON gives them. */
export async function getNdjson(name: string, search = ''): Promise<Record<string, unknown>[]> {
  const response = await get(listPath(name, 'ndjson', search));
  expect(response.status).toBe(200);
  expect(response.headers.get('content-type')).toBe('application/x-ndjson; charset=utf-8');
  const text = await response.text();
  expect(text === '' || text.endsWith('\n')).toBe(true);
  return text
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line) as Record<string, unknown>);
}

/** A CSV file as text, with its rows by column name. */
export async function getCsv(
  name: string,
  search = '',
): Promise<{ text: string; header: string[]; rows: Record<string, string>[] }> {
  const response = await get(listPath(name, 'csv', search));
  expect(response.status).toBe(200);
  expect(response.headers.get('content-type')).toBe('text/csv; charset=utf-8; header=present');
  const text = await response.text();
  const [header = []] = parse(text, { record_delimiter: '\r\n', to: 1 });
  const rows = parse<Record<string, string>>(text, { record_delimiter: '\r\n', columns: true });
  return { text, header, rows };
}

/** A problem document; fails where the answer is anything else. */
export async function getProblem(path: string, status: number) {
  const response = await get(path);
  expect(response.status).toBe(status);
  expect(response.headers.get('content-type')).toBe('application/problem+json');
  expect(response.headers.get('access-control-allow-origin')).toBe('*');
  const problem = apiProblemSchema.parse(await response.json());
  expect(problem).toMatchObject({ status, instance: path });
  return problem;
}
