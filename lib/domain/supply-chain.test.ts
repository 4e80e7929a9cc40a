import { describe, expect, it } from 'vitest';
import type { OverlapLink } from './overlap';
import { supplyAsParts } from './supply-chain';

const supplies = (fromSlug: string, toSlug: string): OverlapLink => ({ kind: 'supplies', fromSlug, toSlug });
const inside = (fromSlug: string, toSlug: string): OverlapLink => ({ kind: 'part_of', fromSlug, toSlug });

describe('supplyAsParts', () => {
  it('puts what a provider pays on inside what its customer pays', () => {
    expect(
      supplyAsParts(
        [supplies('iren', 'azure')],
        new Map([
          ['iren', 9.7],
          ['azure', 250],
        ]),
      ),
    ).toEqual([inside('iren', 'azure')]);
  });

  it('puts a supplier of two customers inside the larger one alone, in any order', () => {
    const links = [supplies('nscale', 'small'), supplies('nscale', 'large')];
    const sizes = new Map([
      ['nscale', 14],
      ['small', 30],
      ['large', 250],
    ]);
    expect(supplyAsParts(links, sizes)).toEqual([inside('nscale', 'large')]);
    expect(supplyAsParts([...links].reverse(), sizes)).toEqual([inside('nscale', 'large')]);
  });

  it('decides between equal customers by name', () => {
    const sizes = new Map([
      ['s', 1],
      ['a', 5],
      ['b', 5],
    ]);
    expect(supplyAsParts([supplies('s', 'b'), supplies('s', 'a')], sizes)).toEqual([inside('s', 'a')]);
  });

  it('keeps the links of a supplier whose customers are outside the set, for bridging', () => {
    expect(supplyAsParts([supplies('dell', 'iren')], new Map([['dell', 5.8]]))).toEqual([
      inside('dell', 'iren'),
    ]);
  });

  it('leaves other links alone', () => {
    const links: OverlapLink[] = [inside('a', 'b'), { kind: 'restates', fromSlug: 'a', toSlug: 'c' }];
    expect(
      supplyAsParts(
        links,
        new Map([
          ['a', 1],
          ['b', 2],
        ]),
      ),
    ).toEqual(links);
  });
});
