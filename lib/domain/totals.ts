// Totals that count every dollar and gigawatt once. Section "Counting" of docs/methodology.md says the rules in words.
import { type CertaintyPart, mergeParts } from './certainty-parts';
import { buildOverlapGraph, listContained, type OverlapGraph, type OverlapLink, pairKey } from './overlap';
import type { Certainty } from './vocabulary';

/** A figure as totals see it: its parts by certainty, in whole units. */
export interface CountableFigure {
  readonly slug: string;
  readonly parts: readonly CertaintyPart[];
  /** No upper bound was given, so a total that holds it is "at least". */
  readonly isOpenEnded: boolean;
}

/** What of a figure is counted. */
export interface CountedFigure {
  readonly slug: string;
  readonly parts: CertaintyPart[];
  /** The figure that stands for this one, where it restates another. */
  readonly restatedBy: string | null;
  /** Figures inside this one that are counted on their own. */
  readonly insideSlugs: readonly string[];
}

/** A sum in which nothing counts twice. */
export interface Total {
  /** Floor: `up_to` counts as nothing, `at_least` as its bound. */
  readonly low: number;
  /** Headline: `up_to` counts as its bound. */
  readonly high: number;
  /** A counted figure has no upper bound: the total is "at least". */
  readonly isOpenEnded: boolean;
  readonly parts: CertaintyPart[];
  readonly figures: CountedFigure[];
}

/**
 * Takes the parts of contained figures out of their container: first from the same certainty, the rest from the firmest
 * on. What is left is the container's own share, never below zero.
 */
export function subtractParts(
  container: readonly CertaintyPart[],
  contained: readonly CertaintyPart[],
): CertaintyPart[] {
  const takeOut = (bound: 'low' | 'high'): Map<Certainty, number> => {
    const left = new Map(container.map((part) => [part.certainty, part[bound]]));
    let rest = 0;
    for (const part of contained) {
      const available = left.get(part.certainty) ?? 0;
      const taken = Math.min(available, part[bound]);
      if (left.has(part.certainty)) left.set(part.certainty, available - taken);
      rest += part[bound] - taken;
    }
    for (const part of container) {
      const available = left.get(part.certainty) ?? 0;
      const taken = Math.min(available, rest);
      left.set(part.certainty, available - taken);
      rest -= taken;
    }
    return left;
  };
  const low = takeOut('low');
  const high = takeOut('high');
  return mergeParts(
    container.map(({ certainty }) => ({
      certainty,
      low: low.get(certainty) ?? 0,
      high: high.get(certainty) ?? 0,
    })),
  );
}

/** At most so much of what parts come to, from the firmest on. */
function capParts(parts: readonly CertaintyPart[], atMost: number): CertaintyPart[] {
  const left = { low: atMost, high: atMost };
  return mergeParts(parts).map(({ certainty, low, high }) => {
    const taken = { low: Math.min(left.low, low), high: Math.min(left.high, high) };
    left.low -= taken.low;
    left.high -= taken.high;
    return { certainty, ...taken };
  });
}

/**
 * The shares of everything inside a figure, each once: two parts of one container may share a figure themselves. Of a
 * part that is inside only up to some amount no more is taken.
 */
function listInside(
  graph: OverlapGraph,
  slug: string,
  shares: ReadonlyMap<string, readonly CertaintyPart[]>,
): CertaintyPart[] {
  const seen = new Set<string>();
  const isNew = (part: string): boolean => !seen.has(part) && seen.add(part).has(part);
  // What is inside as a whole first, so that a figure which is also in a part with a limit is not limited by it.
  const limitOf = (part: string): number => graph.sharedAtMost.get(pairKey(part, slug)) ?? Infinity;
  const direct = [...(graph.partsOf.get(slug) ?? [])].sort((a, b) => (limitOf(a) < limitOf(b) ? 1 : -1));
  return mergeParts(
    direct.flatMap((part) => {
      const found = [part, ...listContained(graph, part)].filter(isNew);
      return capParts(
        found.flatMap((inner) => shares.get(inner) ?? []),
        limitOf(part),
      );
    }),
  );
}

/**
 * Sums figures of one kind (investments, spend, or capacity of one layer) once each: a restated figure counts where it
 * is restated, a figure inside another counts on its own and only the remainder of its container is added.
 * Lapsed figures are the caller's to leave out.
 */
export function countOnce(figures: readonly CountableFigure[], links: readonly OverlapLink[]): Total {
  const bySlug = new Map(figures.map((figure) => [figure.slug, figure]));
  const graph = buildOverlapGraph(bySlug.keys(), links);
  const shares = new Map<string, CertaintyPart[]>();
  const counted: CountedFigure[] = [];
  let isOpenEnded = false;
  for (const slug of graph.order) {
    const figure = bySlug.get(slug);
    if (!figure) continue;
    const own = subtractParts(figure.parts, listInside(graph, slug, shares));
    shares.set(slug, own);
    counted.push({ slug, parts: own, restatedBy: null, insideSlugs: graph.partsOf.get(slug) ?? [] });
    isOpenEnded ||= figure.isOpenEnded;
  }
  for (const [slug, restatedBy] of graph.standsFor) {
    counted.push({ slug, parts: [], restatedBy, insideSlugs: [] });
  }
  const parts = mergeParts(counted.flatMap((figure) => figure.parts));
  const high = parts.reduce((sum, part) => sum + part.high, 0);
  return {
    // A ceiling that two figures share may be all of what they share, which the floor cannot exceed.
    low: Math.min(
      parts.reduce((sum, part) => sum + part.low, 0),
      high,
    ),
    high,
    isOpenEnded,
    parts,
    figures: counted,
  };
}
