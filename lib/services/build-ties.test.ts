import { describe, expect, it } from 'vitest';
import { toRange } from '../domain/figure';
import { buildTies, type TiedDeal } from './build-ties';
import type { ChainLink, OverlapRecord } from './deal-records';

const here = { slug: 'here', partySlugs: ['openai'] };

function link(slug: string): ChainLink {
  return {
    deal: { slug, name: slug },
    announcedOn: '2026',
    status: 'signed',
    relation: slug === 'here' ? 'this' : 'expands this',
    part: null,
    says: null,
    source: null,
  };
}

function end(type: string, slug: string, dealSlug: string | null): OverlapRecord['from'] {
  return { type, slug, label: slug, deal: dealSlug === null ? null : { slug: dealSlug, name: dealSlug } };
}

function overlap(from: OverlapRecord['from'], to: OverlapRecord['from']): OverlapRecord {
  return {
    slug: `${from.slug}-${to.slug}`,
    kind: 'part_of',
    from,
    to,
    evidence: 'reported',
    says: 'Why.',
    sharedUsd: null,
    source: null,
  };
}

function tied(...entries: [slug: string, announcedFirstDay: string, companies: string[]][]) {
  return new Map(
    entries.map(([slug, announcedFirstDay, companies]): [string, TiedDeal] => [
      slug,
      {
        announcedOn: announcedFirstDay,
        announcedFirstDay,
        companies: companies.map((company) => ({ slug: company, name: company })),
      },
    ]),
  );
}

const noSites = { capacities: [], overlaps: [] };

describe('buildTies', () => {
  it('lists each deal once with all its reasons, in order of announcement', () => {
    const shared = overlap(end('investment', 'part', 'here'), end('investment', 'round', 'later'));
    const ties = buildTies(
      here,
      [link('here'), link('later'), link('earlier')],
      [shared],
      noSites,
      tied(['later', '2026-03-31', []], ['earlier', '2025-11-03', []]),
    );
    expect(ties.map(({ deal, reasons }) => [deal.slug, reasons.map(({ how }) => how)])).toEqual([
      ['earlier', ['chain']],
      ['later', ['chain', 'overlap']],
    ]);
  });

  it('tells an overlap from the end of the deal shown', () => {
    const [tie] = buildTies(
      here,
      [],
      [overlap(end('spend', 'inner', 'other'), end('spend', 'outer', 'here'))],
      noSites,
      tied(['other', '2026-01-01', []]),
    );
    expect(tie?.reasons[0]).toMatchObject({
      own: { slug: 'outer' },
      other: { slug: 'inner' },
      isOwnFirst: false,
    });
  });

  it('leaves out overlaps within the deal and with sites', () => {
    const within = overlap(end('spend', 'a', 'here'), end('spend', 'b', 'here'));
    const atSite = overlap(end('capacity', 'a', 'here'), end('site', 'abilene', null));
    expect(buildTies(here, [], [within, atSite], noSites, new Map())).toEqual([]);
  });

  it('names what else stands at the same site, once', () => {
    const neighbour = {
      slug: 'neighbour',
      customer: { slug: 'microsoft', name: 'Microsoft' },
      provider: { slug: 'crusoe', name: 'Crusoe' },
      site: { slug: 'abilene', name: 'Abilene' },
      powerKw: toRange(700_000, 'about'),
      deal: { slug: 'other', name: 'Other' },
    };
    const own = { ...neighbour, slug: 'own', deal: { slug: 'here', name: 'Here' } };
    const stated = overlap(end('capacity', 'neighbour', 'other'), end('site', 'abilene', null));
    const ties = buildTies(
      here,
      [],
      [],
      { capacities: [own, neighbour], overlaps: [stated] },
      tied(['other', '2026-03-01', ['openai', 'microsoft']]),
    );
    expect(ties).toHaveLength(1);
    expect(ties[0]?.reasons).toEqual([
      {
        how: 'site',
        site: { slug: 'abilene', name: 'Abilene' },
        figure: { slug: 'neighbour', label: 'Microsoft from Crusoe, about 0.7 GW' },
        says: null,
      },
    ]);
    expect(ties[0]?.companies.map(({ slug }) => slug)).toEqual(['microsoft']);
  });
});
