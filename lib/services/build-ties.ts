// Which deals are tied to one, and how: shared dollars and gigawatts, the chain of amendments, a common site.
import type { SiteCapacity } from '../db/deal-ties';
import { formatGwRange } from '../format/power';
import type { ChainLink, DealTie, NamedRef, OverlapRecord, TieReason } from './deal-records';

/** What is known of a deal beside the one shown. */
export interface TiedDeal {
  readonly announcedOn: string;
  readonly announcedFirstDay: string;
  readonly companies: readonly NamedRef[];
}

interface Found {
  readonly deal: NamedRef;
  readonly reason: TieReason;
}

function ofChain(chain: readonly ChainLink[]): Found[] {
  return chain.flatMap(({ deal, relation, says, source }) =>
    relation === 'this' ? [] : [{ deal, reason: { how: 'chain' as const, relation, says, source } }],
  );
}

function ofOverlaps(dealSlug: string, overlaps: readonly OverlapRecord[]): Found[] {
  return overlaps.flatMap((overlap) => {
    const isFrom = overlap.from.deal?.slug === dealSlug;
    const [own, other] = isFrom ? [overlap.from, overlap.to] : [overlap.to, overlap.from];
    if (other.deal === null || other.deal.slug === dealSlug) return [];
    return [
      { deal: other.deal, reason: { how: 'overlap' as const, overlap, own, other, isOwnFirst: isFrom } },
    ];
  });
}

function nameCapacity({ customer, provider, powerKw }: SiteCapacity): string {
  const parties = provider === null ? customer.name : `${customer.name} from ${provider.name}`;
  return powerKw === null ? `${parties}, power not given` : `${parties}, ${formatGwRange(powerKw)}`;
}

function ofSites(
  dealSlug: string,
  capacities: readonly SiteCapacity[],
  siteOverlaps: readonly OverlapRecord[],
): Found[] {
  const direct = capacities.flatMap((capacity): Found[] =>
    capacity.deal.slug === dealSlug
      ? []
      : [
          {
            deal: capacity.deal,
            reason: {
              how: 'site',
              site: capacity.site,
              figure: { slug: capacity.slug, label: nameCapacity(capacity) },
              says: null,
            },
          },
        ],
  );
  const stated = siteOverlaps.flatMap((overlap): Found[] => {
    const [site, figure] =
      overlap.to.type === 'site' ? [overlap.to, overlap.from] : [overlap.from, overlap.to];
    if (figure.deal === null || figure.deal.slug === dealSlug) return [];
    const isKnown = direct.some(
      ({ deal, reason }) =>
        deal.slug === figure.deal?.slug && reason.how === 'site' && reason.site.slug === site.slug,
    );
    if (isKnown) return [];
    return [
      {
        deal: figure.deal,
        reason: {
          how: 'site',
          site: { slug: site.slug, name: site.label },
          figure: { slug: figure.slug, label: figure.label },
          says: overlap.says,
        },
      },
    ];
  });
  return [...direct, ...stated];
}

/**
 * The deals tied to one, in order of announcement, each with every reason: first the chain, then shared figures, then
 * sites. `companies` of a tie are those that take no part in the deal itself. `siteOverlaps` are the overlaps with the sites of the deal.
 */
export function buildTies(
  deal: { slug: string; partySlugs: readonly string[] },
  chain: readonly ChainLink[],
  overlaps: readonly OverlapRecord[],
  sites: { capacities: readonly SiteCapacity[]; overlaps: readonly OverlapRecord[] },
  tiedDeals: ReadonlyMap<string, TiedDeal>,
): DealTie[] {
  const found = [
    ...ofChain(chain),
    ...ofOverlaps(deal.slug, overlaps),
    ...ofSites(deal.slug, sites.capacities, sites.overlaps),
  ];
  const byDeal = new Map<string, { deal: NamedRef; reasons: TieReason[] }>();
  for (const { deal: other, reason } of found) {
    const known = byDeal.get(other.slug);
    if (known) known.reasons.push(reason);
    else byDeal.set(other.slug, { deal: other, reasons: [reason] });
  }
  const own = new Set(deal.partySlugs);
  return [...byDeal.values()]
    .flatMap(({ deal: other, reasons }) => {
      const facts = tiedDeals.get(other.slug);
      if (!facts) return [];
      return [{ facts, tie: { deal: other, reasons } }];
    })
    .sort(
      (a, b) =>
        compareText(a.facts.announcedFirstDay, b.facts.announcedFirstDay) ||
        compareText(a.tie.deal.slug, b.tie.deal.slug),
    )
    .map(({ facts, tie }) => ({
      ...tie,
      announcedOn: facts.announcedOn,
      companies: facts.companies.filter(({ slug }) => !own.has(slug)),
    }));
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
