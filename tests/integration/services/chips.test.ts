// The list of chip generations and the pages of families, on the real data set.
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { isSpecNumber } from '../../../lib/domain/chip-readings';
import { CHIP_SPECS } from '../../../lib/domain/chip-specs';
import { findChipYear } from '../../../lib/domain/chip-order';
import { headlineOf } from '../../../lib/domain/figure';
import {
  CHIP_PARAMETERS,
  type ChipQuery,
  type ChipSortKey,
  EMPTY_CHIP_QUERY,
} from '../../../lib/filters/chip-query';
import { parseParameters } from '../../../lib/filters/parse-query';
import { loadCommitments } from '../../../lib/services/chip-capacity';
import type { ChipListItem } from '../../../lib/services/chip-list-records';
import { findChipFamily, listChipFamilies } from '../../../lib/services/find-chip-family';
import {
  findChipItem,
  listAllChipItems,
  listChipFacets,
  listChipItems,
  loadChipItems,
  suggestChipRelaxations,
} from '../../../lib/services/list-chips';
import { listDeals } from '../../../lib/services/list-deals';
import { listKnownValues } from '../../../lib/services/list-known-values';
import { FULL_DATA } from '../../support/database';
import { queryOf, useRealLedger } from './real-ledger';

useRealLedger();

interface ChipFile {
  readonly slug: string;
  readonly name: string;
  readonly family: string;
  readonly announcedOn?: string;
  readonly availableOn?: string;
  readonly specs: Readonly<Record<string, number | string | undefined>>;
  readonly systems?: readonly { readonly name: string; readonly chips: number }[];
}

function readChips(): ChipFile[] {
  const folder = `${FULL_DATA}/chips`;
  return (
    readdirSync(folder)
      .filter((name) => name.endsWith('.json'))
      // Safe because the import has checked the files against their schema.
      .map((name) => JSON.parse(readFileSync(`${folder}/${name}`, 'utf8')) as ChipFile)
  );
}

async function query(search: string): Promise<ChipQuery> {
  const { values, problems } = parseParameters(
    CHIP_PARAMETERS,
    new URLSearchParams(search),
    await listKnownValues(),
  );
  if (problems.length > 0) throw new Error(JSON.stringify(problems));
  return values;
}

async function slugs(search: string): Promise<string[]> {
  return (await listAllChipItems(await query(search))).map(({ slug }) => slug);
}

function numberOf(chip: ChipListItem, id: (typeof CHIP_SPECS)[number]['value']): number | null {
  const reading = chip.readings.chip.get(id);
  return reading !== undefined && isSpecNumber(reading) ? headlineOf(reading.range) : null;
}

describe('the list', () => {
  it('has every generation of the data files once, custom silicon first', async () => {
    const page = await listChipItems(EMPTY_CHIP_QUERY);
    expect(page.items.map(({ slug }) => slug).sort()).toEqual(
      readChips()
        .map(({ slug }) => slug)
        .sort(),
    );
    expect(page).toMatchObject({ total: page.items.length, allTotal: page.items.length, pageCount: 1 });
    const segments = page.items.map(({ familyRecord }) => familyRecord.segment);
    expect(segments.lastIndexOf('custom')).toBeLessThan(segments.indexOf('merchant'));
    const families = page.items.map(({ familySlug }) => familySlug);
    // Each family in one piece.
    expect(families.filter((slug, index) => slug !== families[index - 1])).toHaveLength(
      new Set(families).size,
    );
  });

  it('has each family in time order, those without a date after the one they follow', async () => {
    const trainium = await slugs('family=trainium');
    expect(trainium).toEqual(['trainium1', 'trainium2', 'trainium3', 'trainium4']);
    const tpus = await slugs('family=tpu');
    expect(tpus.slice(0, 3)).toEqual(['tpu-v2', 'tpu-v3', 'tpu-v4']);
    expect(tpus.indexOf('ironwood')).toBeLessThan(tpus.indexOf('tpu-8t'));
  });

  it.each(['trainium2', 'h100', 'ironwood'])('has %s as its file says', async (slug) => {
    const file = readChips().find((one) => one.slug === slug);
    const chip = await findChipItem(slug, null);
    if (file === undefined || chip === null) throw new Error(`no ${slug}`);
    const { specs, systems = [] } = file;
    expect(chip).toMatchObject({
      name: file.name,
      family: file.family,
      announcedOn: file.announcedOn ?? null,
      availableOn: file.availableOn ?? null,
    });
    expect(numberOf(chip, 'fp8')).toBe(specs.denseFp8Pflops);
    expect(numberOf(chip, 'bf16')).toBe(specs.denseBf16Pflops);
    expect(numberOf(chip, 'fp4')).toBe(specs.denseFp4Pflops ?? null);
    expect(numberOf(chip, 'memory')).toBe(specs.memoryGb);
    expect(numberOf(chip, 'bandwidth')).toBe(specs.memoryBandwidthTbPerS);
    expect(numberOf(chip, 'power')).toBe(specs.chipPowerW);
    expect(numberOf(chip, 'fp8-per-watt')).toBeCloseTo(
      (Number(specs.denseFp8Pflops) * 1000) / Number(specs.chipPowerW),
      9,
    );
    expect(numberOf(chip, 'system-chips')).toBe(Math.max(...systems.map(({ chips }) => chips)));
  });
});

describe('sorting', () => {
  it.each(CHIP_SPECS.map(({ value }) => value))('by %s has unknown last in both directions', async (id) => {
    const all = await loadChipItems(null);
    const known = all.filter((chip) => numberOf(chip, id) !== null).length;
    expect(known).toBeGreaterThan(0);
    for (const [sort, sign] of [
      [id, 1],
      [`-${id}` as const, -1],
    ] as const) {
      const sorted = await listAllChipItems({ ...EMPTY_CHIP_QUERY, sort });
      const numbers = sorted.map((chip) => numberOf(chip, id));
      expect(sorted).toHaveLength(all.length);
      expect(numbers.slice(known).every((number) => number === null)).toBe(true);
      const first = numbers.slice(0, known).map(Number);
      expect(first).toEqual([...first].sort((a, b) => sign * (a - b)));
    }
  });

  it('by dates and gigawatts has those without last in both directions', async () => {
    const values: Readonly<Partial<Record<ChipSortKey, (chip: ChipListItem) => unknown>>> = {
      announced: ({ announcedOn }) => announcedOn,
      available: ({ availableOn }) => availableOn,
      gw: ({ signedAlone }) => signedAlone.largest,
    };
    for (const [key, valueOf] of Object.entries(values)) {
      for (const sort of [key, `-${key}`]) {
        const known = (await listAllChipItems(await query(`sort=${sort}`))).map(
          (chip) => valueOf(chip) !== null,
        );
        expect(known).toContain(false);
        expect(known.lastIndexOf(true), sort).toBeLessThan(known.indexOf(false));
      }
    }
  });

  it('by gigawatts has most first', async () => {
    const signed = (await listAllChipItems(await query('sort=-gw'))).flatMap(
      ({ signedAlone }) => signedAlone.largest?.total.high ?? [],
    );
    expect(signed.length).toBeGreaterThan(3);
    expect(signed).toEqual([...signed].sort((a, b) => b - a));
  });
});

describe('filters', () => {
  it('takes an architecture as a family', async () => {
    const all = await loadChipItems(null);
    const blackwell = all.filter(({ architecture }) => architecture === 'Blackwell').map(({ slug }) => slug);
    expect(blackwell.length).toBeGreaterThan(2);
    expect(await slugs('family=blackwell')).toEqual(blackwell);
  });

  it('takes a year as that of availability, else of the announcement', async () => {
    const chips = await listAllChipItems(await query('year=2025'));
    expect(chips.length).toBeGreaterThan(3);
    for (const { announcedOn, availableOn } of chips) {
      expect(availableOn ?? announcedOn).toMatch(/^2025/);
    }
    expect(chips.some((chip) => findChipYear(chip)?.isAnnouncement)).toBe(true);
    expect(chips.map(({ slug }) => slug)).not.toContain('trainium4');
  });

  it('tells designers from makers', async () => {
    expect(await slugs('designer=tsmc')).toEqual([]);
    expect(await slugs('company=tsmc')).toContain('h100');
    expect(await slugs('designer=amazon')).toEqual(expect.arrayContaining(['inferentia1', 'trainium3']));
  });

  it('has facet counts that are what a click gives', async () => {
    const base = await query('kind=gpu&status=available,announced');
    const facets = await listChipFacets(base);
    const options = Object.entries(facets).flatMap(([facet, list]) =>
      list.map((option) => ({ facet, ...option })),
    );
    expect(options.length).toBeGreaterThan(20);
    for (const { facet, value, count } of options) {
      const { total } = await listChipItems({ ...base, [facet]: [value] });
      expect(total, `${facet}=${value}`).toBe(count);
    }
  });

  it('says which filter to take off', async () => {
    const relaxations = await suggestChipRelaxations(await query('designer=amazon&kind=gpu'));
    expect(relaxations.map(({ key }) => key).sort()).toEqual(['designer', 'kind']);
    for (const { without, total } of relaxations) expect((await listChipItems(without)).total).toBe(total);
  });
});

describe('gigawatts', () => {
  it('stand apart where a commitment names several generations', async () => {
    const [trainium3, commitments] = [await findChipItem('trainium3', null), await loadCommitments(null)];
    const own = commitments.filter(({ capacity }) => capacity.chips.some(({ slug }) => slug === 'trainium3'));
    expect(trainium3?.commitmentCount).toBe(own.length);
    const alone = own.filter(({ capacity }) => capacity.chips.length === 1);
    expect(alone).toEqual([]);
    expect(trainium3?.signedAlone.largest).toBeNull();
    // 2 GW to OpenAI and up to 5 GW to Anthropic, of which 1 GW is firm: both on several generations.
    expect(trainium3?.signedShared.largest).toMatchObject({
      layer: 'cloud',
      total: { low: 3_000_000, high: 7_000_000 },
    });
  });

  it('are never more over all layers than the layers added, and never less than the largest', async () => {
    const chips = (await loadChipItems(null)).filter(({ signedAlone }) => signedAlone.layers.length > 1);
    expect(chips.length).toBeGreaterThan(0);
    for (const { signedAlone } of chips) {
      const { layers, largest, across } = signedAlone;
      expect(across.high).toBeGreaterThanOrEqual(largest?.total.high ?? Infinity);
      expect(across.high).toBeLessThanOrEqual(layers.reduce((sum, { total }) => sum + total.high, 0));
    }
  });

  it('are those known on the day asked for', async () => {
    const before = await loadChipItems('2025-01-01');
    expect(before.map(({ slug }) => slug).sort()).toEqual(
      (await loadChipItems(null)).map(({ slug }) => slug).sort(),
    );
    expect(before.find(({ slug }) => slug === 'trainium3')?.commitmentCount).toBe(0);
  });
});

describe('a family', () => {
  it('counts a gigawatt once that several of its generations share', async () => {
    const trainium = await findChipFamily('trainium', null);
    expect(trainium?.counts.signed.largest).toMatchObject({
      layer: 'cloud',
      total: { low: 3_000_000, high: 7_000_000 },
    });
  });

  it('links to as many deals as the list of deals has', async () => {
    for (const { slug } of await listChipFamilies()) {
      const family = await findChipFamily(slug, null);
      const { total } = await listDeals(await queryOf(`family=${slug}`));
      expect(family?.dealCount, slug).toBe(total);
    }
  });

  it('divides by the generation before it, and only what is published of both', async () => {
    const trainium = await findChipFamily('trainium', null);
    const [first, second] = trainium?.generations ?? [];
    expect(first?.before).toBeNull();
    expect(first?.ratioOf('fp8', 'chip')).toBeNull();
    expect(second?.before).toMatchObject({ slug: 'trainium1' });
    const files = readChips();
    const fp8 = (slug: string) => Number(files.find((one) => one.slug === slug)?.specs.denseFp8Pflops);
    expect(second?.ratioOf('fp8', 'chip')?.high).toBeCloseTo(fp8('trainium2') / fp8('trainium1'));
    expect(second?.ratioOf('process', 'chip')).toBeNull();
  });

  it('may be an architecture, with its generations alone', async () => {
    const blackwell = await findChipFamily('blackwell', null);
    expect(blackwell).toMatchObject({ isArchitecture: true, family: { slug: 'nvidia-gpu' } });
    expect(blackwell?.generations.map(({ chip }) => chip.slug)).toEqual(await slugs('family=blackwell'));
    expect(await findChipFamily('nothing', null)).toBeNull();
  });
});
