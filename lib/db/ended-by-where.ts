// Partial dates that are over by a day, as a condition on their text: no column holds their last day.
import { parsePartialDate } from '../domain/partial-date';
import type { Prisma } from './client';

/** The conditions, of which one holds for exactly those partial dates whose last day is not after `day` (ISO). */
export function endedByWhere(day: string): Prisma.StringFilter[] {
  const year = day.slice(0, 4);
  const month = day.slice(0, 7);
  const isOver = (text: string): boolean => (parsePartialDate(text)?.lastDay ?? '9999-12-31') <= day;
  const periods = [year, ...['H1', 'H2', 'Q1', 'Q2', 'Q3', 'Q4'].map((period) => `${year}-${period}`)];
  return [
    // Whatever begins with an earlier year is over.
    { lt: year },
    // Days and months of this year sort as text up to the day; only the month that runs does so too early.
    { gt: year, lte: day, ...(isOver(month) ? {} : { not: month }) },
    { in: periods.filter(isOver) },
  ];
}
