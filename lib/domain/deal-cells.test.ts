import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { divideByCertainty } from './certainty-parts';
import {
  type CapacityFigure,
  type CellFigure,
  findCellOverlaps,
  findOwnFigure,
  groupParties,
  isDealLapsed,
  type InvestmentFigure,
  isCountedElsewhere,
  type OverlapNote,
  summariseCapacity,
  summariseFigures,
  summariseInvestments,
  summariseSpend,
} from './deal-cells';
import { floorOf, headlineOf, toRange } from './figure';
import type { OverlapLink } from './overlap';
import { type Certainty, QUALIFIERS, type Qualifier, valuesOf } from './vocabulary';

const BILLION = 1_000_000_000;
const GW = 1_000_000;

function figure(
  slug: string,
  value: number | null,
  qualifier: Qualifier = 'exactly',
  certainty: Certainty | null = 'committed',
): CellFigure {
  const range = value === null ? null : toRange(value, qualifier);
  return {
    slug,
    certainty,
    range,
    parts: range === null || certainty === null ? [] : divideByCertainty({ range, certainty }),
  };
}

function partOf(fromSlug: string, toSlug: string): OverlapLink {
  return { kind: 'part_of', fromSlug, toSlug };
}

describe('findOwnFigure', () => {
  const whole = figure('whole', 5 * BILLION);
  const part = figure('part', 2 * BILLION);
  const other = figure('other', 3 * BILLION);

  function ownOf(figures: readonly CellFigure[], links: readonly OverlapLink[]): string | null {
    const summary = summariseFigures(figures, links);
    if (summary === null) throw new Error('no summary');
    return findOwnFigure(summary, figures)?.slug ?? null;
  }

  it('is the only figure, or the one that contains the others', () => {
    expect(ownOf([whole], [])).toBe('whole');
    expect(ownOf([part, whole], [partOf('part', 'whole')])).toBe('whole');
    expect(ownOf([whole, figure('gone', 9 * BILLION, 'exactly', 'lapsed')], [])).toBe('whole');
  });

  it('is none where the number is a sum, or no figure has a size', () => {
    expect(ownOf([part, other], [])).toBeNull();
    // As large as one of them by chance, and still a sum.
    expect(ownOf([whole, part, other], [partOf('part', 'whole')])).toBeNull();
    expect(ownOf([figure('a', null), figure('b', null)], [])).toBeNull();
  });

  it('is none where the parts bound the number more closely than the whole does', () => {
    const ceiling = figure('ceiling', 5 * BILLION, 'up_to');
    expect(ownOf([part, ceiling], [partOf('part', 'ceiling')])).toBeNull();
  });
});

describe('summariseFigures', () => {
  it('keeps the range of a single figure as given', () => {
    const summary = summariseFigures([figure('a', 7 * GW, 'less_than', 'intended')], []);
    expect(summary?.range).toEqual({ low: null, high: 7 * GW, qualifier: 'less_than' });
    expect(summary?.addedCount).toBe(1);
  });

  it('is null without figures and where none was known on the day', () => {
    expect(summariseFigures([], [])).toBeNull();
    expect(summariseFigures([figure('a', 5 * BILLION, 'exactly', null)], [])).toBeNull();
  });

  it('leaves out a figure that was not known on the day', () => {
    const figures = [figure('a', 5 * BILLION), figure('b', 20 * BILLION, 'up_to', null)];
    expect(summariseFigures(figures, [])?.range).toEqual(toRange(5 * BILLION, 'exactly'));
  });

  it('adds exact figures to an exact sum and about ones to an about sum', () => {
    const exact = [figure('a', 3 * GW), figure('b', 2 * GW)];
    expect(summariseFigures(exact, [])?.range).toEqual({ low: 5 * GW, high: 5 * GW, qualifier: 'exactly' });
    const about = [figure('a', 3 * GW), figure('b', 2 * GW, 'about')];
    expect(summariseFigures(about, [])?.range).toEqual({ low: 5 * GW, high: 5 * GW, qualifier: 'about' });
  });

  it('makes a range of a sum and an option on more', () => {
    const figures = [
      figure('a', 5 * BILLION, 'exactly', 'delivered'),
      figure('b', 20 * BILLION, 'up_to', 'contingent'),
    ];
    const summary = summariseFigures(figures, []);
    expect(summary?.range).toEqual({ low: 5 * BILLION, high: 25 * BILLION, qualifier: 'about' });
    expect(summary?.parts).toEqual([
      { certainty: 'delivered', low: 5 * BILLION, high: 5 * BILLION },
      { certainty: 'contingent', low: 0, high: 20 * BILLION },
    ]);
  });

  it('counts a signed part inside its option once', () => {
    const figures = [figure('first', 0.1 * GW), figure('option', GW, 'up_to', 'option')];
    const summary = summariseFigures(figures, [partOf('first', 'option')]);
    expect(summary?.range).toEqual({ low: 0.1 * GW, high: GW, qualifier: 'about' });
    expect(summary?.parts).toEqual([
      { certainty: 'committed', low: 0.1 * GW, high: 0.1 * GW },
      { certainty: 'option', low: 0, high: 0.9 * GW },
    ]);
    expect(summary?.addedCount).toBe(1);
  });

  it('never lowers a figure because of a ceiling inside it', () => {
    const figures = [
      figure('equity', 7.5 * BILLION, 'about', 'rumoured'),
      figure('debt', 12.5 * BILLION, 'up_to', 'rumoured'),
      figure('of-equity', 2 * BILLION, 'up_to', 'rumoured'),
    ];
    expect(summariseFigures(figures, [partOf('of-equity', 'equity')])?.range).toEqual({
      low: 7.5 * BILLION,
      high: 20 * BILLION,
      qualifier: 'about',
    });
  });

  it('bounds an open figure by what contains it', () => {
    const figures = [
      figure('all', 7 * GW, 'less_than', 'intended'),
      figure('oracle', 5.5 * GW, 'more_than', 'intended'),
      figure('softbank', 1.5 * GW, 'up_to', 'intended'),
    ];
    expect(summariseFigures(figures, [partOf('oracle', 'all'), partOf('softbank', 'all')])?.range).toEqual({
      low: 5.5 * GW,
      high: 7 * GW,
      qualifier: 'about',
    });
  });

  it('says "over" for exact and over, "at least" for anything vaguer', () => {
    const over = [figure('a', 7.9 * BILLION), figure('b', 7.3 * BILLION, 'more_than')];
    expect(summariseFigures(over, [])?.range).toEqual({
      low: 15.2 * BILLION,
      high: null,
      qualifier: 'more_than',
    });
    const vague = [figure('a', 8 * BILLION, 'about'), figure('b', 7 * BILLION, 'more_than')];
    expect(summariseFigures(vague, [])?.range?.qualifier).toBe('at_least');
  });

  it('says "up to" where there are only ceilings', () => {
    const figures = [figure('a', 10 * BILLION, 'up_to'), figure('b', 5 * BILLION, 'up_to')];
    expect(summariseFigures(figures, [])?.range).toEqual({
      low: null,
      high: 15 * BILLION,
      qualifier: 'up_to',
    });
  });

  it('says "at least" and how many are missing where a size was not given', () => {
    const figures = [figure('a', 0.24 * GW), figure('b', null), figure('c', 0.05 * GW)];
    const summary = summariseFigures(figures, []);
    expect(summary?.range).toEqual({ low: 0.29 * GW, high: null, qualifier: 'at_least' });
    expect(summary?.undisclosedCount).toBe(1);
  });

  it('takes no notice of an undisclosed part of a figure', () => {
    const figures = [
      figure('first', null, 'exactly', 'intended'),
      figure('all', 0.5 * GW, 'up_to', 'intended'),
    ];
    const summary = summariseFigures(figures, [partOf('first', 'all')]);
    expect(summary?.range).toEqual(toRange(0.5 * GW, 'up_to'));
    expect(summary?.undisclosedCount).toBe(0);
  });

  it('says that nothing was given where no size is known', () => {
    const summary = summariseFigures([figure('a', null), figure('b', null)], []);
    expect(summary).toMatchObject({ range: null, parts: [], isLapsed: false, undisclosedCount: 0 });
    expect(summary?.slugs).toEqual(['a', 'b']);
  });

  it('shows lapsed figures only where all are', () => {
    const lapsed = figure('a', 10 * GW, 'at_least', 'lapsed');
    expect(summariseFigures([lapsed], [])).toMatchObject({
      isLapsed: true,
      range: { low: 10 * GW, high: null, qualifier: 'at_least' },
    });
    expect(summariseFigures([lapsed, figure('b', 3 * GW)], [])).toMatchObject({
      isLapsed: false,
      range: toRange(3 * GW, 'exactly'),
    });
  });

  it('does not add money that is paid on to a supplier', () => {
    const figures = [figure('contract', 9.7 * BILLION, 'about'), figure('servers', 5.8 * BILLION, 'about')];
    const links: OverlapLink[] = [{ kind: 'supplies', fromSlug: 'servers', toSlug: 'contract' }];
    expect(summariseFigures(figures, links)?.range).toEqual(toRange(9.7 * BILLION, 'about'));
  });

  it('counts a figure restated within the deal once', () => {
    const figures = [figure('a', 300 * BILLION, 'about'), figure('b', 300 * BILLION, 'about')];
    const summary = summariseFigures(figures, [{ kind: 'restates', fromSlug: 'a', toSlug: 'b' }]);
    expect(summary?.range).toEqual(toRange(300 * BILLION, 'about'));
  });

  it('stays between the largest single bound and the plain sum, whatever each is inside of', () => {
    const anyFigure = fc.record({
      value: fc.integer({ min: 1, max: 1000 }),
      qualifier: fc.constantFrom(...valuesOf(QUALIFIERS)),
    });
    fc.assert(
      fc.property(
        fc.array(anyFigure, { minLength: 1, maxLength: 6 }),
        fc.array(fc.nat(12), { minLength: 6, maxLength: 6 }),
        (given, containers) => {
          const figures = given.map(({ value, qualifier }, index) => figure(`f${index}`, value, qualifier));
          // Each is inside one of the later ones, or of none where the number points beyond the list.
          const links = figures.map(({ slug }, index) =>
            partOf(slug, `f${index + 1 + (containers[index] ?? 0)}`),
          );
          const range = summariseFigures(figures, links)?.range;
          expect(range).toBeDefined();
          if (!range) return;
          const ranges = figures.flatMap((each) => each.range ?? []);
          const low = floorOf(range);
          expect(low).toBeGreaterThanOrEqual(Math.max(...ranges.map(floorOf)));
          expect(low).toBeLessThanOrEqual(ranges.reduce((sum, each) => sum + floorOf(each), 0));
          expect(headlineOf(range)).toBeLessThanOrEqual(
            ranges.reduce((sum, each) => sum + headlineOf(each), 0),
          );
          if (range.low !== null && range.high !== null) expect(range.low).toBeLessThanOrEqual(range.high);
        },
      ),
    );
  });
});

describe('summariseInvestments', () => {
  function investment(
    base: CellFigure,
    { isCash = true, trancheCount = 0 }: { isCash?: boolean; trancheCount?: number } = {},
  ): InvestmentFigure {
    return { ...base, isCash, trancheCount };
  }

  it('keeps one investment with its tranches and what of it is paid', () => {
    const paid = {
      ...figure('amazon-50', 50 * BILLION, 'exactly', 'delivered'),
      parts: [{ certainty: 'delivered' as const, low: 50 * BILLION, high: 50 * BILLION }],
    };
    expect(summariseInvestments([investment(paid, { trancheCount: 3 })], [])).toMatchObject({
      range: toRange(50 * BILLION, 'exactly'),
      parts: [{ certainty: 'delivered', low: 50 * BILLION, high: 50 * BILLION }],
      trancheCount: 3,
      isCash: true,
      hasShareRights: false,
    });
  });

  it('counts no tranches of a sum', () => {
    const several = [
      investment(figure('a', 30 * BILLION), { trancheCount: 2 }),
      investment(figure('b', 11 * BILLION), { trancheCount: 1 }),
    ];
    expect(summariseInvestments(several, [])).toMatchObject({
      range: toRange(41 * BILLION, 'exactly'),
      addedCount: 2,
      trancheCount: 0,
    });
  });

  it('counts a member of a round inside the round and gives the tranches of the round', () => {
    const round = [
      investment(figure('member', 5 * BILLION, 'exactly', 'delivered'), { trancheCount: 1 }),
      investment(figure('round', 65 * BILLION, 'exactly', 'delivered'), { trancheCount: 0 }),
    ];
    expect(summariseInvestments(round, [partOf('member', 'round')])).toMatchObject({
      range: toRange(65 * BILLION, 'exactly'),
      addedCount: 1,
      trancheCount: 0,
    });
  });

  it('never adds warrants to money', () => {
    const both = [
      investment(figure('loan', BILLION, 'about', 'delivered')),
      investment(figure('warrants', null, 'exactly', 'contingent'), { isCash: false }),
    ];
    expect(summariseInvestments(both, [])).toMatchObject({
      range: toRange(BILLION, 'about'),
      isCash: true,
      hasShareRights: true,
      undisclosedCount: 0,
    });
  });

  it('says that nobody pays where there are only warrants', () => {
    const warrants = investment(figure('warrants', null, 'exactly', 'contingent'), { isCash: false });
    expect(summariseInvestments([warrants], [])).toMatchObject({ range: null, isCash: false });
  });
});

describe('summariseSpend', () => {
  it('gives the term of a single commitment, and of several only where it is the same', () => {
    const first = { ...figure('a', 12 * BILLION), termYears: 5 };
    const second = { ...figure('b', 15 * BILLION, 'up_to', 'contingent'), termYears: 5 };
    expect(summariseSpend([first], [])?.termYears).toBe(5);
    expect(summariseSpend([first, second], [])).toMatchObject({
      range: { low: 12 * BILLION, high: 27 * BILLION },
      termYears: 5,
    });
    expect(summariseSpend([first, { ...second, termYears: 3 }], [])?.termYears).toBeNull();
    expect(summariseSpend([first, { ...second, termYears: null }], [])?.termYears).toBeNull();
  });
});

describe('summariseCapacity', () => {
  function capacity(base: CellFigure, rest: Partial<CapacityFigure> = {}): CapacityFigure {
    return { ...base, layer: 'cloud', powerBasis: 'unknown', chips: [], ...rest };
  }
  const chip = (slug: string) => ({ slug, name: slug.toUpperCase() });

  it('shows the largest layer and names the other without adding them', () => {
    const summary = summariseCapacity(
      [
        capacity(figure('part', 0.1 * GW), { chips: [chip('mi355x')] }),
        capacity(figure('all', GW, 'up_to', 'intended'), { layer: 'umbrella', chips: [chip('mi450')] }),
      ],
      [],
    );
    expect(summary).toMatchObject({ layer: 'umbrella', range: toRange(GW, 'up_to'), chips: [chip('mi450')] });
    expect(summary?.otherLayers).toEqual([{ layer: 'cloud', range: toRange(0.1 * GW, 'exactly') }]);
  });

  it('prefers a layer with a size to one without', () => {
    const summary = summariseCapacity(
      [capacity(figure('a', null)), capacity(figure('b', 0.5 * GW), { layer: 'site' })],
      [],
    );
    expect(summary?.layer).toBe('site');
    expect(summary?.otherLayers).toEqual([{ layer: 'cloud', range: null }]);
  });

  it('adds within a layer and lists each chip once', () => {
    const summary = summariseCapacity(
      [
        capacity(figure('a', 3 * GW), { layer: 'chip_supply', chips: [chip('vera-rubin')] }),
        capacity(figure('b', 2 * GW), { layer: 'chip_supply', chips: [chip('vera-rubin')] }),
      ],
      [],
    );
    expect(summary).toMatchObject({ range: toRange(5 * GW, 'exactly'), chips: [chip('vera-rubin')] });
    expect(summary?.otherLayers).toEqual([]);
  });

  it('leaves lapsed sites out where something lives', () => {
    const summary = summariseCapacity(
      [
        capacity(figure('cloud', null, 'exactly', 'intended')),
        capacity(figure('site', 0.25 * GW, 'exactly', 'lapsed'), { layer: 'site' }),
      ],
      [],
    );
    expect(summary).toMatchObject({ layer: 'cloud', range: null, isLapsed: false, otherLayers: [] });
  });

  it('says where a sum mixes power measured in different places', () => {
    const mixed = [
      capacity(figure('a', 0.2 * GW), { powerBasis: 'it' }),
      capacity(figure('b', 0.1 * GW), { powerBasis: 'facility' }),
    ];
    expect(summariseCapacity(mixed, [])?.hasMixedBases).toBe(true);
    expect(summariseCapacity(mixed.slice(0, 1), [])?.hasMixedBases).toBe(false);
  });
});

describe('overlaps with other deals', () => {
  const note = (figureSlug: string, kind: OverlapNote['kind'], other: string): OverlapNote => ({
    figureSlug,
    kind,
    otherDeal: { slug: other, name: other, announcedOn: '2025-07-22' },
    says: 'says',
  });

  it('finds those of the figures shown, each contained deal once', () => {
    const notes = [
      note('round', 'includes', 'amazon'),
      note('round', 'includes', 'nvidia'),
      note('round', 'includes', 'amazon'),
      note('other', 'restates', 'oracle'),
      note('round', 'part_of', 'bigger'),
    ];
    const found = findCellOverlaps(notes, ['round']);
    expect(found.contains.map(({ otherDeal }) => otherDeal.slug)).toEqual(['amazon', 'nvidia']);
    expect(found.restates).toBeNull();
    expect(found.inside?.otherDeal.slug).toBe('bigger');
    expect(findCellOverlaps(notes, ['other']).restates?.otherDeal.slug).toBe('oracle');
  });

  it('counts a deal that contains or restates, not one that is inside another', () => {
    expect(isCountedElsewhere([note('a', 'restates', 'b')])).toBe(true);
    expect(isCountedElsewhere([note('a', 'includes', 'b')])).toBe(true);
    expect(isCountedElsewhere([note('a', 'part_of', 'b'), note('a', 'hosted_in', 'c')])).toBe(false);
  });
});

describe('groupParties', () => {
  const company = (slug: string) => ({ slug, name: slug });

  it('joins the roles of a company and puts the filtered companies first', () => {
    const parties = [
      { company: company('amazon'), role: 'provider' as const },
      { company: company('openai'), role: 'customer' as const },
      { company: company('amazon'), role: 'investor' as const },
      { company: company('openai'), role: 'customer' as const },
    ];
    expect(groupParties(parties, ['openai'])).toEqual([
      { company: company('openai'), roles: ['customer'] },
      { company: company('amazon'), roles: ['provider', 'investor'] },
    ]);
    expect(groupParties(parties, []).map((party) => party.company.slug)).toEqual(['amazon', 'openai']);
  });
});

describe('isDealLapsed', () => {
  const figures = (...certainties: (Certainty | null)[]) => certainties.map((certainty) => ({ certainty }));

  it('strikes a plan of which everything has lapsed, not a contract restated elsewhere', () => {
    expect(isDealLapsed({ status: 'letter_of_intent', figures: figures('lapsed', 'lapsed') })).toBe(true);
    expect(isDealLapsed({ status: 'letter_of_intent', figures: figures('lapsed', 'intended') })).toBe(false);
    expect(isDealLapsed({ status: 'signed', figures: figures('lapsed') })).toBe(false);
    expect(isDealLapsed({ status: 'announced', figures: [] })).toBe(false);
  });

  it('strikes a deal called off, but not on a day when all of it was still live', () => {
    expect(isDealLapsed({ status: 'cancelled', figures: figures('lapsed', 'intended') })).toBe(true);
    expect(isDealLapsed({ status: 'cancelled', figures: [] })).toBe(true);
    expect(isDealLapsed({ status: 'cancelled', figures: figures('intended', null) })).toBe(false);
  });
});
