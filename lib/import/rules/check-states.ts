// The states of a figure join in time order.
import { parsePartialDate } from '../../domain/partial-date';
import { type DatedState, stateFaults } from '../../domain/state-days';
import type { JsonValue } from '../parse-json';
import type { Problem } from '../problem';
import { findValues } from '../record-index';
import type { Rule } from '../rule';
import { valueAt } from '../value-at';

const STATE_LISTS = [
  'states',
  'investments[].states',
  'investments[].tranches[].states',
  'spendCommitments[].states',
  'capacityCommitments[].states',
];

/** The dates of a list of states; null where one of them is no date, which the schema reports. */
function toDatedStates(value: JsonValue): DatedState[] | null {
  if (!Array.isArray(value)) return null;
  const states: DatedState[] = [];
  for (const state of value) {
    const from = valueAt(state, ['from']);
    const to = valueAt(state, ['to']);
    if (typeof from !== 'string' || parsePartialDate(from) === null) return null;
    if (to !== undefined && (typeof to !== 'string' || parsePartialDate(to) === null)) return null;
    states.push({ from, to });
  }
  return states;
}

/** No gap and no overlap between the states of one figure, and the last one holds. */
export const checkStates: Rule = ({ files }) =>
  files
    .filter((file) => file.kind === 'deal')
    .flatMap((file) =>
      STATE_LISTS.flatMap((pattern) => findValues(file.json, pattern)).flatMap(({ path, value }): Problem[] =>
        stateFaults(toDatedStates(value) ?? []).map(({ index, field, message }) => ({
          severity: 'error',
          file: file.path,
          path: [...path, index, field],
          value: valueAt(value, [index, field]),
          message,
        })),
      ),
    );
