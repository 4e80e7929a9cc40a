// Overlaps whose end is a whole deal, said of the figures of that deal.
import type { ExplainedOverlap } from './bridge-overlaps';
import type { OverlapKind } from './vocabulary';

/** What an overlap may join: a figure or a whole deal, by type and slug. */
export interface OverlapSide {
  readonly type: string;
  readonly slug: string;
}

/** An overlap as the ledger holds it. */
export interface StatedOverlap {
  readonly kind: OverlapKind;
  readonly from: OverlapSide;
  readonly to: OverlapSide;
  /** Most of the inner figure's money that is inside the outer one; null or absent where all of it is. */
  readonly sharedUsd?: number | null;
  readonly says: string;
}

/** A figure as far as finding it in its deal goes. */
export interface FigureOfDeal {
  readonly slug: string;
  readonly dealSlug: string;
  /** Who pays, invests or takes the power. */
  readonly fromCompany: string;
  /** Who is paid or delivers; null where nobody is named. */
  readonly toCompany: string | null;
  /** Headline amount in the unit of its kind; 0 where it was not disclosed. */
  readonly size: number;
}

/** What stands in the graph for a deal that has no figure of the kind: something to pass through. */
function dealNode(dealSlug: string): string {
  return `deal/${dealSlug}`;
}

/** The figure of a deal that another one is inside of or the same as: the one with the same parties, then the largest. */
function chooseFigure(
  candidates: readonly FigureOfDeal[],
  other: FigureOfDeal | undefined,
): FigureOfDeal | undefined {
  const isBetter = (a: FigureOfDeal, b: FigureOfDeal): boolean =>
    rankOf(a) > rankOf(b) ||
    (rankOf(a) === rankOf(b) && (a.size > b.size || (a.size === b.size && a.slug < b.slug)));
  const rankOf = (figure: FigureOfDeal): number =>
    other === undefined
      ? 0
      : 2 * Number(figure.toCompany === other.toCompany) + Number(figure.fromCompany === other.fromCompany);
  return candidates.reduce<FigureOfDeal | undefined>(
    (best, figure) => (best === undefined || isBetter(figure, best) ? figure : best),
    undefined,
  );
}

/**
 * Says every overlap of the figures of one kind as one between two figures. Where an end is a whole deal:
 * - inside something: every figure of the deal is inside it;
 * - containing something: the one figure with the same parties contains it, or the largest, so that it is taken out once;
 * - the same as something: its one figure is; of several figures each is inside the other end, which they make up;
 * - without a figure of the kind: the deal itself stands in the graph, for overlaps that lead through it.
 * Overlaps with ends of another kind are left out.
 */
export function expandOverlaps(
  type: string,
  overlaps: readonly StatedOverlap[],
  figures: readonly FigureOfDeal[],
): ExplainedOverlap[] {
  const bySlug = new Map(figures.map((figure) => [figure.slug, figure]));
  const byDeal = new Map<string, FigureOfDeal[]>();
  for (const figure of figures) {
    byDeal.set(figure.dealSlug, [...(byDeal.get(figure.dealSlug) ?? []), figure]);
  }
  const isOfKind = (side: OverlapSide): boolean => side.type === type || side.type === 'deal';
  const membersOf = (side: OverlapSide): readonly FigureOfDeal[] =>
    side.type === 'deal' ? (byDeal.get(side.slug) ?? []) : [bySlug.get(side.slug) ?? []].flat();
  const slugsOf = (side: OverlapSide): string[] => {
    if (side.type !== 'deal') return [side.slug];
    const members = membersOf(side);
    return members.length === 0 ? [dealNode(side.slug)] : members.map(({ slug }) => slug);
  };
  const containerFor = (innerSlug: string, side: OverlapSide): string =>
    side.type === 'deal'
      ? (chooseFigure(membersOf(side), bySlug.get(innerSlug))?.slug ?? dealNode(side.slug))
      : side.slug;

  return overlaps.flatMap(({ kind, from, to, sharedUsd = null, says }): ExplainedOverlap[] => {
    const also = sharedUsd === null ? { says } : { sharedAtMost: sharedUsd, says };
    if (!isOfKind(from) || !isOfKind(to)) return [];
    if (kind === 'includes') {
      return slugsOf(to).map((slug) => ({
        kind: 'part_of' as const,
        fromSlug: slug,
        toSlug: containerFor(slug, from),
        ...also,
      }));
    }
    const [fromSlugs, toSlugs] = [slugsOf(from), slugsOf(to)];
    const [onlyFrom] = fromSlugs;
    const [onlyTo] = toSlugs;
    if (kind === 'restates' && onlyFrom !== undefined && onlyTo !== undefined) {
      if (fromSlugs.length === 1 && toSlugs.length === 1) {
        return [{ kind, fromSlug: onlyFrom, toSlug: onlyTo, ...also }];
      }
      // Several figures together are the one at the other end.
      if (toSlugs.length === 1) {
        return fromSlugs.map((slug) => ({
          kind: 'part_of' as const,
          fromSlug: slug,
          toSlug: onlyTo,
          ...also,
        }));
      }
      if (fromSlugs.length === 1) {
        return toSlugs.map((slug) => ({
          kind: 'part_of' as const,
          fromSlug: slug,
          toSlug: onlyFrom,
          ...also,
        }));
      }
    }
    return fromSlugs.map((slug) => ({
      kind: kind === 'restates' ? ('part_of' as const) : kind,
      fromSlug: slug,
      toSlug: containerFor(slug, to),
      ...also,
    }));
  });
}
