// How a figure with its qualifier is put into words. A bound that no source gave is never printed.
import { type FigureRange, headlineOf } from '../domain/figure';
import { labelOf, type Qualifier, QUALIFIERS } from '../domain/vocabulary';

/** The word that goes before a number: "about", "up to", "over"; empty for an exact figure. */
export function formatQualifier(qualifier: Qualifier): string {
  return labelOf(QUALIFIERS, qualifier);
}

/** A figure in the two parts of a table cell: grey words, then the number that aligns with the column. */
export interface CellWords {
  /** "about", "up to", "0.75 to" for a range; empty for an exact figure. */
  readonly before: string;
  readonly number: string;
}

function bounds(range: FigureRange): { low: number; high: number } | null {
  return range.low !== null && range.high !== null && range.low < range.high
    ? { low: range.low, high: range.high }
    : null;
}

/** Splits a figure for a table cell. A range reads "0.75 to" and 2, so that the larger number stays on the column. */
export function formatCellWords(range: FigureRange, formatNumber: (value: number) => string): CellWords {
  const span = bounds(range);
  return span
    ? { before: `${formatNumber(span.low)} to`, number: formatNumber(span.high) }
    : { before: formatQualifier(range.qualifier), number: formatNumber(headlineOf(range)) };
}

/**
 * A figure in words: "50", "about 2", "up to 5", "0.1–1". `joinBounds` says how two bounds are joined where the number
 * carries a unit of its own.
 */
export function formatRangeWords(
  range: FigureRange,
  formatNumber: (value: number) => string,
  joinBounds = (low: number, high: number): string => `${formatNumber(low)}–${formatNumber(high)}`,
): string {
  const span = bounds(range);
  if (span) return joinBounds(span.low, span.high);
  const word = formatQualifier(range.qualifier);
  const number = formatNumber(headlineOf(range));
  return word ? `${word} ${number}` : number;
}

/** A printed number cut at its decimal point, for alignment: ["4", ".25"], ["1,161", ""]. */
export function splitAtPoint(text: string): readonly [whole: string, fraction: string] {
  const point = text.indexOf('.');
  return point < 0 ? [text, ''] : [text.slice(0, point), text.slice(point)];
}
