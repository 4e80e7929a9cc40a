import { describe, expect, it } from 'vitest';
import { toRange } from '@/lib/domain/figure';
import { isAllLapsed, listChips, listDates } from './deal-dates';
import {
  capacityFixture,
  dealFixture,
  investmentFixture,
  spendFixture,
  trancheFixture,
} from '@/tests/support/deal-fixture';

const bare = { investments: [], spendCommitments: [], capacityCommitments: [] };

function texts(changes: Parameters<typeof dealFixture>[0]): string[] {
  return listDates(dealFixture({ ...bare, ...changes })).map(({ text }) => text);
}

describe('listDates', () => {
  it('says from when, the milestones, and that nothing is said of the whole', () => {
    const capacity = capacityFixture({
      startOn: '2026-H2',
      milestones: [{ slug: 'first', dueOn: '2027', cumulativeKw: toRange(1_000_000, 'about'), note: null }],
    });
    expect(texts({ capacityCommitments: [capacity] })).toEqual([
      'from H2 2026, no date for the whole',
      'about 1 GW by 2027',
    ]);
  });

  it('says what is in use and by when all of it is due', () => {
    const capacity = capacityFixture({ deliveredKw: 300_000, deliveredOn: '2026-05', dueOn: '2028' });
    expect(texts({ capacityCommitments: [capacity] })).toEqual([
      '0.3 GW in use by May 2026',
      'all of it by 2028',
    ]);
  });

  it('says where there is no date or no term', () => {
    expect(texts({ capacityCommitments: [capacityFixture()] })).toEqual(['no date for the capacity']);
    expect(texts({ spendCommitments: [spendFixture({ termYears: null })] })).toEqual([
      'no term for the spend',
    ]);
  });

  it('tells several figures apart and leaves out what lapsed or was not known', () => {
    expect(
      texts({
        spendCommitments: [
          spendFixture({ provider: { slug: 'oracle', name: 'Oracle' } }),
          spendFixture({ slug: 'second', startOn: '2027', endOn: '2032' }),
          spendFixture({ slug: 'third', certainty: 'lapsed' }),
          spendFixture({ slug: 'fourth', certainty: null }),
        ],
      }),
    ).toEqual(['Oracle spend: over 8 years', 'Amazon spend, $100B: from 2027, over 8 years, until 2032']);
  });

  it('names the next open tranche, or that all are paid', () => {
    const paid = trancheFixture('one', { certainty: 'delivered', dueOn: '2026-Q1' });
    const open = trancheFixture('two', { certainty: 'contingent', dueOn: '2026-07' });
    expect(texts({ investments: [investmentFixture({ tranches: [paid, open] })] })).toEqual([
      'next part due Jul 2026',
    ]);
    expect(texts({ investments: [investmentFixture({ tranches: [paid] })] })).toEqual([
      'all paid, the last part Q1 2026',
    ]);
    const undated = { ...open, dueOn: null };
    expect(texts({ investments: [investmentFixture({ tranches: [paid, undated] })] })).toEqual([
      '1 tranche without a date',
    ]);
  });
});

describe('listChips', () => {
  it('names the chips of what is live, each once', () => {
    const chip = (slug: string) => ({
      slug,
      name: slug.toUpperCase(),
      family: 'family',
      architecture: null,
      designer: { slug: 'amazon', name: 'Amazon' },
    });
    const capacities = [
      capacityFixture({ chips: [chip('a'), chip('b')] }),
      capacityFixture({ slug: 'more', chips: [chip('b')] }),
      capacityFixture({ slug: 'gone', certainty: 'lapsed', chips: [chip('c')] }),
    ];
    expect(listChips({ capacityCommitments: capacities }).map(({ slug }) => slug)).toEqual(['a', 'b']);
    expect(listChips({ capacityCommitments: capacities.slice(2) }).map(({ slug }) => slug)).toEqual(['c']);
  });
});

describe('isAllLapsed', () => {
  it('is so only where there is something and nothing of it is live', () => {
    expect(isAllLapsed(bare)).toBe(false);
    expect(isAllLapsed({ ...bare, spendCommitments: [spendFixture({ certainty: 'lapsed' })] })).toBe(true);
    expect(isAllLapsed({ ...bare, spendCommitments: [spendFixture()] })).toBe(false);
  });
});
