// Every format of a chart: one address, the same figures, pictures that are pictures, and refusals that say why.
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { get, getProblem } from './client';

const CHART = '/charts/capacity-timeline';
const QUERY = '?company=openai&layer=site';

interface ChartJson {
  data: {
    quarters: string[];
    series: { key: string; label: string; gw: number[]; isInterpolated: boolean[]; undatedGw: number }[];
    total: { gw: number[]; undatedGw: number };
  };
  meta: { title: string; layer: string; stack: string; sources: string[] };
  links: Record<string, string>;
}

async function getJson(search: string): Promise<ChartJson> {
  const response = await get(`${CHART}.json${search}`);
  expect(response.status).toBe(200);
  expect(response.headers.get('content-type')).toBe('application/json; charset=utf-8');
  return (await response.json()) as ChartJson;
}

describe('capacity-timeline', () => {
  it.each(['certainty', 'customer', 'provider', 'chip', 'family', 'designer', 'layer'])(
    'has the same figures as CSV and as JSON, by %s',
    async (stack) => {
      const search = `${QUERY}&stack=${stack}`;
      const [{ data, meta }, response] = await Promise.all([getJson(search), get(`${CHART}.csv${search}`)]);
      expect(meta).toMatchObject({ layer: 'site', stack });
      expect(response.headers.get('content-type')).toBe('text/csv; charset=utf-8; header=present');
      expect(response.headers.get('content-disposition')).toMatch(
        /^attachment; filename="capacity-timeline__.*\.csv"$/,
      );
      const text = await response.text();
      expect(text.endsWith('\r\n')).toBe(true);
      const rows = parse<Record<string, string>>(text, { columns: true });
      const expected = [
        ...data.quarters.flatMap((quarter, index) =>
          data.series.map(({ key, gw }) => [quarter, key, String(gw[index])]),
        ),
        ...data.series.map(({ key, undatedGw }) => ['', key, String(undatedGw)]),
      ];
      expect(rows.map((row) => [row.quarter, row.series_key, row.gw])).toEqual(expected);
      data.total.gw.forEach((total, index) => {
        const sum = data.series.reduce((gw, series) => gw + (series.gw[index] ?? 0), 0);
        expect(sum).toBeCloseTo(total, 6);
      });
    },
  );

  it('is a self-contained SVG', async () => {
    const response = await get(`${CHART}.svg${QUERY}`);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('image/svg+xml; charset=utf-8');
    const svg = await response.text();
    expect(svg).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" width="1200" height="675"/);
    expect(svg).toContain('role="img"');
    expect(svg).not.toContain('var(');
  });

  it('is a PNG of the size asked for', async () => {
    const response = await get(`${CHART}.png${QUERY}&width=1080&height=1350&theme=dark`);
    expect(response.headers.get('content-type')).toBe('image/png');
    const png = Buffer.from(await response.arrayBuffer());
    expect(png.subarray(1, 4).toString('latin1')).toBe('PNG');
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1080, 1350]);
  });

  it('is not sent again to who has it', async () => {
    const first = await get(`${CHART}.png${QUERY}`);
    const etag = first.headers.get('etag') ?? '';
    const second = await get(`${CHART}.png${QUERY}`, { headers: { 'If-None-Match': etag } });
    expect(second.status).toBe(304);
    const other = await get(`${CHART}.png${QUERY}&theme=dark`, { headers: { 'If-None-Match': etag } });
    expect(other.status).toBe(200);
  });

  it('answers for its head without drawing', async () => {
    const response = await get(`${CHART}.svg${QUERY}`, { method: 'HEAD' });
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('image/svg+xml; charset=utf-8');
    expect(await response.text()).toBe('');
  });

  it('links to the page and to its other formats', async () => {
    const { links } = await getJson(`${QUERY}&stack=chip`);
    expect(links.page).toMatch(/\/capacity\?stack=chip&company=openai&layer=site$/);
    for (const format of ['svg', 'png', 'csv']) {
      expect(links[format]).toMatch(new RegExp(`/charts/capacity-timeline\\.${format}\\?stack=chip&`));
    }
  });

  it('refuses what it does not understand, all of it at once', async () => {
    const problem = await getProblem(`${CHART}.png?company=opnai&stack=colour&width=20&foo=1`, 400);
    expect(problem.problems?.map(({ parameter }) => parameter).sort()).toEqual([
      'company',
      'foo',
      'stack',
      'width',
    ]);
  });

  it.each(['/charts/capacity-timeline.gif', '/charts/capacity-timeline', '/charts/nothing.svg'])(
    'knows no %s',
    async (path) => {
      const problem = await getProblem(path, 404);
      expect(problem.detail).toContain('capacity-timeline.svg');
    },
  );
});
