import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { divideByCertainty } from './certainty-parts';
import { toRange } from './figure';
import type { OverlapLink } from './overlap';
import { type CountableFigure, countOnce, subtractParts } from './totals';
import { CERTAINTIES, type Certainty, QUALIFIERS, type Qualifier, valuesOf } from './vocabulary';

function figure(
  slug: string,
  value: number,
  certainty: Certainty,
  qualifier: Qualifier = 'exactly',
): CountableFigure {
  const range = toRange(value, qualifier);
  return { slug, parts: divideByCertainty({ range, certainty }), isOpenEnded: range.high === null };
}

const part = (fromSlug: string, toSlug: string): OverlapLink => ({ kind: 'part_of', fromSlug, toSlug });
const restates = (fromSlug: string, toSlug: string): OverlapLink => ({ kind: 'restates', fromSlug, toSlug });

describe('countOnce', () => {
  it('adds a round and its members once, each member at its own certainty', () => {
    const total = countOnce(
      [
        figure('round', 122, 'committed'),
        figure('amazon', 50, 'delivered'),
        figure('nvidia', 30, 'delivered'),
      ],
      [part('amazon', 'round'), part('nvidia', 'round')],
    );
    expect(total.high).toBe(122);
    expect(total.parts).toEqual([
      { certainty: 'delivered', low: 80, high: 80 },
      { certainty: 'committed', low: 42, high: 42 },
    ]);
  });

  it('counts a restated figure where it is restated', () => {
    const total = countOnce(
      [figure('july', 300, 'committed'), figure('september', 300, 'committed', 'about')],
      [restates('september', 'july')],
    );
    expect(total.high).toBe(300);
    expect(total.figures.find(({ slug }) => slug === 'september')?.restatedBy).toBe('july');
  });

  it('takes a figure that is inside two nested ones out once', () => {
    const total = countOnce(
      [
        figure('contract', 4.5, 'building'),
        figure('sites', 7, 'intended'),
        figure('programme', 10, 'intended'),
      ],
      [part('contract', 'programme'), part('contract', 'sites'), part('sites', 'programme')],
    );
    expect(total.high).toBe(10);
    expect(total.parts.find(({ certainty }) => certainty === 'building')?.high).toBe(4.5);
  });

  it('counts a part in full where its container is filtered out', () => {
    expect(countOnce([figure('amazon', 50, 'delivered')], [part('amazon', 'round')]).high).toBe(50);
  });

  it('says at least where a counted figure has no upper bound, and a ceiling adds nothing to the floor', () => {
    const total = countOnce(
      [figure('a', 1, 'building', 'more_than'), figure('b', 5, 'contingent', 'up_to')],
      [],
    );
    expect([total.low, total.high, total.isOpenEnded]).toEqual([1, 6, true]);
  });

  it('takes a figure that is inside two parts of one container out once', () => {
    const total = countOnce(
      [
        figure('all', 10, 'intended'),
        figure('a', 5, 'committed'),
        figure('b', 5, 'committed'),
        figure('both', 2, 'building'),
      ],
      [part('both', 'a'), part('both', 'b'), part('a', 'all'), part('b', 'all')],
    );
    expect(total.high).toBe(10);
    expect(total.parts.find(({ certainty }) => certainty === 'intended')?.high).toBe(2);
  });

  it('keeps the floor of a container that holds a ceiling', () => {
    const total = countOnce(
      [figure('firm', 7.5, 'committed'), figure('ceiling', 2, 'contingent', 'up_to')],
      [part('ceiling', 'firm')],
    );
    expect([total.low, total.high]).toEqual([7.5, 7.5]);
  });

  it('lets parts that exceed their container stand', () => {
    expect(countOnce([figure('a', 8, 'building'), figure('b', 5, 'intended')], [part('a', 'b')]).high).toBe(
      8,
    );
  });

  const arbitrary = fc
    .array(
      fc.record({
        value: fc.integer({ min: 0, max: 1000 }),
        certainty: fc.constantFrom(...valuesOf(CERTAINTIES)),
        qualifier: fc.constantFrom(...valuesOf(QUALIFIERS)),
      }),
      { minLength: 1, maxLength: 9 },
    )
    .chain((raw) =>
      fc.record({
        figures: fc.constant(
          raw.map((one, index) => figure(`f${index}`, one.value, one.certainty, one.qualifier)),
        ),
        links: fc.array(
          fc.record({
            kind: fc.constantFrom('part_of' as const, 'restates' as const, 'includes' as const),
            fromSlug: fc.nat(raw.length).map((n) => `f${n}`),
            toSlug: fc.nat(raw.length).map((n) => `f${n}`),
            sharedAtMost: fc.option(fc.nat(1000)),
          }),
          { maxLength: 12 },
        ),
      }),
    );

  const highOf = (one: CountableFigure): number => one.parts.reduce((sum, { high }) => sum + high, 0);

  it('never exceeds the plain sum and never falls below the largest counted figure, whatever the links', () => {
    fc.assert(
      fc.property(arbitrary, ({ figures, links }) => {
        const total = countOnce(figures, links);
        const restated = new Set(
          total.figures.filter(({ restatedBy }) => restatedBy).map(({ slug }) => slug),
        );
        const kept = figures.filter(({ slug }) => !restated.has(slug));
        expect(total.high).toBeLessThanOrEqual(kept.reduce((sum, one) => sum + highOf(one), 0));
        expect(total.high).toBeGreaterThanOrEqual(Math.max(...kept.map(highOf)));
        expect(total.low).toBeLessThanOrEqual(total.high);
        expect(total.figures).toHaveLength(figures.length);
      }),
      { numRuns: 500 },
    );
  });

  it('never falls by a limit on what a round and its members share', () => {
    fc.assert(
      fc.property(arbitrary, fc.array(fc.option(fc.nat(1000)), { maxLength: 6 }), ({ figures }, limits) => {
        const [round, ...members] = figures;
        if (round === undefined) return;
        const links = members.map(({ slug }, index) => ({
          ...part(slug, round.slug),
          sharedAtMost: limits[index] ?? null,
        }));
        const whole = members.map(({ slug }) => part(slug, round.slug));
        const limited = countOnce(figures, links).high;
        expect(limited).toBeGreaterThanOrEqual(countOnce(figures, whole).high);
        expect(limited).toBeLessThanOrEqual(countOnce(figures, []).high);
      }),
      { numRuns: 500 },
    );
  });

  it('equals the plain sum where nothing overlaps, in any order', () => {
    fc.assert(
      fc.property(arbitrary, ({ figures }) => {
        const total = countOnce(figures, []);
        expect(total.high).toBe(figures.reduce((sum, one) => sum + highOf(one), 0));
        expect(countOnce([...figures].reverse(), [])).toMatchObject({ low: total.low, high: total.high });
      }),
    );
  });
});

describe('a figure of which only a part is inside another', () => {
  const round = figure('round', 65, 'delivered');
  const pledge: CountableFigure = {
    slug: 'pledge',
    parts: [
      { certainty: 'committed', low: 10, high: 10 },
      { certainty: 'contingent', low: 0, high: 30 },
    ],
    isOpenEnded: false,
  };

  it('is taken out up to the limit, from its firmest part on', () => {
    const total = countOnce([round, pledge], [{ ...part('pledge', 'round'), sharedAtMost: 10 }]);
    expect(total).toMatchObject({ low: 65, high: 95 });
    expect(total.parts).toEqual([
      { certainty: 'delivered', low: 55, high: 55 },
      { certainty: 'committed', low: 10, high: 10 },
      { certainty: 'contingent', low: 0, high: 30 },
    ]);
  });

  it('is taken out as a whole without a limit', () => {
    expect(countOnce([round, pledge], [part('pledge', 'round')]).high).toBe(65);
  });

  it('does not limit another figure that is inside as a whole', () => {
    const total = countOnce(
      [round, pledge, figure('inner', 8, 'delivered')],
      [{ ...part('pledge', 'round'), sharedAtMost: 5 }, part('inner', 'round')],
    );
    expect(total.high).toBe(65 - 8 - 5 + 8 + 40);
  });
});

describe('subtractParts', () => {
  it('takes out the same certainty first, then the firmest', () => {
    expect(
      subtractParts(
        [
          { certainty: 'committed', low: 1, high: 1 },
          { certainty: 'contingent', low: 0, high: 4 },
        ],
        [
          { certainty: 'delivered', low: 0.25, high: 0.25 },
          { certainty: 'contingent', low: 1, high: 1 },
        ],
      ),
    ).toEqual([
      { certainty: 'committed', low: 0, high: 0.75 },
      { certainty: 'contingent', low: 0, high: 3 },
    ]);
  });
});
