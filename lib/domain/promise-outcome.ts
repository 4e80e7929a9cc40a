// What was known of a promise on a day before today.
import { toPartialDate } from './partial-date';
import type { PromiseOutcome } from './vocabulary';

/** A dated promise with what became of it. Partial dates as given. */
export interface DatedPromise {
  readonly dueOn: string;
  readonly madeOn: string;
  readonly outcome: PromiseOutcome;
  readonly outcomeOn: string | null;
}

/**
 * The outcome as it was known on a day: null before the promise was made, `pending` until its time has passed, `unknown`
 * after that until the day of the outcome. An outcome without a day counts as known from the end of the promise's time.
 */
export function outcomeOn(promise: DatedPromise, day: string): PromiseOutcome | null {
  if (day < toPartialDate(promise.madeOn).firstDay) return null;
  const dueLastDay = toPartialDate(promise.dueOn).lastDay;
  const knownFrom = promise.outcomeOn === null ? dueLastDay : toPartialDate(promise.outcomeOn).lastDay;
  if (promise.outcome !== 'pending' && day >= knownFrom) return promise.outcome;
  return day <= dueLastDay ? 'pending' : 'unknown';
}
