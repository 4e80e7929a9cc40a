import { describe, expect, it } from 'vitest';
import type { Mix, MixSlice, MixSubject } from '../domain/supplier-mix';
import { measureMix } from '../domain/supplier-mix';
import { SIGNED_CERTAINTIES } from '../domain/headline';
import { EMPTY_SUPPLIER_QUERY } from '../filters/supplier-query';
import type { CustomerMix, SupplierMixResult } from '../services/supplier-mix';
import { buildSupplierMixChart, describeSupplierLede } from './supplier-mix';
import { listSupplierMixRows } from './supplier-mix-rows';

const GW = 1_000_000;
const subject = (...slugs: readonly string[]): MixSubject => ({
  key: slugs.join('+') || 'unstated',
  names: slugs.map((slug) => ({ slug, name: slug.toUpperCase() })),
});

function slice(of: MixSubject, gw: number, changes: Partial<MixSlice> = {}): MixSlice {
  return {
    subject: of,
    total: { low: gw * GW, high: gw * GW, isOpenEnded: false },
    parts: gw === 0 ? [] : [{ certainty: 'committed', low: gw * GW, high: gw * GW }],
    leastHigh: gw * GW,
    undisclosedSlugs: [],
    ...changes,
  };
}

function customerMix(slug: string, slices: readonly MixSlice[], largestGw: number): CustomerMix {
  const high = slices.reduce((sum, { total }) => sum + total.high, 0);
  const low = slices.reduce((sum, { total }) => sum + total.low, 0);
  const mix: Mix = {
    total: { low, high, isOpenEnded: false },
    largest: { layer: 'cloud', total: { low: largestGw * GW, high: largestGw * GW, isOpenEnded: false } },
    slices,
    figures: [],
  };
  return {
    customer: { slug, name: slug },
    mix,
    concentration: measureMix(mix),
    commitments: [],
    labels: {},
    layers: [],
  };
}

function resultOf(customers: readonly CustomerMix[]): SupplierMixResult {
  return {
    query: EMPTY_SUPPLIER_QUERY,
    rungs: SIGNED_CERTAINTIES,
    day: '2026-11-21',
    customers,
    others: [],
    without: [],
    sources: [{ slug: 'a', publisher: 'Reuters' }],
  };
}

const LAB = customerMix(
  'Lab',
  [
    slice(subject('nvidia'), 6),
    slice(subject('amd'), 2, { undisclosedSlugs: ['unsized'] }),
    slice(subject('amazon', 'google'), 1),
    slice(subject(), 1),
  ],
  7,
);

describe('buildSupplierMixChart', () => {
  const chart = buildSupplierMixChart(resultOf([LAB]));

  it('says the range across layers, the index as a band, and shares of the sum', () => {
    expect(chart.panels[0]).toMatchObject({ totalWords: '7–10 GW', indexWords: 'index 0.40–0.68' });
    expect(chart.panels[0]?.bars.map(({ label, valueWords }) => [label, valueWords])).toEqual([
      ['NVIDIA', '6 GW · 60%'],
      ['AMD', '2 GW · 20%'],
      ['AMAZON or GOOGLE', '1 GW · 10%'],
      ['designer not stated', '1 GW · 10%'],
    ]);
  });

  it('says what a reader has to know of the bars', () => {
    const notes = chart.notes.join(' ');
    expect(notes).toContain('between its largest layer and the sum drawn');
    expect(notes).toContain('Names joined by “or” share commitments');
    expect(notes).toContain('1 commitment without a size is in no bar');
    expect(notes).not.toContain('Ceilings');
    expect(chart.legend.map(({ label }) => label)).toEqual(['committed']);
  });

  it('has rows whose gigawatts add up, and one for what has no size', () => {
    const rows = listSupplierMixRows(chart);
    expect(rows.reduce((sum, { highGw }) => sum + (highGw ?? 0), 0)).toBe(10);
    expect(rows.filter(({ certainty }) => certainty === null)).toMatchObject([
      { slug: 'Lab--amd--size-not-given', highGw: null, share: null, figures: ['unsized'] },
    ]);
  });

  it('answers in a sentence, without an index where too little is stated', () => {
    expect(describeSupplierLede(chart)).toContain(
      'Of Lab’s 7–10 GW, at the upper end 60% is on chips of NVIDIA, the most; the designer of 20% is not stated. A range runs from the largest layer to all layers with known overlaps counted once.',
    );
    const dark = customerMix('Dark', [slice(subject('amd'), 4.96), slice(subject(), 5.04)], 10);
    const refused = buildSupplierMixChart(resultOf([dark]));
    // Not "50%, less than half".
    expect(refused.panels[0]?.indexWords).toBe('no index: the designer of 49.6% is stated, less than half');
    expect(describeSupplierLede(refused)).toContain('the designer of only 49.6% is stated');
  });
});
