import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { OverlapLink } from './overlap';
import {
  attributeCommitment,
  divideMix,
  measureConcentration,
  measureMix,
  type MixFigure,
  type MixName,
  type SupplierAmount,
} from './supplier-mix';
import { CERTAINTIES, type Certainty, type Layer, LAYERS, OVERLAP_KINDS, valuesOf } from './vocabulary';

const SIGNED: readonly Certainty[] = ['delivered', 'building', 'committed', 'contingent'];
const name = (slug: string): MixName => ({ slug, name: slug.toUpperCase() });
const DESIGNERS = ['amd', 'amazon', 'google', 'nvidia'] as const;

function figure(
  slug: string,
  amountKw: number,
  of: {
    designers?: readonly string[];
    certainty?: Certainty;
    layer?: Layer;
    low?: number;
    isOpen?: boolean;
  } = {},
): MixFigure {
  const { designers = [], certainty = 'committed', layer = 'cloud', low = amountKw, isOpen = false } = of;
  const names = [...designers].sort().map(name);
  const subject = { key: names.map((one) => one.slug).join('+') || 'unstated', names };
  return {
    slug,
    certainty,
    layer,
    parts: amountKw === 0 ? [] : [{ certainty, low, high: amountKw }],
    isOpenEnded: isOpen,
    isCash: true,
    isInSet: true,
    subjects: { designer: subject, family: subject, chip: subject },
  };
}

const someFigure = fc
  .record({
    amount: fc.integer({ min: 0, max: 5000 }),
    hasFloor: fc.boolean(),
    designers: fc.subarray([...DESIGNERS], { maxLength: 2 }),
    certainty: fc.constantFrom(...valuesOf(CERTAINTIES)),
    layer: fc.constantFrom(...valuesOf(LAYERS)),
    isOpen: fc.boolean(),
  })
  .map(({ amount, hasFloor, ...of }) => ({ amount, low: hasFloor ? amount : 0, ...of }));

const someSet = fc
  .array(someFigure, { minLength: 1, maxLength: 7 })
  .map((all) => all.map(({ amount, ...of }, index) => figure(`f${index}`, amount, of)))
  .chain((figures) =>
    fc.record({
      figures: fc.constant(figures),
      links: fc.array(
        fc.record({
          kind: fc.constantFrom(...valuesOf(OVERLAP_KINDS)),
          fromSlug: fc.constantFrom(...figures.map(({ slug }) => slug)),
          toSlug: fc.constantFrom(...figures.map(({ slug }) => slug)),
        }),
        { maxLength: 6 },
      ),
      layer: fc.constantFrom('all' as const, ...valuesOf(LAYERS)),
      rungs: fc.subarray([...valuesOf(CERTAINTIES)], { minLength: 1 }),
    }),
  );

describe('attributeCommitment', () => {
  const chip = (slug: string, designer: string) => ({
    ...name(slug),
    designer: name(designer),
    family: name(`${designer}-line`),
  });
  const isDesigner = (slug: string): boolean => (DESIGNERS as readonly string[]).includes(slug);

  it('gives a commitment on several generations of one designer to that designer whole', () => {
    const { subjects, basis } = attributeCommitment(
      {
        layer: 'cloud',
        provider: name('amazon'),
        chips: [chip('trainium4', 'amazon'), chip('trainium3', 'amazon')],
        families: [],
      },
      isDesigner,
    );
    expect(basis).toBe('chips');
    expect(subjects.designer).toEqual({ key: 'amazon', names: [name('amazon')] });
    expect(subjects.family.key).toBe('amazon-line');
    expect(subjects.chip.key).toBe('trainium3+trainium4');
  });

  it('never splits chips of several designers', () => {
    const { subjects, basis } = attributeCommitment(
      {
        layer: 'cloud',
        provider: null,
        chips: [chip('gb300', 'nvidia'), chip('mi450', 'amd')],
        families: [],
      },
      isDesigner,
    );
    expect(basis).toBe('shared');
    expect(subjects.designer.key).toBe('amd+nvidia');
  });

  it('goes by the families where no generation is named, which stays not stated', () => {
    const tpu = { ...name('tpu'), designer: name('google') };
    const { subjects, basis } = attributeCommitment(
      { layer: 'chip_supply', provider: name('broadcom'), chips: [], families: [tpu] },
      isDesigner,
    );
    expect(basis).toBe('chips');
    expect(subjects.designer.key).toBe('google');
    expect(subjects.family.key).toBe('tpu');
    expect(subjects.chip.key).toBe('unstated');
  });

  it.each([
    { layer: 'chip_supply' as const, provider: 'amd', key: 'amd', basis: 'parties' },
    // Makes chips that others design.
    { layer: 'chip_supply' as const, provider: 'broadcom', key: 'unstated', basis: 'unstated' },
    // A cloud rents out chips of any designer.
    { layer: 'cloud' as const, provider: 'google', key: 'unstated', basis: 'unstated' },
  ])('infers the designer of $layer from $provider as $key', ({ layer, provider, key, basis }) => {
    const attributed = attributeCommitment(
      { layer, provider: name(provider), chips: [], families: [] },
      isDesigner,
    );
    expect(attributed.basis).toBe(basis);
    expect(attributed.subjects.designer.key).toBe(key);
    expect(attributed.subjects.chip.key).toBe('unstated');
  });
});

describe('divideMix', () => {
  it('counts what is inside a container once, for its own designer', () => {
    const mix = divideMix(
      {
        figures: [
          figure('whole', 5000, { designers: ['google'] }),
          figure('part', 3500, { designers: ['nvidia'] }),
        ],
        links: [{ kind: 'part_of', fromSlug: 'part', toSlug: 'whole' }],
        rungs: SIGNED,
        layer: 'cloud',
      },
      'designer',
    );
    expect(mix.total.high).toBe(5000);
    expect(mix.slices.map(({ subject, total }) => [subject.key, total.high])).toEqual([
      ['nvidia', 3500],
      ['google', 1500],
    ]);
  });

  it('gives a range across layers: the largest layer, and the sum less what is known to overlap', () => {
    const figures = [
      figure('contract', 4500, { designers: ['nvidia'] }),
      figure('chips', 2000, { designers: ['nvidia'], layer: 'chip_supply' }),
      figure('other', 6000, { designers: ['amd'], layer: 'chip_supply' }),
    ];
    const links: OverlapLink[] = [{ kind: 'supplies', fromSlug: 'chips', toSlug: 'contract' }];
    const mix = divideMix({ figures, links, rungs: SIGNED, layer: 'all' }, 'designer');
    expect(mix.largest).toMatchObject({ layer: 'chip_supply', total: { high: 8000 } });
    expect(mix.total.high).toBe(10_500);
    expect(mix.slices).toMatchObject([
      { subject: { key: 'amd' }, total: { high: 6000 }, leastHigh: 6000 },
      { subject: { key: 'nvidia' }, total: { high: 4500 }, leastHigh: 4500 },
    ]);
  });

  it('takes supplied chips out of the largest figure that counts, not out of a plan that does not', () => {
    const figures = [
      figure('plan', 10_000, { layer: 'umbrella', certainty: 'intended' }),
      figure('contract', 4500, { designers: ['nvidia'] }),
      figure('chips', 3000, { designers: ['nvidia'], layer: 'chip_supply' }),
    ];
    const links: OverlapLink[] = [
      { kind: 'supplies', fromSlug: 'chips', toSlug: 'plan' },
      { kind: 'supplies', fromSlug: 'chips', toSlug: 'contract' },
    ];
    expect(divideMix({ figures, links, rungs: SIGNED, layer: 'all' }, 'designer').total.high).toBe(4500);
  });

  it('has no range where a layer alone is more than the sum without overlaps', () => {
    const mix = divideMix(
      {
        figures: [figure('report', 5000, { layer: 'site' }), figure('filing', 3000, { designers: ['amd'] })],
        links: [{ kind: 'restates', fromSlug: 'report', toSlug: 'filing' }],
        rungs: SIGNED,
        layer: 'all',
      },
      'designer',
    );
    expect(mix).toMatchObject({ total: { high: 3000 }, largest: null });
  });

  it('tells commitments without a size apart from nothing', () => {
    const mix = divideMix(
      {
        figures: [
          figure('sized', 100, { designers: ['amd'] }),
          figure('unsized', 0, { designers: ['nvidia'] }),
        ],
        links: [],
        rungs: SIGNED,
        layer: 'all',
      },
      'designer',
    );
    expect(mix.slices).toMatchObject([
      { subject: { key: 'amd' }, undisclosedSlugs: [] },
      { subject: { key: 'nvidia' }, total: { high: 0 }, undisclosedSlugs: ['unsized'] },
    ]);
  });

  it('has slices that add up to the total, and parts that add up to their slice', () => {
    fc.assert(
      fc.property(someSet, (input) => {
        const { total, slices, largest } = divideMix(input, 'designer');
        const sum = slices.reduce((all, slice) => all + slice.total.high, 0);
        expect(sum).toBe(total.high);
        for (const slice of slices) {
          expect(slice.parts.reduce((all, { high }) => all + high, 0)).toBe(slice.total.high);
          expect(slice.leastHigh).toBeLessThanOrEqual(slice.total.high);
          expect(slice.total.low).toBeLessThanOrEqual(slice.total.high);
        }
        expect(slices.some((slice) => slice.total.isOpenEnded)).toBe(total.isOpenEnded);
        if (input.layer !== 'all') expect(largest).toBeNull();
        if (largest !== null) expect(largest.total.high).toBeLessThanOrEqual(total.high);
      }),
    );
  });

  it('does not change when a figure that has lapsed is added, wherever it is linked', () => {
    fc.assert(
      fc.property(
        someSet,
        fc.nat(5000),
        fc.constantFrom(...valuesOf(OVERLAP_KINDS)),
        fc.boolean(),
        (input, amount, kind, isFrom) => {
          const lapsed = figure('lapsed', amount, {
            certainty: 'lapsed',
            layer: 'umbrella',
            designers: ['intel'],
          });
          const link: OverlapLink = isFrom
            ? { kind, fromSlug: 'lapsed', toSlug: 'f0' }
            : { kind, fromSlug: 'f0', toSlug: 'lapsed' };
          const before = divideMix(input, 'designer');
          const after = divideMix(
            { ...input, figures: [...input.figures, lapsed], links: [...input.links, link] },
            'designer',
          );
          expect(after).toEqual(before);
        },
      ),
    );
  });
});

const someAmounts = fc.array(
  fc.record({
    names: fc.subarray([...DESIGNERS], { maxLength: 2 }).map((slugs) => slugs.map(name)),
    amount: fc.integer({ min: 0, max: 10_000 }),
  }),
  { maxLength: 8 },
);
const statedAmounts = fc.uniqueArray(
  fc.record({ slug: fc.integer({ min: 0, max: 20 }), amount: fc.integer({ min: 1, max: 10_000 }) }),
  { minLength: 1, maxLength: 8, selector: ({ slug }) => slug },
);
const toAmounts = (all: readonly { slug: number; amount: number }[]): SupplierAmount[] =>
  all.map(({ slug, amount }) => ({ names: [name(`s${slug}`)], amount }));

function bandOf(amounts: readonly SupplierAmount[]) {
  const measured = measureConcentration(amounts);
  if (measured.kind !== 'band') throw new Error(measured.reason);
  return measured;
}

describe('measureConcentration', () => {
  it('is one supplier at 1, and at 0.5 two equal ones', () => {
    expect(bandOf([{ names: [name('amd')], amount: 7 }])).toMatchObject({ low: 1, high: 1 });
    expect(
      bandOf([
        { names: [name('amd')], amount: 5 },
        { names: [name('nvidia')], amount: 5 },
      ]),
    ).toMatchObject({ low: 0.5, high: 0.5, largestShare: 0.5 });
  });

  it('gives what is not stated to nobody at the low end and to the largest at the high end', () => {
    // 6, 2 and 2 of 10 unstated or shared: 0.36 + 0.04, and 0.64 + 0.04.
    const band = bandOf([
      { names: [name('nvidia')], amount: 6 },
      { names: [name('amd')], amount: 2 },
      { names: [], amount: 1 },
      { names: [name('amazon'), name('google')], amount: 1 },
    ]);
    expect(band.low).toBeCloseTo(0.4, 12);
    expect(band.high).toBeCloseTo(0.68, 12);
    expect(band.statedShare).toBeCloseTo(0.8, 12);
    expect(band.largest).toEqual(name('nvidia'));
  });

  it('is refused where less than half is stated, and where there is nothing', () => {
    const half = { names: [name('amd')], amount: 5 };
    expect(measureConcentration([half, { names: [], amount: 5 }]).kind).toBe('band');
    expect(measureConcentration([half, { names: [], amount: 5.1 }])).toMatchObject({
      kind: 'refused',
      reason: 'mostly_unstated',
    });
    expect(measureConcentration([])).toMatchObject({ kind: 'refused', reason: 'nothing' });
    expect(measureConcentration([{ names: [name('amd')], amount: 0 }])).toMatchObject({ reason: 'nothing' });
  });

  it('lies between 1/n and 1 for n suppliers that are all stated', () => {
    fc.assert(
      fc.property(statedAmounts, (all) => {
        const { low, high, statedShare } = bandOf(toAmounts(all));
        expect(low).toBeCloseTo(high, 9);
        expect(statedShare).toBe(1);
        expect(low).toBeGreaterThanOrEqual(1 / all.length - 1e-9);
        expect(high).toBeLessThanOrEqual(1 + 1e-9);
      }),
    );
  });

  it('has a low end below its high end, and no end outside 0 to 1', () => {
    fc.assert(
      fc.property(someAmounts, (amounts) => {
        const measured = measureConcentration(amounts);
        expect(measured.statedShare).toBeGreaterThanOrEqual(0);
        expect(measured.statedShare).toBeLessThanOrEqual(1);
        if (measured.kind === 'refused') return;
        expect(measured.low).toBeGreaterThan(0);
        expect(measured.low).toBeLessThanOrEqual(measured.high + 1e-12);
        expect(measured.high).toBeLessThanOrEqual(1 + 1e-9);
        expect(measured.largestShare).toBeLessThanOrEqual(measured.statedShare + 1e-12);
      }),
    );
  });

  it('never falls when two suppliers become one', () => {
    fc.assert(
      fc.property(statedAmounts, fc.nat(10_000), (all, unstated) => {
        fc.pre(all.length > 1 && unstated <= all.reduce((sum, { amount }) => sum + amount, 0));
        const [first, second, ...rest] = all;
        if (first === undefined || second === undefined) return;
        const open: SupplierAmount = { names: [], amount: unstated };
        const apart = bandOf([...toAmounts(all), open]);
        const merged = bandOf([
          ...toAmounts([{ slug: first.slug, amount: first.amount + second.amount }, ...rest]),
          open,
        ]);
        expect(merged.low).toBeGreaterThanOrEqual(apart.low - 1e-12);
        expect(merged.high).toBeGreaterThanOrEqual(apart.high - 1e-12);
      }),
    );
  });
});

describe('measureMix', () => {
  it('counts ceilings at the headline and as nothing in the floor', () => {
    const mix = divideMix(
      {
        figures: [
          figure('ceiling', 5000, { designers: ['amazon'], low: 0 }),
          figure('firm', 5000, { designers: ['nvidia'] }),
        ],
        links: [],
        rungs: SIGNED,
        layer: 'all',
      },
      'designer',
    );
    expect(measureMix(mix)).toMatchObject({ headline: { low: 0.5, high: 0.5 }, floor: { low: 1, high: 1 } });
  });
});
