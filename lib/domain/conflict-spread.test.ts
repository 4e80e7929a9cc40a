import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type ConflictClaim,
  describeConflict,
  listSides,
  measureSpread,
  placeOnSpread,
} from './conflict-spread';
import { QUALIFIERS, type Rank, RANKS, valuesOf } from './vocabulary';

function claim(value: number | string, more: Partial<ConflictClaim> = {}): ConflictClaim {
  return {
    subjectType: 'spend',
    subjectSlug: 'openai-aws-100b',
    field: 'amountUsd',
    value,
    unit: typeof value === 'number' ? 'usd' : null,
    qualifier: null,
    rank: 'normal',
    rankReason: null,
    isSuperseded: false,
    ...more,
  };
}

function describeClaims(claims: readonly ConflictClaim[]) {
  return describeConflict({
    subjectType: 'spend',
    subjectSlug: 'openai-aws-100b',
    field: 'amountUsd',
    claims,
  });
}

describe('the sides of a conflict', () => {
  it('puts claims of one value together, the preferred side first and deprecated ones last', () => {
    const dropped = claim(38, { rank: 'deprecated' });
    const plain = claim(100);
    const preferred = claim(100, { rank: 'preferred' });
    const sides = listSides([dropped, plain, preferred, claim(100, { qualifier: 'more_than' })]);
    expect(sides.map(({ value, qualifier, rank }) => [value, qualifier, rank])).toEqual([
      [100, null, 'preferred'],
      [100, 'more_than', 'normal'],
      [38, null, 'deprecated'],
    ]);
    expect(sides[0]?.claims).toEqual([preferred, plain]);
  });

  it('is deprecated only where nobody is relied on for it', () => {
    expect(listSides([claim(1, { rank: 'deprecated' }), claim(1)])[0]?.rank).toBe('normal');
  });
});

describe('the spread', () => {
  it('is difference and ratio of the numbers in the unit that most sides use', () => {
    const sides = listSides([claim(200), claim(111.1), claim(5, { unit: 'gw' }), claim('twice that')]);
    expect(measureSpread(sides)).toEqual({
      kind: 'number',
      unit: 'usd',
      lowest: 111.1,
      highest: 200,
      difference: 88.9,
      ratio: 200 / 111.1,
    });
  });

  it('has no ratio to zero', () => {
    expect(measureSpread(listSides([claim(0), claim(3)]))).toMatchObject({ ratio: null, difference: 3 });
  });

  it('is the days between the beginnings of the earliest and the latest period', () => {
    const sides = listSides([claim('2026-03'), claim('2026-02-26'), claim('2026-02-27')]);
    expect(measureSpread(sides)).toEqual({
      kind: 'date',
      earliest: '2026-02-26',
      latest: '2026-03',
      days: 3,
    });
  });

  it('is a count of the values where they are words', () => {
    expect(measureSpread(listSides([claim('true'), claim('false')]))).toEqual({
      kind: 'text',
      valueCount: 2,
    });
  });

  it('gives each side its place: numbers from zero, dates from the earliest, words none', () => {
    const places = (claims: readonly ConflictClaim[]): (number | null)[] => {
      const sides = listSides(claims);
      const spread = measureSpread(sides);
      return spread === null ? [] : sides.map((side) => placeOnSpread(side, spread));
    };
    expect(places([claim(100), claim(200), claim(5, { unit: 'gw' })])).toEqual([0.5, 1, null]);
    expect(places([claim('2026-03-03'), claim('2026-03-01'), claim('2026-03-05')])).toEqual([0.5, 0, 1]);
    expect(places([claim('true'), claim('false')])).toEqual([null, null]);
  });

  it('needs two sides', () => {
    expect(measureSpread(listSides([claim(1), claim(1)]))).toBeNull();
  });
});

describe('a conflict', () => {
  it('is decided by a preferred claim, with its reason, and told apart from what is still relied on', () => {
    const model = describeClaims([
      claim(45, { rank: 'preferred', rankReason: 'The filing.' }),
      claim(84.5, { rank: 'deprecated' }),
    ]);
    expect(model).toMatchObject({
      slug: 'spend--openai-aws-100b--amountUsd',
      kind: 'number',
      state: 'decided',
      ledger: { basis: 'preferred', sideIndex: 0, reason: 'The filing.' },
      liveSpread: null,
    });
  });

  it('has a second spread where claims that are relied on still disagree', () => {
    const rounded = [claim(10.07, { rank: 'preferred' }), claim(10), claim(9.2, { rank: 'deprecated' })];
    expect(describeClaims(rounded).liveSpread).toBeNull();
    const apart = [claim(50, { rank: 'preferred' }), claim(40), claim(20, { rank: 'deprecated' })];
    expect(describeClaims(apart).liveSpread).toMatchObject({ lowest: 40, highest: 50 });
  });

  it('is open without one; the ledger then uses what the record holds', () => {
    const conflict = { subjectType: 'deal', subjectSlug: 'a', field: 'announcedOn' } as const;
    const claims = [claim('2025-06-10'), claim('2025-05', { rank: 'deprecated' })];
    expect(describeConflict({ ...conflict, claims }, '2025-05')).toMatchObject({
      state: 'open',
      ledger: { basis: 'record', sideIndex: 1, reason: null },
    });
    expect(describeConflict({ ...conflict, claims }, '2024')).toMatchObject({
      ledger: { basis: 'record', sideIndex: null },
    });
    expect(describeConflict({ ...conflict, claims })).toMatchObject({
      ledger: { basis: 'none', sideIndex: null },
    });
  });

  it('finds the number that a record holds', () => {
    const conflict = { subjectType: 'spend', subjectSlug: 'a', field: 'amountUsd' } as const;
    const claims = [claim(30), claim(31.4, { rank: 'deprecated' })];
    const held = { low: 30, high: 30, qualifier: 'exactly' } as const;
    expect(describeConflict({ ...conflict, claims }, held).ledger.sideIndex).toBe(0);
  });

  it('loses no claim, and its spread holds every number', () => {
    const anyClaim = fc
      .record({
        value: fc.integer({ min: 1, max: 1000 }),
        qualifier: fc.constantFrom(null, ...valuesOf(QUALIFIERS)),
        rank: fc.constantFrom<Rank>(...valuesOf(RANKS)),
      })
      .map(({ value, ...more }) => claim(value, more));
    fc.assert(
      fc.property(fc.array(anyClaim, { minLength: 2, maxLength: 8 }), (claims) => {
        const { sides, spread, liveSpread, state } = describeClaims(claims);
        expect(sides.flatMap((side) => side.claims)).toHaveLength(claims.length);
        expect(new Set(sides.flatMap((side) => side.claims))).toEqual(new Set(claims));
        expect(state).toBe(claims.some(({ rank }) => rank === 'preferred') ? 'decided' : 'open');
        if (spread.kind === 'number') {
          const outer = spread;
          for (const { value } of claims) {
            expect(value).toBeGreaterThanOrEqual(outer.lowest);
            expect(value).toBeLessThanOrEqual(outer.highest);
          }
          expect(outer.difference).toBe(outer.highest - outer.lowest);
          expect(outer.ratio).toBeGreaterThanOrEqual(1);
          // What is relied on lies within what was ever claimed.
          if (liveSpread?.kind === 'number') {
            expect(liveSpread.lowest).toBeGreaterThanOrEqual(outer.lowest);
            expect(liveSpread.highest).toBeLessThanOrEqual(outer.highest);
          }
        }
      }),
    );
  });
});
