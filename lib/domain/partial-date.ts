// Dates that carry their precision: 2026, 2026-H1, 2026-Q3, 2026-03, 2026-03-17. Text in, text out; no time zone.

/** How exact a partial date is. */
export type DatePrecision = 'year' | 'half' | 'quarter' | 'month' | 'day';

/** A parsed partial date: its text as given and the first and last day (ISO) of the period it names. */
export interface PartialDate {
  readonly text: string;
  readonly precision: DatePrecision;
  readonly firstDay: string;
  readonly lastDay: string;
}

/** What a partial date may look like, for error messages. */
export const PARTIAL_DATE_FORMS = '2026, 2026-H1, 2026-Q3, 2026-03 or 2026-03-17';

const SHAPE = /^(\d{4})(?:-(?:H([12])|Q([1-4])|(\d{2})(?:-(\d{2}))?))?$/;

function lastDayOfMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

function isoDay(year: number, month: number, day: number): string {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

function period(
  text: string,
  precision: DatePrecision,
  year: number,
  firstMonth: number,
  lastMonth: number,
): PartialDate {
  return {
    text,
    precision,
    firstDay: isoDay(year, firstMonth, 1),
    lastDay: isoDay(year, lastMonth, lastDayOfMonth(year, lastMonth)),
  };
}

/** Parses a partial date. Null where the text is none of {@link PARTIAL_DATE_FORMS} or names no day of the calendar. */
export function parsePartialDate(text: string): PartialDate | null {
  const match = SHAPE.exec(text);
  if (!match) return null;
  const year = Number(match[1]);
  if (year < 1900 || year > 2199) return null;
  if (match[2]) return period(text, 'half', year, match[2] === '1' ? 1 : 7, match[2] === '1' ? 6 : 12);
  if (match[3]) return period(text, 'quarter', year, Number(match[3]) * 3 - 2, Number(match[3]) * 3);
  if (!match[4]) return period(text, 'year', year, 1, 12);
  const month = Number(match[4]);
  if (month < 1 || month > 12) return null;
  if (!match[5]) return period(text, 'month', year, month, month);
  const day = Number(match[5]);
  if (day < 1 || day > lastDayOfMonth(year, month)) return null;
  return { text, precision: 'day', firstDay: isoDay(year, month, day), lastDay: isoDay(year, month, day) };
}

/**
 * Parses a partial date that has been validated before.
 * @throws RangeError where the text is not a partial date: that is a fault in the caller.
 */
export function toPartialDate(text: string): PartialDate {
  const parsed = parsePartialDate(text);
  if (!parsed) throw new RangeError(`not a partial date: "${text}" (allowed: ${PARTIAL_DATE_FORMS})`);
  return parsed;
}

/** Orders by the first day of the period, then the more exact one first, then by text. */
export function comparePartialDates(a: PartialDate, b: PartialDate): number {
  if (a.firstDay !== b.firstDay) return a.firstDay < b.firstDay ? -1 : 1;
  if (a.lastDay !== b.lastDay) return a.lastDay < b.lastDay ? -1 : 1;
  return a.text < b.text ? -1 : a.text > b.text ? 1 : 0;
}
