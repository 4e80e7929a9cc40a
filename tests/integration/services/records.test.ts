import Database from 'better-sqlite3';
import { describe, expect, it, vi } from 'vitest';
import { findConflicts } from '../../../lib/domain/conflicts';
import { EMPTY_DEAL_QUERY } from '../../../lib/filters/deal-query';
import { findChip } from '../../../lib/services/find-chip';
import { findCompany } from '../../../lib/services/find-company';
import { findDeal } from '../../../lib/services/find-deal';
import { findSource } from '../../../lib/services/find-source';
import { listAllDeals } from '../../../lib/services/list-all-deals';
import { listCapacity } from '../../../lib/services/list-capacity';
import { listChips } from '../../../lib/services/list-chips';
import { listClaims } from '../../../lib/services/list-claims';
import { listCompanies } from '../../../lib/services/list-companies';
import { listDealFacets } from '../../../lib/services/list-deal-facets';
import { listDeals } from '../../../lib/services/list-deals';
import { listEvents } from '../../../lib/services/list-events';
import { listKnownValues } from '../../../lib/services/list-known-values';
import { listMetrics } from '../../../lib/services/list-metrics';
import { listSites } from '../../../lib/services/list-sites';
import { listAllSources } from '../../../lib/services/list-sources';
import { useRealLedger } from './real-ledger';

useRealLedger();

describe('findDeal', () => {
  it('has everything of a deal', async () => {
    const deal = await findDeal('openai-aws-2026-02', null);
    expect(deal).toMatchObject({ slug: 'openai-aws-2026-02', status: 'signed', announcedOn: '2026-02-27' });
    expect(deal?.claims).toHaveLength(deal?.claimCount ?? 0);
    expect(deal?.sources).toHaveLength(deal?.sourceCount ?? 0);
    expect(findConflicts(deal?.claims ?? [])).toHaveLength(deal?.conflictCount ?? 0);
    expect(deal?.conflictCount).toBeGreaterThan(0);
    const claimsOfSources = deal?.sources.reduce((sum, { claimCount }) => sum + claimCount, 0);
    expect(claimsOfSources).toBe(deal?.claimCount);
  });

  it('divides Amazon’s investment by what is paid', async () => {
    const before = await findDeal('openai-aws-2026-02', '2026-03-01');
    expect(before?.investments[0]?.parts).toEqual([
      { certainty: 'committed', low: 15_000_000_000, high: 15_000_000_000 },
      { certainty: 'contingent', low: 35_000_000_000, high: 35_000_000_000 },
    ]);
    expect(before?.investments[0]?.certainty).toBe('contingent');
    const today = await findDeal('openai-aws-2026-02', null);
    expect(today?.investments[0]?.parts.at(0)?.certainty).toBe('delivered');
  });

  it('has the chain in order of announcement, itself in it', async () => {
    const deal = await findDeal('amazon-anthropic-2026-04', null);
    const relations = deal?.chain.map(({ deal: { slug }, relation }) => [slug, relation]);
    expect(relations).toEqual(
      expect.arrayContaining([
        ['amazon-anthropic-2023-09', 'earlier'],
        ['amazon-anthropic-2024-11', 'expanded by this'],
        ['amazon-anthropic-2026-04', 'this'],
      ]),
    );
    const dates = deal?.chain.map(({ announcedOn }) => announcedOn) ?? [];
    expect(dates).toEqual([...dates].sort());
  });

  it('is null for a deal that does not exist', async () => {
    expect(await findDeal('no-such-deal', null)).toBeNull();
  });

  it('has what lists show of the same deal, on any day', async () => {
    for (const asOf of [null, '2026-03-01']) {
      for await (const batch of listAllDeals({ ...EMPTY_DEAL_QUERY, asOf, company: ['anthropic'] })) {
        for (const item of batch) expect(await findDeal(item.slug, asOf)).toMatchObject(item);
      }
    }
  });
});

describe('companies and chips', () => {
  it('count the deals that their filter finds', async () => {
    for (const asOf of [null, '2025-10-01']) {
      for (const company of (await listCompanies(asOf)).filter(({ dealCount }) => dealCount > 8)) {
        const query = { ...EMPTY_DEAL_QUERY, asOf, company: [company.slug], pageSize: 1 };
        expect((await listDeals(query)).total).toBe(company.dealCount);
        for (const { role, dealCount } of company.roleCounts) {
          expect((await listDeals({ ...query, role: [role] })).total).toBe(dealCount);
        }
      }
      for (const chip of (await listChips(asOf)).filter(({ dealCount }) => dealCount > 0)) {
        const query = { ...EMPTY_DEAL_QUERY, asOf, chip: [chip.slug], family: [chip.familySlug] };
        expect((await listDeals(query)).total).toBe(chip.dealCount);
      }
    }
  });

  it('are found one by one as they are listed', async () => {
    const openai = (await listCompanies()).find(({ slug }) => slug === 'openai');
    expect(await findCompany('openai', null)).toEqual(openai);
    expect(await findCompany('nobody', null)).toBeNull();
    const trainium3 = (await listChips()).find(({ slug }) => slug === 'trainium3');
    expect(await findChip('trainium3', null)).toMatchObject({ ...trainium3, familySlug: 'trainium' });
    expect((await findChip('trainium3', null))?.claims.length).toBeGreaterThan(0);
    expect(await findChip('nothing', null)).toBeNull();
  });

  it('name each other as predecessor and successor', async () => {
    const chips = new Map((await listChips()).map((chip) => [chip.slug, chip]));
    for (const chip of chips.values()) {
      for (const successor of chip.successors) {
        expect(chips.get(successor.slug)?.predecessor?.slug).toBe(chip.slug);
      }
    }
    expect(chips.get('trainium3')?.predecessor?.slug).toBe('trainium2');
  });
});

describe('claims and sources', () => {
  it('narrow by source, deal, subject, field and company', async () => {
    const all = await listClaims();
    const some = all.find(({ dealSlug, subjectType }) => dealSlug !== null && subjectType === 'investment');
    const filter = {
      source: some?.source.slug,
      deal: some?.dealSlug ?? undefined,
      subject: `investment/${some?.subjectSlug}`,
      field: some?.field,
    };
    for (const [key, value] of Object.entries(filter)) {
      const narrowed = await listClaims({ [key]: value });
      expect(narrowed.length).toBeLessThan(all.length);
      expect(narrowed).toContainEqual(some);
    }
    expect(await listClaims(filter)).toContainEqual(some);
    const ofCompany = await listClaims({ company: 'anthropic' });
    expect(new Set(ofCompany.map(({ subjectType }) => subjectType)).has('metric')).toBe(true);
    expect(await listClaims({ deal: 'no-such-deal' })).toEqual([]);
  });

  it('put the preferred claim of a field before the others', async () => {
    const rank = { preferred: 0, normal: 1, deprecated: 2 };
    const claims = await listClaims({ deal: 'amazon-anthropic-2026-04' });
    claims.slice(1).forEach((claim, index) => {
      const before = claims[index];
      if (before?.subjectSlug !== claim.subjectSlug || before.field !== claim.field) return;
      if (before.isSuperseded !== claim.isSuperseded) return;
      expect(rank[before.rank]).toBeLessThanOrEqual(rank[claim.rank]);
    });
  });

  it('count what rests on a source', async () => {
    const sources = await listAllSources();
    const claims = await listClaims();
    expect(sources.reduce((sum, { claimCount }) => sum + claimCount, 0)).toBe(claims.length);
    const [most] = [...sources].sort((a, b) => b.claimCount - a.claimCount);
    const found = await findSource(most?.slug ?? '');
    expect(found).toMatchObject({ ...most });
    expect(found?.claims).toHaveLength(most?.claimCount ?? 0);
    expect(await findSource('nothing')).toBeNull();
  });
});

describe('sites, metrics, events, promises, changes', () => {
  it('have what the data has', async () => {
    const sites = await listSites();
    expect(sites.find(({ slug }) => slug === 'colossus-1')).toMatchObject({
      powerOperationalKw: 300_000,
      operator: { slug: 'spacex' },
      deals: [{ slug: 'anthropic-spacex-2026-05' }],
    });
    const companies = (await listMetrics()).map(({ company }) => company?.slug ?? null);
    const ofMarket = companies.filter((slug) => slug === null).length;
    expect(ofMarket).toBeGreaterThan(0);
    expect(companies.slice(-ofMarket).every((slug) => slug === null)).toBe(true);
    const events = await listEvents({ company: 'openai', asOf: '2026-01-01' });
    expect(events.length).toBeGreaterThan(0);
    for (const event of events) {
      expect(event.companies.map(({ slug }) => slug)).toContain('openai');
      expect(event.happenedOn < '2026-01-02').toBe(true);
    }
  });

  it('show sites only with deals known on the day', async () => {
    const site = (await listSites('2026-01-01')).find(({ slug }) => slug === 'colossus-1');
    expect(site?.deals).toEqual([]);
  });
});

describe('the number of queries', () => {
  it('does not depend on the number of rows', async () => {
    // Whatever is kept for the data set is loaded before.
    await listDeals(EMPTY_DEAL_QUERY);
    await listKnownValues();
    const prepare = vi.spyOn(Database.prototype, 'prepare');
    const countQueries = async (run: () => Promise<unknown>): Promise<number> => {
      prepare.mockClear();
      await run();
      return prepare.mock.calls.length;
    };
    const query = { ...EMPTY_DEAL_QUERY, company: ['openai'] };
    const few = await countQueries(() => listDeals({ ...EMPTY_DEAL_QUERY, pageSize: 20 }));
    const many = await countQueries(() => listDeals({ ...EMPTY_DEAL_QUERY, pageSize: 200 }));
    expect(many).toBe(few);
    expect(few).toBeGreaterThan(5);
    const fewFigures = await countQueries(() => listCapacity(query));
    expect(await countQueries(() => listCapacity(EMPTY_DEAL_QUERY))).toBe(fewFigures);
    const facets = await countQueries(() => listDealFacets(EMPTY_DEAL_QUERY));
    expect(facets).toBeLessThan(20);
  });
});
