// Calendar quarters as the axis of timelines: '2026-Q4'.
import { toPartialDate } from './partial-date';

/** A calendar quarter: `2026-Q4`. */
export type Quarter = string;

function indexOf(year: number, quarter: number): number {
  return year * 4 + quarter - 1;
}

/** The quarter in which a day lies. */
export function quarterOfDay(isoDay: string): Quarter {
  const month = Number(isoDay.slice(5, 7));
  return `${isoDay.slice(0, 4)}-Q${Math.ceil(month / 3)}`;
}

/** A running number of the quarter, so that neighbours differ by one. */
export function quarterNumber(quarter: Quarter): number {
  return indexOf(Number(quarter.slice(0, 4)), Number(quarter.slice(6)));
}

/** The number of the quarter in which the period of a partial date ends: what is due "in 2026" is due by its last quarter. */
export function dueQuarterNumber(partialDate: string): number {
  return quarterNumber(quarterOfDay(toPartialDate(partialDate).lastDay));
}

/** Every quarter from one to another, both included. */
export function listQuarters(from: Quarter, to: Quarter): Quarter[] {
  const quarters: Quarter[] = [];
  for (let number = quarterNumber(from); number <= quarterNumber(to); number += 1) {
    quarters.push(`${Math.floor(number / 4)}-Q${(number % 4) + 1}`);
  }
  return quarters;
}
