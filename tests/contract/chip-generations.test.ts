// The chart of chip generations in every format: one address, the same figures, and refusals that say why.
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { CHIP_GENERATIONS } from '@/lib/api/charts/chip-generations';
import { CHIP_SPECS } from '@/lib/domain/chip-specs';
import { listDrawnLevels } from '@/lib/filters/chip-timeline-query';
import { get, getList, getProblem } from './client';

const CHART = '/charts/chip-generations';

interface Range {
  low: number | null;
  high: number | null;
  qualifier: string;
}

interface Generation {
  chip: { slug: string; name: string };
  family: { slug: string };
  state: string;
  value?: Range;
  evidence?: string | null;
  claims?: { subject: string; field: string };
}

interface Point extends Generation {
  value: Range;
  date: string;
  dateKind: 'available' | 'expected' | 'announced';
  step: {
    from: { slug: string };
    ratio: Range | null;
    years: number | null;
    growthPerYear: Range | null;
    growthRefusal: string | null;
  } | null;
}

interface ChartJson {
  data: {
    families: { family: { slug: string }; points: Point[] }[];
    withoutDate: Generation[];
    withoutFigure: Generation[];
  };
  meta: { title: string; spec: string; level: string; unit: string; axis: string; sentence: string };
  links: Record<string, string>;
}

async function getJson(search = ''): Promise<ChartJson> {
  const response = await get(`${CHART}.json${search}`);
  expect(response.status).toBe(200);
  expect(response.headers.get('content-type')).toBe('application/json; charset=utf-8');
  // Read field by field below.
  return (await response.json()) as ChartJson;
}

async function getRows(search = ''): Promise<Record<string, string>[]> {
  const response = await get(`${CHART}.csv${search}`);
  expect(response.status).toBe(200);
  expect(response.headers.get('content-type')).toBe('text/csv; charset=utf-8; header=present');
  return parse<Record<string, string>>(await response.text(), { columns: true });
}

const print = (value: number | null | undefined): string =>
  value === null || value === undefined ? '' : String(value);

/** Figures, dates and steps of a generation, as the CSV writes them. */
function toCells(generation: Generation & Partial<Point>): string[] {
  const { chip, state, value, evidence, date, dateKind, step } = generation;
  return [
    ...[chip.slug, state, print(value?.low), print(value?.high), value?.qualifier ?? '', evidence ?? ''],
    ...[date ?? '', dateKind ?? '', step?.from.slug ?? '', print(step?.ratio?.low), print(step?.years)],
    ...[print(step?.growthPerYear?.low), step?.growthRefusal ?? ''],
  ];
}

const CELLS = [
  ...['chip_slug', 'state', 'low', 'high', 'qualifier', 'evidence', 'date', 'date_kind'],
  ...['previous_chip_slug', 'ratio_low', 'years', 'growth_per_year_low', 'growth_refusal'],
];

/** The numbers that the table of the page prints, by address of their claims. */
async function getTwinNumbers(search: string): Promise<Map<string, string>> {
  const html = await (await get(`/chips/timeline${search}`)).text();
  const twin = /<table class="chip-twin">[\s\S]*?<\/table>/.exec(html)?.[0] ?? '';
  const links = twin.matchAll(/href="(\/claims\/[^"]+)"[^>]*><b class="spec-number">([^<]+)<\/b>/g);
  return new Map([...links].map(([, href = '', text = '']) => [href, text]));
}

const VIEWS = CHIP_SPECS.flatMap(({ value }) =>
  listDrawnLevels(value).map((level) => `?spec=${value}&level=${level}`),
);

describe('chip-generations', () => {
  it.each(VIEWS)('has the same figures as JSON, as CSV and in the table of the page: %s', async (search) => {
    const [{ data }, rows, twin] = await Promise.all([
      getJson(search),
      getRows(search),
      getTwinNumbers(search),
    ]);
    const points = data.families.flatMap((family) => family.points);
    const all = [...points, ...data.withoutDate, ...data.withoutFigure];
    expect(rows.map((row) => CELLS.map((name) => row[name]))).toEqual(all.map(toCells));
    expect(rows.filter(({ is_drawn: isDrawn }) => isDrawn === 'true')).toHaveLength(points.length);
    // Points of one generation share the claims of their numbers; the table prints every one of them.
    expect(points.length).toBeGreaterThan(0);
    for (const { value, claims, state } of points) {
      const printed = twin.get(`/claims/${claims?.subject ?? ''}#${claims?.field ?? ''}`);
      expect(printed, JSON.stringify(claims)).toBeDefined();
      if (state !== 'published' || value.low !== value.high) continue;
      expect(Number((printed ?? '').replace(/[^\d.]/g, ''))).toBeCloseTo(value.high ?? Number.NaN, 9);
    }
  });

  it('has every generation of the ledger once, whatever the specification', async () => {
    const { meta } = await getList('chips', '?pageSize=200');
    for (const search of ['', '?spec=bf16-per-watt', '?spec=power&level=system']) {
      const rows = await getRows(search);
      expect(new Set(rows.map((row) => row.chip_slug)).size).toBe(meta.total);
      expect(rows).toHaveLength(meta.total);
    }
  });

  it('gives growth only between dates of availability to the month, half a year apart', async () => {
    const { data } = await getJson();
    const points = data.families.flatMap((family) => family.points);
    const steps = points.flatMap((point) => (point.step ? [{ point, step: point.step }] : []));
    const grown = steps.filter(({ step }) => step.growthPerYear !== null);
    expect(grown.length).toBeGreaterThan(0);
    for (const { point, step } of grown) {
      const from = points.find(({ chip }) => chip.slug === step.from.slug);
      for (const end of [point, from]) {
        expect(end?.dateKind).toBe('available');
        expect(end?.date).toMatch(/^\d{4}-\d{2}(-\d{2})?$/);
      }
      expect(step.years).toBeGreaterThanOrEqual(0.5);
    }
    const refused = steps.filter(({ step }) => step.ratio !== null && step.growthPerYear === null);
    for (const { step } of refused) expect(step.growthRefusal).not.toBeNull();
  });

  it('keeps to its filters, and says them', async () => {
    const { data, meta } = await getJson('?family=trainium&status=available');
    expect(data.families.map(({ family }) => family.slug)).toEqual(['trainium']);
    expect(meta.title).toBe('Trainium: FP8 per chip over time');
    expect(meta.sentence).toMatch(/of \d+ chip generations of the family Trainium, with status available/);
    const amazon = await getRows('?designer=amazon');
    expect(new Set(amazon.map(({ designer }) => designer))).toEqual(new Set(['Amazon']));
  });

  it('expects what came after the day asked for', async () => {
    const kindsOf = async (search: string): Promise<string[]> =>
      (await getRows(`?family=trainium${search}`))
        .filter(({ chip_slug: slug }) => slug === 'trainium2')
        .map((row) => row.date_kind ?? '');
    expect(await kindsOf('')).toEqual(['available']);
    expect(await kindsOf('&asOf=2023-01-01')).toEqual(['expected']);
  });

  it('is a self-contained SVG', async () => {
    const response = await get(`${CHART}.svg?axis=linear`);
    expect(response.headers.get('content-type')).toBe('image/svg+xml; charset=utf-8');
    const svg = await response.text();
    expect(svg).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" width="1200" height="675"/);
    expect(svg).toContain('Trainium3');
    expect(svg).not.toContain('var(');
  });

  it('is a PNG of the size asked for', async () => {
    const response = await get(`${CHART}.png?spec=memory&width=1080&height=1350&theme=dark&scale=2`);
    expect(response.headers.get('content-type')).toBe('image/png');
    const png = Buffer.from(await response.arrayBuffer());
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([2160, 2700]);
  });

  it('is not sent again to who has it, and differs by axis and look', async () => {
    const first = await get(`${CHART}.png`);
    const headers = { 'If-None-Match': first.headers.get('etag') ?? '' };
    expect((await get(`${CHART}.png?spec=fp8&axis=log`, { headers })).status).toBe(304);
    expect((await get(`${CHART}.png?axis=linear`, { headers })).status).toBe(200);
    expect((await get(`${CHART}.png?theme=dark`, { headers })).status).toBe(200);
  });

  it('links to the page and to its other formats, and names its files', async () => {
    const { links } = await getJson('?spec=bf16&axis=linear&family=tpu');
    expect(links.page).toMatch(/\/chips\/timeline\?spec=bf16&axis=linear&family=tpu$/);
    expect(links.png).toMatch(/\/charts\/chip-generations\.png\?spec=bf16&axis=linear&family=tpu$/);
    const response = await get(`${CHART}.csv?spec=bf16&family=tpu`, { method: 'HEAD' });
    expect(response.headers.get('content-disposition')).toMatch(
      /^attachment; filename="chip-generations__spec-bf16__family-tpu__\d{4}-\d{2}-\d{2}\.csv"$/,
    );
  });

  it.each(
    CHIP_GENERATIONS.parameters.flatMap(({ name, schema }) => {
      const { enum: choices, items } = schema as { enum?: string[]; items?: { enum?: string[] } };
      return (choices ?? items?.enum ?? []).map((value) => `${name}=${value}`);
    }),
  )('takes %s', async (parameter) => {
    const response = await get(
      `${CHART}.json?spec=memory&${parameter}`.replace('spec=memory&spec=', 'spec='),
    );
    expect(response.status).toBe(200);
  });

  it('refuses what it does not understand, all of it at once', async () => {
    const problem = await getProblem(
      `${CHART}.svg?spec=speed&level=rack&axis=square&family=trainum&kind=toy&width=20&sort=fp8&stack=chip`,
      400,
    );
    expect(problem.problems?.map(({ parameter }) => parameter).sort()).toEqual([
      'axis',
      'family',
      'kind',
      'level',
      'sort',
      'spec',
      'stack',
      'width',
    ]);
    const spec = problem.problems?.find(({ parameter }) => parameter === 'spec');
    expect(spec?.allowed).toEqual(CHIP_SPECS.map(({ value }) => value));
  });

  it('refuses a level that a specification has no figure at', async () => {
    for (const format of ['svg', 'png', 'csv', 'json']) {
      const { problems } = await getProblem(`${CHART}.${format}?spec=process&level=system`, 400);
      expect(problems).toEqual([
        {
          parameter: 'level',
          value: 'system',
          message: 'has no figure of the specification process',
          allowed: ['chip'],
        },
      ]);
    }
  });

  it('names its formats where another is asked for', async () => {
    const problem = await getProblem('/charts/chip-generations.gif', 404);
    expect(problem.detail).toContain('chip-generations.svg');
    expect(problem.detail).not.toContain('capacity-timeline');
  });
});
