import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type FigureRange, rangeFault, toRange } from './figure';
import { addRanges, deriveRatios, divideRanges, type ImpliedRatio, type RatioKind } from './implied-ratios';
import {
  isSameStrength,
  type RatioCapacity,
  type RatioDeal,
  type RatioLink,
  type RatioSpend,
} from './ratio-pairs';
import { CERTAINTIES, LAYERS, POWER_BASES, QUALIFIERS, valuesOf } from './vocabulary';

const openai = { slug: 'openai', name: 'OpenAI' };
const oracle = { slug: 'oracle', name: 'Oracle' };
const stargate = { slug: 'stargate', name: 'Stargate' };

function spend(changes: Partial<RatioSpend> = {}): RatioSpend {
  return {
    slug: 'money',
    certainty: 'committed',
    customer: openai,
    provider: oracle,
    amountUsd: toRange(300e9, 'more_than'),
    isIncremental: null,
    termYears: 5,
    scope: null,
    ...changes,
  };
}

function capacity(changes: Partial<RatioCapacity> = {}): RatioCapacity {
  return {
    slug: 'power',
    certainty: 'building',
    customer: openai,
    provider: oracle,
    site: null,
    layer: 'cloud',
    powerBasis: 'unknown',
    powerKw: toRange(4_500_000, 'exactly'),
    chipCount: null,
    chips: [],
    ...changes,
  };
}

function deal(changes: Partial<RatioDeal> = {}): RatioDeal {
  return {
    slug: 'here',
    hasInvestments: false,
    spendCommitments: [spend()],
    capacityCommitments: [capacity()],
    expandedSpends: [],
    links: [],
    ...changes,
  };
}

function find(of: RatioDeal, kind: RatioKind): ImpliedRatio | undefined {
  return deriveRatios(of).find((ratio) => ratio.kind === kind);
}

function reasonOf(changes: Partial<RatioDeal>, kind: RatioKind = 'usd_per_gw'): string | undefined {
  return find(deal(changes), kind)?.refusal?.code;
}

function end(type: string, slug: string, dealSlug: string | null) {
  return { type, slug, deal: dealSlug === null ? null : { slug: dealSlug, name: `Deal ${dealSlug}` } };
}

const inside = (type: string, slug: string, outer: string): RatioLink => ({
  kind: 'part_of',
  from: end(type, slug, 'there'),
  to: end(type, outer, 'here'),
});

describe('deriveRatios', () => {
  it('divides the money of a contract by its power, and both by its term', () => {
    const perGw = find(deal(), 'usd_per_gw')?.range;
    expect(perGw?.low).toBeCloseTo(66.667e9, -7);
    expect(perGw).toMatchObject({ high: null, qualifier: 'more_than' });
    expect(find(deal(), 'usd_per_gw_year')?.range?.low).toBeCloseTo(13.333e9, -7);
    expect(find(deal(), 'usd_per_year')?.range).toEqual({ low: 60e9, high: null, qualifier: 'more_than' });
  });

  it('names what went in, by the fields that claims are about', () => {
    const ratio = find(deal(), 'usd_per_gw_year');
    expect(ratio?.numerator.map(({ subjectSlug, field }) => `${subjectSlug} ${field}`)).toEqual([
      'money amountUsd',
    ]);
    expect(ratio?.denominator.map(({ subjectSlug, field }) => `${subjectSlug} ${field}`)).toEqual([
      'power powerGw',
      'money termYears',
    ]);
    expect(ratio?.powerBasis).toBe('unknown');
  });

  it('counts chips by the gigawatt and kilowatts by the chip where one record has both', () => {
    const barstow = capacity({
      powerKw: toRange(240_000, 'exactly'),
      chipCount: toRange(104_000, 'about'),
      chips: [{ slug: 'gb300', name: 'GB300' }],
    });
    const of = deal({ spendCommitments: [], capacityCommitments: [barstow] });
    expect(find(of, 'chips_per_gw')?.range?.high).toBeCloseTo(433_333, 0);
    expect(find(of, 'kw_per_chip')?.range?.low).toBeCloseTo(2.3077, 4);
  });

  it('refuses what has lapsed, on either side', () => {
    expect(reasonOf({ spendCommitments: [spend({ certainty: 'lapsed' })] })).toBe('lapsed');
    expect(reasonOf({ spendCommitments: [spend({ certainty: 'lapsed' })] }, 'usd_per_year')).toBe('lapsed');
    expect(reasonOf({ capacityCommitments: [capacity({ certainty: 'lapsed' })] })).toBe('lapsed');
  });

  it('refuses money and power of different companies', () => {
    expect(reasonOf({ capacityCommitments: [capacity({ provider: stargate })] })).toBe('other_parties');
    expect(reasonOf({ capacityCommitments: [capacity({ customer: stargate })] })).toBe('other_parties');
    expect(reasonOf({ spendCommitments: [spend({ provider: null })] })).toBe('own_spending');
  });

  it('refuses firm money against power that is not firm', () => {
    expect(reasonOf({ capacityCommitments: [capacity({ certainty: 'contingent' })] })).toBe(
      'certainty_differs',
    );
    expect(
      reasonOf({
        spendCommitments: [spend({ certainty: 'option' })],
        capacityCommitments: [capacity({ certainty: 'intended' })],
      }),
    ).toBe('certainty_differs');
  });

  it('divides two figures of one rung that is not firm', () => {
    const of = deal({
      spendCommitments: [spend({ certainty: 'contingent', amountUsd: toRange(44.6e9, 'up_to') })],
      capacityCommitments: [capacity({ certainty: 'contingent', powerKw: toRange(460_000, 'about') })],
    });
    expect(find(of, 'usd_per_gw')?.range).toMatchObject({ low: null, qualifier: 'up_to' });
  });

  it('refuses money on top of an earlier contract unless it says what it pays for', () => {
    const onTop = spend({ isIncremental: true });
    expect(reasonOf({ spendCommitments: [onTop] })).toBe('incremental');
    expect(reasonOf({ spendCommitments: [{ ...onTop, scope: 'power' }] })).toBeUndefined();
  });

  it('divides rent on top of an earlier lease by the place it is paid for', () => {
    const leased = { capacityCommitments: [capacity({ layer: 'site' })] };
    expect(reasonOf({ ...leased, spendCommitments: [spend({ isIncremental: true })] })).toBeUndefined();
  });

  it('says what no capacity of the deal has before anything else', () => {
    const unpaired = { spendCommitments: [spend({ isIncremental: true })] };
    expect(reasonOf({ ...unpaired, capacityCommitments: [capacity({ powerKw: null })] })).toBe('not_given');
    const partly = [capacity({ powerKw: null }), capacity({ slug: 'more' })];
    expect(reasonOf({ ...unpaired, capacityCommitments: partly })).toBe('incremental');
  });

  it('refuses where an expanded contract of the same two leaves open what the money covers', () => {
    const earlier = { slug: 'earlier', customer: openai, provider: oracle };
    expect(reasonOf({ expandedSpends: [earlier] })).toBe('increment_unknown');
    expect(reasonOf({ expandedSpends: [{ ...earlier, provider: stargate }] })).toBeUndefined();
    const restated: RatioLink = {
      kind: 'restates',
      from: end('spend', 'earlier', 'there'),
      to: end('spend', 'money', 'here'),
    };
    expect(reasonOf({ expandedSpends: [earlier], links: [restated] })).toBeUndefined();
    const restates: RatioLink = { ...restated, from: restated.to, to: restated.from };
    expect(reasonOf({ expandedSpends: [earlier], links: [restates] })).toBeUndefined();
  });

  it('refuses money that contains another deal’s, unless the power contains that deal’s power too', () => {
    const money = inside('spend', 'old-money', 'money');
    expect(reasonOf({ links: [money] })).toBe('contains_elsewhere');
    expect(reasonOf({ links: [money, inside('capacity', 'old-power', 'power')] })).toBeUndefined();
    expect(reasonOf({ links: [inside('capacity', 'old-power', 'power')] })).toBe('contains_elsewhere');
  });

  it('follows containment through other deals', () => {
    const through: RatioLink[] = [
      inside('spend', 'middle-money', 'money'),
      inside('capacity', 'middle-power', 'power'),
      {
        kind: 'part_of',
        from: end('spend', 'innermost', 'elsewhere'),
        to: end('spend', 'middle-money', 'there'),
      },
    ];
    expect(find(deal({ links: through }), 'usd_per_gw')?.refusal).toMatchObject({
      code: 'contains_elsewhere',
      deal: 'Deal elsewhere',
    });
  });

  it('refuses several spends or several capacities that do not pair up', () => {
    expect(reasonOf({ spendCommitments: [spend(), spend({ slug: 'more' })] })).toBe('several_spends');
    expect(reasonOf({ capacityCommitments: [capacity(), capacity({ slug: 'more' })] })).toBe(
      'several_capacities',
    );
  });

  it('pairs by strength: an option beside a firm contract is no rival', () => {
    const option = capacity({ slug: 'option', certainty: 'option', powerKw: toRange(1_250_000, 'up_to') });
    const ratio = find(deal({ capacityCommitments: [capacity(), option] }), 'usd_per_gw');
    expect(ratio?.capacitySlugs).toEqual(['power']);
  });

  it('adds the capacities that the scope names, of one basis only', () => {
    const scoped = spend({ scope: 'power, more' });
    const more = capacity({ slug: 'more', powerKw: toRange(500_000, 'exactly') });
    const both = { spendCommitments: [scoped], capacityCommitments: [capacity(), more] };
    expect(find(deal(both), 'usd_per_gw')?.range?.low).toBe(60e9);
    const otherBasis = { ...both, capacityCommitments: [capacity(), { ...more, powerBasis: 'it' as const }] };
    expect(reasonOf(otherBasis)).toBe('mixed_bases');
  });

  it('refuses money that is spent at another site', () => {
    const link: RatioLink = {
      kind: 'hosted_in',
      from: end('spend', 'money', 'here'),
      to: end('site', 'colossus-2', null),
    };
    expect(reasonOf({ links: [link] })).toBe('other_site');
  });

  it('says which input is not given', () => {
    expect(find(deal({ capacityCommitments: [capacity({ powerKw: null })] }), 'usd_per_gw')?.refusal).toEqual(
      { code: 'not_given', what: 'power' },
    );
    const noTerm = deal({ spendCommitments: [spend({ termYears: null })] });
    expect(find(noTerm, 'usd_per_gw_year')?.refusal).toEqual({ code: 'not_given', what: 'term' });
    expect(find(noTerm, 'usd_per_gw')?.refusal).toBeNull();
    expect(reasonOf({ capacityCommitments: [] })).toBe('no_capacity');
    expect(reasonOf({ spendCommitments: [] })).toBe('no_spend');
  });

  it('takes no notice of figures that were not known on the day', () => {
    expect(
      deriveRatios(deal({ spendCommitments: [spend({ certainty: null })], capacityCommitments: [] })),
    ).toEqual([]);
    expect(reasonOf({ capacityCommitments: [capacity({ certainty: null })] })).toBe('no_capacity');
  });
});

const qualifier = fc.constantFrom(...valuesOf(QUALIFIERS));
const amount = fc.integer({ min: 1, max: 1_000_000_000 });
const anyRange: fc.Arbitrary<FigureRange> = fc.oneof(
  fc.tuple(amount, qualifier).map(([value, word]) => toRange(value, word)),
  fc
    .tuple(amount, amount)
    .map(([a, b]) => ({ low: Math.min(a, b), high: Math.max(a, b), qualifier: 'about' as const })),
);
/** A value that a range allows: between its bounds, or up to ten times beyond a missing one. */
function within({ low, high }: FigureRange, share: number): number {
  const from = low ?? (high ?? 1) / 10;
  const to = high ?? from * 10;
  return from + (to - from) * share;
}
const share = fc.double({ min: 0, max: 1, noNaN: true });

describe('divideRanges', () => {
  it('holds every quotient of values that its inputs allow', () => {
    fc.assert(
      fc.property(anyRange, anyRange, share, share, (above, below, a, b) => {
        const quotient = divideRanges(above, below);
        if (quotient === null) return;
        const value = within(above, a) / within(below, b);
        if (quotient.low !== null) expect(value).toBeGreaterThanOrEqual(quotient.low * (1 - 1e-12));
        if (quotient.high !== null) expect(value).toBeLessThanOrEqual(quotient.high * (1 + 1e-12));
      }),
    );
  });

  it('never has a bound that one of its inputs lacks, and is always well formed', () => {
    fc.assert(
      fc.property(anyRange, anyRange, (above, below) => {
        const quotient = divideRanges(above, below);
        const missesBoth =
          (above.low === null || below.high === null) && (above.high === null || below.low === null);
        expect(quotient === null).toBe(missesBoth);
        if (quotient === null) return;
        expect(rangeFault(quotient)).toBeNull();
        if (above.low === null) expect(quotient.low).toBeNull();
        if (below.low === null) expect(quotient.high).toBeNull();
      }),
    );
  });
});

describe('addRanges', () => {
  it('is well formed and holds every sum of values that its parts allow', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(anyRange, share), { minLength: 1, maxLength: 4 }), (parts) => {
        const sum = addRanges(parts.map(([range]) => range));
        if (sum === null) return;
        expect(rangeFault(sum)).toBeNull();
        const value = parts.reduce((total, [range, at]) => total + within(range, at), 0);
        if (sum.low !== null) expect(value).toBeGreaterThanOrEqual(sum.low * (1 - 1e-12));
        if (sum.high !== null) expect(value).toBeLessThanOrEqual(sum.high * (1 + 1e-12));
      }),
    );
  });
});

const party = fc.constantFrom(openai, oracle, stargate);
const certainty = fc.option(fc.constantFrom(...valuesOf(CERTAINTIES)));
const anyDeal: fc.Arbitrary<RatioDeal> = fc
  .record({
    spends: fc.array(
      fc.record({
        certainty,
        customer: party,
        provider: fc.option(party),
        amountUsd: fc.option(anyRange),
        isIncremental: fc.option(fc.boolean()),
        termYears: fc.option(fc.integer({ min: 1, max: 25 })),
        scope: fc.option(fc.constantFrom('capacity-0', 'capacity-0, capacity-1', 'all of it')),
      }),
      { maxLength: 3 },
    ),
    capacities: fc.array(
      fc.record({
        certainty,
        customer: party,
        provider: fc.option(party),
        site: fc.constant(null),
        layer: fc.constantFrom(...valuesOf(LAYERS)),
        powerBasis: fc.constantFrom(...valuesOf(POWER_BASES)),
        powerKw: fc.option(anyRange),
        chipCount: fc.option(anyRange),
        chips: fc.constantFrom([], [{ slug: 'gb300', name: 'GB300' }]),
      }),
      { maxLength: 3 },
    ),
    hasInvestments: fc.boolean(),
  })
  .map(({ spends, capacities, hasInvestments }) => ({
    slug: 'here',
    hasInvestments,
    spendCommitments: spends.map((each, index) => ({ ...each, slug: `spend-${index}` })),
    capacityCommitments: capacities.map((each, index) => ({ ...each, slug: `capacity-${index}` })),
    expandedSpends: [],
    links: [],
  }));

describe('the guard rails, on any deal', () => {
  it('give a ratio or a reason, never both or neither', () => {
    fc.assert(
      fc.property(anyDeal, (of) => {
        for (const { range, refusal } of deriveRatios(of)) expect(range === null).toBe(refusal !== null);
      }),
    );
  });

  it('never let in a lapsed or unknown figure, another company’s, another strength or another basis', () => {
    fc.assert(
      fc.property(anyDeal, (of) => {
        for (const ratio of deriveRatios(of).filter(({ range }) => range !== null)) {
          const inputs = [...ratio.numerator, ...ratio.denominator];
          const figures = inputs.map(({ subjectType, subjectSlug }) => {
            const all = subjectType === 'spend' ? of.spendCommitments : of.capacityCommitments;
            const found = (all as readonly (RatioSpend | RatioCapacity)[]).find(
              ({ slug }) => slug === subjectSlug,
            );
            if (!found) throw new Error(`no figure ${subjectSlug}`);
            return found;
          });
          const [first] = figures;
          if (!first) throw new Error('a ratio of nothing');
          for (const figure of figures) {
            expect(figure.certainty).not.toBeNull();
            expect(figure.certainty).not.toBe('lapsed');
            expect(figure.customer).toEqual(first.customer);
            expect(figure.provider).toEqual(first.provider);
            expect(isSameStrength(figure.certainty ?? 'lapsed', first.certainty ?? 'lapsed')).toBe(true);
          }
          const bases = of.capacityCommitments
            .filter(({ slug }) =>
              inputs.some((input) => input.subjectSlug === slug && input.field === 'powerGw'),
            )
            .map(({ powerBasis }) => powerBasis);
          expect(new Set(bases).size).toBeLessThanOrEqual(1);
        }
      }),
    );
  });
});
