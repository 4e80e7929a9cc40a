// The page of Trainium3, checked against the data files by hand: what it is, what is claimed of it, what is promised on it.
import { describe, expect, it } from 'vitest';
import { toApiChipParts } from '../../../lib/api/api-chip';
import { isSpecNumber } from '../../../lib/domain/chip-readings';
import type { SpecId, SpecLevel } from '../../../lib/domain/chip-specs';
import { apiChipPartsSchema } from '../../../lib/schema/api-chip';
import type { ChipPageRecord, ClaimedRatio } from '../../../lib/services/chip-page-records';
import { findChipPage } from '../../../lib/services/find-chip-page';
import { formatClaimedRatio } from '../../../lib/format/chip-ratio-words';
import { useRealLedger } from './real-ledger';

useRealLedger();

async function findTrainium3(asOf: string | null = null): Promise<ChipPageRecord> {
  const chip = await findChipPage('trainium3', asOf);
  if (chip === null) throw new Error('no trainium3');
  return chip;
}

function highOf(chip: ChipPageRecord, spec: SpecId, level: SpecLevel): number | null {
  const reading = chip.readings[level].get(spec);
  return reading !== undefined && isSpecNumber(reading) ? (reading.range.high ?? reading.range.low) : null;
}

const claimedOf = (chip: ChipPageRecord, field: string): ClaimedRatio[] =>
  chip.claimedRatios.filter((claimed) => claimed.field.field === field);

function tell({ range, unit, field, claims }: ClaimedRatio): string {
  const [{ source, evidence, rank, assertedOn }] = claims;
  const words = range === null ? '' : formatClaimedRatio(range, unit, field.direction);
  return [words, source.slug, assertedOn ?? source.publishedOn, evidence, rank].join(' | ');
}

describe('what Trainium3 is', () => {
  it('3 nm, 144 chips in an UltraServer, up to 1 million in a cluster', async () => {
    const chip = await findTrainium3();
    expect(highOf(chip, 'process', 'chip')).toBe(3);
    expect(highOf(chip, 'system-chips', 'system')).toBe(144);
    const cluster = chip.readings.chip.get('cluster');
    expect(cluster).toMatchObject({ range: { low: null, high: 1_000_000, qualifier: 'up_to' } });
    expect(chip.systems[0]?.name).toMatch(/UltraServer/);
  });

  it('stands in its family between Trainium2 and Trainium4', async () => {
    const { generations, predecessor, successors } = await findTrainium3();
    expect(generations.map(({ slug }) => slug)).toEqual(['trainium1', 'trainium2', 'trainium3', 'trainium4']);
    expect(predecessor?.slug).toBe('trainium2');
    expect(successors.map(({ slug }) => slug)).toEqual(['trainium4']);
  });
});

describe('what is claimed of Trainium3', () => {
  it('four times the performance: each claim with its source, date, evidence and rank', async () => {
    const told = claimedOf(await findTrainium3(), 'claimed.performanceVsPredecessor').map(tell);
    expect(told).toContain('× 4 | tomshardware-2026-02-27 | 2026-02-27 | reported | deprecated');
    expect(told).toContain('× 2 | aws-neuron-trainium3-2025-12 | 2025-12-02 | confirmed | normal');
    expect(told.some((line) => /^up to × 4\.4 .* preferred$/.test(line))).toBe(true);
  });

  it('40 per cent better energy efficiency, beside four times', async () => {
    const told = claimedOf(await findTrainium3(), 'claimed.energyEfficiencyVsPredecessor').map(tell);
    expect(told).toContain('40% more | tomshardware-2026-02-27 | 2026-02-27 | reported | normal');
    expect(told.filter((line) => line.startsWith('× 4 ')).length).toBeGreaterThan(0);
  });

  it('30 to 40 per cent, once as a lower cost and once as more for the price, each as one range of two claims', async () => {
    const chip = await findTrainium3();
    const saving = claimedOf(chip, 'claimed.costSavingVsGpu').find(
      ({ claims }) => claims[0].source.slug === 'tomshardware-2026-02-27',
    );
    expect(saving?.range).toEqual({ low: 30, high: 40, qualifier: 'about' });
    expect(saving?.factor).toEqual({ low: 0.6, high: 0.7, qualifier: 'about' });
    expect(saving?.claims).toHaveLength(2);
    const [price] = claimedOf(chip, 'claimed.pricePerformanceVsPredecessor');
    expect(price?.factor).toEqual({ low: 1.3, high: 1.4, qualifier: 'about' });
    expect(price?.claims[0].source.publishedOn).toBe('2026-04-30');
  });

  it('leaves no claim of a ratio out', async () => {
    const chip = await findTrainium3();
    const shown = chip.claimedRatios.flatMap(({ claims }) => claims.map(({ slug }) => slug)).sort();
    const inRecord = chip.claims.filter(({ field }) => field.startsWith('claimed.')).map(({ slug }) => slug);
    expect(shown).toEqual(inRecord.sort());
  });
});

describe('what the numbers give', () => {
  it('the stored figures of the two generations divided', async () => {
    const comparison = (await findTrainium3()).predecessorComparison;
    const ratioOf = (spec: SpecId, level: SpecLevel) =>
      comparison?.ratios.find((ratio) => ratio.spec === spec && ratio.level === level);
    expect(ratioOf('fp8', 'chip')?.range?.high).toBeCloseTo(2.517 / 1.299, 9);
    expect(ratioOf('memory', 'chip')?.range?.high).toBe(1.5);
    expect(ratioOf('system-chips', 'system')?.range?.high).toBe(2.25);
    expect(ratioOf('fp8', 'system')?.range?.high).toBeGreaterThan(4);
    expect(ratioOf('cluster', 'chip')?.refusal).toEqual({ code: 'no_bound' });
    expect(ratioOf('fp4', 'chip')?.refusal).toEqual({ code: 'missing', sides: ['below'] });
  });

  it('"4x" lies between the ratio of a chip and that of a system', async () => {
    const fourfold = claimedOf(await findTrainium3(), 'claimed.performanceVsPredecessor').find(
      ({ claims }) => claims[0].source.slug === 'tomshardware-2026-02-27',
    );
    expect(fourfold?.rival).toEqual({ slug: 'trainium2', name: 'Trainium2', level: null });
    expect(fourfold?.verdict).toMatchObject({
      kind: 'checked',
      position: 'within',
      rounded: [{ spec: 'fp8', level: 'system' }],
    });
  });

  it('the claim on the UltraServer is held beside systems alone', async () => {
    const ofSystem = claimedOf(await findTrainium3(), 'claimed.performanceVsPredecessor').find(
      ({ rival }) => rival?.level === 'system',
    );
    const verdict = ofSystem?.verdict;
    expect(verdict?.kind === 'checked' ? verdict.given.map(({ level }) => level) : []).toEqual([
      'system',
      'system',
    ]);
  });

  it('no numbers stand beside claims about cost', async () => {
    for (const { verdict } of claimedOf(await findTrainium3(), 'claimed.costSavingVsGpu')) {
      expect(verdict).toEqual({ kind: 'no_spec' });
    }
  });
});

describe('what is promised on Trainium3', () => {
  it('about 2 GW of OpenAI and up to 5 GW of Anthropic, both shared with other generations', async () => {
    const { commitments } = await findTrainium3();
    const told = commitments.commitments.map(({ capacity, deal }) => ({
      deal: deal.slug,
      customer: capacity.customer.slug,
      provider: capacity.provider?.slug,
      power: capacity.powerKw,
      sharedWith: capacity.chips.map(({ slug }) => slug).filter((slug) => slug !== 'trainium3'),
    }));
    expect(told).toContainEqual({
      deal: 'openai-aws-2026-02',
      customer: 'openai',
      provider: 'amazon',
      power: { low: 2_000_000, high: 2_000_000, qualifier: 'about' },
      sharedWith: ['trainium4'],
    });
    expect(told).toContainEqual({
      deal: 'amazon-anthropic-2026-04',
      customer: 'anthropic',
      provider: 'amazon',
      power: { low: null, high: 5_000_000, qualifier: 'up_to' },
      sharedWith: ['trainium2', 'trainium4'],
    });
  });

  it('totals keep what is shared apart from what is its own', async () => {
    const { alone, withShared } = (await findTrainium3()).commitments;
    expect(alone.standing.largest).toBeNull();
    expect(withShared.standing.largest?.total).toEqual({
      low: 3_000_000,
      high: 7_000_000,
      isOpenEnded: false,
    });
  });

  it('on a day before both deals nothing is promised', async () => {
    expect((await findTrainium3('2026-02-01')).commitments.commitments).toEqual([]);
  });
});

describe('the API record', () => {
  it('has the ratios with the slugs of their claims, and the commitments, by its schema', async () => {
    const chip = await findTrainium3();
    const parts = toApiChipParts(chip);
    expect(apiChipPartsSchema.parse(parts)).toEqual(parts);
    const slugs = new Set(chip.claims.map(({ slug }) => slug));
    const own = parts.ratios.claimed.filter(({ of }) => of.slug === 'trainium3');
    expect(own.length).toBeGreaterThan(5);
    for (const { claims } of own) for (const slug of claims) expect(slugs).toContain(slug);
    const fp8 = parts.ratios.computed.find(
      ({ spec, level, of }) => spec === 'fp8' && level === 'chip' && of.slug === 'trainium3',
    );
    expect(fp8?.high).toBe(1.93764);
    expect(parts.commitments.map(({ sharedWith }) => sharedWith.length)).toEqual([2, 1]);
  });

  it('conforms to its schema for every generation', async () => {
    const { generations, rivals } = await findTrainium3();
    for (const { slug } of [...generations, ...rivals]) {
      const chip = await findChipPage(slug, null);
      if (chip === null) throw new Error(`no chip ${slug}`);
      const parts = toApiChipParts(chip);
      expect(apiChipPartsSchema.parse(parts), slug).toEqual(parts);
    }
  });
});

it('a chip that does not exist has no page', async () => {
  expect(await findChipPage('trainium33', null)).toBeNull();
});
