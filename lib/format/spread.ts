// How far the sides of a conflict are apart, in words.
import type { Spread } from '../domain/conflict-spread';
import { formatClaimValue } from './claim-value';
import { formatSignificant, plural } from './number';

/** Digits of a ratio: derived, so no more than a reader can use. */
const RATIO_DIGITS = 3;

/** "× 1.8, $88.9 billion apart"; "3 days apart"; "2 different values". */
export function formatSpread(spread: Spread): string {
  switch (spread.kind) {
    case 'number': {
      const { ratio, difference, unit } = spread;
      if (difference === 0) return 'the same number, with bounds that exclude each other';
      const words = `${formatClaimValue({ value: difference, unit, qualifier: null })} apart`;
      return ratio === null ? words : `× ${formatSignificant(ratio, RATIO_DIGITS)}, ${words}`;
    }
    case 'date':
      return spread.days === 0 ? 'different periods from one day on' : `${plural(spread.days, 'day')} apart`;
    case 'text':
      return `${spread.valueCount} different values`;
  }
}
