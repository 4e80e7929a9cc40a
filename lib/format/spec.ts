// Specifications of chips in digits and words.
import type { SpecGap, SpecNumber } from '../domain/chip-readings';
import { findSpec, type SpecId, type SpecLevel } from '../domain/chip-specs';
import type { FigureRange } from '../domain/figure';
import { formatDecimal, formatList, formatSignificant } from './number';
import { formatRangeWords } from './range';

/** Digits of what the ledger derives; what is published keeps its own. */
const DERIVED_DIGITS = 3;

/** A number of a specification without its unit: "2.517", "42,500", "3.57". */
export function formatSpecValue(value: number, state: SpecNumber['state']): string {
  return state === 'published' ? formatDecimal(value) : formatSignificant(value, DERIVED_DIGITS);
}

/** A reading with its qualifier and without its unit: "up to 1,000,000", "about 4.25". */
export function formatSpecNumber({ range, state }: Pick<SpecNumber, 'range' | 'state'>): string {
  return formatRangeWords(range, (value) => formatSpecValue(value, state));
}

/** A ratio of two figures: "× 1.27", "at least × 2", "× 1.8–1.96". */
export function formatTimes(range: FigureRange): string {
  const formatNumber = (value: number): string => formatSignificant(value, DERIVED_DIGITS);
  return formatRangeWords(
    range,
    (value) => `× ${formatNumber(value)}`,
    (low, high) => `× ${formatNumber(low)}–${formatNumber(high)}`,
  );
}

/** The unit of a specification in words that can follow a number: "PFLOPS, dense". */
export function formatSpecUnit(id: SpecId, level: SpecLevel): string {
  return findSpec(id).unit[level];
}

/** Why there is no number, as few words as a cell has room for. */
export function formatSpecGap(gap: SpecGap): string {
  switch (gap.state) {
    case 'unpublished':
      return 'not published';
    case 'no_system':
      return 'no system published';
    case 'no_level':
      return 'not of a system';
    case 'refused':
      return `needs ${formatList(gap.missing)}`;
  }
}
