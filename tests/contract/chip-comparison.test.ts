// Chips side by side: the page, the CSV file and the JSON answer have the same cells, and requests are read strictly.
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { MAX_COMPARED } from '@/lib/domain/chip-comparison';
import type { FigureRange } from '@/lib/domain/figure';
import { formatPartialDate } from '@/lib/format/date';
import { formatSpecNumber, formatTimes } from '@/lib/format/spec';
import { apiChipComparisonSchema, type ApiChipComparison } from '@/lib/schema/api-comparison';
import { get, getCsv, getList, getProblem } from './client';

const CHIPS = ['trainium2', 'trainium3', 'trainium4', 'h100', 'gb300', 'ironwood'];

/** What a reader sees of a cell: everything but the words for readers by ear. */
interface PageCell {
  readonly cell: Element;
  readonly text: string;
}

function clean(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** The cells of the page's table by "chip row"; a row that stands in two groups has two. */
async function readPage(search: string): Promise<Map<string, PageCell[]>> {
  const response = await get(`/chips/compare${search}`);
  expect(response.status).toBe(200);
  const { document } = new JSDOM(await response.text()).window;
  const table = document.querySelector('table.cmp');
  const chips = [...(table?.querySelectorAll('thead [data-chip]') ?? [])].map((head) =>
    head.getAttribute('data-chip'),
  );
  const cells = new Map<string, PageCell[]>();
  for (const row of table?.querySelectorAll('tr[data-row]') ?? []) {
    [...row.querySelectorAll('td')].forEach((cell, index) => {
      const seen = cell.cloneNode(true) as Element;
      for (const hidden of seen.querySelectorAll('.vh')) hidden.remove();
      const key = `${chips[index]} ${row.getAttribute('data-row')}`;
      cells.set(key, [...(cells.get(key) ?? []), { cell: seen, text: clean(seen.textContent) }]);
    });
  }
  return cells;
}

function textOf(cell: Element, selector: string): string | null {
  const found = cell.querySelector(selector);
  return found === null ? null : clean(found.textContent);
}

function ratioWords({ isBaseline, ratioLow, ratioHigh }: ApiChipComparison, shown: string | null): string {
  if (ratioLow === null && ratioHigh === null) return 'no ratio';
  if (isBaseline) return 'baseline';
  // The qualifier is that of the division, which the answer leaves to its bounds.
  const qualifier = ratioLow === null ? 'up_to' : ratioHigh === null ? 'at_least' : 'exactly';
  const words = formatTimes({ low: ratioLow, high: ratioHigh, qualifier });
  const isVaguer = /^(?:about|over|under) /.exec(shown ?? '');
  return isVaguer ? `${isVaguer[0]}${words.replace(/^(?:at least|up to) /, '')}` : words;
}

/** Holds one cell of the page against the row of the answer. */
function checkCell(row: ApiChipComparison, { cell, text }: PageCell): void {
  const isNumber = row.value !== null;
  expect(cell.classList.contains('best')).toBe(row.isBest);
  expect(cell.querySelector('.cf-sign') !== null).toBe(row.isInConflict);
  if (row.spec === 'commitments') {
    expect(cell.querySelectorAll('li')).toHaveLength(row.commitments.length);
    const items = [...cell.querySelectorAll('li')].map((item) => clean(item.textContent));
    row.commitments.forEach((words, index) => expect(words.endsWith(items[index] ?? '?')).toBe(true));
    return;
  }
  if (row.text !== null) {
    const isDate = row.spec === 'available' || row.spec === 'announced';
    expect(text.startsWith(isDate ? formatPartialDate(row.text) : row.text)).toBe(true);
    return;
  }
  if (!isNumber) {
    const words = [textOf(cell, '.cmp-gap'), textOf(cell, 'small')].filter((part) => part !== null);
    expect(words.join(': ')).toBe(row.reason);
    return;
  }
  const range: FigureRange = { low: row.low, high: row.high, qualifier: row.qualifier ?? 'exactly' };
  const state = row.state === 'derived' ? 'derived' : 'published';
  expect(textOf(cell, '.spec-number')).toBe(formatSpecNumber({ range, state }));
  const ratio = textOf(cell, '.cmp-ratio');
  expect(ratio).toBe(ratioWords(row, ratio));
  expect(cell.querySelector('.cmp-ratio')?.getAttribute('title') ?? null).toBe(row.ratioReason);
  expect(cell.querySelector('a.claimed')?.getAttribute('href')).toBe(
    row.claimsLink === null ? null : new URL(row.claimsLink).pathname + new URL(row.claimsLink).hash,
  );
}

describe.each(['chip', 'system'] as const)('a comparison per %s', (level) => {
  const search = `?chips=${CHIPS.join(',')}${level === 'chip' ? '' : `&level=${level}`}`;

  it('has the same cells on the page and as JSON', async () => {
    const [page, { data, meta }] = await Promise.all([
      readPage(search),
      getList('chip-comparison', `${search}&pageSize=200`),
    ]);
    expect(data).toHaveLength(meta.total);
    const rows = data.map((row) => apiChipComparisonSchema.parse(row));
    expect([...page.keys()].sort()).toEqual(rows.map(({ chip, spec }) => `${chip.slug} ${spec}`).sort());
    for (const row of rows) {
      const cells = page.get(`${row.chip.slug} ${row.spec}`) ?? [];
      for (const cell of cells) checkCell(row, cell);
    }
    // The rows of the strategies stand a second time.
    expect(page.get('trainium2 memory')).toHaveLength(2);
  });

  it('has the same cells as CSV', async () => {
    const [{ rows }, { data }] = await Promise.all([
      getCsv('chip-comparison', search),
      getList('chip-comparison', `${search}&pageSize=200`),
    ]);
    const given = (value: unknown): string =>
      value === null || value === undefined ? '' : typeof value === 'string' ? value : JSON.stringify(value);
    expect(rows).toHaveLength(data.length);
    data.forEach((json, index) => {
      const row = apiChipComparisonSchema.parse(json);
      expect(rows[index]).toMatchObject({
        ...{ slug: row.slug, spec: row.spec, label: row.label, unit: given(row.unit), level },
        ...{ chip_slug: row.chip.slug, state: row.state, qualifier: given(row.qualifier) },
        ...{ value: given(row.value), low: given(row.low), high: given(row.high), text: given(row.text) },
        ...{ reason: given(row.reason), evidence: given(row.evidence), basis: given(row.basis) },
        ...{ is_in_conflict: given(row.isInConflict), is_best: given(row.isBest) },
        ...{ ratio_low: given(row.ratioLow), ratio_high: given(row.ratioHigh) },
        ...{ ratio_reason: given(row.ratioReason), formula: given(row.formula) },
        ...{ claims_link: given(row.claimsLink), sources: row.sources.join(' | ') },
        commitments: row.commitments.join(' | '),
      });
    });
  });

  it('gives every number a source, and no number to what is unknown', async () => {
    const { data } = await getList('chip-comparison', `${search}&pageSize=200`);
    const rows = data.map((row) => apiChipComparisonSchema.parse(row));
    expect(rows.some(({ value }) => value !== null)).toBe(true);
    for (const row of rows) {
      const isKnown = row.state === 'published' || row.state === 'derived';
      if (!isKnown) {
        expect([row.value, row.low, row.high, row.ratioLow, row.ratioHigh, row.text]).toEqual(
          Array<null>(6).fill(null),
        );
        expect(row.reason).not.toBeNull();
      } else if (row.value !== null) {
        expect(row.value).toBeGreaterThan(0);
        expect(row.sources.length, row.slug).toBeGreaterThan(0);
      }
    }
  });
});

describe('a request for a comparison', () => {
  it('is refused with what is allowed', async () => {
    const { problems } = await getProblem('/api/v1/chip-comparison.json?chips=h100&level=rack', 400);
    expect(problems).toMatchObject([
      { parameter: 'level', allowed: ['chip', 'system'] },
      { parameter: 'chips', value: 'h100', allowed: expect.arrayContaining(['trainium3']) as unknown },
    ]);
  });

  it('is refused for a slip, a ninth chip, and a baseline that is not compared', async () => {
    const slip = await getProblem('/api/v1/chip-comparison.csv?chips=h100&chips=tranium3', 400);
    expect(slip.problems?.[0]?.allowed).toContain('trainium3');
    const { data } = await getList('chips', '?pageSize=200');
    const nine = data.slice(0, MAX_COMPARED + 1).map(({ slug }) => String(slug));
    const full = await getProblem(
      `/api/v1/chip-comparison.json?${nine.map((slug) => `chips=${slug}`).join('&')}`,
      400,
    );
    expect(full.problems).toMatchObject([{ parameter: 'chips', value: nine.at(-1) }]);
    const other = await getProblem(
      '/api/v1/chip-comparison.json?chips=h100&chips=trainium3&baseline=ironwood',
      400,
    );
    expect(other.problems).toMatchObject([{ parameter: 'baseline', allowed: ['h100', 'trainium3'] }]);
  });

  it('keeps the order of the chips', async () => {
    const { data, meta } = await getList('chip-comparison', '?chips=trainium3&chips=h100,trainium2');
    expect(data.slice(0, 3).map(({ chip }) => chip)).toMatchObject([
      { slug: 'trainium3' },
      { slug: 'h100' },
      { slug: 'trainium2' },
    ]);
    expect(meta.sentence).toBe('Trainium3, H100 and Trainium2, per chip, against H100.');
  });
});
