// From columns to plain values. The only place where bigint and the text of vocabularies are converted.
import type { FigureRange } from '../domain/figure';
import { QUALIFIERS, type VocabularyEntry } from '../domain/vocabulary';
import type { NamedRef } from '../services/deal-records';

/**
 * A whole number of a bigint column as a plain number.
 * @throws RangeError where it is too large to be exact.
 */
export function toSafeNumber(value: bigint): number;
export function toSafeNumber(value: bigint | null): number | null;
export function toSafeNumber(value: bigint | null): number | null {
  if (value === null) return null;
  const number = Number(value);
  if (!Number.isSafeInteger(number)) throw new RangeError(`too large to be exact as a number: ${value}`);
  return number;
}

/**
 * A value of a vocabulary from its text column.
 * @throws RangeError where the vocabulary lacks it: the import let something through.
 */
export function toVocabulary<Value extends string>(
  entries: readonly VocabularyEntry<Value>[],
  text: string,
): Value {
  const entry = entries.find(({ value }) => value === text);
  if (entry === undefined) throw new RangeError(`not a value of the vocabulary: "${text}"`);
  return entry.value;
}

/** Like {@link toVocabulary}; null stays unknown. */
export function toVocabularyOrNull<Value extends string>(
  entries: readonly VocabularyEntry<Value>[],
  text: string | null,
): Value | null {
  return text === null ? null : toVocabulary(entries, text);
}

/** The range of three columns; null where no bound was given. */
export function toFigureRange(
  low: bigint | number | null,
  high: bigint | number | null,
  qualifier: string | null,
): FigureRange | null {
  if (qualifier === null || (low === null && high === null)) return null;
  return {
    low: typeof low === 'bigint' ? toSafeNumber(low) : low,
    high: typeof high === 'bigint' ? toSafeNumber(high) : high,
    qualifier: toVocabulary(QUALIFIERS, qualifier),
  };
}

/** A source named in passing goes by its publisher. */
export function toSourceRef(source: { slug: string; publisher: string } | null): NamedRef | null {
  return source === null ? null : { slug: source.slug, name: source.publisher };
}

/** A deal named in passing goes by its title. */
export function toDealRef(deal: { slug: string; title: string }): NamedRef {
  return { slug: deal.slug, name: deal.title };
}

/** The value of a claim, from whichever column holds it. */
export function toClaimValue(row: {
  amountUsd: bigint | null;
  powerKw: number | null;
  number: number | null;
  text: string | null;
}): number | string {
  return toSafeNumber(row.amountUsd) ?? row.powerKw ?? row.number ?? row.text ?? '';
}
