// The supplier mix of the real ledger against sums made by hand from prisma/data/deals and prisma/data/overlaps.json.
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { buildPageAddress } from '../../../lib/api/page-address';
import { SUPPLIER_MIX } from '../../../lib/api/resources/supplier-mix';
import { listSupplierMixRows } from '../../../lib/charts/supplier-mix-rows';
import { kwToGw } from '../../../lib/domain/power';
import { EMPTY_SUPPLIER_QUERY, type SupplierQuery } from '../../../lib/filters/supplier-query';
import { countCommitments, loadCommitments } from '../../../lib/services/chip-capacity';
import { listKnownValues } from '../../../lib/services/list-known-values';
import { supplierMixChart } from '../../../lib/services/supplier-charts';
import { type CustomerMix, supplierHistory, supplierMix } from '../../../lib/services/supplier-mix';
import { useRealLedger } from './real-ledger';

useRealLedger();

async function mixOf(customer: string, changes: Partial<SupplierQuery> = {}): Promise<CustomerMix> {
  const { customers } = await supplierMix({ ...EMPTY_SUPPLIER_QUERY, customer: [customer], ...changes });
  const [only] = customers;
  if (only === undefined || customers.length > 1) throw new Error(`not one mix of ${customer}`);
  return only;
}

/** Headline gigawatts by subject. */
const gwOf = ({ mix }: CustomerMix): Record<string, number> =>
  Object.fromEntries(mix.slices.map(({ subject, total }) => [subject.key, kwToGw(total.high)]));

const countOf = ({ commitments }: CustomerMix, slug: string): number =>
  commitments
    .filter(({ count }) => count.slug === slug)
    .flatMap(({ count }) => count.shares)
    .reduce((sum, { isCounted, onceHigh }) => sum + (isCounted ? kwToGw(onceHigh) : 0), 0);

function bandOf({ concentration: { headline } }: CustomerMix): readonly [number, number] {
  if (headline.kind === 'refused') throw new Error(headline.reason);
  return [headline.low, headline.high];
}

describe('OpenAI', () => {
  it('has 7.25 GW signed in the cloud layer', async () => {
    const mix = await mixOf('openai', { layer: 'cloud' });
    // Oracle 4.5 (GB200; the September contract is the same), AWS 2 (Trainium), Cerebras 0.75; the option of 1.25 is off.
    expect(gwOf(mix)).toEqual({ nvidia: 4.5, amazon: 2, cerebras: 0.75, unstated: 0 });
    const index = (4.5 ** 2 + 2 ** 2 + 0.75 ** 2) / 7.25 ** 2;
    expect(bandOf(mix)[0]).toBeCloseTo(index, 12);
    expect(bandOf(mix)[1]).toBeCloseTo(index, 12);
    // AWS's Nvidia systems, and Oracle's first contract, have no size.
    expect(mix.mix.slices.map(({ subject, undisclosedSlugs }) => [subject.key, undisclosedSlugs])).toEqual([
      ['nvidia', ['openai-aws-gb']],
      ['amazon', []],
      ['cerebras', []],
      ['unstated', ['openai-oracle-2024-06--capacity']],
    ]);
  });

  it('has 11 GW signed with chip vendors: AMD 6, Nvidia 3 and 2, without the 10 that lapsed', async () => {
    const mix = await mixOf('openai', { layer: 'chip_supply' });
    expect(gwOf(mix)).toEqual({ amd: 6, nvidia: 5 });
    expect(mix.mix.slices[0]?.parts.map(({ certainty, high }) => [certainty, kwToGw(high)])).toEqual([
      ['committed', 1],
      ['contingent', 5],
    ]);
    expect(bandOf(mix)[0]).toBeCloseTo((36 + 25) / 121, 12);
  });

  it('has its own chip at 10 GW only where plans are asked for', async () => {
    const mix = await mixOf('openai', { layer: 'chip_supply', certainty: ['intended'] });
    expect(gwOf(mix)).toEqual({ openai: 10 });
  });

  it('has 11.7 to 23.95 GW across layers, every gigawatt once', async () => {
    const mix = await mixOf('openai');
    // Sites: PORTS-Pike 8 with Nvidia's guarantee inside, Abilene 1.2, Milam 1.2, Michigan 1, UAE 0.2, TCS 0.1.
    expect(mix.mix.largest).toMatchObject({ layer: 'site', total: { high: 11_700_000 } });
    // Nvidia's 3 GW are inside PORTS-Pike, its 2 GW inside Oracle's 4.5, and those fill Michigan.
    expect(countOf(mix, 'openai-oracle-2025-07--capacity')).toBe(2.5);
    expect(countOf(mix, 'openai-oracle-2025-10-michigan--capacity')).toBe(0);
    expect(countOf(mix, 'openai-sb-energy-ports-pike-2026-08--capacity')).toBe(0.75);
    expect(gwOf(mix)).toEqual({
      // 3, 2, what Oracle's 4.5 leaves beside the 2, Abilene 1.2, UAE 0.2; the rest of PORTS-Pike is Nvidia's alone.
      nvidia: 8.9 + 4.25 + 0.75,
      amd: 6,
      amazon: 2,
      cerebras: 0.75,
      unstated: 1.2 + 0.1,
    });
    expect(kwToGw(mix.mix.total.high)).toBe(23.95);
    // Of Abilene's ceiling of 1.2 only 0.3 is in use.
    expect(kwToGw(mix.mix.total.low)).toBe(23.05);
    const squares = 13.9 ** 2 + 6 ** 2 + 2 ** 2 + 0.75 ** 2;
    expect(bandOf(mix)[0]).toBeCloseTo(squares / 23.95 ** 2, 12);
    expect(bandOf(mix)[1]).toBeCloseTo((squares - 13.9 ** 2 + (13.9 + 1.3) ** 2) / 23.95 ** 2, 12);
  });

  it('keeps generations that a commitment names together as one set', async () => {
    const mix = await mixOf('openai', { by: 'chip' });
    expect(gwOf(mix)).toEqual({
      mi450: 6,
      'vera-rubin': 5,
      gb200: 2.5 + 1.2,
      'trainium3+trainium4': 2,
      'cerebras-wse3': 0.75,
      gb300: 0.2,
      'gb200+gb300': 0,
      unstated: 6.3,
    });
    // The index is of designers all the same.
    expect(bandOf(mix)).toEqual(bandOf(await mixOf('openai')));
  });
});

describe('Anthropic', () => {
  it('has up to 11.893 GW signed in the cloud layer, of which Google’s 5 GW name a family and no generation', async () => {
    const mix = await mixOf('anthropic', { layer: 'cloud' });
    // Nvidia: Nscale 0.46, Volta 0.133, Colossus 0.3. The option of 1 GW on Azure is off.
    expect(gwOf(mix)).toEqual({ google: 1 + 5, amazon: 5, nvidia: 0.893 });
    expect(mix.mix.total).toEqual({ low: 7_893_000, high: 11_893_000, isOpenEnded: true });
    const squares = 36 + 25 + 0.893 ** 2;
    expect(bandOf(mix)[0]).toBeCloseTo(squares / 11.893 ** 2, 12);
    expect(bandOf(mix)[1]).toBeCloseTo(squares / 11.893 ** 2, 12);
    const byChip = await mixOf('anthropic', { layer: 'cloud', by: 'chip' });
    expect(gwOf(byChip)).toMatchObject({ ironwood: 1, unstated: 5 });
  });

  it('counts Broadcom’s 3.5 GW inside Google’s 5 GW, and leased halls inside what they hold', async () => {
    const mix = await mixOf('anthropic');
    expect(countOf(mix, 'anthropic-broadcom-3_5gw')).toBe(3.5);
    expect(countOf(mix, 'anthropic-google-5gw')).toBe(1.5);
    expect(countOf(mix, 'anthropic-nexus-500mw')).toBe(0);
    expect(countOf(mix, 'anthropic-terawulf-401mw')).toBe(0);
    expect(gwOf(mix)).toEqual({ google: 1 + 3.5 + 1.5, amazon: 5, nvidia: 0.893, unstated: 0.191 });
  });
});

describe('Meta and Microsoft', () => {
  it('gives Meta 6 GW of AMD and 1 GW of its own chips through Broadcom', async () => {
    const mix = await mixOf('meta');
    expect(gwOf(mix)).toEqual({ amd: 6, meta: 1, nvidia: 0, unstated: 0 });
    expect(mix.mix.total).toEqual({ low: 2_000_000, high: 7_000_000, isOpenEnded: true });
    expect(bandOf(mix)[0]).toBeCloseTo((36 + 1) / 49, 12);
    expect(bandOf(mix)[1]).toBeCloseTo((36 + 1) / 49, 12);
    expect(mix.mix.slices.find(({ subject }) => subject.key === 'nvidia')?.undisclosedSlugs).toHaveLength(4);
  });

  it('refuses an index for Microsoft across layers, where 0.69 of 1.39 GW state a designer', async () => {
    const mix = await mixOf('microsoft');
    // Cloud: IREN 0.2, Nscale 0.24 and 0.05. Sites: Khazna 0.2 on GB300, Crusoe 0.7 on no chip that is named.
    expect(gwOf(mix)).toEqual({ nvidia: 0.69, unstated: 0.7 });
    expect(mix.concentration.headline).toMatchObject({ kind: 'refused', reason: 'mostly_unstated' });
    expect(bandOf(await mixOf('microsoft', { layer: 'cloud' }))).toEqual([1, 1]);
  });
});

describe('every customer', () => {
  it('has the layers that counting its commitments gives, and a sum between the largest and all of them', async () => {
    const all = await loadCommitments(null);
    const { customers } = await supplierMix(EMPTY_SUPPLIER_QUERY);
    expect(customers.length).toBeGreaterThan(8);
    for (const { customer, layers, mix } of customers) {
      const { signed } = await countCommitments(
        all.filter(({ capacity }) => capacity.customer.slug === customer.slug),
      );
      expect(layers, customer.slug).toEqual(signed.layers.map(({ layer, total }) => ({ layer, total })));
      const sum = layers.reduce((total, one) => total + one.total.high, 0);
      expect(mix.total.high).toBeLessThanOrEqual(sum);
      expect(mix.total.high).toBeGreaterThanOrEqual(mix.largest?.total.high ?? 0);
      const counted = mix.slices.reduce((total, slice) => total + slice.total.high, 0);
      expect(counted).toBe(mix.total.high);
    }
  });

  it('stood at the end of a quarter as the view of that day shows it', async () => {
    const customer = { slug: 'openai', name: 'OpenAI' };
    const [history] = await supplierHistory(EMPTY_SUPPLIER_QUERY, [customer]);
    const states = history?.states.filter(({ mix }) => mix.total.high > 0) ?? [];
    expect(states.map(({ quarter }) => quarter)).toContain('2025-Q4');
    for (const { day, mix, concentration } of states) {
      const then = await mixOf('openai', { asOf: day });
      expect(mix.slices, day).toEqual(then.mix.slices);
      expect(concentration).toEqual(then.concentration.headline);
    }
    const endOf2025 = states.find(({ quarter }) => quarter === '2025-Q4');
    // AMD 6; Nvidia: Oracle 4.5, Abilene 1.2, UAE 0.2. The letter of intent for 10 GW was not signed.
    expect(endOf2025?.mix.slices.map(({ subject, total }) => [subject.key, kwToGw(total.high)])).toEqual([
      ['amd', 6],
      ['nvidia', 5.9],
      ['unstated', 0],
    ]);
  });
});

describe('the API', () => {
  it('has the rows of the chart, and a file with the same numbers', async () => {
    const search = 'customer=openai,anthropic&layer=cloud&certainty=committed,contingent,option';
    const { view, problems } = await SUPPLIER_MIX.open(new URLSearchParams(search), await listKnownValues());
    expect(problems).toEqual([]);
    const address = buildPageAddress('https://ledger.example', null);
    const { rows } = await view.listPage(address);
    const chart = await supplierMixChart({
      ...EMPTY_SUPPLIER_QUERY,
      customer: ['anthropic', 'openai'],
      layer: 'cloud',
      certainty: ['committed', 'contingent', 'option'],
    });
    expect(rows).toMatchObject(listSupplierMixRows(chart));
    let csv = '';
    for await (const piece of view.writeCsv(address)) csv += piece;
    const records = parse<Record<string, string>>(csv, { record_delimiter: '\r\n', columns: true });
    expect(records.map((row) => [row['slug'], row['high_gw']])).toEqual(
      listSupplierMixRows(chart).map(({ slug, highGw }) => [slug, highGw === null ? '' : String(highGw)]),
    );
  });
});
