import { describe, expect, it } from 'vitest';
import { countDeals } from '../../../lib/db/deals';
import { toPartialDate } from '../../../lib/domain/partial-date';
import { CERTAINTIES } from '../../../lib/domain/vocabulary';
import { EMPTY_DEAL_QUERY } from '../../../lib/filters/deal-query';
import type { DealListItem } from '../../../lib/services/deal-records';
import { findDeal } from '../../../lib/services/find-deal';
import { getDataset, getDay } from '../../../lib/services/get-dataset';
import { listAllDeals } from '../../../lib/services/list-all-deals';
import { listDealFacets } from '../../../lib/services/list-deal-facets';
import { listDeals } from '../../../lib/services/list-deals';
import { suggestRelaxations } from '../../../lib/services/suggest-relaxations';
import { queryOf, SEARCHES, useRealLedger } from './real-ledger';

useRealLedger();

async function listAll(search: string): Promise<DealListItem[]> {
  const deals: DealListItem[] = [];
  for await (const batch of listAllDeals(await queryOf(search))) deals.push(...batch);
  return deals;
}

const slugs = (deals: readonly DealListItem[]): string[] => deals.map(({ slug }) => slug);

describe('listDeals', () => {
  it('answers what Anthropic has on Trainium3', async () => {
    const { items } = await listDeals(await queryOf('company=anthropic&chip=trainium3'));
    expect(slugs(items)).toContain('amazon-anthropic-2026-04');
    for (const { parties } of items) {
      const names = parties.map(({ company }) => company.slug);
      expect(names).toEqual(expect.arrayContaining(['anthropic', 'amazon']));
    }
    const capacity = items.flatMap(({ capacityCommitments }) => capacityCommitments);
    expect(capacity.map(({ powerKw }) => powerKw)).toContainEqual({
      low: null,
      high: 5_000_000,
      qualifier: 'up_to',
    });
  });

  it('answers what OpenAI has on Trainium4', async () => {
    const { items, total } = await listDeals(await queryOf('company=openai&chip=trainium4'));
    expect(total).toBe(1);
    expect(slugs(items)).toEqual(['openai-aws-2026-02']);
    expect(items[0]?.capacityCommitments.map(({ powerKw }) => powerKw)).toEqual([
      { low: 2_000_000, high: 2_000_000, qualifier: 'about' },
    ]);
  });

  it.each(SEARCHES)('has the same deals on pages of any size: %s', async (search) => {
    const all = slugs(await listAll(search));
    const query = await queryOf(search);
    for (const pageSize of [7, 50, 200]) {
      const paged: string[] = [];
      for (let page = 1; ; page += 1) {
        const { items, total, pageCount } = await listDeals({ ...query, page, pageSize });
        expect(total).toBe(all.length);
        expect(pageCount).toBe(Math.max(1, Math.ceil(all.length / pageSize)));
        paged.push(...slugs(items));
        if (page >= pageCount) break;
      }
      expect(paged).toEqual(all);
    }
    expect(new Set(all).size).toBe(all.length);
  });

  it('has an empty page beyond the last one, and the right total', async () => {
    const query = await queryOf('company=openai&page=1000000');
    const { items, total } = await listDeals(query);
    expect(items).toEqual([]);
    expect(total).toBe((await listDeals({ ...query, page: 1 })).total);
    expect(total).toBeGreaterThan(20);
  });

  it('orders by the largest figure with deals without one last, either way', async () => {
    const largest = (deal: DealListItem): number | null => {
      const sizes = [...deal.investments, ...deal.spendCommitments].flatMap(({ amountUsd }) =>
        amountUsd === null ? [] : [amountUsd.high ?? amountUsd.low ?? 0],
      );
      return sizes.length === 0 ? null : Math.max(...sizes);
    };
    for (const [sort, sign] of [
      ['usd', 1],
      ['-usd', -1],
    ] as const) {
      const sizes = (await listAll(`sort=${sort}`)).map(largest);
      const known = sizes.filter((size) => size !== null);
      expect(sizes.slice(known.length).every((size) => size === null)).toBe(true);
      expect(known).toEqual([...known].sort((a, b) => sign * (a - b)));
      expect(known.length).toBeGreaterThan(50);
      expect(known.length).toBeLessThan(sizes.length);
    }
  });

  it('orders by title without regard to capitals', async () => {
    const titles = (await listAll('sort=title')).map(({ title }) => title.toLowerCase());
    const firstLetters = titles.map((title) => title.slice(0, 1));
    expect(firstLetters).toEqual([...firstLetters].sort());
    expect((await listAll('sort=-title')).at(0)?.title.toLowerCase()).toBe(titles.at(-1));
  });

  it('finds each word anywhere, whatever the capitals and accents', async () => {
    const plain = slugs(await listAll('q=trainium+anthropic'));
    expect(plain).toContain('amazon-anthropic-2026-04');
    expect(slugs(await listAll('q=ANTHROPIC++Tráinium'))).toEqual(plain);
    expect(await listAll('q=trainium+zzzzz')).toEqual([]);
  });

  it('keeps the period of announcement', async () => {
    const all = await listAll('');
    const inQuarter = await listAll('from=2025-Q3&to=2025-Q3');
    const expected = all.filter(({ announcedOn }) => {
      const { firstDay } = toPartialDate(announcedOn);
      return firstDay >= '2025-07-01' && firstDay <= '2025-09-30';
    });
    expect(slugs(inQuarter)).toEqual(slugs(expected));
    expect(inQuarter.length).toBeGreaterThan(0);
  });

  it('keeps what is large enough, whatever the kind of figure', async () => {
    for (const deal of await listAll('minGw=5')) {
      const sizes = deal.capacityCommitments.map(({ powerKw }) => powerKw?.high ?? powerKw?.low ?? 0);
      expect(Math.max(...sizes)).toBeGreaterThanOrEqual(5_000_000);
    }
    expect((await listAll('minUsd=100bn')).length).toBeGreaterThan(0);
  });

  it.each([
    '',
    '&asOf=2026-06-30',
    '&asOf=2026-04-30',
    '&asOf=2026-04-29',
    '&asOf=2026-03-01',
    '&asOf=2025-10-01',
  ])('keeps the deals that have a figure of a certainty%s', async (day) => {
    const all = await listAll(`sort=announced${day}`);
    for (const { value: certainty } of CERTAINTIES) {
      const expected = all.filter((deal) =>
        [...deal.investments, ...deal.spendCommitments, ...deal.capacityCommitments].some((figure) => {
          const tranches = 'tranches' in figure ? figure.tranches.filter((one) => one.certainty) : [];
          const shown = tranches.length > 0 ? tranches : [figure];
          return shown.some(
            (one) => one.certainty === certainty || one.parts.some((part) => part.certainty === certainty),
          );
        }),
      );
      expect(slugs(await listAll(`sort=announced&certainty=${certainty}${day}`))).toEqual(slugs(expected));
    }
  });
});

describe('the day of knowledge', () => {
  it('shows the second tranche of Amazon in OpenAI as it was known', async () => {
    const certaintyOn = async (asOf: string | null): Promise<string | null | undefined> => {
      const deal = await findDeal('openai-aws-2026-02', asOf);
      const tranches = deal?.investments.flatMap((investment) => investment.tranches);
      return tranches?.find(({ slug }) => slug === 'amazon-openai-2026-02-50b--tranche-2')?.certainty;
    };
    expect(await certaintyOn('2026-03-01')).toBe('contingent');
    expect(await certaintyOn(null)).toBe('delivered');
  });

  it('has no deal that was announced later', async () => {
    const { items, allTotal } = await listDeals(await queryOf('asOf=2025-10-01&pageSize=200'));
    expect(items).toHaveLength(allTotal);
    for (const { announcedOn } of items) {
      expect(toPartialDate(announcedOn).firstDay <= '2025-10-01').toBe(true);
    }
    expect(allTotal).toBeLessThan((await listDeals(EMPTY_DEAL_QUERY)).allTotal);
    expect(await findDeal('openai-aws-2026-02', '2026-02-26')).toBeNull();
    expect(await findDeal('openai-aws-2026-02', '2026-02-27')).not.toBeNull();
  });

  it('tells nothing that was learnt later', async () => {
    const day = '2026-03-01';
    for (const deal of await listAll(`asOf=${day}`)) {
      for (const note of deal.overlapNotes) {
        expect(toPartialDate(note.otherDeal.announcedOn).firstDay <= day).toBe(true);
      }
      for (const figure of [...deal.investments, ...deal.spendCommitments, ...deal.capacityCommitments]) {
        for (const { knownFrom, knownTo } of figure.states) {
          expect(toPartialDate(knownFrom).firstDay <= day).toBe(true);
          if (knownTo !== null) expect(toPartialDate(knownTo).firstDay <= day).toBe(true);
        }
      }
    }
  });

  it('is the date of the data where none is asked for', async () => {
    const { dataDate } = await getDataset();
    expect(await getDay(null)).toBe(dataDate);
    const onDate = await listDeals({ ...EMPTY_DEAL_QUERY, asOf: dataDate });
    expect(onDate.items).toEqual((await listDeals(EMPTY_DEAL_QUERY)).items);
  });
});

describe('listDealFacets', () => {
  it.each(SEARCHES)('counts what choosing an option gives: %s', async (search) => {
    const query = await queryOf(search);
    const day = await getDay(query.asOf);
    const facets = await listDealFacets(query);
    for (const [facet, options] of Object.entries(facets)) {
      for (const { value, count } of options) {
        const total = await countDeals({ ...query, [facet]: [value] }, day);
        expect(`${facet}=${value}: ${count}`).toBe(`${facet}=${value}: ${total}`);
      }
    }
  });

  it('offers everything that would give something', async () => {
    const query = await queryOf('chip=trainium2');
    const { company, with: counterparties } = await listDealFacets(query);
    const all = await listAll('chip=trainium2');
    const companies = new Set(all.flatMap(({ parties }) => parties.map((party) => party.company.slug)));
    expect(company.map(({ value }) => value)).toEqual(expect.arrayContaining([...companies]));
    expect(counterparties.length).toBe(company.length);
  });

  it('puts what is selected first and names it, also where it gives nothing', async () => {
    const {
      company,
      with: counterparties,
      certainty,
    } = await listDealFacets(await queryOf('company=openai,tsmc&chip=trainium2'));
    expect(company.slice(0, 2).map(({ label, isSelected }) => [label, isSelected])).toEqual([
      ['OpenAI', true],
      ['TSMC', true],
    ]);
    expect(counterparties.map(({ value }) => value)).not.toContain('openai');
    expect(certainty.map(({ value }) => value)).toEqual(CERTAINTIES.map(({ value }) => value));
  });
});

describe('suggestRelaxations', () => {
  it('says which filter to drop, the best first', async () => {
    const query = await queryOf('company=anthropic&chip=trainium4&kind=distribution&page=3');
    expect((await listDeals(query)).total).toBe(0);
    const relaxations = await suggestRelaxations(query);
    for (const { without, total } of relaxations) {
      expect((await listDeals(without)).total).toBe(total);
      expect(without.page).toBe(1);
    }
    const totals = relaxations.map(({ total }) => total);
    expect(totals).toEqual([...totals].sort((a, b) => b - a));
    expect(Math.min(...totals)).toBeGreaterThan(0);
  });

  it('offers the newest state where the day is in the way', async () => {
    const relaxations = await suggestRelaxations(await queryOf('asOf=2020-01-01&company=anthropic'));
    expect(relaxations.map(({ key }) => key)).toContain('asOf');
  });
});
