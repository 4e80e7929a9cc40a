import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ComparableClaim, findConflicts } from './conflicts';

function claim(value: number | string, more: Partial<ComparableClaim> = {}): ComparableClaim {
  return {
    subjectType: 'investment',
    subjectSlug: 'amazon-openai',
    field: 'amountUsd',
    value,
    rank: 'normal',
    isSuperseded: false,
    ...more,
  };
}

const summary = (value: string, more: Partial<ComparableClaim> = {}): ComparableClaim =>
  claim(value, { field: 'summary', ...more });

describe('findConflicts', () => {
  it('finds two numbers for one field', () => {
    const claims = [claim(50), claim(50), claim(35)];
    expect(findConflicts(claims)).toEqual([
      { subjectType: 'investment', subjectSlug: 'amazon-openai', field: 'amountUsd', claims },
    ]);
  });

  it('keeps subjects and fields apart', () => {
    expect(
      findConflicts([
        claim(50),
        claim(35, { field: 'postMoneyUsd' }),
        claim(15, { subjectSlug: 'nvidia-openai' }),
        claim(10, { subjectType: 'tranche' }),
      ]),
    ).toEqual([]);
  });

  it('leaves out what was right when it was said', () => {
    expect(findConflicts([claim(38), claim(100, { isSuperseded: true })])).toEqual([]);
    expect(findConflicts([claim(38), claim(40), claim(100, { isSuperseded: true })])[0]?.claims).toHaveLength(
      2,
    );
  });

  it('counts a deprecated number that differs', () => {
    expect(findConflicts([claim(50, { rank: 'preferred' }), claim(35, { rank: 'deprecated' })])).toHaveLength(
      1,
    );
  });

  it('takes a date and a less exact one that holds it for agreement', () => {
    const on = (value: string): ComparableClaim => claim(value, { field: 'dueOn' });
    expect(findConflicts([on('2026-03-31'), on('2026-Q1'), on('2026')])).toEqual([]);
    expect(findConflicts([on('2026-03-31'), on('2026-Q2')])).toHaveLength(1);
    expect(findConflicts([on('2026-02-27'), on('2026-02-26'), on('2026')])).toHaveLength(1);
  });

  it('takes other words for other values, but not other spelling', () => {
    const scope = (value: string): ComparableClaim => claim(value, { field: 'chips' });
    expect(findConflicts([scope('trainium2, trainium3'), scope('Trainium2,  Trainium3')])).toEqual([]);
    expect(findConflicts([scope('trainium2'), scope('trainium3 only')])).toHaveLength(1);
  });

  it('takes differing prose for a disagreement only where somebody judged it', () => {
    expect(findConflicts([summary('a milestone'), summary('an IPO')])).toEqual([]);
    expect(findConflicts([summary('a milestone'), summary('an IPO', { rank: 'deprecated' })])).toHaveLength(
      1,
    );
    expect(findConflicts([summary('a milestone', { rank: 'preferred' }), summary('an IPO')])).toHaveLength(1);
    expect(findConflicts([summary('one', { rank: 'preferred' }), summary('one')])).toEqual([]);
  });

  it('does not depend on the order of the claims, and needs two values', () => {
    const value = fc.oneof(fc.integer({ min: 1, max: 3 }), fc.constantFrom('2026', '2026-03', 'x'));
    const claims = fc.array(
      fc
        .tuple(value, fc.constantFrom('amountUsd', 'dueOn'), fc.boolean())
        .map(([one, field, isSuperseded]) => claim(one, { field, isSuperseded })),
      { maxLength: 6 },
    );
    fc.assert(
      fc.property(claims, (list) => {
        const fields = (conflicts: ReturnType<typeof findConflicts>): string[] =>
          conflicts.map(({ field }) => field).sort();
        expect(fields(findConflicts([...list].reverse()))).toEqual(fields(findConflicts(list)));
        for (const conflict of findConflicts(list)) {
          expect(new Set(conflict.claims.map((one) => one.value)).size).toBeGreaterThan(1);
        }
      }),
    );
  });
});
