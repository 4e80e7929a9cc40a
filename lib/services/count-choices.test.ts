import { describe, expect, it } from 'vitest';
import { countChoices } from './count-choices';

interface Thing {
  readonly colours: readonly string[];
  readonly isKept: boolean;
}

const THINGS: readonly Thing[] = [
  { colours: ['red', 'blue'], isKept: true },
  { colours: ['blue'], isKept: true },
  { colours: ['green'], isKept: false },
];

function count(chosen: readonly string[], vocabulary?: readonly { value: string; label: string }[]) {
  return countChoices<Thing>({
    items: THINGS,
    choicesOf: ({ colours }) => colours.map((value) => ({ value, label: value.toUpperCase() })),
    isCounted: ({ isKept }) => isKept,
    chosen,
    vocabulary,
    names: [{ slug: 'pink', name: 'Pink' }],
  }).map(({ value, label, count: found, isSelected }) => [value, label, found, isSelected]);
}

describe('countChoices', () => {
  it('counts what the other filters keep, most first, and keeps what would give nothing', () => {
    expect(count([])).toEqual([
      ['blue', 'BLUE', 2, false],
      ['red', 'RED', 1, false],
      ['green', 'GREEN', 0, false],
    ]);
  });

  it('puts chosen ones first, by name also where no record has them', () => {
    expect(count(['red', 'pink']).slice(0, 2)).toEqual([
      ['red', 'RED', 1, true],
      ['pink', 'Pink', 0, true],
    ]);
  });

  it('keeps the order of a vocabulary, without words that nothing has', () => {
    const vocabulary = ['grey', 'green', 'blue', 'red'].map((value) => ({ value, label: value }));
    expect(count([], vocabulary).map(([value]) => value)).toEqual(['green', 'blue', 'red']);
    expect(count(['grey'], vocabulary).map(([value]) => value)).toEqual(['grey', 'green', 'blue', 'red']);
  });
});
