// How a deal hangs together with others: what it expands, replaces, contains, and the other way round.
import type { ChainDeal, ChainDealLink } from '../db/deal-record';
import type { ChainLink } from './deal-records';

type Relation = ChainLink['relation'];

/** Everything in the tree of expansions that a deal belongs to, the deal itself among it. */
function findTree(slug: string, expansions: readonly ChainDeal[]): ChainDeal[] {
  const tree = new Set([slug]);
  for (let size = 0; size < tree.size;) {
    size = tree.size;
    for (const { deal, expandsSlug } of expansions) {
      if (expandsSlug === null) continue;
      if (tree.has(deal.slug)) tree.add(expandsSlug);
      if (tree.has(expandsSlug)) tree.add(deal.slug);
    }
  }
  return expansions.filter(({ deal }) => tree.has(deal.slug));
}

function relationInTree(self: ChainDeal, other: ChainDeal): Relation {
  if (other.deal.slug === self.expandsSlug) return 'expanded by this';
  if (other.expandsSlug === self.deal.slug) return 'expands this';
  return other.announcedFirstDay < self.announcedFirstDay ? 'earlier' : 'later';
}

const LINK_RELATIONS: Readonly<Record<string, readonly [toOther: Relation, fromOther: Relation]>> = {
  supersedes: ['replaced by this', 'replaces this'],
  includes: ['inside this', 'contains this'],
  related: ['related', 'related'],
};

function toLink(other: ChainDeal, relation: Relation, link: ChainDealLink | null): ChainLink {
  return {
    deal: other.deal,
    announcedOn: other.announcedOn,
    status: other.status,
    relation,
    part: link?.part ?? null,
    says: link?.says ?? null,
    source: link?.source ?? null,
  };
}

/**
 * The chain of a deal in order of announcement, the deal itself among it: the whole tree of expansions, and the deals it
 * is linked with directly. A deal that stands in several relations is listed once, in the one that says most:
 * replacement, then expansion, then containment, then the tree, then mere relation.
 */
export function buildChain(
  self: ChainDeal,
  expansions: readonly ChainDeal[],
  links: readonly ChainDealLink[],
): ChainLink[] {
  const linked = links.flatMap((link) => {
    const relations = LINK_RELATIONS[link.kind];
    if (relations === undefined) return [];
    const isOwn = link.from.deal.slug === self.deal.slug;
    const other = isOwn ? link.to : link.from;
    return [{ other, kind: link.kind, chainLink: toLink(other, relations[isOwn ? 0 : 1], link) }];
  });
  const ofKind = (kind: string) => linked.filter((entry) => entry.kind === kind);
  const inTree = findTree(self.deal.slug, expansions)
    .filter(({ deal }) => deal.slug !== self.deal.slug)
    .map((other) => ({ other, chainLink: toLink(other, relationInTree(self, other), null) }));
  const isDirect = ({ chainLink }: { chainLink: ChainLink }): boolean =>
    chainLink.relation === 'expanded by this' || chainLink.relation === 'expands this';

  const entries = [
    { other: self, chainLink: toLink(self, 'this', null) },
    ...ofKind('supersedes'),
    ...inTree.filter(isDirect),
    ...ofKind('includes'),
    ...inTree.filter((entry) => !isDirect(entry)),
    ...ofKind('related'),
  ];
  const first = new Map<string, (typeof entries)[number]>();
  for (const entry of entries) {
    if (!first.has(entry.other.deal.slug)) first.set(entry.other.deal.slug, entry);
  }
  return [...first.values()]
    .sort(
      (a, b) =>
        compareText(a.other.announcedFirstDay, b.other.announcedFirstDay) ||
        compareText(a.other.deal.slug, b.other.deal.slug),
    )
    .map(({ chainLink }) => chainLink);
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
