import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { STILL_HOLDS, stateDays, stateFaults, transitionDay } from './state-days';

describe('stateDays', () => {
  it('counts a single state from the first day of its period, for ever', () => {
    expect(stateDays([{ from: '2026-Q1' }])).toEqual([{ knownFrom: '2026-01-01', knownTo: STILL_HOLDS }]);
  });

  it('counts a change given as a period from its last day', () => {
    expect(stateDays([{ from: '2025', to: '2026-Q1' }, { from: '2026-Q1' }])).toEqual([
      { knownFrom: '2025-01-01', knownTo: '2026-03-31' },
      { knownFrom: '2026-03-31', knownTo: STILL_HOLDS },
    ]);
  });

  it('keeps a change that a source dates to the day', () => {
    expect(stateDays([{ from: '2026-02-27', to: '2026-07-01' }, { from: '2026-07-01' }])[0]).toEqual({
      knownFrom: '2026-02-27',
      knownTo: '2026-07-01',
    });
  });

  it('refuses a text that is no date', () => {
    expect(() => stateDays([{ from: 'soon' }])).toThrow(RangeError);
    expect(transitionDay('2024-02')).toBe('2024-02-29');
  });

  it('gives each day from the first exactly one state, where the states join', () => {
    const day = fc
      .date({ min: new Date('2015-01-01'), max: new Date('2030-12-31'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10));
    fc.assert(
      fc.property(fc.uniqueArray(day, { minLength: 1, maxLength: 6 }), day, (starts, asked) => {
        const sorted = [...starts].sort();
        const states = sorted.map((from, index) => ({ from, to: sorted[index + 1] }));
        expect(stateFaults(states)).toEqual([]);
        const holding = stateDays(states).filter((one) => one.knownFrom <= asked && asked < one.knownTo);
        expect(holding).toHaveLength(asked < (sorted[0] ?? '') ? 0 : 1);
      }),
    );
  });
});

describe('stateFaults', () => {
  it('finds a gap and an overlap', () => {
    expect(stateFaults([{ from: '2025', to: '2026-01-10' }, { from: '2026-02-01' }])).toEqual([
      { index: 1, field: 'from', message: expect.stringContaining('a gap from 2026-01-10 to 2026-02-01') },
    ]);
    expect(stateFaults([{ from: '2025', to: '2026-03-10' }, { from: '2026-02-01' }])).toEqual([
      { index: 1, field: 'from', message: expect.stringContaining('an overlap') },
    ]);
  });

  it('takes a period and its last day for the same change', () => {
    expect(stateFaults([{ from: '2025', to: '2026-Q1' }, { from: '2026-03-31' }])).toEqual([]);
  });

  it('wants an end of every state but the last, and none of the last', () => {
    expect(stateFaults([{ from: '2025' }, { from: '2026-02-01' }])).toEqual([
      { index: 0, field: 'to', message: expect.stringContaining('missing') },
    ]);
    expect(stateFaults([{ from: '2025', to: '2026-02-01' }])).toEqual([
      { index: 0, field: 'to', message: expect.stringContaining('absent from the last') },
    ]);
  });

  it('finds a state that ends before it begins', () => {
    expect(stateFaults([{ from: '2026-05-01', to: '2026-02' }, { from: '2026-02' }])).toEqual([
      { index: 0, field: 'to', message: expect.stringContaining('must be after') },
    ]);
  });

  it('has nothing against no states', () => {
    expect(stateFaults([])).toEqual([]);
  });
});
