// The choices of a list filter with what each would give.
import { foldText } from '../domain/search-text';
import type { KnownName } from '../filters/parameter';

/** A choice of a filter. */
export interface Choice {
  readonly value: string;
  readonly label: string;
}

/** A choice with the number of records that it would give, the other filters kept. */
export interface CountedChoice extends Choice {
  readonly count: number;
  readonly isSelected: boolean;
}

/** What choices are counted from. */
interface ChoiceSource<Item> {
  readonly items: readonly Item[];
  /** What an item counts under. */
  choicesOf(item: Item): readonly Choice[];
  /** Whether the other filters keep an item. */
  isCounted(item: Item): boolean;
  readonly chosen: readonly string[];
  /** The choices of a vocabulary, in its order: only those that some item has, or that are chosen, are listed. */
  readonly vocabulary?: readonly Choice[] | undefined;
  /** Names of records, for a chosen one that no item has. */
  readonly names: readonly KnownName[];
}

const byText = (a: string, b: string): number => (a === b ? 0 : a < b ? -1 : 1);

/** Chosen ones first, then by what they give, then by name. */
export function compareChoices(a: CountedChoice, b: CountedChoice): number {
  return (
    Number(b.isSelected) - Number(a.isSelected) ||
    b.count - a.count ||
    byText(foldText(a.label), foldText(b.label))
  );
}

/**
 * Counts the choices of one filter. What would give nothing stays, with a count of 0, where some item has it or it is
 * chosen. In the order of the vocabulary where there is one, else as {@link compareChoices} has it.
 */
export function countChoices<Item>(source: ChoiceSource<Item>): CountedChoice[] {
  const { items, chosen, vocabulary, names } = source;
  const counts = new Map<string, number>();
  const labels = new Map<string, string>(vocabulary?.map(({ value, label }) => [value, label]));
  for (const item of items) {
    const counted = source.isCounted(item) ? 1 : 0;
    for (const { value, label } of source.choicesOf(item)) {
      labels.set(value, label);
      counts.set(value, (counts.get(value) ?? 0) + counted);
    }
  }
  for (const value of chosen) {
    if (!labels.has(value)) labels.set(value, names.find(({ slug }) => slug === value)?.name ?? value);
  }
  const choices = [...labels].map(([value, label]) => ({
    value,
    label,
    count: counts.get(value) ?? 0,
    isSelected: chosen.includes(value),
  }));
  return vocabulary === undefined
    ? choices.sort(compareChoices)
    : choices.filter(({ value, isSelected }) => counts.has(value) || isSelected);
}
