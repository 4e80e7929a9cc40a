import { describe, expect, it } from 'vitest';
import { type BoundClaim, joinBounds } from './claim-bounds';

function claim(slug: string, changes: Partial<BoundClaim> = {}): BoundClaim {
  return {
    slug,
    subjectType: 'chip',
    subjectSlug: 'trainium3',
    field: 'claimed.costSavingVsGpu',
    value: 30,
    unit: 'pct',
    qualifier: 'at_least',
    says: 'Saves 30 to 40 percent.',
    source: { slug: 'paper' },
    ...changes,
  };
}

const LOWER = claim('lower');
const UPPER = claim('upper', { value: 40, qualifier: 'up_to' });

describe('joinBounds', () => {
  it.each([
    ['the lower bound first', [LOWER, UPPER]],
    ['the upper bound first', [UPPER, LOWER]],
  ])('puts a range back together, %s', (_, claims) => {
    expect(joinBounds(claims)).toEqual([
      { claim: LOWER, upper: UPPER, range: { low: 30, high: 40, qualifier: 'about' } },
    ]);
  });

  it.each<[string, Partial<BoundClaim>]>([
    ['of another source', { source: { slug: 'other' } }],
    ['of another sentence', { says: 'Up to 40 percent less in tests.' }],
    ['of another field', { field: 'claimed.pricePerformanceVsGpu' }],
    ['of another chip', { subjectSlug: 'trainium2' }],
    ['in another unit', { unit: 'x' }],
    ['below the lower one', { value: 20 }],
  ])('leaves bounds apart where one is %s', (_, changes) => {
    const joined = joinBounds([LOWER, { ...UPPER, ...changes }]);
    expect(joined.map(({ upper }) => upper)).toEqual([null, null]);
    expect(joined.map(({ range }) => range)).toEqual([
      { low: 30, high: null, qualifier: 'at_least' },
      { low: null, high: changes.value ?? 40, qualifier: 'up_to' },
    ]);
  });

  it('joins a bound only once', () => {
    const second = claim('second');
    expect(joinBounds([LOWER, second, UPPER]).map(({ claim: { slug } }) => slug)).toEqual([
      'lower',
      'second',
    ]);
  });

  it('gives words no range, and a number without qualifier its own', () => {
    const words = claim('words', { value: 'cheaper', unit: null, qualifier: null });
    const exact = claim('exact', { value: 4, unit: 'x', qualifier: null });
    expect(joinBounds([words, exact]).map(({ range }) => range)).toEqual([
      null,
      { low: 4, high: 4, qualifier: 'exactly' },
    ]);
  });
});
