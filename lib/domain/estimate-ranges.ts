// Arithmetic of estimates: ranges whose open ends stay open. An estimate is never more exact than "about".
import type { FigureRange } from './figure';
import { divideRanges } from './implied-ratios';
import type { Qualifier } from './vocabulary';

function qualifierOf(low: number | null, high: number | null): Qualifier {
  if (low === null) return 'up_to';
  return high === null ? 'at_least' : 'about';
}

/** A range of an estimate: both bounds make it "about", one alone "at least" or "up to"; null without any. */
export function toEstimateRange(low: number | null, high: number | null): FigureRange | null {
  return low === null && high === null ? null : { low, high, qualifier: qualifierOf(low, high) };
}

export function scaleEstimate({ low, high }: FigureRange, factor: number): FigureRange | null {
  return toEstimateRange(low === null ? null : low * factor, high === null ? null : high * factor);
}

/** Multiplies: a bound comes out only where both went in. */
export function multiplyEstimates(a: FigureRange, b: FigureRange): FigureRange | null {
  const times = (bound: 'low' | 'high'): number | null => {
    const [one, other] = [a[bound], b[bound]];
    return one === null || other === null ? null : one * other;
  };
  return toEstimateRange(times('low'), times('high'));
}

export function divideEstimates(above: FigureRange, below: FigureRange): FigureRange | null {
  const range = divideRanges(above, below);
  return range === null ? null : toEstimateRange(range.low, range.high);
}

const known = (values: readonly (number | null)[]): number[] => values.filter((value) => value !== null);

/**
 * The band of several statements of one number: from the lowest lower bound to the highest upper one. Who gives no bound
 * widens nothing at that end. Null without any.
 */
export function widenRanges(ranges: readonly FigureRange[]): FigureRange | null {
  const lows = known(ranges.map(({ low }) => low));
  const highs = known(ranges.map(({ high }) => high));
  return toEstimateRange(
    lows.length === 0 ? null : Math.min(...lows),
    highs.length === 0 ? null : Math.max(...highs),
  );
}

/** The band of several cases of which any may hold: an end that is open in one of them is open. Null without any. */
export function spanRanges(ranges: readonly FigureRange[]): FigureRange | null {
  if (ranges.length === 0) return null;
  const lows = known(ranges.map(({ low }) => low));
  const highs = known(ranges.map(({ high }) => high));
  return toEstimateRange(
    lows.length < ranges.length ? null : Math.min(...lows),
    highs.length < ranges.length ? null : Math.max(...highs),
  );
}
