import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ComparableClaim, disagree, findConflicts } from './conflicts';

function claim(value: number | string, more: Partial<ComparableClaim> = {}): ComparableClaim {
  return {
    subjectType: 'investment',
    subjectSlug: 'amazon-openai',
    field: 'amountUsd',
    value,
    unit: typeof value === 'number' ? 'usd' : null,
    qualifier: null,
    rank: 'normal',
    isSuperseded: false,
    ...more,
  };
}

const condition = (value: string, more: Partial<ComparableClaim> = {}): ComparableClaim =>
  claim(value, { field: 'condition', ...more });

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

  it('takes differing words for a disagreement only between what is relied on and what is not', () => {
    const dropped = { rank: 'deprecated' } as const;
    expect(findConflicts([condition('a milestone'), condition('an IPO')])).toEqual([]);
    expect(findConflicts([condition('a milestone', { rank: 'preferred' }), condition('an IPO')])).toEqual([]);
    expect(findConflicts([condition('a milestone'), condition('an IPO', dropped)])).toHaveLength(1);
    expect(findConflicts([condition('a milestone', dropped), condition('an IPO', dropped)])).toEqual([]);
    expect(findConflicts([condition('one', { rank: 'preferred' }), condition('one', dropped)])).toEqual([]);
  });

  it('takes names for a disagreement whoever judged them', () => {
    const customer = (value: string): ComparableClaim => claim(value, { field: 'customer' });
    expect(findConflicts([customer('anthropic'), customer('amazon')])).toHaveLength(1);
    const isIncremental = (value: string): ComparableClaim => claim(value, { field: 'isIncremental' });
    expect(findConflicts([isIncremental('true'), isIncremental('false')])).toHaveLength(1);
    const memory = (value: string): ComparableClaim => claim(value, { field: 'specs.memoryType' });
    expect(findConflicts([memory('HBM3'), memory('HBM3e')])).toHaveLength(1);
  });

  it('does not take statements about a record for values of one figure', () => {
    const summary = (value: string, more: Partial<ComparableClaim> = {}): ComparableClaim =>
      claim(value, { field: 'summary', ...more });
    expect(
      findConflicts([summary('a', { rank: 'preferred' }), summary('b', { rank: 'deprecated' })]),
    ).toEqual([]);
  });

  it('lets a bound stand beside a number within it until one of the two is found wrong', () => {
    const upTo = claim(50, { qualifier: 'up_to' });
    expect(findConflicts([upTo, claim(35)])).toEqual([]);
    expect(findConflicts([upTo, claim(35, { rank: 'deprecated' })])).toHaveLength(1);
  });

  it('compares what vendors claim of a chip only where one claim was found wrong', () => {
    const times = (value: number, more: Partial<ComparableClaim> = {}): ComparableClaim =>
      claim(value, { field: 'claimed.performanceVsPredecessor', unit: 'x', ...more });
    expect(findConflicts([times(6), times(3)])).toEqual([]);
    expect(findConflicts([times(6), times(3, { rank: 'deprecated' })])).toHaveLength(1);
  });

  it('compares a number with other words only where one of them was found wrong', () => {
    const years = claim(3, { field: 'termYears', unit: 'years' });
    const days = (rank: ComparableClaim['rank']): ComparableClaim =>
      claim('180 days', { field: 'termYears', rank });
    expect(findConflicts([years, days('normal')])).toEqual([]);
    expect(findConflicts([years, days('deprecated')])).toHaveLength(1);
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
          expect(conflict.claims.some((one) => conflict.claims.some((other) => disagree(one, other)))).toBe(
            true,
          );
          expect(new Set(conflict.claims.map((one) => one.value)).size).toBeGreaterThan(1);
        }
      }),
    );
  });
});
