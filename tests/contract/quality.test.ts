// The counts of quality, counted again from the claims and figures that anybody can download.
import { describe, expect, it } from 'vitest';
import { getCsv, getList, getNdjson } from './client';

/** A claim as the CSV has it. */
interface Line {
  readonly subject: string;
  readonly field: string;
  readonly isLive: boolean;
  readonly source: string;
  readonly kind: string;
}

interface Standing {
  readonly kinds: readonly string[];
  readonly sources: number;
}

async function readLines(): Promise<Line[]> {
  const [{ rows }, sources] = await Promise.all([getCsv('claims'), getNdjson('sources')]);
  const kinds = new Map(sources.map((source) => [source.slug, String(source.kind)]));
  return rows.map((row) => ({
    subject: row.subject ?? '',
    field: row.field ?? '',
    isLive: row.rank !== 'deprecated' && row.is_superseded !== 'true',
    source: row.source_slug ?? '',
    kind: kinds.get(row.source_slug ?? '') ?? 'no such source',
  }));
}

/** The live claims of each field of each subject, as "subject field". */
function standingsOf(lines: readonly Line[]): Map<string, Standing> {
  const groups = new Map<string, Line[]>();
  for (const line of lines.filter(({ isLive }) => isLive)) {
    const key = `${line.subject} ${line.field}`;
    groups.set(key, [...(groups.get(key) ?? []), line]);
  }
  return new Map(
    [...groups].map(([key, group]) => [
      key,
      {
        kinds: group.map(({ kind }) => kind),
        sources: new Set(group.map(({ source }) => source)).size,
      },
    ]),
  );
}

/** Every figure of a list that has a size: its key among the standings and its headline. */
async function readFigures(
  resource: 'investments' | 'spend-commitments' | 'capacity-commitments',
  type: string,
): Promise<{ key: string; size: number }[]> {
  const isPower = resource === 'capacity-commitments';
  const { rows } = await getCsv(resource);
  return rows.flatMap((row) => {
    const unit = isPower ? ['power_high_gw', 'power_low_gw'] : ['amount_high_usd', 'amount_low_usd'];
    const [high = '', low = ''] = unit.map((column) => row[column] ?? '');
    const size = high === '' ? low : high;
    if (size === '') return [];
    return [{ key: `${type}/${row.slug ?? ''} ${isPower ? 'powerGw' : 'amountUsd'}`, size: Number(size) }];
  });
}

const MEASURES: readonly (readonly [string, (standing: Standing | undefined) => boolean])[] = [
  ['unsupported', (standing) => standing === undefined],
  ['aggregator_only', (standing) => standing?.kinds.every((kind) => kind === 'aggregator') === true],
  [
    'primary_or_filing',
    (standing) => standing?.kinds.some((kind) => kind === 'primary' || kind === 'filing') === true,
  ],
  ['two_sources', (standing) => standing !== undefined && standing.sources >= 2],
  [
    'single_analysis',
    (standing) => standing?.sources === 1 && standing.kinds.every((kind) => kind === 'analysis'),
  ],
];

describe('the counts of quality', () => {
  it.each([
    ['investment', 'investments', 'usd'],
    ['spend', 'spend-commitments', 'usd'],
    ['capacity', 'capacity-commitments', 'gw'],
  ] as const)('of %s follow from the claims and the list of figures', async (slice, resource, unit) => {
    const [lines, figures, { rows: counts }] = await Promise.all([
      readLines(),
      readFigures(resource, slice),
      getCsv('quality', `?slice=${slice}`),
    ]);
    expect(figures.length).toBeGreaterThan(10);
    const standings = standingsOf(lines);
    const countOf = (key: string, of: string) =>
      counts.find((row) => row.key === key && row.unit === of) ?? { count: 'none', of: 'none' };
    for (const [key, test] of MEASURES) {
      const counted = figures.filter((figure) => test(standings.get(figure.key)));
      const weight = (some: readonly { size: number }[]) => some.reduce((sum, { size }) => sum + size, 0);
      expect(countOf(key, 'count'), key).toMatchObject({
        count: String(counted.length),
        of: String(figures.length),
      });
      expect(Number(countOf(key, unit).count), key).toBeCloseTo(weight(counted), 3);
      expect(Number(countOf(key, unit).of), key).toBeCloseTo(weight(figures), 3);
    }
  });

  it('list every figure behind a gap, with the claims it rests on', async () => {
    const [lines, { rows: gaps }, { data: counts }] = await Promise.all([
      readLines(),
      getCsv('quality-gaps', '?key=aggregator_only'),
      getList('quality', '?slice=figures'),
    ]);
    const total = counts.find(({ key }) => key === 'aggregator_only');
    expect(gaps).toHaveLength(Number(total?.count));
    for (const { subject, field } of gaps) {
      const live = lines.filter((line) => line.isLive && line.subject === subject && line.field === field);
      expect(new Set(live.map(({ kind }) => kind)), `${subject} ${field}`).toEqual(new Set(['aggregator']));
    }
  });

  it('count promises whose time is over as the deals give them', async () => {
    const [{ data: counts, meta }, { rows: gaps }] = await Promise.all([
      getList('quality', '?slice=promises'),
      getCsv('quality-gaps', '?key=stale_promise'),
    ]);
    expect(counts.find(({ unit }) => unit === 'count')?.count).toBe(gaps.length);
    for (const { since = '' } of gaps) expect(since < meta.dataset.date).toBe(true);
  });
});
