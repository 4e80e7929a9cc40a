// Totals of gigawatts in digits, with what a reader must know of their bounds.
import type { CertaintyPart } from '../domain/certainty-parts';
import type { HeadlineTotal } from '../domain/headline';
import { qualifyTotal } from './headline-words';
import { formatGw } from './power';

/**
 * A total in kilowatts as gigawatts without their unit: "4.5", "up to 5" where nothing has a floor, "3–7" between floor and
 * headline, "at least 1" where something has no upper bound.
 */
export function formatTotalGw(total: HeadlineTotal): string {
  const { low, high, isOpenEnded } = total;
  if (!isOpenEnded && low > 0 && low < high) return `${formatGw(low)}–${formatGw(high)}`;
  return `${qualifyTotal(total)}${formatGw(high)}`;
}

/** The same with its unit in prose: "3–7 gigawatts", "1 gigawatt". */
export function formatTotalGwProse(total: HeadlineTotal): string {
  const words = formatTotalGw(total);
  return `${words} ${/(^|\s)1$/.test(words) ? 'gigawatt' : 'gigawatts'}`;
}

/** A part of a total in kilowatts as gigawatts without their unit: "up to 4" where it has no floor. */
export function formatGwPart({ low, high }: Pick<CertaintyPart, 'low' | 'high'>): string {
  return formatTotalGw({ low: Math.min(low, high), high, isOpenEnded: false });
}
