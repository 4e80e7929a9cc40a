import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bridgeOverlaps, type ExplainedOverlap } from './bridge-overlaps';
import { toRange } from './figure';
import { divideFigure } from './known-state';
import { countOnce } from './totals';
import type { OverlapKind } from './vocabulary';

function link(fromSlug: string, kind: OverlapKind, toSlug: string): ExplainedOverlap {
  return { fromSlug, kind, toSlug, says: `${fromSlug} ${kind} ${toSlug}.` };
}

/** The overlaps as "from kind to". */
function bridge(slugs: string[], links: ExplainedOverlap[]): string[] {
  return bridgeOverlaps(slugs, links).map(({ fromSlug, kind, toSlug }) => `${fromSlug} ${kind} ${toSlug}`);
}

describe('bridgeOverlaps', () => {
  it('keeps the links between two figures of the set, of every kind', () => {
    const links = [link('a', 'part_of', 'b'), link('b', 'supplies', 'a'), link('a', 'part_of', 'z')];
    expect(bridgeOverlaps(['a', 'b'], links)).toEqual(links.slice(0, 2));
  });

  it('joins what hangs together through figures outside the set, with both reasons', () => {
    const links = [link('phase', 'part_of', 'contract'), link('programme', 'includes', 'contract')];
    expect(bridgeOverlaps(['phase', 'programme'], links)).toEqual([
      {
        kind: 'part_of',
        fromSlug: 'phase',
        toSlug: 'programme',
        says: 'phase part_of contract. programme includes contract.',
      },
    ]);
  });

  it('follows restatement either way', () => {
    expect(bridge(['a', 'c'], [link('b', 'restates', 'a'), link('b', 'part_of', 'c')])).toEqual([
      'a part_of c',
    ]);
    expect(bridge(['a', 'c'], [link('a', 'restates', 'b'), link('c', 'restates', 'b')])).toEqual([
      'a restates c',
    ]);
  });

  it('says nothing of two parts of one whole, or two wholes of one part', () => {
    expect(bridge(['a', 'c'], [link('a', 'part_of', 'b'), link('c', 'part_of', 'b')])).toEqual([]);
    expect(bridge(['a', 'c'], [link('b', 'part_of', 'a'), link('b', 'part_of', 'c')])).toEqual([]);
  });

  it('bridges neither supplies nor hosting, which join different layers', () => {
    expect(bridge(['a', 'c'], [link('a', 'supplies', 'b'), link('b', 'part_of', 'c')])).toEqual([]);
    expect(bridge(['a', 'c'], [link('a', 'hosted_in', 'b'), link('b', 'part_of', 'c')])).toEqual([]);
  });

  it('adds nothing to a direct link, and ends where links go in circles', () => {
    const links = [link('a', 'part_of', 'b'), link('b', 'part_of', 'c'), link('a', 'part_of', 'c')];
    expect(bridge(['a', 'c'], links)).toEqual(['a part_of c']);
    expect(bridge(['a'], [link('a', 'part_of', 'b'), link('b', 'part_of', 'a')])).toEqual([]);
  });

  it('lets a total never exceed the outermost figure, whatever is filtered out of a chain', () => {
    const chain = ['phase', 'contract', 'campus', 'programme'];
    const links = chain.slice(1).map((outer, index) => link(chain[index] ?? '', 'part_of', outer));
    fc.assert(
      fc.property(fc.subarray(chain, { minLength: 1 }), (slugs) => {
        const figures = slugs.map((slug) => ({
          slug,
          isOpenEnded: false,
          ...divideFigure(toRange(chain.indexOf(slug) + 1, 'exactly'), { certainty: 'committed' }),
        }));
        const outermost = Math.max(...slugs.map((slug) => chain.indexOf(slug) + 1));
        expect(countOnce(figures, bridgeOverlaps(slugs, links)).high).toBe(outermost);
      }),
    );
  });
});
