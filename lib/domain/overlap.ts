// Which figures of one set share dollars or gigawatts, as a graph that counting can walk.
import type { OverlapKind } from './vocabulary';

/** An overlap between two figures, by slug. */
export interface OverlapLink {
  readonly kind: OverlapKind;
  readonly fromSlug: string;
  readonly toSlug: string;
  /** Most of the inner figure that is inside the outer one, in their unit; null or absent where all of it is. */
  readonly sharedAtMost?: number | null;
}

/** Key of a figure inside another in {@link OverlapGraph.sharedAtMost}. */
export function pairKey(innerSlug: string, outerSlug: string): string {
  return `${innerSlug} ${outerSlug}`;
}

/** The overlaps of one set of figures, ready for counting. */
export interface OverlapGraph {
  /** Figures that restate another of the set, with the one that stands for both. */
  readonly standsFor: ReadonlyMap<string, string>;
  /** For each figure, the figures directly inside it. Restated figures do not occur. */
  readonly partsOf: ReadonlyMap<string, readonly string[]>;
  /** Most of an inner figure that is inside an outer one, by {@link pairKey}; absent where all of it is. */
  readonly sharedAtMost: ReadonlyMap<string, number>;
  /** Every figure that counts, parts before what contains them. */
  readonly order: readonly string[];
}

/**
 * Builds the graph of the figures in `slugs`. Links to figures outside the set are ignored: a contained figure counts
 * in full where its container is filtered out. Of two figures that restate each other the one pointed at stands for
 * both. Where a figure is inside another both directly and through a third, only the longer way is kept, so nothing
 * is taken out twice. `supplies` and `hosted_in` join different layers and take nothing out.
 *
 * A circle of containment is a fault of the data that the import refuses; here its last link is left out.
 */
export function buildOverlapGraph(slugs: Iterable<string>, links: readonly OverlapLink[]): OverlapGraph {
  const inSet = new Set(slugs);
  const relevant = links.filter(
    (link) => inSet.has(link.fromSlug) && inSet.has(link.toSlug) && link.fromSlug !== link.toSlug,
  );

  const standsFor = new Map<string, string>();
  const representative = (slug: string): string => {
    let current = slug;
    for (let next = standsFor.get(current); next !== undefined; next = standsFor.get(current)) current = next;
    return current;
  };
  for (const link of relevant) {
    if (link.kind !== 'restates') continue;
    const from = representative(link.fromSlug);
    const to = representative(link.toSlug);
    if (from !== to) standsFor.set(from, to);
  }

  const containers = new Map<string, Set<string>>();
  const sharedAtMost = new Map<string, number>();
  const reaches = (from: string, to: string): boolean => {
    const seen = new Set<string>();
    const open = [from];
    for (let slug = open.pop(); slug !== undefined; slug = open.pop()) {
      if (slug === to) return true;
      if (seen.has(slug)) continue;
      seen.add(slug);
      open.push(...(containers.get(slug) ?? []));
    }
    return false;
  };
  for (const link of relevant) {
    if (link.kind !== 'part_of' && link.kind !== 'includes') continue;
    const [innerSlug, outerSlug] =
      link.kind === 'part_of' ? [link.fromSlug, link.toSlug] : [link.toSlug, link.fromSlug];
    const inner = representative(innerSlug);
    const outer = representative(outerSlug);
    if (inner === outer || reaches(outer, inner)) continue;
    containers.set(inner, (containers.get(inner) ?? new Set()).add(outer));
    if (typeof link.sharedAtMost === 'number') sharedAtMost.set(pairKey(inner, outer), link.sharedAtMost);
  }
  for (const [inner, outers] of containers) {
    for (const outer of [...outers]) {
      const throughAnother = [...outers].some((other) => other !== outer && reaches(other, outer));
      if (throughAnother) outers.delete(outer);
    }
    containers.set(inner, outers);
  }

  const counted = [...inSet].filter((slug) => !standsFor.has(slug)).sort();
  const partsOf = new Map<string, string[]>();
  for (const slug of counted) {
    for (const outer of containers.get(slug) ?? []) {
      partsOf.set(outer, [...(partsOf.get(outer) ?? []), slug]);
    }
  }
  const order: string[] = [];
  const placed = new Set<string>();
  const place = (slug: string): void => {
    if (placed.has(slug)) return;
    placed.add(slug);
    for (const part of partsOf.get(slug) ?? []) place(part);
    order.push(slug);
  };
  counted.forEach(place);

  const resolved = new Map([...standsFor.keys()].map((slug) => [slug, representative(slug)]));
  return { standsFor: resolved, partsOf, sharedAtMost, order };
}

/** Everything inside a figure of the graph, at any depth, each once. */
export function listContained(graph: OverlapGraph, slug: string): Set<string> {
  const found = new Set<string>();
  const open = [...(graph.partsOf.get(slug) ?? [])];
  for (let inner = open.pop(); inner !== undefined; inner = open.pop()) {
    if (found.has(inner)) continue;
    found.add(inner);
    open.push(...(graph.partsOf.get(inner) ?? []));
  }
  return found;
}
