// The headline against its own file: every number of the sentence is a sum of the CSV of the same query.
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { buildPageAddress } from '../../../lib/api/page-address';
import { TOTALS } from '../../../lib/api/resources/totals';
import { serializeDealQuery } from '../../../lib/filters/serialize-query';
import { listKnownValues } from '../../../lib/services/list-known-values';
import { dealQuery } from '../../support/deal-query-arbitrary';
import { useRealLedger } from './real-ledger';

useRealLedger();

type Row = Record<string, string>;

const SIGNED = ['delivered', 'building', 'committed', 'contingent'];
const OTHERS = ['option', 'intended', 'rumoured'];

async function totalsOf(search: string): Promise<{ sentence: string; rows: Row[] }> {
  const { view, problems } = await TOTALS.open(new URLSearchParams(search), await listKnownValues());
  expect(problems, search).toEqual([]);
  const address = buildPageAddress('https://ledger.example', view.asOf);
  let csv = '';
  for await (const piece of view.writeCsv(address)) csv += piece;
  const { sentence = '' } = await view.listPage(address);
  return { sentence, rows: parse<Row>(csv, { record_delimiter: '\r\n', columns: true }) };
}

/** A cell in billions of dollars or gigawatts. */
function cell(row: Row, name: string): number {
  const usd = row[`${name}_usd`] ?? '';
  return usd === '' ? Number(row[`${name}_gw`] ?? '') : Number(usd) / 1e9;
}

function sum(rows: readonly Row[], name: string): number {
  return rows.reduce((total, row) => total + cell(row, name), 0);
}

/** The numbers of a sentence in billions of dollars or gigawatts, in its order. */
function numbersIn(sentence: string): number[] {
  return [...sentence.matchAll(/(\d[\d,]*(?:\.\d+)?)( million)?/g)].map(
    ([, digits = '', million]) => Number(digits.replaceAll(',', '')) / (million === undefined ? 1 : 1000),
  );
}

/** The numbers that the sentence should have, from the rows of the file alone. */
function expectedNumbers(search: string, rows: readonly Row[]): number[] {
  const params = new URLSearchParams(search);
  const filtered = (params.get('certainty') ?? '').split(',').filter((rung) => rung !== '');
  const included = (params.get('include') ?? '').split(',');
  const counted = rows.filter(({ is_counted: isCounted }) => isCounted === 'true');
  const total = sum(counted, 'counted_high');
  const ofRung = (name: string, rung: string): number =>
    sum(
      rows.filter(({ certainty }) => certainty === rung),
      name,
    );
  const parts = [...SIGNED, ...OTHERS].map((rung) => ofRung('counted_high', rung)).filter((part) => part > 0);
  const others =
    filtered.length > 0
      ? []
      : OTHERS.filter((rung) => !included.includes(rung) && ofRung('once_high', rung) > 0).map(
          (rung) => total + ofRung('once_high', rung),
        );
  const lapsed = ofRung('once_high', 'lapsed');
  const isLapsedTold = included.includes('lapsed') || filtered.includes('lapsed');
  return [
    ...(total > 0 ? [total] : []),
    ...(parts.length > 1 ? parts : []),
    ...others,
    ...(isLapsedTold && lapsed > 0 ? [lapsed] : []),
  ];
}

const overlaps = (
  JSON.parse(
    readFileSync(path.resolve(import.meta.dirname, '../../../prisma/data/overlaps.json'), 'utf8'),
  ) as {
    overlaps: { kind: string; from: string; to: string; sharedUsd?: number }[];
  }
).overlaps;

interface Figure {
  stated: number;
  counted: number;
  once: number;
  isRestated: boolean;
}

function figuresOf(rows: readonly Row[]): Map<string, Figure> {
  const figures = new Map<string, Figure>();
  for (const row of rows) {
    if (row.certainty === 'lapsed' || row.reason === 'no_cash' || row.reason === 'undisclosed') continue;
    const figure = figures.get(row.figure ?? '') ?? { stated: 0, counted: 0, once: 0, isRestated: false };
    figures.set(row.figure ?? '', {
      stated: figure.stated + cell(row, 'stated_high'),
      counted: figure.counted + cell(row, 'counted_high'),
      once: figure.once + cell(row, 'once_high'),
      isRestated: row.reason === 'restated',
    });
  }
  return figures;
}

const NEAR = 1e-6;

/** Fails where anything in the file of a query counts twice, or more than it is, or is lost. */
function checkNothingTwice(search: string, rows: readonly Row[]): void {
  const figures = figuresOf(rows);
  for (const [slug, { stated, counted, once }] of figures) {
    expect(counted, `${slug} in ${search}`).toBeLessThanOrEqual(once + NEAR);
    expect(once, `${slug} in ${search}`).toBeLessThanOrEqual(stated + NEAR);
  }
  const kept = [...figures.values()].filter(({ isRestated }) => !isRestated);
  const whole = kept.reduce((total, { once }) => total + once, 0);
  expect(whole, search).toBeLessThanOrEqual(kept.reduce((total, { stated }) => total + stated, 0) + NEAR);
  // With a filter for certainty, what is inside a figure may be beyond the rows: it is taken out all the same.
  if (!new URLSearchParams(search).has('certainty')) {
    expect(whole, search).toBeGreaterThanOrEqual(Math.max(0, ...kept.map(({ stated }) => stated)) - NEAR);
  }

  const slugOf = (end: string): string => end.slice(end.indexOf('/') + 1);
  /** For each container what is inside it, with the most of it that is. */
  const insides = new Map<string, Map<string, number>>();
  const addInside = (outer: string, inner: string, atMost = Infinity): void => {
    if (!figures.has(outer) || !figures.has(inner)) return;
    insides.set(outer, (insides.get(outer) ?? new Map<string, number>()).set(inner, atMost));
  };
  for (const { kind, from, to, sharedUsd } of overlaps) {
    const atMost = sharedUsd === undefined ? undefined : sharedUsd / 1e9;
    const [a, b] = [slugOf(from), slugOf(to)];
    const [first, second] = [figures.get(a), figures.get(b)];
    if (kind === 'part_of') addInside(b, a, atMost);
    if (kind === 'includes') addInside(a, b, atMost);
    if (kind === 'restates' && first && second) {
      expect(first.counted + second.counted, `${a} and ${b} in ${search}`).toBeLessThanOrEqual(
        Math.max(first.stated, second.stated) + NEAR,
      );
    }
    if (kind === 'supplies' && from.startsWith('spend/') && to.startsWith('spend/') && first && second) {
      const payers = overlaps.filter((other) => other.kind === 'supplies' && other.from === from);
      const largest = Math.max(...payers.map((other) => figures.get(slugOf(other.to))?.stated ?? 0));
      // Who has several customers is paid by the largest of them.
      if (second.stated === largest) addInside(b, a);
    }
  }
  for (const [outer, inners] of insides) {
    const container = figures.get(outer);
    const parts = [...inners].flatMap(([inner, atMost]) => {
      const part = figures.get(inner);
      return part === undefined
        ? []
        : [{ counted: Math.min(part.counted, atMost), stated: Math.min(part.stated, atMost) }];
    });
    const counted = (container?.counted ?? 0) + parts.reduce((total, part) => total + part.counted, 0);
    const stated = parts.reduce((total, part) => total + part.stated, 0);
    expect(counted, `${outer} with its parts in ${search}`).toBeLessThanOrEqual(
      Math.max(container?.stated ?? 0, stated) + NEAR,
    );
  }
}

async function checkHeadline(search: string): Promise<void> {
  const { sentence, rows } = await totalsOf(search);
  const printed = numbersIn(sentence);
  const expected = expectedNumbers(search, rows);
  expect(printed.length, `${search}: ${sentence}`).toBe(expected.length);
  printed.forEach((number, index) => {
    // One decimal at least, of billions, millions or gigawatts.
    expect(Math.abs(number - (expected[index] ?? 0)), `${search}: ${sentence}`).toBeLessThanOrEqual(
      0.05 + NEAR,
    );
  });
  const [total, ...parts] = printed;
  const isDivided = rows
    .filter(({ is_counted: isCounted }) => isCounted === 'true')
    .map(({ certainty }) => certainty);
  const partCount = new Set(isDivided).size;
  if (total !== undefined && partCount > 1) {
    const whole = parts.slice(0, partCount).reduce((all, part) => all + part, 0);
    expect(Math.abs(whole - total), `the parts as printed in ${sentence}`).toBeLessThan(NEAR);
  }
  checkNothingTwice(search, rows);
}

/** Every combination of the rungs that can be included, none of them first and all of them last. */
const INCLUDES = [...Array(16).keys()].map((bits) =>
  ['option', 'intended', 'rumoured', 'lapsed'].filter((_, place) => (bits >> place) % 2 === 1).join(','),
);
/** Sets on which every combination is tried; on the others the first, and the last with every measure. */
const WHOLLY_TRIED = ['company=openai', 'company=anthropic', 'asOf=2025-10-01'];
const SETS = [
  '',
  ...WHOLLY_TRIED,
  'company=amazon',
  'company=microsoft',
  'company=nvidia&role=investor',
  'company=google&with=anthropic',
  'company=coreweave',
  'chip=trainium3',
  'family=tpu',
  'family=trainium',
  'kind=investment',
  'kind=financing',
  'kind=compute,chip_supply',
  'kind=site',
  'layer=site',
  'certainty=intended',
  'certainty=committed,contingent',
  'certainty=lapsed',
  'asOf=2026-03-01&company=openai',
  'asOf=2026-06-15',
  'minUsd=50000000000',
  'q=nothingatall',
];
const MEASURE_NAMES = ['', 'spend', 'investment', 'financing', 'capacity'];

describe('the numbers of the sentence are sums of the file, and nothing counts twice', () => {
  it.each(SETS)('%s', { timeout: 120_000 }, async (set) => {
    const isWhole = WHOLLY_TRIED.includes(set);
    const cases = [
      ...(isWhole ? INCLUDES : INCLUDES.slice(0, 1)).map((include) => ['', include]),
      ...MEASURE_NAMES.slice(1).map((measure) => [measure, INCLUDES.at(-1)]),
    ];
    for (const [measure, include] of cases) {
      const search = [set, measure && `measure=${measure}`, include && `include=${include}`]
        .filter((text) => text !== undefined && text !== '')
        .join('&');
      await checkHeadline(search);
    }
  });

  it('whatever is asked for', { timeout: 120_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(
        dealQuery,
        fc.constantFrom(...MEASURE_NAMES),
        fc.constantFrom(...INCLUDES),
        async (query, measure, include) => {
          const params = serializeDealQuery({ ...query, q: null, page: 1 });
          if (measure !== '') params.set('measure', measure);
          if (include !== '') params.set('include', include);
          await checkHeadline(params.toString());
        },
      ),
      { numRuns: 40 },
    );
  });
});

/** Counted amounts by figure, in billions of dollars. */
async function countedOf(search: string): Promise<Record<string, number>> {
  const { rows } = await totalsOf(search);
  return Object.fromEntries(
    [...figuresOf(rows)].flatMap(([slug, { counted }]) =>
      counted > 0 ? [[slug, Math.round(counted * 1e3) / 1e3]] : [],
    ),
  );
}

describe('sets counted by hand from the data files', () => {
  // prisma/data/deals/openai-aws-2026-02.json: tranches of 15, 13.7 and 21.3, paid by March, June and July 2026.
  it("has Amazon's $50 billion for OpenAI paid, and in April 2026 $15 billion of it", async () => {
    const paid = await totalsOf('company=amazon&role=investor&with=openai&measure=investment');
    expect(paid.sentence).toBe('Of $50 billion of signed investment, all is paid.');
    const april = await totalsOf(
      'company=amazon&role=investor&with=openai&measure=investment&asOf=2026-04-15',
    );
    expect(april.sentence).toBe(
      'Of $50 billion of signed investment, $15 billion is paid and $35 billion contingent on an IPO filing.',
    );
  });

  // openai-round-2026-03.json: 122. Inside it 50 (openai-aws-2026-02), 30 (openai-nvidia-2026-02) and 30
  // (openai-softbank-2026-02): 122 - 110 = 12. openai-round-2026-02.json, the 110, has no figure of its own.
  it("counts OpenAI's round of $122 billion once, with its members", async () => {
    const search = 'company=openai&role=investee&from=2026-02&to=2026-03&measure=investment';
    expect(await countedOf(search)).toEqual({
      'amazon-openai-2026-02-50b': 50,
      'openai-nvidia-2026-02--investment': 30,
      'openai-softbank-2026-02--investment': 30,
      'openai-round-122b': 12,
    });
    expect((await totalsOf(search)).sentence).toBe(
      'Of $122 billion of signed investment, $110 billion is paid and $12 billion partly drawn.',
    );
  });

  // microsoft-openai-2025-10.json: 250. What Microsoft pays on: up to 10 to CoreWeave (2023), 17.4 to Nebius, 6.2 and up
  // to 14 to Nscale, 9.7 to IREN, together 57.3; 250 - 57.3 = 192.7. anthropic-microsoft-nvidia-2025-11.json: 30, which
  // keeps all of it. microsoft-g42-2025-11.json: 7.3 spent. Signed: 192.7 + 57.3 + 30 + 7.3 = 287.3.
  it("counts OpenAI's $250 billion for Azure once, with what Microsoft pays on to suppliers", async () => {
    expect(await countedOf('company=microsoft&role=customer,provider&measure=spend')).toEqual({
      'microsoft-openai-2025-10--spend': 192.7,
      'anthropic-azure-30b': 30,
      'microsoft-nebius-2025-09--spend-1': 17.4,
      'microsoft-nscale-2025-10--spend': 14,
      'microsoft-coreweave-2023--spend': 10,
      'microsoft-iren-2025-11--spend-1': 9.7,
      'microsoft-g42-2025-11--spend-2': 7.3,
      'microsoft-nscale-aker-2025--spend': 6.2,
    });
    // A supplier without its customer counts in full: IREN's own order of 5.8 stands inside the 9.7.
    expect(await countedOf('company=iren&role=customer,provider&measure=spend&to=2025-12')).toEqual({
      'microsoft-iren-2025-11--spend-1': 3.9,
      'microsoft-iren-2025-11--spend-2': 5.8,
    });
  });
});
