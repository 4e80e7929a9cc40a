// Where the dates of chip generations stand on a line of years.
import { toPartialDate } from '../domain/partial-date';
import type { ChipStatus } from '../domain/vocabulary';

/** A generation with its partial dates; null where no source gives one. */
export interface StripChip {
  readonly slug: string;
  readonly name: string;
  readonly announcedOn: string | null;
  readonly availableOn: string | null;
  readonly status: ChipStatus;
}

/** Statuses of generations that could be had: what was dated before is no expectation any more. */
const ARRIVED: readonly ChipStatus[] = ['available', 'superseded'];

/** A period on the line, in per cent of its length. */
export interface StripPeriod {
  readonly start: number;
  readonly width: number;
  /** Has not come yet: the period lies after the day of the data, or the generation is not available. */
  readonly isExpected: boolean;
}

/** A line of whole years with the dates of each generation on it. */
export interface GenerationStrip {
  /** First days of years, in per cent. */
  readonly years: readonly { readonly year: number; readonly at: number }[];
  readonly rows: readonly {
    readonly chip: StripChip;
    readonly announced: StripPeriod | null;
    readonly available: StripPeriod | null;
  }[];
  /** The day of the data; null where it lies outside. */
  readonly today: number | null;
}

const MS_PER_DAY = 86_400_000;
const dayNumber = (iso: string): number => Date.parse(`${iso}T00:00:00Z`) / MS_PER_DAY;

/** Places the dates of generations on a line of whole years. Null where no generation has a date. */
export function buildGenerationStrip(chips: readonly StripChip[], dataDate: string): GenerationStrip | null {
  const dates = chips
    .flatMap(({ announcedOn, availableOn }) => [announcedOn, availableOn])
    .filter((date) => date !== null)
    .map(toPartialDate);
  if (dates.length === 0) return null;
  const yearOf = (iso: string): number => Number(iso.slice(0, 4));
  const firstYear = Math.min(...dates.map(({ firstDay }) => yearOf(firstDay)));
  const endYear = Math.max(...dates.map(({ lastDay }) => yearOf(lastDay))) + 1;
  const begin = dayNumber(`${firstYear}-01-01`);
  const length = dayNumber(`${endYear}-01-01`) - begin;
  const place = (day: number): number => ((day - begin) / length) * 100;
  const toPeriod = (text: string | null, hasCome: boolean): StripPeriod | null => {
    if (text === null) return null;
    const { firstDay, lastDay } = toPartialDate(text);
    const start = place(dayNumber(firstDay));
    return {
      start,
      width: place(dayNumber(lastDay) + 1) - start,
      isExpected: !hasCome || firstDay > dataDate,
    };
  };
  const today = place(dayNumber(dataDate));
  return {
    years: Array.from({ length: endYear - firstYear }, (_, index) => ({
      year: firstYear + index,
      at: place(dayNumber(`${firstYear + index}-01-01`)),
    })),
    rows: chips.map((chip) => ({
      chip,
      announced: toPeriod(chip.announcedOn, true),
      available: toPeriod(chip.availableOn, ARRIVED.includes(chip.status)),
    })),
    today: today >= 0 && today <= 100 ? today : null,
  };
}
