// How far the sides of a conflict are apart, in words.
import type { Spread } from '../domain/conflict-spread';
import type { Unit } from '../domain/vocabulary';
import { formatClaimValue } from './claim-value';
import { formatDecimal, formatSignificant, plural } from './number';

/** Digits of a ratio: derived, so no more than a reader can use, and enough to tell it from 1. */
function ratioDigits(ratio: number): number {
  return ratio < 1.01 ? 4 : 3;
}

/** The difference of two numbers of a unit, in words that can stand before "apart". */
function formatDifference(difference: number, unit: Unit | null): string {
  if (unit === 'pct') return plural(difference, 'percentage point');
  if (unit === 'pflops' || unit === 'pflops_sparse') return `${formatDecimal(difference)} PFLOPS`;
  return formatClaimValue({ value: difference, unit, qualifier: null });
}

/** "× 1.8, $88.9 billion apart"; "3 days apart"; "2 different values". */
export function formatSpread(spread: Spread): string {
  switch (spread.kind) {
    case 'number': {
      const { ratio, difference, unit } = spread;
      if (difference === 0) return 'the same number, with bounds that exclude each other';
      const factor = ratio === null ? null : `× ${formatSignificant(ratio, ratioDigits(ratio))}`;
      // A difference of two factors is no quantity.
      if (unit === 'x' && factor !== null) return `${factor} from the lowest to the highest`;
      const apart = `${formatDifference(difference, unit)} apart`;
      return factor === null ? apart : `${factor}, ${apart}`;
    }
    case 'date':
      return spread.days === 0 ? 'different periods from one day on' : `${plural(spread.days, 'day')} apart`;
    case 'text':
      return `${spread.valueCount} different values`;
  }
}
