import { afterEach, describe, expect, it } from 'vitest';
import { formatMonthName, formatPartialDate, formatPartialDateProse, formatQuarter } from './date';

describe('formatPartialDate', () => {
  it.each([
    ['2026', '2026'],
    ['2026-Q3', 'Q3 2026'],
    ['2026-H2', 'H2 2026'],
    ['2026-03', 'Mar 2026'],
    ['2026-03-17', '17 Mar 2026'],
    ['2025-09-01', '1 Sep 2025'],
  ])('prints %s as %s, no more exact than given', (text, printed) => {
    expect(formatPartialDate(text)).toBe(printed);
  });

  it('says so where no source gives a date', () => {
    expect(formatPartialDate(null)).toBe('no date');
  });

  it('refuses what is no partial date', () => {
    expect(() => formatPartialDate('TBD')).toThrow(RangeError);
  });
});

describe('formatPartialDateProse', () => {
  it('writes the month out', () => {
    expect(['2025-07', '2026-03-17', '2026-Q3'].map(formatPartialDateProse)).toEqual([
      'July 2025',
      '17 March 2026',
      'Q3 2026',
    ]);
  });
});

describe('the time zone of the machine', () => {
  const original = process.env['TZ'];
  afterEach(() => {
    process.env['TZ'] = original;
  });

  it.each(['Pacific/Kiritimati', 'America/Los_Angeles'])('moves no day in %s', (zone) => {
    process.env['TZ'] = zone;
    expect(formatPartialDate('2026-01-01')).toBe('1 Jan 2026');
    expect(formatPartialDate('2026-12-31')).toBe('31 Dec 2026');
    expect(formatMonthName('2026-03-01')).toBe('Mar');
    expect(formatQuarter('2026-Q4')).toBe('Q4 2026');
  });
});
