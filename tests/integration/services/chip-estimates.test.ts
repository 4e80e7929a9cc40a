// From gigawatts to chips on the real data: worked by hand from the files, refused with reasons, and in no total.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { database } from '@/lib/db/client';
import { chipFileSchema } from '@/lib/schema/chip-file';
import { dealFileSchema } from '@/lib/schema/deal-file';
import { EMPTY_ESTIMATE_QUERY, type EstimateQuery } from '@/lib/filters/estimate-query';
import { describeEstimateRefusal } from '@/lib/format/estimate-words';
import { EMPTY_DEAL_QUERY } from '@/lib/filters/deal-query';
import { countCommitments, loadCommitments } from '@/lib/services/chip-capacity';
import { decomposeHeadline } from '@/lib/services/decompose-headline';
import {
  computeWhatIf,
  type EstimatedCommitment,
  listEstimateFacets,
  listEstimates,
  suggestEstimateRelaxations,
} from '@/lib/services/estimate-chips';
import { listCapacity } from '@/lib/services/list-capacity';
import { listKnownValues } from '@/lib/services/list-known-values';
import { useRealLedger } from './real-ledger';

useRealLedger();

const DATA = join(import.meta.dirname, '../../../prisma/data');

function readJson(file: string): unknown {
  return JSON.parse(readFileSync(join(DATA, file), 'utf8'));
}

const chipFile = (slug: string) => chipFileSchema.parse(readJson(`chips/${slug}.json`));
const capacities = readdirSync(join(DATA, 'deals')).flatMap(
  (file) => dealFileSchema.parse(readJson(`deals/${file}`)).capacityCommitments,
);
// The file is checked against its schema by the import.
const metricsFile = readJson('metrics.json') as {
  metrics: { slug: string; name: string; company?: string; value?: number; low?: number; high?: number }[];
};

async function findEstimate(slug: string, query: Partial<EstimateQuery> = {}): Promise<EstimatedCommitment> {
  const { items } = await listEstimates({ ...EMPTY_ESTIMATE_QUERY, ...query });
  const found = items.find(({ capacity }) => capacity.slug === slug);
  if (found === undefined) throw new Error(`no commitment ${slug}`);
  return found;
}

function fileCapacity(slug: string) {
  const found = capacities.find((capacity) => capacity.slug === slug);
  if (found === undefined) throw new Error(`no capacity ${slug}`);
  return found;
}

/** Kilowatts of a system as its live claims give them. */
function systemKw(chipSlug: string, systemSlug: string): number[] {
  return chipFile(chipSlug)
    .claims.filter(
      ({ subject, field, rank, isSuperseded }) =>
        subject === `system/${systemSlug}` &&
        field === 'powerKw' &&
        rank !== 'deprecated' &&
        isSuperseded !== true,
    )
    .map(({ value }) => Number(value));
}

function systemChips(chipSlug: string, systemSlug: string): number {
  return chipFile(chipSlug).systems.find(({ slug }) => slug === systemSlug)?.chips ?? Number.NaN;
}

function metricValues(name: string): number[] {
  return metricsFile.metrics
    .filter((metric) => metric.name === name && metric.company === undefined)
    .flatMap(({ value, low, high }) => [value, low, high].filter((number) => number !== undefined));
}

const [itOverhead = Number.NaN] = metricValues('it_power_overhead');

describe('worked by hand from the files', () => {
  it('IREN Childress: IT power, so no PUE goes in', async () => {
    const { powerGw, powerBasis, chips } = fileCapacity('microsoft-iren-2025-11--capacity');
    expect([powerBasis, chips]).toEqual(['it', ['gb300']]);
    const watts = systemKw('gb300', 'gb300-nvl72').map(
      (kw) => (kw * 1000 * itOverhead) / systemChips('gb300', 'gb300-nvl72'),
    );
    const gw = (powerGw as { value: number }).value;
    const { estimate } = await findEstimate('microsoft-iren-2025-11--capacity');
    expect(estimate.chips?.low).toBeCloseTo((gw * 1e9) / Math.max(...watts), 3);
    expect(estimate.chips?.high).toBeCloseTo((gw * 1e9) / Math.min(...watts), 3);
    expect(estimate.generations[0]?.power.preferred?.pueOf).toBeNull();
  });

  it('Anthropic on Trainium2: a count without a power, at Amazon, whose own PUE goes in', async () => {
    const { chipCount, powerGw } = fileCapacity('anthropic-trainium2-1m');
    expect([chipCount, powerGw]).toEqual([{ value: 1_000_000, qualifier: 'more_than' }, undefined]);
    // The lowest power of a chip is that of IT, as nobody says where it is measured: no PUE at that end.
    const perChip = ['trn2-ultraserver', 'trn2-instance'].flatMap((system) =>
      systemKw('trainium2', system).map((kw) => kw / systemChips('trainium2', system)),
    );
    const { estimate, capacity } = await findEstimate('anthropic-trainium2-1m');
    expect(capacity.provider?.slug).toBe('amazon');
    expect(estimate.powerKw).toEqual({
      low: expect.closeTo(1_000_000 * Math.min(...perChip) * itOverhead, 3) as number,
      high: null,
      qualifier: 'at_least',
    });
    const own = metricsFile.metrics.find(({ slug }) => slug === 'amazon-pue-2025')?.value ?? Number.NaN;
    expect(estimate.watts?.high).toBeCloseTo(Math.max(...perChip) * 1000 * itOverhead * own, 3);
    expect(estimate.generations[0]?.power.preferred?.pueOf).toBe('operator');
  });

  it('Meta from AMD: up to 6 GW of chips sold, so the PUE is the band of the market and one end stays open', async () => {
    const { powerGw, layer } = fileCapacity('meta-amd-2026-02--capacity');
    expect([powerGw, layer]).toEqual([{ value: 6, qualifier: 'up_to' }, 'chip_supply']);
    const perChip = systemKw('mi450', 'helios-mi450').map((kw) => kw / systemChips('mi450', 'helios-mi450'));
    const { estimate } = await findEstimate('meta-amd-2026-02--capacity');
    expect(estimate.chips).toEqual({
      low: null,
      high: expect.closeTo(6e6 / (Math.min(...perChip) * itOverhead), 3) as number,
      qualifier: 'up_to',
    });
    expect(estimate.watts?.high).toBeCloseTo(
      Math.max(...perChip) * 1000 * itOverhead * Math.max(...metricValues('power_usage_effectiveness')),
      3,
    );
    expect(estimate.generations[0]?.power.preferred?.pueOf).toBe('market');
  });
});

describe('refusals', () => {
  it('name Trainium4, of which no power is published, and give the others alone', async () => {
    const { specs, systems } = chipFileSchema.parse(readJson('chips/trainium4.json'));
    expect([specs.chipPowerW, specs.facilityPowerW]).toEqual([undefined, undefined]);
    expect(systems.filter(({ powerKw }) => powerKw !== undefined)).toEqual([]);
    const { estimate } = await findEstimate('anthropic-aws-5gw');
    expect(estimate.chips).toBeNull();
    expect(estimate.chipsRefusal && describeEstimateRefusal(estimate.chipsRefusal)).toContain(
      'of Trainium4 no source',
    );
    expect(estimate.generations.map(({ power, chips }) => [power.chip.slug, chips !== null])).toEqual([
      ['trainium2', true],
      ['trainium3', true],
      ['trainium4', false],
    ]);
  });

  it('never stand beside a number, and every commitment has either or both figures as given', async () => {
    const { items } = await listEstimates(EMPTY_ESTIMATE_QUERY);
    expect(items.length).toBeGreaterThan(50);
    for (const { capacity, estimate } of items) {
      expect(estimate.chips === null, capacity.slug).toBe(estimate.chipsRefusal !== null);
      expect(estimate.powerKw === null, capacity.slug).toBe(estimate.powerRefusal !== null);
      if (capacity.chipCount !== null) expect(estimate.chipsRefusal?.code).toBe('count_given');
      if (capacity.powerKw !== null) expect(estimate.powerRefusal?.code).toBe('power_given');
    }
  });
});

describe('inputs', () => {
  it('each lead to a record with claims, or name their sources', async () => {
    const { items } = await listEstimates(EMPTY_ESTIMATE_QUERY);
    const inputs = items.flatMap(({ estimate }) =>
      estimate.generations.flatMap(({ power }) => power.preferred?.inputs ?? []),
    );
    expect(inputs.length).toBeGreaterThan(50);
    const silent = inputs.filter(({ sources }) => sources.length === 0).map(({ place }) => place);
    expect(silent).toEqual([]);
  });
});

describe('the list', () => {
  it('narrows by company, chip and family, and its counts hold', async () => {
    const known = await listKnownValues();
    const query: EstimateQuery = { ...EMPTY_ESTIMATE_QUERY, company: ['anthropic'] };
    const facets = await listEstimateFacets(query, known);
    for (const { value, count } of facets.chip) {
      expect((await listEstimates({ ...query, chip: [value] })).items, value).toHaveLength(count);
    }
    const trainium = await listEstimates({ ...query, family: ['trainium'] });
    expect(trainium.items.map(({ capacity }) => capacity.slug).sort()).toEqual([
      'anthropic-aws-5gw',
      'anthropic-trainium2-1m',
    ]);
    const relaxed = await suggestEstimateRelaxations({ ...query, chip: ['titan'] });
    expect(relaxed.map(({ key }) => key).sort()).toEqual(['chip', 'company']);
  });

  it('is that of the day asked for', async () => {
    const { items } = await listEstimates({ ...EMPTY_ESTIMATE_QUERY, asOf: '2025-10-01' });
    expect(items.length).toBeGreaterThan(0);
    expect(items.every(({ dealAnnouncedOn }) => dealAnnouncedOn <= '2025-10-01')).toBe(true);
  });
});

describe('a what-if', () => {
  it('agrees with a commitment of the same power and meter', async () => {
    const { capacity, estimate } = await findEstimate('microsoft-iren-2025-11--capacity');
    const [one] = await computeWhatIf({
      gw: (capacity.powerKw?.high ?? 0) / 1e6,
      basis: 'it',
      chip: ['gb300'],
    });
    expect(one?.chips).toEqual(estimate.chips);
  });
});

describe('what is counted', () => {
  async function countEverything() {
    const known = await listKnownValues();
    const commitments = await loadCommitments(null);
    const queries = ['capacity', 'spend', 'investment'] as const;
    return {
      counts: await countCommitments(commitments),
      headlines: await Promise.all(
        queries.map(async (measure) => {
          const { words, items } = await decomposeHeadline(EMPTY_DEAL_QUERY, { measure, include: [] }, known);
          return { sentence: words.sentence, counts: items.map(({ slug, count }) => [slug, count.shares]) };
        }),
      ),
      capacity: (await listCapacity(EMPTY_DEAL_QUERY)).items.map(({ slug, powerKw, chipCount, parts }) => ({
        ...{ slug, powerKw, chipCount, parts },
      })),
    };
  }

  it('does not change with what estimates are made of', async () => {
    const before = await countEverything();
    expect((await findEstimate('microsoft-iren-2025-11--capacity')).estimate.chips).not.toBeNull();
    await database().metric.deleteMany({ where: { name: { contains: 'overhead' } } });
    await database().chipSystem.updateMany({
      data: { powerLowKw: null, powerHighKw: null, powerQualifier: null },
    });
    await database().chipGeneration.updateMany({ data: { chipPowerW: null, facilityPowerW: null } });
    // What was loaded is kept for as long as the data set is the same.
    await database().dataset.updateMany({ data: { hash: 'without-power' } });
    expect((await findEstimate('microsoft-iren-2025-11--capacity')).estimate.chips).toBeNull();
    expect(await countEverything()).toEqual(before);
  });

  it('is not made with any module of estimates', () => {
    const own =
      /(chip-estimate|estimate-chips|api-estimate|estimates?|estimate-words|estimate-query)(\.test)?\.tsx?$/;
    const users = [
      'lib/domain',
      'lib/charts',
      'lib/db',
      'lib/services',
      'components/charts',
      'components/headline',
    ]
      .flatMap((folder) =>
        readdirSync(join(import.meta.dirname, '../../..', folder), { recursive: true, encoding: 'utf8' }).map(
          (file) => `${folder}/${file}`,
        ),
      )
      .filter((file) => /\.tsx?$/.test(file) && !own.test(file) && !file.includes('generated'))
      .filter((file) =>
        /from '[^']*(chip-estimate|estimate-chips)'/.test(
          readFileSync(join(import.meta.dirname, '../../..', file), 'utf8'),
        ),
      );
    // The page of a chip shows estimates beside its commitments; it counts nothing with them.
    expect(users.sort()).toEqual(['lib/services/chip-page-records.ts', 'lib/services/find-chip-page.ts']);
  });
});
