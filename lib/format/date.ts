// Dates as sources give them: exactly as precise, never more. Month names are the only thing Intl decides here.
import { type DatePrecision, toPartialDate } from '../domain/partial-date';

const MONTHS = {
  short: new Intl.DateTimeFormat('en-US', { month: 'short', timeZone: 'UTC' }),
  long: new Intl.DateTimeFormat('en-US', { month: 'long', timeZone: 'UTC' }),
} as const;

/** What stands where no source gives a date. */
export const NO_DATE = 'no date';

function printDate(text: string, month: keyof typeof MONTHS): string {
  const date = toPartialDate(text);
  const year = date.firstDay.slice(0, 4);
  const monthName = (): string => MONTHS[month].format(new Date(`${date.firstDay}T00:00:00Z`));
  const print: Record<DatePrecision, () => string> = {
    year: () => year,
    half: () => `${text.slice(5)} ${year}`,
    quarter: () => `${text.slice(5)} ${year}`,
    month: () => `${monthName()} ${year}`,
    day: () => `${Number(date.firstDay.slice(8))} ${monthName()} ${year}`,
  };
  return print[date.precision]();
}

/**
 * A partial date for tables and lists: 2026, H2 2026, Q3 2026, Mar 2026, 17 Mar 2026. Null is "no date".
 * @throws RangeError where the text is no partial date.
 */
export function formatPartialDate(text: string | null): string {
  return text === null ? NO_DATE : printDate(text, 'short');
}

/**
 * A partial date for prose: 2026, H2 2026, Q3 2026, March 2026, 17 March 2026.
 * @throws RangeError where the text is no partial date.
 */
export function formatPartialDateProse(text: string): string {
  return printDate(text, 'long');
}

/** The short name of a month of an ISO day, for axes: "Mar". */
export function formatMonthName(isoDay: string): string {
  return MONTHS.short.format(new Date(`${isoDay}T00:00:00Z`));
}

/** A calendar quarter for prose and axes: '2026-Q4' is "Q4 2026". */
export function formatQuarter(quarter: string): string {
  return printDate(quarter, 'short');
}

/** A period with either end open: "2025 – Q1 2026", "since Mar 2026", "until 2025". Null where neither end is set. */
export function formatPeriod(from: string | null, to: string | null): string | null {
  if (from !== null && from === to) return formatPartialDate(from);
  if (from !== null && to !== null) return `${formatPartialDate(from)} – ${formatPartialDate(to)}`;
  if (from !== null) return `since ${formatPartialDate(from)}`;
  return to === null ? null : `until ${formatPartialDate(to)}`;
}
