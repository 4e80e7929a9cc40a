import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  CLAIMED_RATIOS,
  findClaimedRatio,
  findRival,
  type GivenRatio,
  listGivenRatios,
  type NamedChip,
  placeClaimed,
  toFactor,
} from './claimed-ratios';
import { type FigureRange, toRange } from './figure';
import type { SpecRatio } from './spec-ratios';
import { QUALIFIERS, valuesOf } from './vocabulary';

const CHIPS = 'prisma/data/chips';
const CLAIM_FIELD = /"field":\s*"(claimed\.[^"]+)"/g;

describe('the list of claimed ratios', () => {
  it('knows every field of claimed ratios that the data has', () => {
    const inData = readdirSync(CHIPS).flatMap((name) =>
      [...readFileSync(join(CHIPS, name), 'utf8').matchAll(CLAIM_FIELD)].map(([, field]) => field ?? ''),
    );
    expect(new Set(inData).size).toBeGreaterThan(20);
    expect([...new Set(inData)].filter((field) => findClaimedRatio(field) === null)).toEqual([]);
  });

  it('has each field once, and says by its name what it is against', () => {
    const fields = CLAIMED_RATIOS.map(({ field }) => field);
    expect(new Set(fields).size).toBe(fields.length);
    for (const { field, against, direction } of CLAIMED_RATIOS) {
      expect(field.endsWith('VsPredecessor'), field).toBe(against === 'predecessor');
      expect(field.endsWith('VsGpu'), field).toBe(against === 'gpu');
      expect(/Saving|Reduction/.test(field), field).toBe(direction === 'reduction');
    }
  });
});

const exactly = (value: number): FigureRange => toRange(value, 'exactly');

describe('toFactor', () => {
  it('takes 40 per cent more for 1.4, 40 per cent less for 0.6, and four times less for a quarter', () => {
    expect(toFactor(exactly(40), 'pct', 'gain')).toEqual(exactly(1.4));
    expect(toFactor(exactly(40), 'pct', 'reduction')).toEqual(exactly(0.6));
    expect(toFactor(exactly(4), 'x', 'gain')).toEqual(exactly(4));
    expect(toFactor(exactly(4), 'x', 'reduction')).toEqual(exactly(0.25));
  });

  it('keeps a range in order, and turns the bounds of a reduction', () => {
    const range: FigureRange = { low: 30, high: 40, qualifier: 'about' };
    expect(toFactor(range, 'pct', 'gain')).toEqual({ low: 1.3, high: 1.4, qualifier: 'about' });
    expect(toFactor(range, 'pct', 'reduction')).toEqual({ low: 0.6, high: 0.7, qualifier: 'about' });
    expect(toFactor(toRange(50, 'up_to'), 'pct', 'reduction')).toEqual(toRange(0.5, 'at_least'));
    expect(toFactor(toRange(10, 'more_than'), 'x', 'reduction')).toEqual(toRange(0.1, 'less_than'));
  });

  it('gives nothing for other units, nor where nothing would be left', () => {
    expect(toFactor(exactly(40), 'gb', 'gain')).toBeNull();
    expect(toFactor(exactly(100), 'pct', 'reduction')).toBeNull();
    expect(toFactor(exactly(0), 'x', 'reduction')).toBeNull();
  });

  it('grows with a gain and shrinks with a reduction, whatever the unit', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('x', 'pct' as const),
        fc.double({ min: 0.5, max: 99, noNaN: true }),
        fc.double({ min: 0.01, max: 0.9, noNaN: true }),
        (unit, value, more) => {
          const gain = (number: number) => toFactor(exactly(number), unit, 'gain')?.high ?? NaN;
          const loss = (number: number) => toFactor(exactly(number), unit, 'reduction')?.high ?? NaN;
          expect(gain(value + more)).toBeGreaterThan(gain(value));
          expect(loss(value + more)).toBeLessThan(loss(value));
        },
      ),
    );
  });

  it('never adds a bound, and never puts the low one above the high one', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('x', 'pct' as const),
        fc.constantFrom('gain', 'reduction' as const),
        fc.double({ min: 0.5, max: 99, noNaN: true }),
        fc.constantFrom(...valuesOf(QUALIFIERS)),
        (unit, direction, value, qualifier) => {
          const given = toRange(value, qualifier);
          const { low, high } = toFactor(given, unit, direction) ?? { low: null, high: null };
          const count = (range: Pick<FigureRange, 'low' | 'high'>) =>
            [range.low, range.high].filter((bound) => bound !== null).length;
          expect(count({ low, high })).toBe(count(given));
          if (low !== null && high !== null) expect(low).toBeLessThanOrEqual(high);
        },
      ),
    );
  });
});

const CHIPS_BY_NAME: readonly NamedChip[] = [
  {
    slug: 'trainium2',
    name: 'Trainium2',
    systems: [
      { slug: 'trn2-ultraserver', name: 'Trn2 UltraServer', chips: 64, fabric: 'NeuronLink' },
      { slug: 'trn2-instance', name: 'Trn2 instance', chips: 16, fabric: 'NeuronLink' },
    ],
  },
  { slug: 'mi300x', name: 'Instinct MI300X', systems: [] },
];

describe('findRival', () => {
  const find = (comparedWith: string | null, against: 'predecessor' | 'gpu' = 'predecessor') =>
    findRival(comparedWith, against, 'trainium2', CHIPS_BY_NAME);

  it('finds a generation by slug, by name, by its largest system, or as the one before', () => {
    expect(find('mi300x')).toEqual({ chipSlug: 'mi300x', level: null });
    expect(find('Instinct MI300X')).toEqual({ chipSlug: 'mi300x', level: null });
    expect(find('Trn2 UltraServer')).toEqual({ chipSlug: 'trainium2', level: 'system' });
    expect(find(null)).toEqual({ chipSlug: 'trainium2', level: null });
    expect(find('prior-generation system')).toEqual({ chipSlug: 'trainium2', level: 'system' });
    expect(find('previous generation')).toEqual({ chipSlug: 'trainium2', level: null });
  });

  it('finds none in words that name none, nor the predecessor where a claim is against something else', () => {
    expect(find('comparable Nvidia GPUs')).toBeNull();
    expect(find('Trn2 instance')).toBeNull();
    expect(find(null, 'gpu')).toBeNull();
    expect(findRival(null, 'predecessor', null, CHIPS_BY_NAME)).toBeNull();
  });
});

const give = (value: number, spec: GivenRatio['spec'] = 'fp8', level: GivenRatio['level'] = 'chip') => ({
  ...{ spec, level },
  range: exactly(value),
});

describe('placeClaimed', () => {
  const GIVEN = [give(1.94), give(1.01, 'bf16'), give(4.36, 'fp8', 'system')];

  it.each([
    [3, 'within', 0],
    [4, 'within', 1],
    [2, 'within', 1],
    [4.4, 'above', 1],
    [10, 'above', 0],
    [0.5, 'below', 0],
  ] as const)('× %s stands %s, %s rounded', (claimed, position, roundedCount) => {
    const verdict = placeClaimed(exactly(claimed), GIVEN);
    expect(verdict).toMatchObject({ kind: 'checked', position });
    expect(verdict.kind === 'checked' ? verdict.rounded : null).toHaveLength(roundedCount);
  });

  it('takes both ends of a range: it is beyond only where all of it is', () => {
    expect(placeClaimed({ low: 4, high: 6, qualifier: 'about' }, GIVEN)).toMatchObject({
      position: 'within',
    });
    expect(placeClaimed({ low: 5, high: 6, qualifier: 'about' }, GIVEN)).toMatchObject({ position: 'above' });
  });

  it('never lies beyond a ratio that it is', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 400 }), { minLength: 1, maxLength: 6 }), (values) => {
        const given = values.map((value) => give(value / 100));
        for (const value of values) {
          expect(placeClaimed(exactly(value / 100), given)).toMatchObject({ position: 'within' });
        }
      }),
    );
  });
});

describe('listGivenRatios', () => {
  const ratio = (spec: SpecRatio['spec'], level: SpecRatio['level'], value: number | null): SpecRatio => ({
    ...{ spec, level, above: { state: 'no_system' }, below: { state: 'no_system' } },
    range: value === null ? null : exactly(value),
    refusal: value === null ? { code: 'missing', sides: ['below'] } : null,
    isBasisUnstated: false,
  });
  const RATIOS = [
    ratio('fp4', 'chip', null),
    ratio('fp8', 'chip', 2),
    ratio('fp8', 'system', 4),
    ratio('memory', 'chip', 1.5),
  ];

  it('keeps given ratios of the specifications of the field, at the level of the claim', () => {
    const performance = findClaimedRatio('claimed.performanceVsPredecessor');
    const rack = findClaimedRatio('claimed.rackPerformanceVsPredecessor');
    if (performance === null || rack === null) throw new Error('the list has both');
    expect(listGivenRatios(performance, null, RATIOS)).toEqual([give(2), give(4, 'fp8', 'system')]);
    expect(listGivenRatios(performance, 'system', RATIOS)).toEqual([give(4, 'fp8', 'system')]);
    expect(listGivenRatios(rack, null, RATIOS)).toEqual([give(4, 'fp8', 'system')]);
  });
});
