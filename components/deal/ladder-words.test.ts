import { describe, expect, it } from 'vitest';
import { toRange } from '@/lib/domain/figure';
import type { TrancheRecord } from '@/lib/services/deal-records';
import { describeTranches, layoutLadder } from './ladder-words';

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

describe('layoutLadder', () => {
  const fifty = { slug: 'money', amountUsd: toRange(50e9, 'exactly') };

  it('stands each tranche on the one before, up to the whole', () => {
    const ladder = layoutLadder({ ...fifty, tranches: [tranche('upfront', 15e9), tranche('later', 35e9)] });
    expect(ladder.steps.map(({ from, to }) => [from, to])).toEqual([
      [0, 0.3],
      [0.3, 1],
    ]);
    expect(ladder.rest).toBeNull();
  });

  it('shows what the tranches leave of the whole', () => {
    const ladder = layoutLadder({ ...fifty, tranches: [tranche('upfront', 10e9)] });
    expect(ladder.restUsd).toBe(40e9);
    expect(ladder.rest).toMatchObject({ from: 0.2, to: 1 });
  });

  it('leaves nothing over where a tranche has no amount, and draws no step for it', () => {
    const ladder = layoutLadder({ ...fifty, tranches: [tranche('upfront', 10e9), tranche('later', null)] });
    expect(ladder.restUsd).toBe(0);
    expect(ladder.steps).toHaveLength(1);
  });

  it('draws nothing where the whole is not given', () => {
    const ladder = layoutLadder({ slug: 'money', amountUsd: null, tranches: [tranche('upfront', 10e9)] });
    expect(ladder).toEqual({ steps: [], restUsd: 0, rest: null });
  });
});
