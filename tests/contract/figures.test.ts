// The figures themselves: what is known of some deals, and that files and JSON tell the same.
import { describe, expect, it } from 'vitest';
import {
  type ApiCapacityRow,
  apiCapacityRowSchema,
  type ApiDeal,
  apiDealDetailSchema,
  apiDealSchema,
  type ApiInvestmentRow,
  apiInvestmentRowSchema,
  type ApiSpendRow,
  apiSpendRowSchema,
} from '@/lib/schema/api-deal';
import { apiRecordSchema } from '@/lib/schema/api';
import { get, getCsv, getList, getNdjson } from './client';

async function listDeals(search: string): Promise<ApiDeal[]> {
  return apiDealSchema.array().parse((await getList('deals', search)).data);
}

async function listInvestments(search = ''): Promise<ApiInvestmentRow[]> {
  return apiInvestmentRowSchema.array().parse(await getNdjson('investments', search));
}

async function listSpend(search = ''): Promise<ApiSpendRow[]> {
  return apiSpendRowSchema.array().parse(await getNdjson('spend-commitments', search));
}

async function listCapacity(search = ''): Promise<ApiCapacityRow[]> {
  return apiCapacityRowSchema.array().parse(await getNdjson('capacity-commitments', search));
}

describe('what Anthropic and OpenAI have on Trainium', () => {
  it('is up to 5 GW from Amazon for Anthropic', async () => {
    const deals = await listDeals('?company=anthropic&chip=trainium3');
    const capacities = deals
      .filter(({ parties }) =>
        parties.some(({ company, role }) => company.slug === 'amazon' && role === 'provider'),
      )
      .flatMap(({ capacityCommitments }) => capacityCommitments);
    expect(capacities).toContainEqual(
      expect.objectContaining({
        powerGw: expect.objectContaining({ low: null, high: 5, qualifier: 'up_to' }) as unknown,
        chips: expect.arrayContaining([
          { slug: 'trainium3', name: 'Trainium3', family: 'Trainium', architecture: null },
        ]) as unknown,
      }),
    );
  });

  it('is about 2 GW from Amazon for OpenAI', async () => {
    const deals = await listDeals('?company=openai&chip=trainium4');
    const figures = deals.flatMap(({ capacityCommitments }) =>
      capacityCommitments.map(({ powerGw }) => powerGw),
    );
    expect(figures).toContainEqual(expect.objectContaining({ low: 2, high: 2, qualifier: 'about' }));
  });
});

describe('a day of knowledge', () => {
  it('knows no later deal and no later state', async () => {
    const { data, meta } = await getList('deals', '?asOf=2026-03-01&company=openai&with=amazon&pageSize=200');
    const deals = apiDealSchema.array().parse(data);
    expect(meta.asOf).toBe('2026-03-01');
    expect(deals.every(({ announcedOn }) => announcedOn <= '2026-03-01')).toBe(true);
    const deal = deals.find(({ slug }) => slug === 'openai-aws-2026-02');
    const parts = deal?.investments.flatMap(({ amountUsd }) => amountUsd?.parts ?? []) ?? [];
    // $35 billion of the 50 still depended on a trigger then.
    expect(parts).toContainEqual({ certainty: 'contingent', low: 35e9, high: 35e9 });
    expect(deal?.permalink).toContain('?asOf=2026-03-01');
  });
});

describe('parts of figures', () => {
  it('add up to the headline, each at a certainty once', async () => {
    const [investments, spend] = await Promise.all([listInvestments(), listSpend()]);
    for (const { slug, amountUsd } of [...investments, ...spend]) {
      if (amountUsd === null) continue;
      const { low, high, parts } = amountUsd;
      expect(new Set(parts.map(({ certainty }) => certainty)).size, slug).toBe(parts.length);
      const sum = parts.reduce((total, part) => total + part.high, 0);
      expect(sum, slug).toBe(high ?? low);
      for (const part of parts) expect(part.low, slug).toBeLessThanOrEqual(part.high);
    }
  });

  it('of a certainty asked for are in every row', async () => {
    const search = '?certainty=contingent';
    const [investments, spend, capacity] = await Promise.all([
      listInvestments(search),
      listSpend(search),
      listCapacity(search),
    ]);
    for (const rows of [investments, spend, capacity]) expect(rows.length).toBeGreaterThan(0);
    const figures = [
      ...[...investments, ...spend].map(({ certainty, amountUsd }) => ({ certainty, figure: amountUsd })),
      ...capacity.map(({ certainty, powerGw }) => ({ certainty, figure: powerGw })),
    ];
    for (const { certainty, figure } of figures) {
      expect([certainty, ...(figure?.parts.map((part) => part.certainty) ?? [])]).toContain('contingent');
    }
  });
});

describe('files', () => {
  it('hold the same bounds as the JSON', async () => {
    const [rows, { rows: lines }] = await Promise.all([listCapacity(), getCsv('capacity-commitments')]);
    const text = (value: number | null | undefined): string =>
      value === null || value === undefined ? '' : String(value);
    rows.forEach((row, index) => {
      expect(lines[index], row.slug).toMatchObject({
        slug: row.slug,
        power_low_gw: text(row.powerGw?.low),
        power_high_gw: text(row.powerGw?.high),
        power_qualifier: row.powerGw?.qualifier ?? '',
        certainty: row.certainty,
        permalink: row.permalink,
      });
    });
  });

  it('leave what is not known empty, and never write it as zero', async () => {
    const [rows, { rows: lines }] = await Promise.all([listSpend(), getCsv('spend-commitments')]);
    const undisclosed = rows.filter(({ amountUsd }) => amountUsd === null).map(({ slug }) => slug);
    for (const line of lines.filter(({ slug }) => undisclosed.includes(slug ?? ''))) {
      const amounts = Object.entries(line).filter(([column]) => column.endsWith('_usd'));
      expect(amounts.every(([, cell]) => cell === '')).toBe(true);
    }
  });

  it('of a chip hold every capacity commitment that runs on it, and no other', async () => {
    const all = await listCapacity();
    const expected = all.filter(({ chips }) => chips.some(({ slug }) => slug === 'trainium3'));
    const { rows } = await getCsv('capacity-commitments', '?chip=trainium3');
    expect(rows.map(({ slug }) => slug)).toEqual(expected.map(({ slug }) => slug));
  });
});

describe('a deal with all it holds', () => {
  it('carries its claims in gigawatts and dollars, with the source and the subject of each', async () => {
    const response = await get('/api/v1/deals/openai-aws-2026-02.json');
    const record = apiRecordSchema(apiDealDetailSchema).parse(await response.json());
    const data = apiDealDetailSchema.parse(record.data);
    const claims = data.claims.filter(({ subject }) => subject === 'capacity/openai-trainium-2gw');
    expect(claims).toContainEqual(
      expect.objectContaining({ field: 'powerGw', value: 2, unit: 'gw', deal: 'openai-aws-2026-02' }),
    );
    const sources = new Set(data.sources.map(({ slug }) => slug));
    expect(data.claims.every(({ source }) => sources.has(source))).toBe(true);
    expect(data.claims).toHaveLength(data.claimCount);
  });
});
