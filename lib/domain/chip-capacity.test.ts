import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ChipCapacityFigure, countCapacity, STANDING_CERTAINTIES } from './chip-capacity';
import { SIGNED_CERTAINTIES } from './headline';
import type { OverlapLink } from './overlap';
import { CERTAINTIES, type Certainty, type Layer, LAYERS, valuesOf } from './vocabulary';

const GW = 1_000_000;

function figure(
  slug: string,
  layer: Layer,
  gw: number | null,
  changes: Partial<ChipCapacityFigure> = {},
): ChipCapacityFigure {
  const certainty: Certainty = changes.certainty ?? 'committed';
  return {
    ...{ slug, layer, certainty, isOpenEnded: false, isCash: true, isInSet: true },
    parts: gw === null ? [] : [{ certainty, low: gw * GW, high: gw * GW }],
    ...changes,
  };
}

const link = (kind: OverlapLink['kind'], fromSlug: string, toSlug: string): OverlapLink => ({
  kind,
  fromSlug,
  toSlug,
});

describe('countCapacity', () => {
  it('counts a layer once, and never adds layers that share gigawatts', () => {
    const figures = [
      figure('contract', 'cloud', 4.5),
      figure('phase', 'cloud', 1),
      figure('supply', 'chip_supply', 3),
      figure('campus', 'site', 1.2),
    ];
    const links = [
      link('part_of', 'phase', 'contract'),
      link('supplies', 'supply', 'contract'),
      link('hosted_in', 'contract', 'campus'),
    ];
    const count = countCapacity(figures, links, SIGNED_CERTAINTIES);
    expect(count.layers.map(({ layer, total }) => [layer, total.high / GW])).toEqual([
      ['cloud', 4.5],
      ['chip_supply', 3],
      ['site', 1.2],
    ]);
    expect(count.largest?.layer).toBe('cloud');
    expect(count.across.high / GW).toBe(4.5);
  });

  it('adds layers of which no overlap is known', () => {
    const count = countCapacity(
      [figure('contract', 'cloud', 2), figure('supply', 'chip_supply', 6)],
      [],
      SIGNED_CERTAINTIES,
    );
    expect(count.across.high / GW).toBe(8);
    expect(count.largest?.total.high).toBe(6 * GW);
  });

  it('counts the rungs that are asked for, and lapsed ones never', () => {
    const figures = [
      figure('signed', 'cloud', 2),
      figure('plan', 'cloud', 10, { certainty: 'intended' }),
      figure('gone', 'cloud', 7, { certainty: 'lapsed' }),
    ];
    expect(countCapacity(figures, [], SIGNED_CERTAINTIES).across.high / GW).toBe(2);
    expect(countCapacity(figures, [], STANDING_CERTAINTIES).across.high / GW).toBe(12);
    expect(countCapacity(figures, [], valuesOf(CERTAINTIES)).across.high / GW).toBe(12);
  });

  it('tells of figures whose size no source gives, and has no layer for them', () => {
    const figures = [
      figure('unsized', 'cloud', null),
      figure('unsized-gone', 'cloud', null, { certainty: 'lapsed' }),
    ];
    const count = countCapacity(figures, [], SIGNED_CERTAINTIES);
    expect(count).toMatchObject({ layers: [], largest: null, undisclosedCount: 1 });
  });

  it('never counts less than its largest layer, nor more than all layers together', () => {
    const slugs = ['a', 'b', 'c', 'd', 'e'];
    const figures = fc.tuple(
      ...slugs.map((slug) =>
        fc
          .tuple(fc.constantFrom(...valuesOf(LAYERS)), fc.integer({ min: 1, max: 9 }))
          .map(([layer, gw]) => figure(slug, layer, gw)),
      ),
    );
    // Links lead from earlier to later slugs, so that nothing is inside itself.
    const links = fc.array(
      fc
        .tuple(
          fc.constantFrom<OverlapLink['kind']>('part_of', 'supplies', 'hosted_in'),
          fc.integer({ min: 0, max: 3 }),
          fc.integer({ min: 1, max: 4 }),
        )
        .filter(([, from, to]) => from < to)
        .map(([kind, from, to]) => link(kind, slugs[from] ?? '', slugs[to] ?? '')),
      { maxLength: 4 },
    );
    fc.assert(
      fc.property(figures, links, (all, overlaps) => {
        const { layers, largest, across } = countCapacity(all, overlaps, SIGNED_CERTAINTIES);
        const sum = layers.reduce((total, layer) => total + layer.total.high, 0);
        expect(across.high).toBeGreaterThanOrEqual(largest?.total.high ?? 0);
        expect(across.high).toBeLessThanOrEqual(sum);
      }),
    );
  });
});
