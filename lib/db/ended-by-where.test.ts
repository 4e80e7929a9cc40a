import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toPartialDate } from '../domain/partial-date';
import { partialDate } from '../../tests/support/deal-query-arbitrary';
import { endedByWhere } from './ended-by-where';

/** What the database makes of the conditions: texts compare character by character. */
function holds(text: string, day: string): boolean {
  return endedByWhere(day).some(
    ({ lt, gt, lte, not, in: list }) =>
      (typeof lt !== 'string' || text < lt) &&
      (typeof gt !== 'string' || text > gt) &&
      (typeof lte !== 'string' || text <= lte) &&
      (typeof not !== 'string' || text !== not) &&
      (!Array.isArray(list) || list.includes(text)),
  );
}

describe('endedByWhere', () => {
  it.each([
    ['2026-04', '2026-04-29', false],
    ['2026-04', '2026-04-30', true],
    ['2026-Q2', '2026-06-29', false],
    ['2026-Q2', '2026-06-30', true],
    ['2026', '2026-12-30', false],
    ['2026', '2026-12-31', true],
    ['2025-H2', '2026-01-01', true],
    ['2027-01-01', '2026-12-31', false],
  ])('%s is over by %s: %s', (text, day, isOver) => {
    expect(holds(text, day)).toBe(isOver);
  });

  it('agrees with the last day of any partial date', () => {
    const day = fc
      .tuple(partialDate, fc.boolean())
      .map(([text, isEnd]) => (isEnd ? toPartialDate(text).lastDay : toPartialDate(text).firstDay));
    fc.assert(
      fc.property(partialDate, day, (text, on) => {
        expect(holds(text, on)).toBe(toPartialDate(text).lastDay <= on);
      }),
    );
  });
});
