import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { GAP_KEYS } from './data-quality';
import {
  assessQuality,
  FIGURE_SLICES,
  isStale,
  type QualityClaim,
  type QualityFigure,
  type QualityInput,
  type QualityKey,
  type QualityNumber,
  type QualitySlice,
  type QualityUnit,
} from './data-quality';
import { EVIDENCES, PROMISE_OUTCOMES, RANKS, SOURCE_KINDS, valuesOf } from './vocabulary';

const DATA_DATE = '2026-11-21';

function spend(slug: string, amountUsd = 10): QualityNumber {
  return {
    subjectType: 'spend',
    subjectSlug: slug,
    field: 'amountUsd',
    dealSlug: 'deal',
    slice: 'spend',
    amountUsd,
    powerKw: null,
  };
}

function claim(subjectSlug: string, rest: Partial<QualityClaim> = {}): QualityClaim {
  return {
    subjectType: 'spend',
    subjectSlug,
    field: 'amountUsd',
    value: 10,
    unit: 'usd',
    qualifier: null,
    rank: 'normal',
    isSuperseded: false,
    evidence: 'reported',
    source: { slug: 'times', kind: 'press' },
    day: '2026-11-01',
    ...rest,
  };
}

function assess(input: Partial<QualityInput>) {
  return assessQuality({
    dataDate: DATA_DATE,
    numbers: [],
    records: [],
    claims: [],
    promises: [],
    deals: [],
    ...input,
  });
}

function find(
  figures: readonly QualityFigure[],
  key: QualityKey,
  slice: QualitySlice,
  unit: QualityUnit = 'count',
): QualityFigure {
  const figure = figures.find((one) => one.key === key && one.slice === slice && one.unit === unit);
  if (!figure) throw new Error(`${key} ${slice} ${unit} is not counted`);
  return figure;
}

const AGGREGATOR = { slug: 'digest', kind: 'aggregator' } as const;

describe('a figure', () => {
  it('rests only on aggregators where every live claim does, and weighs what it says', () => {
    const { figures, gaps } = assess({
      numbers: [spend('a', 30), spend('b', 10)],
      claims: [
        claim('a', { source: AGGREGATOR }),
        claim('a', { source: { slug: 'court', kind: 'filing' }, rank: 'deprecated' }),
        claim('b', { source: AGGREGATOR }),
        claim('b'),
      ],
    });
    expect(find(figures, 'aggregator_only', 'spend')).toMatchObject({ count: 1, of: 2 });
    expect(find(figures, 'aggregator_only', 'spend', 'usd')).toMatchObject({ count: 30, of: 40 });
    expect(find(figures, 'primary_or_filing', 'spend').count).toBe(0);
    expect(find(figures, 'two_sources', 'spend').count).toBe(1);
    expect(gaps.map(({ key, subjectSlug }) => [key, subjectSlug])).toEqual([['aggregator_only', 'a']]);
  });

  it('is unsupported where nothing about it is live, or nothing is said at all', () => {
    const { figures, gaps } = assess({
      numbers: [spend('a'), spend('b'), { ...spend('c'), field: 'termYears', slice: null, amountUsd: null }],
      claims: [claim('a', { isSuperseded: true })],
    });
    expect(find(figures, 'unsupported', 'figures')).toMatchObject({ count: 2, of: 2 });
    expect(find(figures, 'unsupported', 'numbers')).toMatchObject({ count: 3, of: 3 });
    expect(gaps.map(({ field }) => field)).toEqual(['amountUsd', 'amountUsd', 'termYears']);
  });

  it('has the evidence of the preferred claim, else the best of the live ones', () => {
    const { figures } = assess({
      numbers: [spend('a'), spend('b')],
      claims: [
        claim('a', { evidence: 'confirmed' }),
        claim('a', { evidence: 'estimated', rank: 'preferred' }),
        claim('b', { evidence: 'rumoured' }),
        claim('b', { evidence: 'reported' }),
        claim('b', { evidence: 'confirmed', rank: 'deprecated' }),
      ],
    });
    expect(find(figures, 'evidence.estimated', 'spend').count).toBe(1);
    expect(find(figures, 'evidence.reported', 'spend').count).toBe(1);
    expect(find(figures, 'evidence.confirmed', 'spend').count).toBe(0);
  });

  it.each([
    ['2026-11-21', 'newest_source.to_90_days'],
    ['2026-08-23', 'newest_source.to_90_days'],
    ['2026-08-22', 'newest_source.to_180_days'],
    ['2025-11-21', 'newest_source.to_365_days'],
    ['2025-11-20', 'newest_source.older'],
    [null, 'newest_source.undated'],
  ] as const)('whose newest source is of %s counts under %s', (day, key) => {
    const { figures } = assess({
      numbers: [spend('a')],
      claims: [
        claim('a', { day }),
        claim('a', { day: day === null ? null : '2019-01-01' }),
        claim('a', { day: '2026-11-20', rank: 'deprecated' }),
      ],
    });
    expect(find(figures, key, 'spend').count).toBe(1);
  });
});

describe('a conflict', () => {
  it('is decided where a claim is preferred, and open where none is', () => {
    const { figures } = assess({
      claims: [
        claim('a', { value: 10 }),
        claim('a', { value: 20, rank: 'preferred' }),
        claim('b', { value: 10 }),
        claim('b', { value: 20 }),
        claim('c', { value: 10 }),
        claim('c', { value: 20, isSuperseded: true }),
      ],
    });
    expect(find(figures, 'conflict_decided', 'fields')).toMatchObject({ count: 1, of: 3 });
    expect(find(figures, 'conflict_open', 'fields').count).toBe(1);
  });
});

describe('a promise', () => {
  it.each([
    ['2026-11-20', 'pending', true],
    ['2026-11-20', 'unknown', true],
    ['2026-11-20', 'met', false],
    ['2026-11-21', 'pending', false],
  ] as const)('due by %s and %s is stale: %s', (dueLastDay, outcome, expected) => {
    expect(isStale({ dueLastDay, outcome }, DATA_DATE)).toBe(expected);
  });
});

const slugs = fc.constantFrom('a', 'b', 'c');
const numbers = fc.uniqueArray(
  fc.record({
    subjectType: fc.constant('spend' as const),
    subjectSlug: slugs,
    field: fc.constantFrom('amountUsd', 'termYears'),
    dealSlug: fc.constantFrom('d', null),
    slice: fc.constantFrom(...FIGURE_SLICES.map(({ value }) => value), null),
    amountUsd: fc.option(fc.nat(1000)),
    powerKw: fc.option(fc.nat(1000)),
  }),
  { selector: ({ subjectSlug, field }) => `${subjectSlug} ${field}` },
);
const claims = fc.array(
  fc.record({
    subjectType: fc.constant('spend' as const),
    subjectSlug: slugs,
    field: fc.constantFrom('amountUsd', 'termYears'),
    value: fc.integer({ min: 1, max: 3 }),
    unit: fc.constant('usd' as const),
    qualifier: fc.constant(null),
    rank: fc.constantFrom(...valuesOf(RANKS)),
    isSuperseded: fc.boolean(),
    evidence: fc.constantFrom(...valuesOf(EVIDENCES)),
    source: fc.constantFrom(...valuesOf(SOURCE_KINDS).map((kind) => ({ slug: `a-${kind}`, kind }))),
    day: fc.constantFrom('2026-11-01', '2026-03-01', '2024-01-01', null),
  }),
  { maxLength: 12 },
);
const promises = fc.array(
  fc.record({
    slug: slugs,
    dealSlug: fc.constant('d'),
    dueLastDay: fc.constantFrom('2026-01-31', '2027-01-31'),
    outcome: fc.constantFrom(...valuesOf(PROMISE_OUTCOMES)),
    powerKw: fc.option(fc.nat(1000)),
  }),
);
const inputs = fc.record({ numbers, claims, promises });

describe('counts of quality', () => {
  it('never exceed what they are shares of', () => {
    fc.assert(
      fc.property(inputs, (input) => {
        for (const { count, of } of assess(input).figures) {
          expect(count).toBeGreaterThanOrEqual(0);
          expect(count).toBeLessThanOrEqual(of);
        }
      }),
    );
  });

  it('divide the figures among kinds of sources, evidence and ages without rest', () => {
    fc.assert(
      fc.property(inputs, (input) => {
        const { figures } = assess(input);
        for (const prefix of ['best_kind.', 'evidence.', 'newest_source.']) {
          const groups = new Map<string, QualityFigure[]>();
          for (const figure of figures.filter(({ key }) => key.startsWith(prefix))) {
            const name = `${figure.slice} ${figure.unit}`;
            groups.set(name, [...(groups.get(name) ?? []), figure]);
          }
          expect(groups.size).toBeGreaterThan(FIGURE_SLICES.length);
          for (const group of groups.values()) {
            const sum = group.reduce((total, { count }) => total + count, 0);
            expect(sum).toBe(group[0]?.of);
          }
        }
      }),
    );
  });

  it('of all figures are the sums of those of their kinds', () => {
    fc.assert(
      fc.property(inputs, (input) => {
        const { figures } = assess(input);
        for (const { key, count, of } of figures.filter(({ slice }) => slice === 'figures')) {
          const kinds = FIGURE_SLICES.map(({ value }) => find(figures, key, value));
          expect(kinds.reduce((sum, kind) => sum + kind.count, 0)).toBe(count);
          expect(kinds.reduce((sum, kind) => sum + kind.of, 0)).toBe(of);
        }
      }),
    );
  });

  it('do not depend on the order of the claims where at most one is preferred', () => {
    fc.assert(
      fc.property(inputs, (input) => {
        const one = input.claims.map((each) => ({
          ...each,
          rank: each.rank === 'preferred' ? ('normal' as const) : each.rank,
        }));
        const forward = assess({ ...input, claims: one }).figures;
        expect(assess({ ...input, claims: [...one].reverse() }).figures).toEqual(forward);
      }),
    );
  });

  it('are borne out by the gaps listed', () => {
    fc.assert(
      fc.property(inputs, (input) => {
        const { figures, gaps } = assess(input);
        const listed = (key: (typeof GAP_KEYS)[number]) => gaps.filter((gap) => gap.key === key).length;
        expect(listed('aggregator_only')).toBe(find(figures, 'aggregator_only', 'figures').count);
        expect(listed('single_analysis')).toBe(find(figures, 'single_analysis', 'figures').count);
        expect(listed('unsupported')).toBe(find(figures, 'unsupported', 'numbers').count);
        expect(listed('stale_promise')).toBe(find(figures, 'stale_promise', 'promises').count);
      }),
    );
  });

  it('lose no support by another claim', () => {
    fc.assert(
      fc.property(inputs, slugs, (input, slug) => {
        const before = assess(input).figures;
        const more = claim(slug, { source: { slug: 'new', kind: 'primary' } });
        const after = assess({ ...input, claims: [...input.claims, more] }).figures;
        for (const key of ['primary_or_filing', 'two_sources'] as const) {
          expect(find(after, key, 'figures').count).toBeGreaterThanOrEqual(
            find(before, key, 'figures').count,
          );
        }
        for (const key of ['aggregator_only', 'unsupported'] as const) {
          expect(find(after, key, 'figures').count).toBeLessThanOrEqual(find(before, key, 'figures').count);
        }
      }),
    );
  });
});
