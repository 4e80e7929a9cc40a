// Chip generations on a line of time: when each stands there, and how fast a specification grows along it.
import { isSpecNumber, type SpecNumber, type SpecReading } from './chip-readings';
import type { SpecId } from './chip-specs';
import type { FigureRange } from './figure';
import { type DatePrecision, toPartialDate } from './partial-date';
import { divideReadings, type SpecRatioRefusal } from './spec-ratios';
import type { ChipStatus, VocabularyEntry } from './vocabulary';

/** What the date is of that a generation is placed by. */
export const CHIP_DATE_KINDS = [
  { value: 'available', label: 'available', meaning: 'since when it can be had' },
  { value: 'expected', label: 'expected', meaning: 'from when it is to be had' },
  { value: 'announced', label: 'announced', meaning: 'announced; no source says from when it can be had' },
] as const satisfies readonly VocabularyEntry[];
export type ChipDateKind = (typeof CHIP_DATE_KINDS)[number]['value'];

/** The date that a generation is placed by. */
export interface ChipDate {
  readonly kind: ChipDateKind;
  /** As the source gives it. */
  readonly text: string;
  readonly precision: DatePrecision;
  readonly firstDay: string;
  readonly lastDay: string;
}

/** Statuses of generations that somebody can have, or could. */
const OUT: readonly ChipStatus[] = ['available', 'superseded'];

/**
 * The date of a generation as seen on a day: of its availability, else of its announcement; null where no source gives
 * either. Expected is what is not out by its status, what lies after the day, and on a day before the data's own, `isPast`,
 * what was not over by then: the status is that of the data.
 */
export function dateChip(
  chip: {
    readonly status: ChipStatus;
    readonly announcedOn: string | null;
    readonly availableOn: string | null;
  },
  day: string,
  isPast: boolean,
): ChipDate | null {
  const text = chip.availableOn ?? chip.announcedOn;
  if (text === null) return null;
  const { precision, firstDay, lastDay } = toPartialDate(text);
  const isExpected = !OUT.includes(chip.status) || firstDay > day || (isPast && lastDay > day);
  const kind = chip.availableOn === null ? 'announced' : isExpected ? 'expected' : 'available';
  return { kind, text, precision, firstDay, lastDay };
}

/** Why no growth per year is given: an end is not available, or its date too vague, or both are too close in time. */
export type GrowthRefusal = 'not_available' | 'vague_date' | 'too_close';

/** How a specification grows between two generations. */
export interface ChipGrowth {
  /** The later number divided by the earlier one; null where that is refused. */
  readonly ratio: FigureRange | null;
  readonly ratioRefusal: SpecRatioRefusal | null;
  /** The source of either number does not say whether sparsity counts. */
  readonly isBasisUnstated: boolean;
  /** Years between the two dates; null where one is not the date of an availability, to the month or better. */
  readonly years: number | null;
  /** The factor by which it grows in a year; null where there is no ratio or a date does not do. */
  readonly perYear: FigureRange | null;
  /** Null where a growth is given, and where there is no ratio to begin with. */
  readonly growthRefusal: GrowthRefusal | null;
}

/** Fewest years between two dates over which a growth per year means something. */
export const LEAST_GROWTH_YEARS = 0.5;

const MS_PER_DAY = 86_400_000;
const DAYS_PER_YEAR = 365.25;

/** The middle of a period, in days. */
function middleDay({ firstDay, lastDay }: ChipDate): number {
  const [first, last] = [firstDay, lastDay].map((day) => Date.parse(`${day}T00:00:00Z`) / MS_PER_DAY);
  return ((first ?? 0) + (last ?? 0)) / 2;
}

/** Years from the middle of one period to the middle of another; negative where the second is earlier. */
export function yearsBetween(from: ChipDate, to: ChipDate): number {
  return (middleDay(to) - middleDay(from)) / DAYS_PER_YEAR;
}

/** Whether a date is exact enough to divide by. */
export function isDatedToMonth({ precision }: ChipDate): boolean {
  return precision === 'month' || precision === 'day';
}

/**
 * The factor of one year, of a factor over several: the root. It is about that, because dates to the month are.
 * @throws RangeError where `years` is not above 0.
 */
export function growthPerYear(ratio: FigureRange, years: number): FigureRange {
  if (!(years > 0)) throw new RangeError(`no time to grow in: ${years}`);
  const root = (bound: number | null): number | null => (bound === null ? null : bound ** (1 / years));
  const qualifier = ratio.qualifier === 'exactly' ? 'about' : ratio.qualifier;
  return { low: root(ratio.low), high: root(ratio.high), qualifier };
}

/** What of a generation growth is measured by. */
export interface GrowthEnd {
  readonly date: ChipDate;
  readonly reading: SpecNumber;
}

function refuseGrowth(from: ChipDate, to: ChipDate): GrowthRefusal | null {
  const ends = [from, to];
  if (ends.some(({ kind }) => kind !== 'available')) return 'not_available';
  if (!ends.every(isDatedToMonth)) return 'vague_date';
  return yearsBetween(from, to) < LEAST_GROWTH_YEARS ? 'too_close' : null;
}

/**
 * How a specification grows from one generation to a later one. A ratio needs two numbers that can be divided; a growth per
 * year needs besides that two dates of availability, to the month or better, at least {@link LEAST_GROWTH_YEARS} apart.
 */
export function measureGrowth(spec: SpecId, from: GrowthEnd, to: GrowthEnd): ChipGrowth {
  const { range: ratio, refusal: ratioRefusal } = divideReadings(spec, to.reading, from.reading);
  const refusal = refuseGrowth(from.date, to.date);
  const years = refusal === null || refusal === 'too_close' ? yearsBetween(from.date, to.date) : null;
  return {
    ratio,
    ratioRefusal,
    isBasisUnstated: [from, to].some(({ reading }) => reading.basis === 'unstated'),
    years,
    perYear: ratio === null || years === null || refusal !== null ? null : growthPerYear(ratio, years),
    growthRefusal: ratio === null ? null : refusal,
  };
}

/** A generation as far as descent goes. */
export interface DescendingChip {
  readonly slug: string;
  readonly familySlug: string;
  readonly predecessor: { readonly slug: string } | null;
}

/**
 * The nearest generation before this one, of its own family, that satisfies `isWanted`: its predecessor, or the predecessor
 * of that, and so on. Null where there is none.
 */
export function findAncestor<Chip extends DescendingChip>(
  chip: Chip,
  chips: ReadonlyMap<string, Chip>,
  isWanted: (ancestor: Chip) => boolean,
): Chip | null {
  const seen = new Set([chip.slug]);
  let current = chip;
  for (;;) {
    const before = current.predecessor === null ? undefined : chips.get(current.predecessor.slug);
    // A circle of predecessors would never end.
    if (before === undefined || before.familySlug !== chip.familySlug || seen.has(before.slug)) return null;
    if (isWanted(before)) return before;
    seen.add(before.slug);
    current = before;
  }
}

/** Whether a reading can be drawn: a number that counts no sparsity, since axes are of dense figures. */
export function isDrawable(reading: SpecReading): reading is SpecNumber {
  return isSpecNumber(reading) && reading.basis !== 'sparse';
}
