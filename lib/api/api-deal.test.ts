import { describe, expect, it } from 'vitest';
import { apiDealSchema } from '../schema/api-deal';
import type { CapacityRecord, DealListItem, InvestmentRecord } from '../services/deal-records';
import { toApiDeal } from './api-deal';
import { buildPageAddress } from './page-address';

const INVESTMENT: InvestmentRecord = {
  slug: 'a-in-b',
  dealSlug: 'a-b',
  certainty: 'contingent',
  parts: [
    { certainty: 'delivered', low: 15e9, high: 15e9 },
    { certainty: 'contingent', low: 35e9, high: 35e9 },
  ],
  states: [],
  standing: null,
  investor: { slug: 'a', name: 'A' },
  investee: { slug: 'b', name: 'B' },
  coInvestors: [],
  instrument: 'equity',
  round: null,
  isCash: true,
  amountUsd: { low: 50e9, high: 50e9, qualifier: 'exactly' },
  preMoneyUsd: null,
  postMoneyUsd: null,
  valuationUsd: null,
  note: null,
  tranches: [],
};

const CAPACITY: CapacityRecord = {
  slug: 'b-from-a',
  dealSlug: 'a-b',
  certainty: 'contingent',
  parts: [
    { certainty: 'committed', low: 1_200_000, high: 1_200_000 },
    { certainty: 'contingent', low: 0, high: 3_800_000 },
  ],
  states: [],
  standing: null,
  customer: { slug: 'b', name: 'B' },
  provider: { slug: 'a', name: 'A' },
  site: null,
  layer: 'cloud',
  powerBasis: 'unknown',
  powerKw: { low: null, high: 5_000_000, qualifier: 'up_to' },
  deliveredKw: null,
  deliveredOn: null,
  firmKw: 1_200_000,
  chips: [],
  families: [],
  chipCount: null,
  startOn: null,
  dueOn: null,
  note: null,
  milestones: [
    {
      slug: 'm1',
      dueOn: '2026-12',
      cumulativeKw: { low: 1_200_000, high: 1_200_000, qualifier: 'about' },
      note: null,
    },
  ],
};

function dealOf(figures: Partial<DealListItem>): DealListItem {
  return {
    slug: 'a-b',
    title: 'A and B',
    kind: 'compute',
    status: 'signed',
    announcedOn: '2026-02',
    parties: [{ company: { slug: 'a', name: 'A' }, role: 'provider' }],
    investments: [],
    spendCommitments: [],
    capacityCommitments: [],
    sourceCount: 1,
    claimCount: 2,
    conflictCount: 0,
    overlapNotes: [],
    ownOverlaps: [],
    ...figures,
  };
}

const ADDRESS = buildPageAddress('https://ledger.example', null);

describe('toApiDeal', () => {
  it('conforms to the schema and survives JSON', () => {
    const deal = toApiDeal(dealOf({ investments: [INVESTMENT], capacityCommitments: [CAPACITY] }), ADDRESS);
    expect(apiDealSchema.parse(JSON.parse(JSON.stringify(deal)))).toEqual(deal);
  });

  it('gives power in gigawatts, in the figure, its parts, milestones and the total alike', () => {
    const { capacityCommitments, totals } = toApiDeal(dealOf({ capacityCommitments: [CAPACITY] }), ADDRESS);
    expect(capacityCommitments[0]).toMatchObject({
      powerGw: {
        low: null,
        high: 5,
        parts: [
          { certainty: 'committed', low: 1.2, high: 1.2 },
          { certainty: 'contingent', low: 0, high: 3.8 },
        ],
      },
      firmGw: 1.2,
      deliveredGw: null,
      milestones: [{ cumulativeGw: { low: 1.2, high: 1.2 } }],
    });
    expect(totals.capacityGw).toMatchObject({ low: null, high: 5, qualifier: 'up_to', layer: 'cloud' });
  });

  it('leaves out what was not known on the day asked for', () => {
    const later: InvestmentRecord = { ...INVESTMENT, slug: 'later', certainty: null, parts: [] };
    const { investments, totals } = toApiDeal(dealOf({ investments: [INVESTMENT, later] }), ADDRESS);
    expect(investments.map(({ slug }) => slug)).toEqual(['a-in-b']);
    expect(totals.investmentUsd?.figures).toEqual(['a-in-b']);
  });

  it('keeps an undisclosed amount apart from none and from zero', () => {
    const undisclosed: InvestmentRecord = { ...INVESTMENT, amountUsd: null, parts: [] };
    const { investments, totals } = toApiDeal(dealOf({ investments: [undisclosed] }), ADDRESS);
    expect(investments[0]).toMatchObject({ amountUsd: null, certainty: 'contingent' });
    expect(totals.investmentUsd).toMatchObject({ low: null, high: null, qualifier: null });
    expect(totals.spendUsd).toBeNull();
  });

  it('counts a figure inside another once', () => {
    const round: InvestmentRecord = {
      ...INVESTMENT,
      slug: 'round',
      amountUsd: { low: 60e9, high: 60e9, qualifier: 'exactly' },
      parts: [{ certainty: 'committed', low: 60e9, high: 60e9 }],
    };
    const { totals } = toApiDeal(
      dealOf({
        investments: [round, INVESTMENT],
        ownOverlaps: [{ kind: 'part_of', fromSlug: 'a-in-b', toSlug: 'round' }],
      }),
      ADDRESS,
    );
    expect(totals.investmentUsd).toMatchObject({ low: 60e9, high: 60e9, addedCount: 1 });
  });
});
