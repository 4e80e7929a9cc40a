import { describe, expect, it } from 'vitest';
import { type DatedPromise, outcomeOn } from './promise-outcome';

const LATE: DatedPromise = { madeOn: '2025-01', dueOn: '2026-H1', outcome: 'late', outcomeOn: '2026-08-15' };

describe('outcomeOn', () => {
  it.each([
    ['2024-12-31', null],
    ['2025-01-01', 'pending'],
    ['2026-06-30', 'pending'],
    ['2026-07-01', 'unknown'],
    ['2026-08-14', 'unknown'],
    ['2026-08-15', 'late'],
  ])('a promise met late, on %s: %s', (day, outcome) => {
    expect(outcomeOn(LATE, day)).toBe(outcome);
  });

  it('takes an outcome without a day as known when the time was over', () => {
    const missed: DatedPromise = { ...LATE, outcome: 'missed', outcomeOn: null };
    expect(outcomeOn(missed, '2026-06-29')).toBe('pending');
    expect(outcomeOn(missed, '2026-06-30')).toBe('missed');
  });

  it('knows an outcome that came early', () => {
    const met: DatedPromise = { ...LATE, outcome: 'met', outcomeOn: '2026-02' };
    expect(outcomeOn(met, '2026-02-27')).toBe('pending');
    expect(outcomeOn(met, '2026-02-28')).toBe('met');
  });

  it('does not keep a pending promise open after its time', () => {
    const pending: DatedPromise = { ...LATE, outcome: 'pending', outcomeOn: null };
    expect(outcomeOn(pending, '2026-06-30')).toBe('pending');
    expect(outcomeOn(pending, '2026-07-01')).toBe('unknown');
  });
});
