// Figures as the API gives them: whole dollars as they are, power in gigawatts.
import type { CertaintyPart } from '../domain/certainty-parts';
import type { FigureRange } from '../domain/figure';
import { kwToGw } from '../domain/power';
import type { Certainty } from '../domain/vocabulary';

/** A figure with its certainty and how it divides. */
export interface ApiFigure extends FigureRange {
  readonly certainty: Certainty;
  readonly parts: CertaintyPart[];
}

interface FigureState {
  readonly certainty: Certainty;
  readonly parts: readonly CertaintyPart[];
}

/** A record that was known on the day asked for. */
export type Known<Record extends { certainty: Certainty | null }> = Record & { certainty: Certainty };

/** The records known on the day asked for; what became known later is left out. */
export function keepKnown<Record extends { certainty: Certainty | null }>(
  records: readonly Record[],
): Known<Record>[] {
  return records.filter((record): record is Known<Record> => record.certainty !== null);
}

function mapRange(range: FigureRange, convert: (value: number) => number): FigureRange {
  return {
    low: range.low === null ? null : convert(range.low),
    high: range.high === null ? null : convert(range.high),
    qualifier: range.qualifier,
  };
}

/** Parts of kilowatts as parts of gigawatts. */
export function toGwParts(parts: readonly CertaintyPart[]): CertaintyPart[] {
  return parts.map(({ certainty, low, high }) => ({ certainty, low: kwToGw(low), high: kwToGw(high) }));
}

/** A range of dollars or pieces without anything else that its record may carry; null stays null. */
export function toPlainRange(range: FigureRange | null): FigureRange | null {
  return range && mapRange(range, (value) => value);
}

/** A range of kilowatts in gigawatts; null stays null. */
export function toGwRange(rangeKw: FigureRange | null): FigureRange | null {
  return rangeKw && mapRange(rangeKw, kwToGw);
}

/** A figure in dollars; null where its amount was not disclosed. */
export function toUsdFigure(range: FigureRange | null, { certainty, parts }: FigureState): ApiFigure | null {
  const plain = toPlainRange(range);
  return plain && { ...plain, certainty, parts: parts.map((part) => ({ ...part })) };
}

/** A figure of kilowatts in gigawatts; null where its size was not disclosed. */
export function toGwFigure(rangeKw: FigureRange | null, { certainty, parts }: FigureState): ApiFigure | null {
  const range = toGwRange(rangeKw);
  return range && { ...range, certainty, parts: toGwParts(parts) };
}
