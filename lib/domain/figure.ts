// A figure as sources give it: a range with a qualifier. The unit is in the name of whatever holds it.
import type { Qualifier } from './vocabulary';

/**
 * A range of whole units (US dollars, kilowatts, chips). `low` null: no lower bound was given (`up_to`, `less_than`);
 * `high` null: no upper bound was given (`at_least`, `more_than`). At least one bound is there.
 */
export interface FigureRange {
  readonly low: number | null;
  readonly high: number | null;
  readonly qualifier: Qualifier;
}

/** Makes the range that a single number and its qualifier mean. Never adds a bound that the qualifier does not give. */
export function toRange(value: number, qualifier: Qualifier): FigureRange {
  switch (qualifier) {
    case 'exactly':
    case 'about':
      return { low: value, high: value, qualifier };
    case 'at_least':
    case 'more_than':
      return { low: value, high: null, qualifier };
    case 'up_to':
    case 'less_than':
      return { low: null, high: value, qualifier };
  }
}

/** The figure as a headline counts it: the upper bound, or the lower one where there is no upper. */
export function headlineOf(range: FigureRange): number {
  return range.high ?? range.low ?? 0;
}

/** The figure as a floor total counts it: the lower bound, or 0 where none was given. */
export function floorOf(range: FigureRange): number {
  return range.low ?? 0;
}

/** Whether more than the headline is possible, so that a total holding it is "at least". */
export function isOpenEnded(range: FigureRange): boolean {
  return range.high === null;
}

/** Why a range is not well formed, or null. Checked on the way in. */
export function rangeFault(range: FigureRange): string | null {
  const { low, high, qualifier } = range;
  if (low === null && high === null) return 'a figure needs low or high';
  if (low !== null && high !== null && low > high) return `low ${low} is above high ${high}`;
  const lowOnly = qualifier === 'at_least' || qualifier === 'more_than';
  const highOnly = qualifier === 'up_to' || qualifier === 'less_than';
  if (lowOnly && (low === null || high !== null)) return `"${qualifier}" takes low and no high`;
  if (highOnly && (high === null || low !== null)) return `"${qualifier}" takes high and no low`;
  if (qualifier === 'exactly' && low !== high) return '"exactly" takes low equal to high';
  if (qualifier === 'about' && (low === null || high === null)) return '"about" takes low and high';
  return null;
}
