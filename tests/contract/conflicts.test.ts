// Conflicts and sources as the API gives them.
import { describe, expect, it } from 'vitest';
import { type ApiConflict, apiConflictSchema } from '@/lib/schema/api-conflicts';
import { get, getCsv, getList, getNdjson } from './client';

async function listConflicts(search = ''): Promise<ApiConflict[]> {
  return (await getNdjson('conflicts', search)).map((row) => apiConflictSchema.parse(row));
}

describe('the conflicts', () => {
  it('have a spread that their sides explain, and one used side where they are decided', async () => {
    for (const { slug, kind, state, spread, sides } of await listConflicts()) {
      expect(sides.length, slug).toBeGreaterThan(1);
      if (kind === 'number') {
        const numbers = sides.flatMap(({ value }) => (typeof value === 'number' ? [value] : []));
        expect(numbers, slug).toEqual(expect.arrayContaining([spread.lowest, spread.highest]));
      }
      expect(spread.days === null, slug).toBe(kind !== 'date');
      const used = sides.filter(({ isUsed }) => isUsed);
      if (state === 'decided') expect(used.map(({ rank }) => rank)).toEqual(['preferred']);
    }
  });

  it('lead to claims that the claims resource has, and to pages that exist', async () => {
    const claims = new Set((await getNdjson('claims')).map(({ slug }) => slug));
    const conflicts = await listConflicts('?company=openai');
    for (const { sides } of conflicts) {
      for (const { slug } of sides.flatMap((side) => side.claims)) expect(claims.has(slug), slug).toBe(true);
    }
    const [first] = conflicts;
    const page = await get(new URL(first?.permalink ?? '').pathname);
    expect(page.status).toBe(200);
    expect(await page.text()).toContain(`id="${first?.slug ?? ''}"`);
    expect((await get(new URL(first?.claimsLink ?? '').pathname)).status).toBe(200);
  });

  it('say in one cell of the CSV what the rows nest', async () => {
    const { rows } = await getCsv('conflicts', '?field=isIncremental&q=38');
    expect(rows.find(({ slug }) => slug === 'spend--openai-aws-100b--isIncremental')).toMatchObject({
      state: 'decided',
      used_value: 'yes',
    });
  });
});

describe('the sources', () => {
  it('give what rests on one: as many claims and rows as counted', async () => {
    const { data } = await getList('sources', '?kind=filing&sort=-claims&pageSize=3');
    for (const { slug, claimCount, mentionCount } of data) {
      const response = await get(`/api/v1/sources/${String(slug)}.json`);
      const body = (await response.json()) as { data: { claims: unknown[]; mentions: unknown[] } };
      expect(body.data.claims).toHaveLength(Number(claimCount));
      expect(body.data.mentions).toHaveLength(Number(mentionCount));
    }
  });

  it('have pages at their permalinks', async () => {
    const { data } = await getList('sources', '?sort=-claims&pageSize=2');
    for (const { permalink } of data) {
      expect((await get(new URL(String(permalink)).pathname)).status).toBe(200);
    }
  });
});

describe('the permalinks of claims', () => {
  it('lead to a page that shows the claim', async () => {
    const { data } = await getList('claims', '?deal=openai-aws-2026-02&pageSize=2');
    for (const { permalink, slug } of data) {
      const address = new URL(String(permalink));
      expect(address.hash).toBe(`#claim-${String(slug)}`);
      const page = await get(address.pathname);
      expect(page.status).toBe(200);
      expect(await page.text()).toContain(`id="claim-${String(slug)}"`);
    }
  });
});
