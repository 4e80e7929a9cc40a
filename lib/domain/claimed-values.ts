// Whether two values that sources give for one field can both be right. The rules are docs/methodology.md, "Conflicts".
import { parsePartialDate } from './partial-date';
import { foldText } from './search-text';
import type { Qualifier, Unit } from './vocabulary';

/** A value as a claim gives it. */
export interface ClaimedValue {
  readonly value: number | string;
  readonly unit: Unit | null;
  /** Null is as given: exactly. */
  readonly qualifier: Qualifier | null;
}

/**
 * How two values of one field stand to each other. `possible`: both can be right because one of them is only a bound, as
 * "up to 5" and "4" can; `unlike`: nothing follows from one for the other.
 */
export type Agreement = 'agree' | 'possible' | 'disagree' | 'unlike';

/** "About" covers this share of a number to either side. */
const ABOUT_SHARE = 0.05;

/** A rounded number is never further from the exact one than this share of it. */
const ROUNDING_SHARE = 0.02;

/** Units of figures that share a field and measure different things: no number of one is right or wrong for the other. */
const UNLIKE_UNITS: readonly ReadonlySet<Unit>[] = [new Set<Unit>(['pflops', 'pflops_sparse'])];

/** Texts that say that nothing is given. */
const NOTHING_GIVEN = /(?:^| )not (?:specified|stated|given|disclosed|published)$|^(?:undisclosed|unknown)$/;

/** What a claim allows: from `low` to `high`, the bounds themselves left out where `isOpen`. */
interface Interval {
  readonly low: number;
  readonly high: number;
  readonly isOpen: boolean;
}

/** The step of the last digit that a number was given to, at least two digits: 45 is 1, 30 is 1, 2.52 is 0.01. */
function digitStep(value: number): number {
  const [digits = '', exponent = '0'] = value.toExponential().split('e');
  const givenDigits = digits.replace(/\D/g, '').length;
  return 10 ** (Number(exponent) - (Math.max(givenDigits, 2) - 1));
}

/** Whether the more exact of two numbers, rounded to the digits of the other, is the other. */
function isRounding(a: number, b: number): boolean {
  const difference = Math.abs(a - b);
  const largest = Math.max(Math.abs(a), Math.abs(b));
  if (difference > ROUNDING_SHARE * largest) return false;
  // A hair more than half a step: decimals are not exact in binary.
  return difference <= (Math.max(digitStep(a), digitStep(b)) / 2) * (1 + 1e-9);
}

function intervalOf(value: number, qualifier: Qualifier | null): Interval {
  switch (qualifier) {
    case 'at_least':
    case 'more_than':
      return { low: value, high: Infinity, isOpen: qualifier === 'more_than' };
    case 'up_to':
    case 'less_than':
      return { low: -Infinity, high: value, isOpen: qualifier === 'less_than' };
    case 'about': {
      const margin = Math.abs(value) * ABOUT_SHARE;
      return { low: value - margin, high: value + margin, isOpen: false };
    }
    case 'exactly':
    case null:
      return { low: value, high: value, isOpen: false };
  }
}

const isBound = ({ low, high }: Interval): boolean => low === -Infinity || high === Infinity;

function compareNumbers(a: number, b: number, first: ClaimedValue, second: ClaimedValue): Agreement {
  const one = intervalOf(a, first.qualifier);
  const other = intervalOf(b, second.qualifier);
  const low = Math.max(one.low, other.low);
  const high = Math.min(one.high, other.high);
  const areBounds = isBound(one) && isBound(other);
  // "Over 100" and "up to 100" exclude each other, and no rounding brings them together.
  if (areBounds && (low > high || (low === high && (one.isOpen || other.isOpen)))) return 'disagree';
  if (isRounding(a, b)) return 'agree';
  if (low <= high) return isBound(one) || isBound(other) ? 'possible' : 'agree';
  return 'disagree';
}

/** Null where one of the two is no date. */
function compareDates(first: ClaimedValue, second: ClaimedValue): Agreement | null {
  const a = typeof first.value === 'string' ? parsePartialDate(first.value) : null;
  const b = typeof second.value === 'string' ? parsePartialDate(second.value) : null;
  if (!a || !b) return null;
  if (a.firstDay <= b.lastDay && b.firstDay <= a.lastDay) return 'agree';
  const [earlier, later] = a.firstDay < b.firstDay ? [first, second] : [second, first];
  const isFromThen = earlier.qualifier === 'at_least' || earlier.qualifier === 'more_than';
  const isByThen = later.qualifier === 'up_to' || later.qualifier === 'less_than';
  return isFromThen || isByThen ? 'possible' : 'disagree';
}

/** The items of a list in words: "trainium2, trainium3" has two. */
function itemsOf(text: string): ReadonlySet<string> {
  return new Set(
    foldText(text)
      .split(/\s*[,;]\s*/)
      .filter((item) => item !== ''),
  );
}

/** Whether one list has all items of the other, in any order: a source that names fewer does not deny the rest. */
function listsAgree(a: string, b: string): boolean {
  const [few, many] = [itemsOf(a), itemsOf(b)].sort((one, other) => one.size - other.size);
  return few !== undefined && many !== undefined && [...few].every((item) => many.has(item));
}

/** A number written as text: "4x", "1000000". */
function numberIn(value: number | string): number | null {
  if (typeof value === 'number') return value;
  return /^\d+(?:\.\d+)?x?$/.test(value) ? Number.parseFloat(value) : null;
}

/** Whether a text only says that nothing is given. */
export function saysNothing(value: number | string): boolean {
  return typeof value === 'string' && NOTHING_GIVEN.test(foldText(value));
}

/**
 * Compares two values of one field. Numbers and dates agree where both can be right: qualifiers, rounding and periods
 * count. Texts agree where they are spelt alike or one lists all that the other lists. A number and other words, dense
 * and sparse throughput, and a text that says that nothing is given are `unlike`.
 */
export function compareClaimed(first: ClaimedValue, second: ClaimedValue): Agreement {
  if (saysNothing(first.value) || saysNothing(second.value)) return 'unlike';
  const byDate = compareDates(first, second);
  if (byDate !== null) return byDate;
  const a = numberIn(first.value);
  const b = numberIn(second.value);
  if (a !== null && b !== null) {
    if (first.unit !== second.unit && typeof first.value === typeof second.value) {
      const areUnlike = UNLIKE_UNITS.some(
        (units) =>
          first.unit !== null && second.unit !== null && units.has(first.unit) && units.has(second.unit),
      );
      return areUnlike ? 'unlike' : 'disagree';
    }
    return compareNumbers(a, b, first, second);
  }
  if (typeof first.value === 'number' || typeof second.value === 'number') return 'unlike';
  return foldText(first.value) === foldText(second.value) || listsAgree(first.value, second.value)
    ? 'agree'
    : 'disagree';
}
