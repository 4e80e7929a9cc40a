import { describe, expect, it } from 'vitest';
import type { ClaimRecord } from '@/lib/services/deal-records';
import { areDiffering, claimsAt } from './differing-claims';

function claim(value: number, more: Partial<ClaimRecord> = {}): ClaimRecord {
  return {
    ...{ slug: `claim-${value}`, subjectType: 'chip', subjectSlug: 'a', dealSlug: null, value },
    ...{ field: 'specs.denseFp8Pflops', valueText: null, unit: 'pflops', qualifier: null },
    ...{ evidence: 'reported', isQuoted: false, rank: 'normal', rankReason: null, isSuperseded: false },
    ...{ says: 'Says so.', note: null, basis: null, stance: null, comparedWith: null, assertedOn: null },
    source: {
      ...{ slug: 's', title: 'T', publisher: 'P', url: null, publishedOn: null, kind: 'press', readIn: null },
    },
    ...more,
  };
}

describe('areDiffering', () => {
  it('takes rounding for no difference, and another number for one', () => {
    expect(areDiffering([claim(2.517), claim(2.52)])).toBe(false);
    expect(areDiffering([claim(4.9), claim(4.7)])).toBe(true);
    expect(areDiffering([claim(4.9)])).toBe(false);
  });
});

describe('claimsAt', () => {
  it('leaves out other fields, other records and what was superseded', () => {
    const place = { subjectType: 'chip', subjectSlug: 'a', field: 'specs.denseFp8Pflops' } as const;
    const kept = claim(1);
    const others = [
      claim(2, { field: 'specs.memoryGb' }),
      claim(3, { subjectSlug: 'b' }),
      claim(4, { isSuperseded: true }),
    ];
    expect(claimsAt([kept, ...others], place)).toEqual([kept]);
  });
});
