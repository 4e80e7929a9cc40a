// What was known of a figure on a day: its state, and how it divides by certainty.
import { type CertaintyPart, divideByCertainty, mergeParts } from './certainty-parts';
import { type FigureRange, floorOf, headlineOf } from './figure';
import type { Certainty } from './vocabulary';

/** A state of a figure: known from a day until before another. ISO days. */
export interface KnownState {
  readonly certainty: Certainty;
  readonly knownFrom: string;
  readonly knownTo: string;
}

/** The state that was known on a day; null where the figure was not known then. */
export function stateOn<State extends KnownState>(states: readonly State[], day: string): State | null {
  return states.find(({ knownFrom, knownTo }) => knownFrom <= day && day < knownTo) ?? null;
}

/** A figure's certainty on a day, and its parts. */
export interface KnownFigure {
  /** Null: the figure was not known on the day. */
  readonly certainty: Certainty | null;
  /** Firmest first; empty where the amount is undisclosed or the figure was not known. */
  readonly parts: CertaintyPart[];
}

/** Divides a figure that has one state. `range` null: its size was not given. */
export function divideFigure(
  range: FigureRange | null,
  state: { certainty: Certainty; delivered?: number | null; firm?: number | null } | null,
): KnownFigure {
  if (state === null) return { certainty: null, parts: [] };
  return {
    certainty: state.certainty,
    parts: range === null ? [] : divideByCertainty({ range, ...state }),
  };
}

/**
 * Divides an investment by those of its tranches that were known on the day; what they leave of the amount stands at the
 * investment's own certainty. The certainty of the whole is that of its largest part, the firmer one of two equals.
 * Without a known tranche it is the investment's own.
 */
export function divideInvestment(
  range: FigureRange | null,
  ownCertainty: Certainty | null,
  tranches: readonly KnownFigure[],
): KnownFigure {
  const known = tranches.filter(({ certainty }) => certainty !== null);
  if (known.length === 0) {
    return divideFigure(range, ownCertainty === null ? null : { certainty: ownCertainty });
  }
  const ofTranches = known.flatMap(({ parts }) => parts);
  const parts = mergeParts([...ofTranches, ...remainderOf(range, ofTranches, ownCertainty)]);
  const largest = parts.reduce<CertaintyPart | null>(
    (best, part) => (best === null || part.high > best.high ? part : best),
    null,
  );
  const [first] = known;
  return { certainty: largest?.certainty ?? ownCertainty ?? first?.certainty ?? null, parts };
}

function remainderOf(
  range: FigureRange | null,
  taken: readonly CertaintyPart[],
  certainty: Certainty | null,
): CertaintyPart[] {
  if (range === null || certainty === null) return [];
  const sum = (bound: 'low' | 'high'): number => taken.reduce((total, part) => total + part[bound], 0);
  const high = Math.max(0, headlineOf(range) - sum('high'));
  const low = Math.min(high, Math.max(0, floorOf(range) - sum('low')));
  return [{ certainty, low, high }];
}
