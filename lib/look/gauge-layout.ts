// Where the shares of a gauge or bar begin and end. Pixels in, pixels out; no drawing.
import { type CertaintyPart, mergeParts } from '../domain/certainty-parts';
import type { Certainty } from '../domain/vocabulary';

/** One share of a bar, edges included, in px from its left end. */
export interface GaugeSegment {
  readonly certainty: Certainty;
  readonly x: number;
  readonly width: number;
}

/** Paper between neighbouring shares, px. */
const GAP = 1.5;
/** No share that exists may shrink below this, px. */
const LEAST_WIDTH = 4;

/**
 * Divides a bar of `width` px by the highs of the parts, firmest first. Shares below the least width are raised to it at
 * the cost of the larger ones. Empty where nothing has a size.
 */
export function layoutGauge(parts: readonly CertaintyPart[], width: number): GaugeSegment[] {
  const shares = mergeParts(parts);
  const room = width - GAP * (shares.length - 1);
  const isSmall = new Set<Certainty>();
  const widthOf = (part: CertaintyPart): number => {
    if (isSmall.has(part.certainty)) return LEAST_WIDTH;
    const rest = shares.filter(({ certainty }) => !isSmall.has(certainty));
    const whole = rest.reduce((sum, { high }) => sum + high, 0);
    return (part.high / whole) * (room - LEAST_WIDTH * isSmall.size);
  };
  // Raising one share narrows the others, which may make another one too small.
  for (let next = shares.find((part) => widthOf(part) < LEAST_WIDTH); next;) {
    isSmall.add(next.certainty);
    next = shares.find((part) => !isSmall.has(part.certainty) && widthOf(part) < LEAST_WIDTH);
  }
  let x = 0;
  return shares.map((part) => {
    const segment = { certainty: part.certainty, x, width: widthOf(part) };
    x += segment.width + GAP;
    return segment;
  });
}
