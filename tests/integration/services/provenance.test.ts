import { describe, expect, it } from 'vitest';
import { summariseStanding } from '../../../lib/domain/field-standing';
import { SUBJECT_TYPES, type SubjectType } from '../../../lib/domain/vocabulary';
import { formatClaimValue } from '../../../lib/format/claim-value';
import { EMPTY_DEAL_QUERY } from '../../../lib/filters/deal-query';
import type { DealListItem, FigureBase } from '../../../lib/services/deal-records';
import { findClaimedRecord } from '../../../lib/services/find-claimed-record';
import { findDeal } from '../../../lib/services/find-deal';
import { listAllDeals } from '../../../lib/services/list-all-deals';
import { listCapacity } from '../../../lib/services/list-capacity';
import { listClaims } from '../../../lib/services/list-claims';
import { summariseClaims } from '../../../lib/services/summarise-claims';
import { useRealLedger } from './real-ledger';

useRealLedger();

async function listItems(): Promise<DealListItem[]> {
  const items: DealListItem[] = [];
  for await (const batch of listAllDeals(EMPTY_DEAL_QUERY)) items.push(...batch);
  return items;
}

function figuresOf(deal: DealListItem): [type: SubjectType, field: string, figure: FigureBase][] {
  return [
    ...deal.investments.flatMap((investment): [SubjectType, string, FigureBase][] => [
      ['investment', 'amountUsd', investment],
      ...investment.tranches.map((tranche): [SubjectType, string, FigureBase] => [
        'tranche',
        'amountUsd',
        tranche,
      ]),
    ]),
    ...deal.spendCommitments.map((figure): [SubjectType, string, FigureBase] => [
      'spend',
      'amountUsd',
      figure,
    ]),
    ...deal.capacityCommitments.map((figure): [SubjectType, string, FigureBase] => [
      'capacity',
      'powerGw',
      figure,
    ]),
  ];
}

describe('the standing of figures', () => {
  it('is what the claims about the size of each come to, in lists of deals and of capacity', async () => {
    const claims = await listClaims();
    const expected = (type: SubjectType, slug: string, field: string) =>
      summariseStanding(
        claims.filter(
          (claim) => claim.subjectType === type && claim.subjectSlug === slug && claim.field === field,
        ),
      );
    const deals = await listItems();
    for (const [type, field, figure] of deals.flatMap(figuresOf)) {
      expect(figure.standing, figure.slug).toEqual(expected(type, figure.slug, field));
    }
    for (const item of (await listCapacity(EMPTY_DEAL_QUERY)).items) {
      expect(item.standing, item.slug).toEqual(expected('capacity', item.slug, 'powerGw'));
    }
  });

  it('is there for every figure that has a size', async () => {
    const silent = (await listItems())
      .flatMap(figuresOf)
      .filter(([, , { parts, standing }]) => parts.length > 0 && standing === null);
    expect(silent.map(([, , { slug }]) => slug)).toEqual([]);
  });

  it('knows what rests on aggregators alone and what is well supported', async () => {
    const weak = (await listItems())
      .flatMap(figuresOf)
      .find(([, , { standing }]) => standing?.weakness === 'aggregator_only');
    if (weak === undefined) throw new Error('no figure of the ledger rests on aggregators alone');
    const [type, field, { slug }] = weak;
    const live = (await listClaims({ subject: `${type}/${slug}`, field })).filter(
      ({ rank, isSuperseded }) => rank !== 'deprecated' && !isSuperseded,
    );
    expect(new Set(live.map(({ source }) => source.kind))).toEqual(new Set(['aggregator']));
    const amazon = await findDeal('openai-aws-2026-02', null);
    expect(amazon?.spendCommitments[0]?.standing).toMatchObject({ bestKind: 'filing', weakness: null });
  });
});

describe('the words of claims', () => {
  it('have the names of chips, companies and sites in place of slugs; the value itself stays', async () => {
    const [chips] = await listClaims({ subject: 'capacity/openai-trainium-2gw', field: 'chips' });
    expect(chips).toMatchObject({
      value: 'trainium3, trainium4',
      valueText: 'Trainium3, Trainium4',
    });
    const customers = await listClaims({ subject: 'spend/anthropic-aws-100b', field: 'customer' });
    expect(customers.map(({ valueText }) => valueText).sort()).toEqual(['Amazon', 'Anthropic']);
    const [site] = await listClaims({ subject: 'capacity/anthropic-nscale-460mw', field: 'site' });
    expect(site?.valueText).not.toBe(site?.value);
  });

  it('are never stored values with an underscore', async () => {
    const raw = (await listClaims())
      .filter(({ field }) => field === 'status' || field === 'instrument')
      .map(formatClaimValue)
      .filter((text) => text.includes('_'));
    expect(raw).toEqual([]);
  });
});

describe('findClaimedRecord', () => {
  it('has every claim about a record of each sort, by field', async () => {
    const claims = await listClaims();
    for (const { value: type } of SUBJECT_TYPES) {
      const slugs = [
        ...new Set(
          claims.filter(({ subjectType }) => subjectType === type).map(({ subjectSlug }) => subjectSlug),
        ),
      ];
      expect(slugs.length, type).toBeGreaterThan(0);
      for (const slug of [slugs[0], slugs.at(-1)]) {
        if (slug === undefined) continue;
        const record = await findClaimedRecord(type, slug, null);
        const found = record?.fields.flatMap((field) => field.claims.map((claim) => claim.slug)) ?? [];
        const expected = await listClaims({ subject: `${type}/${slug}` });
        expect([...found].sort(), `${type}/${slug}`).toEqual(expected.map((claim) => claim.slug).sort());
        expect(
          record?.fields.every(({ field, claims: own }) => own.every((claim) => claim.field === field)),
        ).toBe(true);
        expect(record?.name).not.toBe('');
      }
    }
  });

  it('says the value that the ledger uses, as its preferred claim does', async () => {
    const record = await findClaimedRecord('spend', 'openai-aws-100b', null);
    const amount = record?.fields[0];
    expect(amount).toMatchObject({ field: 'amountUsd', valueText: '$100 billion' });
    expect(amount?.claims[0]?.rank).toBe('preferred');
  });

  it('has the state on the day asked for', async () => {
    const tranche = 'amazon-openai-2026-02-50b--tranche-2';
    const before = await findClaimedRecord('tranche', tranche, '2026-03-01');
    expect(before?.states.map(({ certainty }) => certainty)).toEqual(['contingent']);
    const today = await findClaimedRecord('tranche', tranche, null);
    expect(today?.states.map(({ certainty }) => certainty)).toEqual(['contingent', 'delivered']);
  });

  it('is null for what does not exist, and before the deal was announced', async () => {
    expect(await findClaimedRecord('spend', 'no-such-figure', null)).toBeNull();
    expect(await findClaimedRecord('chip', 'no-such-chip', null)).toBeNull();
    expect(await findClaimedRecord('capacity', 'openai-aws-100b', null)).toBeNull();
    expect(await findClaimedRecord('spend', 'openai-aws-100b', '2025-01-01')).toBeNull();
  });
});

describe('summariseClaims', () => {
  it('shows five claims at most, what is not relied on last, and why one is followed', async () => {
    const summary = await summariseClaims('tranche', 'amazon-openai-2026-02-50b--tranche-2', 'condition');
    expect(summary?.claims).toHaveLength(5);
    expect(summary?.total).toBeGreaterThan(5);
    expect(summary?.claims[0]).toMatchObject({ rank: 'Preferred', isDeprecated: false });
    const deprecated = summary?.claims.map(({ isDeprecated }) => isDeprecated) ?? [];
    expect([...deprecated].sort()).toEqual(deprecated);
    expect(summary?.why).toMatch(/^Preferred/);
    expect(summary?.href).toBe('/claims/tranche/amazon-openai-2026-02-50b--tranche-2#condition');
  });

  it('says of a sum what it is made of, each figure with its claims', async () => {
    const deals = await listItems();
    const deal = deals.find(
      ({ spendCommitments, ownOverlaps }) =>
        ownOverlaps.length === 0 &&
        spendCommitments.filter(({ amountUsd, certainty }) => amountUsd !== null && certainty !== 'lapsed')
          .length > 1,
    );
    if (deal === undefined) throw new Error('no deal of the ledger adds up two commitments');
    const summary = await summariseClaims('deal', deal.slug, 'spendCommitments');
    expect(summary?.remark).toContain('sum');
    expect(new Set(summary?.claims.map(({ about }) => about)).size).toBeGreaterThan(1);
    expect(summary?.why).toBeNull();
  });

  it('falls back to the record, then to its deal, and says so', async () => {
    const ofRecord = await summariseClaims('spend', 'openai-aws-100b', 'scope');
    expect(ofRecord?.remark).toContain('No claim is about this value itself');
    expect(ofRecord?.claims.length).toBeGreaterThan(0);
    const claims = await listClaims();
    const claimed = new Set(claims.map(({ subjectType, subjectSlug }) => `${subjectType}/${subjectSlug}`));
    const silent = (await listItems())
      .filter(({ claimCount }) => claimCount > 0)
      .flatMap((deal) => deal.capacityCommitments)
      .find(({ slug }) => !claimed.has(`capacity/${slug}`));
    if (silent === undefined) throw new Error('every capacity commitment of the ledger has a claim');
    const ofDeal = await summariseClaims('capacity', silent.slug, 'powerGw');
    expect(ofDeal?.remark).toContain('these are about its deal');
    expect(ofDeal?.claims.length).toBeGreaterThan(0);
  });

  it('is null for an unknown record', async () => {
    expect(await summariseClaims('spend', 'no-such-figure', 'amountUsd')).toBeNull();
  });
});
