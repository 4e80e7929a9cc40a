// What is promised on a chip generation, or on any set of them: gigawatts by certainty, every gigawatt once.
import type { CertaintyPart } from './certainty-parts';
import { decomposeFigures, type HeadlineFigure, type HeadlineTotal } from './headline';
import type { OverlapLink } from './overlap';
import { supplyAsParts } from './supply-chain';
import { CERTAINTIES, type Certainty, type Layer, LAYERS, valuesOf } from './vocabulary';

/** A capacity figure as counting by chip needs it; power in kilowatts. */
export interface ChipCapacityFigure extends HeadlineFigure {
  readonly layer: Layer;
}

/** What the figures of one layer come to. */
export interface LayerCount {
  readonly layer: Layer;
  readonly total: HeadlineTotal;
  /** By certainty, firmest first. */
  readonly parts: readonly CertaintyPart[];
}

/** Gigawatts of several layers. A layer restates gigawatts of another, so the sum is a range. */
export interface CapacityCount {
  /** Layers with a figure of known size, in their order. */
  readonly layers: readonly LayerCount[];
  /** The layer with most, by its headline; what all layers come to if the others only restate it. Null without any. */
  readonly largest: LayerCount | null;
  /** What all layers come to if they share only what overlaps are known of, at least the largest; kilowatts. */
  readonly across: HeadlineTotal;
  /** Figures of the set whose size no source gives. */
  readonly undisclosedCount: number;
}

const isSized = ({ parts }: ChipCapacityFigure): boolean => parts.length > 0;

/**
 * Chips of one layer that are supplied to a contract of another, and a contract that stands in a site, are inside it: the
 * same gigawatts. Within a layer such links say nothing of size.
 */
export function linkLayers(
  figures: readonly ChipCapacityFigure[],
  links: readonly OverlapLink[],
): OverlapLink[] {
  const sizes = new Map(
    figures.map(({ slug, parts }) => [slug, parts.reduce((sum, { high }) => sum + high, 0)] as const),
  );
  const layerOf = new Map(figures.map(({ slug, layer }) => [slug, layer]));
  const isAcross = ({ fromSlug, toSlug }: OverlapLink): boolean =>
    layerOf.get(fromSlug) !== layerOf.get(toSlug);
  const across = links.filter(isAcross).map((link) => ({
    ...link,
    kind: link.kind === 'hosted_in' ? ('supplies' as const) : link.kind,
  }));
  return [...links.filter((link) => !isAcross(link)), ...supplyAsParts(across, sizes)];
}

/**
 * Counts capacity at some certainties (lapsed never counts). Within a layer every gigawatt counts once by the known
 * overlaps; layers are never added, see `across` for the range.
 */
export function countCapacity(
  figures: readonly ChipCapacityFigure[],
  links: readonly OverlapLink[],
  rungs: readonly Certainty[],
): CapacityCount {
  const count = (of: readonly ChipCapacityFigure[]) => decomposeFigures({ figures: of, links, rungs });
  const layers = valuesOf(LAYERS).flatMap((layer): LayerCount[] => {
    const own = figures.filter((figure) => figure.layer === layer);
    const { total, parts } = count(own);
    return parts.length === 0 && !total.isOpenEnded ? [] : [{ layer, total, parts }];
  });
  const largest = layers.reduce<LayerCount | null>(
    (most, one) => (most === null || one.total.high > most.total.high ? one : most),
    null,
  );
  const { total } = decomposeFigures({ figures, links: linkLayers(figures, links), rungs });
  return {
    layers,
    largest,
    // What is inside two figures of a layer is taken out of both, though the layer alone does not know of it.
    across: {
      ...total,
      low: Math.max(total.low, largest?.total.low ?? 0),
      high: Math.max(total.high, largest?.total.high ?? 0),
    },
    undisclosedCount: figures.filter((figure) => !isSized(figure) && figure.certainty !== 'lapsed').length,
  };
}

/** Every certainty that still stands. */
export const STANDING_CERTAINTIES: readonly Certainty[] = valuesOf(CERTAINTIES).filter(
  (certainty) => certainty !== 'lapsed',
);
