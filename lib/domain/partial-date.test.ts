import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { comparePartialDates, parsePartialDate, toPartialDate } from './partial-date';

const year = fc.integer({ min: 1990, max: 2060 }).map(String);
const two = (max: number) => fc.integer({ min: 1, max }).map((n) => String(n).padStart(2, '0'));
const partialDate = fc.oneof(
  year,
  fc.tuple(year, fc.constantFrom('H1', 'H2', 'Q1', 'Q2', 'Q3', 'Q4')).map(([y, p]) => `${y}-${p}`),
  fc.tuple(year, two(12)).map(([y, m]) => `${y}-${m}`),
  fc.tuple(year, two(12), two(28)).map(([y, m, d]) => `${y}-${m}-${d}`),
);

describe('parsePartialDate', () => {
  it.each([
    ['2026', 'year', '2026-01-01', '2026-12-31'],
    ['2026-H2', 'half', '2026-07-01', '2026-12-31'],
    ['2026-Q1', 'quarter', '2026-01-01', '2026-03-31'],
    ['2024-02', 'month', '2024-02-01', '2024-02-29'],
    ['2026-03-17', 'day', '2026-03-17', '2026-03-17'],
  ])('reads %s as a %s', (text, precision, firstDay, lastDay) => {
    expect(parsePartialDate(text)).toEqual({ text, precision, firstDay, lastDay });
  });

  it.each([
    '',
    '26',
    '2026-13',
    '2026-00',
    '2026-02-30',
    '2026-Q5',
    '2026-H3',
    '2026-3',
    '2026-03-17T00:00',
    'soon',
  ])('refuses %j', (text) => {
    expect(parsePartialDate(text)).toBeNull();
  });

  it('keeps the text as given and spans at least a day', () => {
    fc.assert(
      fc.property(partialDate, (text) => {
        const date = toPartialDate(text);
        expect(date.text).toBe(text);
        expect(date.firstDay <= date.lastDay).toBe(true);
        expect(date.firstDay.slice(0, 4)).toBe(text.slice(0, 4));
      }),
    );
  });

  it('never throws on any text', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const date = parsePartialDate(text);
        if (date) expect(date.text).toBe(text);
      }),
    );
  });
});

describe('toPartialDate', () => {
  it('names what is allowed when the text is no date', () => {
    expect(() => toPartialDate('next year')).toThrow(/"next year".*2026-Q3/);
  });
});

describe('comparePartialDates', () => {
  it('is a total order', () => {
    fc.assert(
      fc.property(partialDate, partialDate, partialDate, (a, b, c) => {
        const [x, y, z] = [toPartialDate(a), toPartialDate(b), toPartialDate(c)];
        expect(Math.sign(comparePartialDates(x, y))).toBe(-Math.sign(comparePartialDates(y, x)) + 0);
        if (comparePartialDates(x, y) <= 0 && comparePartialDates(y, z) <= 0) {
          expect(comparePartialDates(x, z)).toBeLessThanOrEqual(0);
        }
        expect(comparePartialDates(x, y) === 0).toBe(a === b);
      }),
    );
  });

  it('puts the more exact date first where both start on one day', () => {
    const sorted = ['2026', '2026-Q1', '2026-01-01', '2026-01', '2025-12-31']
      .map(toPartialDate)
      .sort(comparePartialDates);
    expect(sorted.map((date) => date.text)).toEqual([
      '2025-12-31',
      '2026-01-01',
      '2026-01',
      '2026-Q1',
      '2026',
    ]);
  });
});
