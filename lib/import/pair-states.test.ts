import { describe, expect, it } from 'vitest';
import type { LedgerRecord } from '../domain/record-diff';
import { diffRecords } from '../domain/record-diff';
import { pairStates } from './pair-states';

function state(figure: string, day: string, certainty: string, from = day): LedgerRecord {
  const fields = { certainty, from };
  return { type: 'state', slug: `${figure}--${day}`, name: figure, deal: 'a', about: null, fields };
}

function changes(before: LedgerRecord[], after: LedgerRecord[]) {
  return diffRecords(pairStates(before, after), after).map(({ action, slug, field }) => [
    action,
    slug,
    field,
  ]);
}

describe('pairStates', () => {
  it('takes a state with a corrected day as the same', () => {
    expect(
      changes(
        [state('spend--a', '2025-09-01', 'committed', '2025-09')],
        [state('spend--a', '2025-09-30', 'committed')],
      ),
    ).toEqual([['changed', 'spend--a--2025-09-30', 'from']]);
  });

  it('keeps another certainty, another figure and what stays apart', () => {
    expect(
      changes([state('spend--a', '2025-09-01', 'intended')], [state('spend--a', '2025-09-30', 'committed')]),
    ).toEqual([
      ['removed', 'spend--a--2025-09-01', null],
      ['new', 'spend--a--2025-09-30', null],
    ]);
    expect(
      changes([state('spend--a', '2025-09-01', 'committed')], [state('spend--b', '2025-09-30', 'committed')]),
    ).toHaveLength(2);
    const kept = state('spend--a', '2025-09-01', 'committed');
    expect(changes([kept], [kept, state('spend--a', '2026-01-01', 'committed')])).toEqual([
      ['new', 'spend--a--2026-01-01', null],
    ]);
  });
});
