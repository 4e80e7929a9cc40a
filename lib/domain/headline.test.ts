import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { divideByCertainty } from './certainty-parts';
import { isOpenEnded, toRange } from './figure';
import {
  chooseRungs,
  decomposeFigures,
  type Headline,
  type HeadlineFigure,
  INCLUDABLE,
  type Includable,
  SIGNED_CERTAINTIES,
} from './headline';
import type { OverlapLink } from './overlap';
import { CERTAINTIES, type Certainty, QUALIFIERS, type Qualifier, valuesOf } from './vocabulary';

function figure(
  slug: string,
  value: number | null,
  certainty: Certainty,
  more: { qualifier?: Qualifier; firm?: number; isCash?: boolean; isInSet?: boolean } = {},
): HeadlineFigure {
  const range = value === null ? null : toRange(value, more.qualifier ?? 'exactly');
  return {
    slug,
    certainty,
    parts: range === null ? [] : divideByCertainty({ range, certainty, firm: more.firm ?? null }),
    isOpenEnded: range !== null && isOpenEnded(range),
    isCash: more.isCash ?? true,
    isInSet: more.isInSet ?? true,
  };
}

const part = (fromSlug: string, toSlug: string): OverlapLink => ({ kind: 'part_of', fromSlug, toSlug });
const restates = (fromSlug: string, toSlug: string): OverlapLink => ({ kind: 'restates', fromSlug, toSlug });

function decompose(
  figures: HeadlineFigure[],
  links: OverlapLink[] = [],
  include: Includable[] = [],
): Headline {
  return decomposeFigures({ figures, links, rungs: chooseRungs([], include) });
}

function reasonsOf(headline: Headline, slug: string): string[] {
  return headline.figures.find((one) => one.slug === slug)?.shares.map(({ reason }) => reason) ?? [];
}

describe('chooseRungs', () => {
  it('gives the signed rungs and what is included, never lapsed', () => {
    expect(chooseRungs([], [])).toEqual(SIGNED_CERTAINTIES);
    expect(chooseRungs([], ['lapsed', 'option'])).toEqual([...SIGNED_CERTAINTIES, 'option']);
  });

  it('gives exactly the rungs of a filter, whatever is included', () => {
    expect(chooseRungs(['rumoured', 'intended', 'lapsed'], ['option'])).toEqual(['intended', 'rumoured']);
  });
});

describe('decomposeFigures', () => {
  const programme = [figure('programme', 500, 'intended'), figure('contract', 300, 'committed')];
  const inside = [part('contract', 'programme')];

  it('counts signed parts of a plan alone, and with plans only the remainder of the plan beside them', () => {
    const signed = decompose(programme, inside);
    expect(signed.total.high).toBe(300);
    expect(signed.others.find(({ certainty }) => certainty === 'intended')).toMatchObject({
      isChosen: false,
      own: { high: 200 },
      totalWith: { high: 500 },
    });
    expect(reasonsOf(signed, 'programme')).toEqual(['not_chosen']);
    const all = decompose(programme, inside, ['intended']);
    expect(all.total.high).toBe(500);
    expect(reasonsOf(all, 'programme')).toEqual(['remainder']);
  });

  it('adds a round and its members once', () => {
    const round = [
      figure('round', 122, 'building'),
      figure('amazon', 50, 'delivered'),
      figure('nvidia', 30, 'delivered'),
    ];
    const headline = decompose(round, [part('amazon', 'round'), part('nvidia', 'round')]);
    expect(headline.parts).toEqual([
      { certainty: 'delivered', low: 80, high: 80 },
      { certainty: 'building', low: 42, high: 42 },
    ]);
    expect(headline.figures.find(({ slug }) => slug === 'round')?.insideSlugs).toEqual(['amazon', 'nvidia']);
  });

  it('tells what has lapsed beside the total, and nothing of it where it lives on', () => {
    const figures = [
      figure('letter', 100, 'lapsed'),
      figure('first', 10, 'lapsed'),
      figure('second', 20, 'committed'),
      figure('phase', 5, 'lapsed'),
      figure('campus', 8, 'committed'),
    ];
    const headline = decompose(figures, [restates('first', 'second'), part('phase', 'campus')], ['lapsed']);
    expect(headline.total.high).toBe(28);
    expect(headline.lapsed.high).toBe(100);
    expect(
      headline.figures.flatMap(({ shares }) => shares).filter(({ reason }) => reason === 'lapsed'),
    ).toHaveLength(3);
  });

  it('takes what still stands out of a lapsed container', () => {
    const headline = decompose(
      [figure('letter', 100, 'lapsed'), figure('rest', 30, 'committed')],
      [part('rest', 'letter')],
    );
    expect([headline.total.high, headline.lapsed.high]).toEqual([30, 70]);
  });

  it('tells nothing as lapsed that lives on without cash or without a size', () => {
    const headline = decompose(
      [figure('option', 60, 'lapsed'), figure('merger', 60, 'committed', { isCash: false })],
      [restates('merger', 'option')],
    );
    expect(headline.lapsed.high).toBe(0);
  });

  it('lists share rights and undisclosed figures without counting them', () => {
    const headline = decompose([
      figure('warrants', 5, 'committed', { isCash: false }),
      figure('unknown', null, 'committed'),
    ]);
    expect(headline.total).toEqual({ low: 0, high: 0, isOpenEnded: false });
    expect(reasonsOf(headline, 'warrants')).toEqual(['no_cash']);
    expect(reasonsOf(headline, 'unknown')).toEqual(['undisclosed']);
  });

  it('is at least what it is where something counted has no upper bound, unless what contains it has one', () => {
    const figures = [
      figure('all', 500, 'intended'),
      figure('open', 300, 'committed', { qualifier: 'more_than' }),
    ];
    expect(decompose(figures, [part('open', 'all')]).total.isOpenEnded).toBe(true);
    expect(decompose(figures, [part('open', 'all')], ['intended']).total.isOpenEnded).toBe(false);
    expect(decompose(figures, []).total.isOpenEnded).toBe(true);
  });

  it('takes out of a round no more than what of a pledge is in it, and does not bound the pledge by the round', () => {
    const figures = [
      figure('round', 65, 'delivered'),
      figure('pledge', 40, 'contingent', { qualifier: 'at_least', firm: 10 }),
    ];
    const headline = decompose(figures, [{ ...part('pledge', 'round'), sharedAtMost: 10 }]);
    expect(headline.total).toEqual({ low: 95, high: 95, isOpenEnded: true });
    expect(headline.parts).toEqual([
      { certainty: 'delivered', low: 55, high: 55 },
      { certainty: 'committed', low: 10, high: 10 },
      { certainty: 'contingent', low: 30, high: 30 },
    ]);
  });

  it('uses figures beyond the set only to know what is shared', () => {
    const headline = decomposeFigures({
      figures: [figure('programme', 10, 'intended'), figure('contract', 4, 'committed', { isInSet: false })],
      links: [part('contract', 'programme')],
      rungs: ['intended'],
    });
    expect(headline.total.high).toBe(6);
    expect(headline.figures.map(({ slug }) => slug)).toEqual(['programme']);
  });

  const world = fc
    .array(
      fc.record({
        value: fc.option(fc.integer({ min: 1, max: 1000 }), { freq: 9 }),
        certainty: fc.constantFrom(...valuesOf(CERTAINTIES)),
        qualifier: fc.constantFrom(...valuesOf(QUALIFIERS)),
        firm: fc.nat(500),
        isCash: fc.boolean().map((no) => !no),
      }),
      { minLength: 1, maxLength: 9 },
    )
    .chain((raw) =>
      fc.record({
        figures: fc.constant(
          raw.map(({ value, certainty, ...more }, index) => figure(`f${index}`, value, certainty, more)),
        ),
        links: fc.array(
          fc.record({
            kind: fc.constantFrom('part_of' as const, 'restates' as const, 'includes' as const),
            fromSlug: fc.nat(raw.length).map((n) => `f${n}`),
            toSlug: fc.nat(raw.length).map((n) => `f${n}`),
          }),
          { maxLength: 12 },
        ),
        include: fc.subarray([...valuesOf(INCLUDABLE)]),
      }),
    );

  it('is the sum of its parts and of what is counted of each figure, whatever is included', () => {
    fc.assert(
      fc.property(world, ({ figures, links, include }) => {
        const headline = decompose(figures, links, include);
        const counted = headline.figures.flatMap(({ shares }) => shares.filter(({ isCounted }) => isCounted));
        const sum = counted.reduce((all, { onceHigh }) => all + onceHigh, 0);
        expect(headline.total.high).toBe(sum);
        expect(headline.parts.reduce((all, { high }) => all + high, 0)).toBe(sum);
        expect(headline.total.low).toBeLessThanOrEqual(headline.total.high);
        for (const { statedHigh, onceHigh } of headline.figures.flatMap(({ shares }) => shares)) {
          expect(onceHigh).toBeLessThanOrEqual(statedHigh ?? 0);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('gives for each rung left out the total that choosing it gives', () => {
    fc.assert(
      fc.property(world, ({ figures, links, include }) => {
        for (const { certainty, totalWith, own } of decompose(figures, links, include).others) {
          const chosen = decompose(figures, links, [...new Set([...include, certainty])]);
          expect(chosen.total).toEqual(totalWith);
          const without = decompose(
            figures,
            links,
            include.filter((rung) => rung !== certainty),
          );
          expect(totalWith.high - without.total.high).toBe(own.high);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('never counts a lapsed share, and is the same in any order of figures', () => {
    fc.assert(
      fc.property(world, ({ figures, links, include }) => {
        const headline = decompose(figures, links, include);
        const counted = headline.figures.flatMap(({ shares }) => shares.filter(({ isCounted }) => isCounted));
        expect(counted.every(({ certainty }) => certainty !== 'lapsed')).toBe(true);
        const other = decompose([...figures].reverse(), links, include);
        expect([other.total, other.lapsed]).toEqual([headline.total, headline.lapsed]);
      }),
    );
  });
});
