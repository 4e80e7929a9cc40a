// Kilowatts inside, gigawatts for readers. Quoted figures keep their own digits; twins and totals have fixed ones.
import type { FigureRange } from '../domain/figure';
import { kwToGw } from '../domain/power';
import { formatDecimal, formatFixed } from './number';
import { formatRangeWords } from './range';

/** Gigawatts for a column headed "gigawatts", exact to the kilowatt: 4.25, 0.75, 10. */
export function formatGw(powerKw: number): string {
  return formatDecimal(kwToGw(powerKw), 6);
}

/** Gigawatts with a fixed number of decimals, for totals (1) and table twins (2): 5.9, 0.30. */
export function formatGwFixed(powerKw: number, digits: number): string {
  return formatFixed(kwToGw(powerKw), digits);
}

/** Gigawatts with their sign, for lists and tables: 4.25 GW. */
export function formatGwUnit(powerKw: number): string {
  return `${formatGw(powerKw)} GW`;
}

/** Gigawatts for prose: 4.25 gigawatts, 1 gigawatt. */
export function formatGwProse(powerKw: number): string {
  const digits = formatGw(powerKw);
  return `${digits} ${digits === '1' ? 'gigawatt' : 'gigawatts'}`;
}

/** A range of power for lists: "about 2 GW", "0.1–1 GW", "at least 10 GW". */
export function formatGwRange(range: FigureRange): string {
  return `${formatRangeWords(range, formatGw)} GW`;
}

/** A range of power for prose: "about 2 gigawatts", "0.1–1 gigawatts", "up to 1 gigawatt". */
export function formatGwRangeProse(range: FigureRange): string {
  const words = formatRangeWords(range, formatGw);
  return `${words} ${/(?:^| )1$/.test(words) ? 'gigawatt' : 'gigawatts'}`;
}
