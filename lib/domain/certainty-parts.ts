// How one figure divides along the certainty ladder.
import { floorOf, type FigureRange, headlineOf } from './figure';
import { CERTAINTIES, type Certainty } from './vocabulary';

/**
 * A share of a figure at one certainty, in the figure's unit: `low` as a floor total counts it, `high` as a headline does.
 * In what is left of a container the floor may be the larger one: a ceiling inside it counts for nothing in the floor.
 */
export interface CertaintyPart {
  readonly certainty: Certainty;
  readonly low: number;
  readonly high: number;
}

/** Position on the ladder, 0 for the firmest. */
export function certaintyRank(certainty: Certainty): number {
  return CERTAINTIES.findIndex((entry) => entry.value === certainty);
}

/**
 * Divides a figure: the delivered part first, then what is firm beyond it (as committed), the rest at the certainty of
 * the whole. Parts of zero are left out; the highs add up to the headline and the lows to the floor of the range, except
 * that a firm part is never counted below itself.
 */
export function divideByCertainty(figure: {
  range: FigureRange;
  certainty: Certainty;
  delivered?: number | null;
  firm?: number | null;
}): CertaintyPart[] {
  const headline = headlineOf(figure.range);
  const delivered = Math.min(figure.delivered ?? 0, headline);
  const committed = Math.max(0, Math.min(figure.firm ?? 0, headline) - delivered);
  const restHigh = headline - delivered - committed;
  const restLow = Math.max(0, floorOf(figure.range) - delivered - committed);
  const parts: CertaintyPart[] = [
    { certainty: 'delivered', low: delivered, high: delivered },
    { certainty: 'committed', low: committed, high: committed },
    { certainty: figure.certainty, low: restLow, high: restHigh },
  ];
  return mergeParts(parts);
}

/** Adds parts of the same certainty, leaves out zeros, orders firmest first. */
export function mergeParts(parts: readonly CertaintyPart[]): CertaintyPart[] {
  const sums = new Map<Certainty, { low: number; high: number }>();
  for (const part of parts) {
    const sum = sums.get(part.certainty) ?? { low: 0, high: 0 };
    sums.set(part.certainty, { low: sum.low + part.low, high: sum.high + part.high });
  }
  return [...sums]
    .filter(([, sum]) => sum.high > 0 || sum.low > 0)
    .map(([certainty, sum]) => ({ certainty, ...sum }))
    .sort((a, b) => certaintyRank(a.certainty) - certaintyRank(b.certainty));
}
