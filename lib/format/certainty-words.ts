// How a figure divides by certainty, in words: the accessible name of gauges and bars.
import type { CertaintyPart } from '../domain/certainty-parts';
import { CERTAINTIES, type Certainty, labelOf } from '../domain/vocabulary';

/** The word for a rung: "delivered". */
export function formatCertainty(certainty: Certainty): string {
  return labelOf(CERTAINTIES, certainty);
}

function printPart({ low, high }: CertaintyPart, formatNumber: (value: number) => string): string {
  if (low === high) return formatNumber(high);
  return low === 0 ? `up to ${formatNumber(high)}` : `${formatNumber(low)}–${formatNumber(high)}`;
}

/**
 * The division of one figure in words: "delivered" where all of it is, else "15 of 50 delivered, 35 contingent". A part
 * without a lower bound reads "up to 4 contingent". Empty where there are no parts.
 */
export function describeParts(
  parts: readonly CertaintyPart[],
  formatNumber: (value: number) => string,
): string {
  const [first, ...rest] = parts;
  if (!first) return '';
  if (rest.length === 0) return formatCertainty(first.certainty);
  const whole = parts.reduce((sum, part) => sum + part.high, 0);
  return [
    `${printPart(first, formatNumber)} of ${formatNumber(whole)} ${formatCertainty(first.certainty)}`,
    ...rest.map((part) => `${printPart(part, formatNumber)} ${formatCertainty(part.certainty)}`),
  ].join(', ');
}
