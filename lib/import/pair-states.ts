// A state is named by its figure and first day, so a corrected day makes another name. For telling what changed it is the
// same state still.
import type { LedgerRecord } from '../domain/record-diff';

/** The figure that a state is of: its name without the day at its end. */
function figureOf({ slug }: LedgerRecord): string {
  return slug.replace(/--[^-]+-\d{2}-\d{2}$/, '');
}

function statesByFigure(
  records: readonly LedgerRecord[],
  others: ReadonlySet<string>,
): Map<string, LedgerRecord[]> {
  const states = new Map<string, LedgerRecord[]>();
  for (const record of records) {
    if (record.type !== 'state' || others.has(record.slug)) continue;
    const { certainty } = record.fields;
    const key = `${figureOf(record)} ${typeof certainty === 'string' ? certainty : ''}`;
    states.set(key, [...(states.get(key) ?? []), record]);
  }
  return states;
}

/**
 * The records before under the names that they have after: a state that is gone and one that is new are the same where
 * they are of one figure and certainty, the first with the first.
 */
export function pairStates(
  before: readonly LedgerRecord[],
  after: readonly LedgerRecord[],
): readonly LedgerRecord[] {
  const slugsOf = (records: readonly LedgerRecord[]): Set<string> =>
    new Set(records.flatMap(({ type, slug }) => (type === 'state' ? [slug] : [])));
  const gone = statesByFigure(before, slugsOf(after));
  const added = statesByFigure(after, slugsOf(before));
  const names = new Map<LedgerRecord, string>();
  for (const [key, states] of gone) {
    states.forEach((state, index) => {
      const next = added.get(key)?.[index];
      if (next !== undefined) names.set(state, next.slug);
    });
  }
  return before.map((record) => {
    const slug = names.get(record);
    return slug === undefined ? record : { ...record, slug };
  });
}
