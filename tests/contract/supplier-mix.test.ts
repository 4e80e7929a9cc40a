// The supplier mix in every format: chart files, API and the table of the page hold the same numbers.
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { get, getList, getNdjson } from './client';

interface MixJson {
  data: {
    customer: { slug: string; name: string };
    highGw: number;
    leastGw: number;
    index: { low: number | null; high: number | null; refusal: string | null };
    bars: {
      key: string;
      label: string;
      highGw: number;
      share: number | null;
      parts: { certainty: string; highGw: number }[];
      sizeNotGiven: string[];
    }[];
  }[];
  meta: { chart: string; layer: string; by: string; notes: string[] };
  links: Record<string, string>;
}

async function getMix(chart: string, search: string): Promise<MixJson> {
  const response = await get(`/charts/${chart}.json${search}`);
  expect(response.status).toBe(200);
  return (await response.json()) as MixJson;
}

async function getRows(path: string): Promise<Record<string, string>[]> {
  const response = await get(path);
  expect(response.headers.get('content-type')).toBe('text/csv; charset=utf-8; header=present');
  return parse<Record<string, string>>(await response.text(), { columns: true });
}

/** The rows of the page's table of numbers: the name and the gigawatts, in its order. */
async function getTwin(search: string): Promise<[label: string, gw: string][]> {
  const html = await (await get(`/chips/suppliers${search}`)).text();
  const table = /<table class="mix-table">[\s\S]*?<\/table>/.exec(html)?.[0] ?? '';
  const text = (markup: string): string =>
    markup
      .replace(/<svg[\s\S]*?<\/svg>/g, '')
      .replace(/<[^>]*>/g, '')
      .trim();
  return [...table.matchAll(/<th scope="row"[^>]*>([\s\S]*?)<\/th><td[^>]*>([\s\S]*?)<\/td>/g)].map((row) => [
    text(row[1] ?? ''),
    /<b>([\d.,]+)<\/b>/.exec(row[2] ?? '')?.[1] ?? text(row[2] ?? ''),
  ]);
}

describe.each([
  { chart: 'supplier-mix', search: '' },
  {
    chart: 'supplier-mix',
    search: '?customer=anthropic,openai&layer=cloud&certainty=committed,contingent,option',
  },
  { chart: 'generation-mix', search: '?customer=openai&by=chip' },
])('$chart$search', ({ chart, search }) => {
  it('has the same numbers as CSV, as JSON and in the table of the page', async () => {
    const [{ data }, rows, twin] = await Promise.all([
      getMix(chart, search),
      getRows(`/charts/${chart}.csv${search}`),
      getTwin(search),
    ]);
    const bars = data.flatMap(({ customer, bars: own }) => own.map((bar) => ({ customer, bar })));
    expect(bars.length).toBeGreaterThan(3);
    expect(twin).toEqual(
      bars.map(({ bar }) => [bar.label, bar.highGw === 0 ? 'size not given' : String(bar.highGw)]),
    );
    expect(
      rows
        .filter(({ certainty }) => certainty !== '')
        .map((row) => [row['customer_slug'], row['label'], row['certainty'], row['high_gw']]),
    ).toEqual(
      bars.flatMap(({ customer, bar }) =>
        bar.parts.map((part) => [customer.slug, bar.label, part.certainty, String(part.highGw)]),
      ),
    );
    for (const { customer, highGw, leastGw, bars: own } of data) {
      const sum = own.reduce((total, bar) => total + bar.highGw, 0);
      expect(sum, customer.slug).toBeCloseTo(highGw, 6);
      expect(leastGw).toBeLessThanOrEqual(highGw);
    }
  });

  it('is drawn', async () => {
    const svg = await (await get(`/charts/${chart}.svg${search}`)).text();
    const { data } = await getMix(chart, search);
    expect(svg).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" width="1200"/);
    expect(svg).not.toContain('var(');
    expect(svg).toContain(data[0]?.customer.name);
  });
});

it('has every customer in the API, and in the chart those with most', async () => {
  const [list, lines, { data }] = await Promise.all([
    getList('supplier-mix', '?pageSize=200'),
    getNdjson('supplier-mix'),
    getMix('supplier-mix', ''),
  ]);
  expect(lines).toEqual(list.data);
  const slugs = [...new Set(list.data.map(({ customer }) => (customer as { slug: string }).slug))];
  expect(slugs.length).toBeGreaterThan(data.length);
  expect(slugs.slice(0, data.length)).toEqual(data.map(({ customer }) => customer.slug));
  // What a customer has is the sum of its rows, whatever their certainty.
  for (const { customer, highGw } of data) {
    const own = list.data.filter((row) => (row['customer'] as { slug: string }).slug === customer.slug);
    const sum = own.reduce((total, row) => total + ((row['highGw'] as number | null) ?? 0), 0);
    expect(sum, customer.slug).toBeCloseTo(highGw, 6);
  }
});

it('has the change by quarter, whose last column is the view of now', async () => {
  const [rows, { data }] = await Promise.all([
    getRows('/charts/supplier-history.csv?customer=openai'),
    getMix('supplier-mix', '?customer=openai'),
  ]);
  const last = rows.at(-1)?.['quarter'];
  expect(new Set(rows.map(({ quarter }) => quarter)).size).toBeGreaterThan(4);
  expect(rows.filter(({ quarter }) => quarter === last).map((row) => [row['label'], row['gw']])).toEqual(
    data[0]?.bars.filter(({ highGw }) => highGw > 0).map(({ label, highGw }) => [label, String(highGw)]),
  );
});

it('leads from the chart of generations to the page that divides by generation', async () => {
  const { links } = await getMix('generation-mix', '?customer=meta');
  expect(links['page']).toMatch(/\/chips\/suppliers\?customer=meta&by=chip$/);
});
