import { describe, expect, it } from 'vitest';
import { toRange } from '@/lib/domain/figure';
import type { TrancheRecord } from '@/lib/services/deal-records';
import { describeTranches } from './figure-sections';

function tranche(kind: TrancheRecord['kind'], amountUsd: number | null): TrancheRecord {
  return {
    slug: `${kind}-${amountUsd}`,
    dealSlug: 'deal',
    certainty: 'committed',
    parts: [],
    states: [],
    standing: null,
    kind,
    amountUsd: amountUsd === null ? null : toRange(amountUsd, 'exactly'),
    condition: null,
    dueOn: null,
  };
}

describe('describeTranches', () => {
  it('adds what is of one kind and says of what', () => {
    expect(
      describeTranches([
        tranche('upfront', 15e9),
        tranche('conditional', 13.7e9),
        tranche('conditional', 21.3e9),
      ]),
    ).toBe('$15 billion up front; $35 billion conditional, as $13.7 billion and $21.3 billion');
  });

  it('makes no sum where an amount is not given', () => {
    expect(describeTranches([tranche('later', 5e9), tranche('later', null)])).toBe('2 tranches later');
  });
});
