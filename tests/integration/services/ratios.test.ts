// The implied ratios of real deals, worked out by hand from the data files.
import { describe, expect, it } from 'vitest';
import { toApiDealDetail } from '../../../lib/api/api-deal';
import { buildPageAddress } from '../../../lib/api/page-address';
import type { ImpliedRatio, RatioKind } from '../../../lib/domain/implied-ratios';
import { findDeal } from '../../../lib/services/find-deal';
import { apiDealDetailSchema } from '../../../lib/schema/api-deal';
import { useRealLedger } from './real-ledger';

useRealLedger();

async function findRatio(
  dealSlug: string,
  kind: RatioKind,
  asOf: string | null = null,
): Promise<ImpliedRatio> {
  const deal = await findDeal(dealSlug, asOf);
  const ratio = deal?.ratios.find((each) => each.kind === kind);
  if (!ratio) throw new Error(`${dealSlug} has no ratio ${kind}`);
  return ratio;
}

describe('ratios that are given', () => {
  it('OpenAI and Oracle: over $300 billion for 4.5 GW over five years', async () => {
    const perGw = await findRatio('openai-oracle-2025-07', 'usd_per_gw');
    expect(perGw.range?.low).toBeCloseTo(66.6667e9, -6);
    expect(perGw.range?.high).toBeNull();
    expect(perGw.range?.qualifier).toBe('more_than');
    const perGwYear = await findRatio('openai-oracle-2025-07', 'usd_per_gw_year');
    expect(perGwYear.range?.low).toBeCloseTo(13.3333e9, -6);
  });

  it('Hut 8 and Fluidstack: $7 billion for 245 MW of IT power over 15 years', async () => {
    const perGw = await findRatio('hut8-fluidstack-anthropic-2025-12', 'usd_per_gw');
    expect(perGw.powerBasis).toBe('it');
    expect(perGw.range?.high).toBeCloseTo(28.5714e9, -6);
    expect((await findRatio('hut8-fluidstack-anthropic-2025-12', 'usd_per_gw_year')).range?.high).toBeCloseTo(
      1.90476e9,
      -5,
    );
  });

  it('Nscale for Anthropic: a ceiling stays a ceiling', async () => {
    const perGw = await findRatio('anthropic-nscale-2026-08', 'usd_per_gw');
    expect(perGw.range?.low).toBeNull();
    expect(perGw.range?.high).toBeCloseTo(96.9565e9, -6);
  });

  it('rent on top of an earlier lease: $830 million for 39 MW at Barber Lake', async () => {
    expect((await findRatio('fluidstack-cipher-2025-11', 'usd_per_gw')).range?.high).toBeCloseTo(
      21.2821e9,
      -6,
    );
  });

  it('Nscale for Microsoft: up to $14 billion for the chips of the two sites that it names', async () => {
    const perChip = await findRatio('microsoft-nscale-2025-10', 'usd_per_chip');
    expect(perChip.capacitySlugs).toEqual([
      'microsoft-nscale-2025-10--capacity-1',
      'microsoft-nscale-2025-10--capacity-2',
    ]);
    expect(perChip.range?.low).toBeNull();
    expect(perChip.range?.high).toBeCloseTo(120_069, 0);
  });

  it('Mistral: 13,800 chips on 44 MW', async () => {
    expect((await findRatio('mistral-debt-2026-03', 'kw_per_chip')).range?.high).toBeCloseTo(3.18841, 4);
  });
});

describe('ratios that are refused', () => {
  it.each([
    ['openai-aws-2026-02', 'usd_per_gw', 'incremental'],
    ['openai-aws-2026-02', 'chips_per_gw', 'not_given'],
    ['anthropic-microsoft-nvidia-2025-11', 'usd_per_gw', 'certainty_differs'],
    ['anthropic-spacex-2026-05', 'kw_per_chip', 'no_bound'],
    ['stargate-2025-01', 'usd_per_gw', 'contains_elsewhere'],
    ['fluidstack-terawulf-2025-08-cb5', 'usd_per_gw', 'contains_elsewhere'],
    ['microsoft-g42-2025-11', 'usd_per_gw', 'own_spending'],
    ['nvidia-iren-2026-05', 'usd_per_gw', 'other_parties'],
    ['openai-cerebras-2026-01', 'usd_per_gw', 'lapsed'],
    ['openai-amd-2025-10', 'usd_per_gw', 'no_spend'],
    ['anthropic-google-cloud-2026-05', 'usd_per_gw', 'no_capacity'],
  ] as const)('%s %s: %s', async (dealSlug, kind, code) => {
    const ratio = await findRatio(dealSlug, kind);
    expect(ratio.refusal?.code).toBe(code);
    expect(ratio.range).toBeNull();
  });
});

describe('ratios on another day', () => {
  it('are those of what was known then: Cerebras before the filing replaced the press figures', async () => {
    const before = await findRatio('openai-cerebras-2026-01', 'usd_per_gw', '2026-02-01');
    expect(before.range?.low).toBeCloseTo(13.3333e9, -6);
  });
});

it('every ratio of the API conforms to its schema', async () => {
  const address = buildPageAddress('https://ledger.example', null);
  for (const slug of ['openai-oracle-2025-07', 'microsoft-nscale-2025-10', 'stargate-2025-01']) {
    const deal = await findDeal(slug, null);
    if (deal === null) throw new Error(`no deal ${slug}`);
    const { ratios } = toApiDealDetail(deal, address);
    expect(apiDealDetailSchema.shape.ratios.parse(ratios)).toEqual(ratios);
    expect(ratios.length).toBe(deal.ratios.length);
  }
});
