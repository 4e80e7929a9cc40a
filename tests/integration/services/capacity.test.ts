import { describe, expect, it } from 'vitest';
import { headlineOf } from '../../../lib/domain/figure';
import { countOnce } from '../../../lib/domain/totals';
import { CERTAINTIES } from '../../../lib/domain/vocabulary';
import type { CapacityList, CapacityListItem } from '../../../lib/services/deal-lists';
import { listAllDeals } from '../../../lib/services/list-all-deals';
import { listCapacity } from '../../../lib/services/list-capacity';
import { queryOf, SEARCHES, useRealLedger } from './real-ledger';

useRealLedger();

async function list(search: string): Promise<CapacityList> {
  return listCapacity(await queryOf(search));
}

const slugs = (items: readonly CapacityListItem[]): string[] => items.map(({ slug }) => slug);

describe('listCapacity', () => {
  it('answers what Anthropic has secured on Trainium3', async () => {
    const { items } = await list('company=anthropic&chip=trainium3');
    expect(slugs(items)).toEqual(['anthropic-aws-5gw']);
    expect(items[0]).toMatchObject({
      powerKw: { low: null, high: 5_000_000, qualifier: 'up_to' },
      customer: { slug: 'anthropic' },
      provider: { slug: 'amazon' },
      deal: { slug: 'amazon-anthropic-2026-04' },
      dealAnnouncedOn: '2026-04-20',
    });
    expect(items[0]?.sources.map(({ slug }) => slug)).toContain('anthropic-amazon-2026-04-20');
  });

  it.each(SEARCHES)('has figures of the matching deals only, all of them known: %s', async (search) => {
    const query = await queryOf(search);
    const figures = new Map<string, string>();
    for await (const deals of listAllDeals(query)) {
      for (const deal of deals) {
        for (const { slug } of deal.capacityCommitments) figures.set(slug, deal.slug);
      }
    }
    const { items } = await listCapacity(query);
    for (const item of items) {
      expect(figures.get(item.slug)).toBe(item.deal.slug);
      expect(item.certainty).not.toBeNull();
      if (query.layer.length > 0) expect(query.layer).toContain(item.layer);
    }
  });

  it('leaves out figures of a deal that are not those asked for', async () => {
    const { items } = await list('company=openai&certainty=contingent');
    const certainties = items.map(({ certainty, parts }) => [
      certainty,
      ...parts.map((part) => part.certainty),
    ]);
    expect(certainties.length).toBeGreaterThan(0);
    for (const list of certainties) expect(list).toContain('contingent');
    const provided = await list('company=oracle&role=provider');
    for (const { provider } of provided.items) expect(provider?.slug).toBe('oracle');
    expect(provided.items.length).toBeGreaterThan(0);
  });

  it('finds each figure under one certainty at least', async () => {
    const all = slugs((await list('')).items);
    const found = new Set<string>();
    for (const { value } of CERTAINTIES)
      slugs((await list(`certainty=${value}`)).items).forEach((slug) => found.add(slug));
    expect([...found].sort()).toEqual([...all].sort());
  });

  it('gives every figure a name of its own', async () => {
    const labels = (await list('')).items.map(({ label }) => label);
    expect(labels.filter((label, index) => labels.indexOf(label) !== index)).toEqual([]);
  });

  it('has every overlap among the figures listed, and no other', async () => {
    const whole = await list('');
    for (const search of ['layer=umbrella', 'company=oracle', 'company=anthropic', 'asOf=2025-10-01']) {
      const { items, overlaps } = await list(search);
      const shown = new Set(slugs(items));
      for (const { fromSlug, toSlug, says } of overlaps) {
        expect(shown.has(fromSlug) && shown.has(toSlug)).toBe(true);
        expect(says).not.toBe('');
      }
      const direct = whole.overlaps.filter(
        ({ fromSlug, toSlug }) => shown.has(fromSlug) && shown.has(toSlug),
      );
      expect(overlaps).toEqual(expect.arrayContaining(direct));
    }
  });

  it('knows that a contract is inside a programme also where what is between is filtered out', async () => {
    const query = await queryOf('company=openai');
    const all = await listCapacity(query);
    const between = 'stargate-2025-09--capacity-2';
    expect(slugs(all.items)).toContain(between);
    const byDate = await list('company=openai&to=2025-08');
    expect(slugs(byDate.items)).not.toContain(between);
    expect(byDate.overlaps).toContainEqual(
      expect.objectContaining({
        kind: 'part_of',
        fromSlug: 'openai-oracle-2025-07--capacity',
        toSlug: 'stargate-2025-01--capacity',
      }),
    );
  });

  it('counts no gigawatt of a layer twice', async () => {
    const { items, overlaps } = await list('company=openai&layer=umbrella');
    const figures = items.map(({ slug, parts }) => ({ slug, parts, isOpenEnded: false }));
    const sum = items.reduce((total, { powerKw }) => total + (powerKw === null ? 0 : headlineOf(powerKw)), 0);
    expect(countOnce(figures, overlaps).high).toBeLessThan(sum);
    expect(countOnce(figures, overlaps).high).toBeGreaterThan(0);
  });
});
