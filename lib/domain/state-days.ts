// From when to when a state of a figure was the known one, as days that can be compared.
import { toPartialDate } from './partial-date';

/** The last day of a state that still holds. */
export const STILL_HOLDS = '9999-12-31';

/** A state as sources date it: `to` absent while it holds. Both are partial dates. */
export interface DatedState {
  readonly from: string;
  readonly to?: string | undefined;
}

/** The state at day D is the one with `knownFrom <= D < knownTo`. ISO days. */
export interface StateDays {
  readonly knownFrom: string;
  readonly knownTo: string;
}

/**
 * The day from which a change given as a period counts: the last one, for only when the period is over is the change
 * certain.
 * @throws RangeError where the text is not a partial date.
 */
export function transitionDay(text: string): string {
  return toPartialDate(text).lastDay;
}

/**
 * The days of the states of one figure, which come in time order. The first state counts from the first day of its
 * period: the figure was known from then on. Every later change counts from the last day of the period it is given as.
 * @throws RangeError where a text is not a partial date.
 */
export function stateDays(states: readonly DatedState[]): StateDays[] {
  return states.map((state, index) => ({
    knownFrom: index === 0 ? toPartialDate(state.from).firstDay : transitionDay(state.from),
    knownTo: state.to === undefined ? STILL_HOLDS : transitionDay(state.to),
  }));
}

/** What is wrong with the dates of one state among the states of its figure. */
export interface StateFault {
  readonly index: number;
  readonly field: 'from' | 'to';
  readonly message: string;
}

/**
 * What keeps states from joining in time order without gap or overlap; empty where they do. Takes states whose texts
 * are partial dates.
 */
export function stateFaults(states: readonly DatedState[]): StateFault[] {
  const days = stateDays(states);
  const faults: StateFault[] = [];
  states.forEach((state, index) => {
    const { knownFrom, knownTo } = days[index] ?? { knownFrom: '', knownTo: '' };
    if (knownFrom >= knownTo) {
      faults.push({
        index,
        field: 'to',
        message: `must be after the state's beginning on ${knownFrom}, but counts from ${knownTo}`,
      });
    }
    const next = states[index + 1];
    if (next === undefined) {
      if (state.to !== undefined) {
        faults.push({
          index,
          field: 'to',
          message: 'must be absent from the last state: say what came after, or that it still holds',
        });
      }
      return;
    }
    const nextFrom = days[index + 1]?.knownFrom ?? '';
    if (state.to === undefined) {
      faults.push({ index, field: 'to', message: `missing: the next state begins at ${next.from}` });
    } else if (nextFrom !== knownTo) {
      const word = nextFrom > knownTo ? 'a gap' : 'an overlap';
      faults.push({
        index: index + 1,
        field: 'from',
        message: `must be "${state.to}", where the state before it ends: there is ${word} from ${knownTo} to ${nextFrom}`,
      });
    }
  });
  return faults;
}
