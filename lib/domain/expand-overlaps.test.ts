import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bridgeOverlaps } from './bridge-overlaps';
import { divideByCertainty } from './certainty-parts';
import { expandOverlaps, type FigureOfDeal, type StatedOverlap } from './expand-overlaps';
import { toRange } from './figure';
import { countOnce } from './totals';
import type { OverlapKind } from './vocabulary';

function figure(
  slug: string,
  dealSlug: string,
  fromCompany: string,
  toCompany: string | null,
  size: number,
): FigureOfDeal {
  return { slug, dealSlug, fromCompany, toCompany, size };
}

function overlap(from: string, kind: OverlapKind, to: string): StatedOverlap {
  const side = (text: string) => {
    const [type = '', slug = ''] = text.split('/');
    return { type, slug };
  };
  return { kind, from: side(from), to: side(to), says: 'They share.' };
}

function expand(overlaps: StatedOverlap[], figures: FigureOfDeal[]): string[] {
  return expandOverlaps('investment', overlaps, figures).map(
    ({ fromSlug, kind, toSlug }) => `${fromSlug} ${kind} ${toSlug}`,
  );
}

const AMAZON = figure('amazon', 'aws', 'amazon', 'openai', 50);
const ROUND = figure('whole', 'round', 'investors', 'openai', 122);

describe('expandOverlaps', () => {
  it('keeps an overlap between two figures of the kind and drops those with another kind', () => {
    expect(
      expand(
        [
          overlap('investment/amazon', 'part_of', 'investment/whole'),
          overlap('investment/amazon', 'part_of', 'spend/x'),
        ],
        [AMAZON, ROUND],
      ),
    ).toEqual(['amazon part_of whole']);
  });

  it('says an overlap with a deal of the one figure of that deal, either way round', () => {
    expect(expand([overlap('investment/amazon', 'part_of', 'deal/round')], [AMAZON, ROUND])).toEqual([
      'amazon part_of whole',
    ]);
    expect(expand([overlap('deal/round', 'includes', 'deal/aws')], [AMAZON, ROUND])).toEqual([
      'amazon part_of whole',
    ]);
    expect(expand([overlap('deal/aws', 'restates', 'investment/whole')], [AMAZON, ROUND])).toEqual([
      'amazon restates whole',
    ]);
  });

  it('takes the figure with the same parties as the container, not the largest', () => {
    const figures = [
      figure('tranche', 'd', 'softbank', 'openai', 10),
      figure('small', 'round', 'softbank', 'openai', 40),
      figure('large', 'round', 'nvidia', 'coreweave', 90),
    ];
    expect(expand([overlap('investment/tranche', 'part_of', 'deal/round')], figures)).toEqual([
      'tranche part_of small',
    ]);
  });

  it('puts every figure of a deal inside what the deal is inside of, and makes them up what it restates', () => {
    const figures = [figure('a', 'd', 'x', 'y', 1), figure('b', 'd', 'z', 'y', 2), ROUND];
    for (const kind of ['part_of', 'restates'] as const) {
      expect(expand([overlap('deal/d', kind, 'investment/whole')], figures)).toEqual([
        'a part_of whole',
        'b part_of whole',
      ]);
    }
    expect(expand([overlap('investment/whole', 'restates', 'deal/d')], figures)).toEqual([
      'a part_of whole',
      'b part_of whole',
    ]);
  });

  it('lets an overlap lead through a deal that has no figure of the kind', () => {
    const links = expandOverlaps(
      'investment',
      [
        overlap('investment/amazon', 'part_of', 'deal/empty'),
        overlap('deal/empty', 'part_of', 'investment/whole'),
      ],
      [AMAZON, ROUND],
    );
    expect(bridgeOverlaps(['amazon', 'whole'], links)).toMatchObject([
      { fromSlug: 'amazon', kind: 'part_of', toSlug: 'whole' },
    ]);
  });

  it('counts nothing twice and loses nothing, whatever deals have figures of whatever parties', () => {
    const company = fc.constantFrom('a', 'b', 'c');
    const world = fc
      .array(
        fc.record({ deal: fc.nat(3), from: company, to: company, size: fc.integer({ min: 1, max: 100 }) }),
        {
          minLength: 1,
          maxLength: 8,
        },
      )
      .map((list) =>
        list.map(({ deal, from, to, size }, index) => figure(`f${index}`, `d${deal}`, from, to, size)),
      );
    const ties = fc.array(
      fc.record({
        from: fc.nat(3),
        kind: fc.constantFrom('part_of' as const, 'includes' as const, 'restates' as const),
        to: fc.nat(3),
      }),
      { maxLength: 5 },
    );
    fc.assert(
      fc.property(world, ties, (figures, given) => {
        const overlaps = given
          .filter(({ from, to }) => from !== to)
          .map(({ from, kind, to }) => overlap(`deal/d${from}`, kind, `deal/d${to}`));
        const links = bridgeOverlaps(
          figures.map(({ slug }) => slug),
          expandOverlaps('investment', overlaps, figures),
        );
        const total = countOnce(
          figures.map(({ slug, size }) => ({
            slug,
            isOpenEnded: false,
            parts: divideByCertainty({ range: toRange(size, 'exactly'), certainty: 'committed' }),
          })),
          links,
        );
        const restated = new Set(
          total.figures.filter(({ restatedBy }) => restatedBy).map(({ slug }) => slug),
        );
        const kept = figures.filter(({ slug }) => !restated.has(slug));
        expect(total.high).toBeLessThanOrEqual(kept.reduce((sum, { size }) => sum + size, 0));
        // The figures of one deal do not share anything with each other here, unless one deal runs in a circle.
        expect(total.high).toBeGreaterThanOrEqual(Math.max(...kept.map(({ size }) => size)));
      }),
      { numRuns: 500 },
    );
  });
});
