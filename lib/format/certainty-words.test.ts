import { describe, expect, it } from 'vitest';
import { describeParts } from './certainty-words';
import { FIGURE_UNITS } from './figure-unit';

const billion = (value: number): number => value * 1_000_000_000;
const inBillions = FIGURE_UNITS.usd.formatNumber;

describe('describeParts', () => {
  it('says how a figure divides', () => {
    expect(
      describeParts(
        [
          { certainty: 'delivered', low: billion(15), high: billion(15) },
          { certainty: 'contingent', low: billion(35), high: billion(35) },
        ],
        inBillions,
      ),
    ).toBe('15 of 50 delivered, 35 contingent');
  });

  it('needs one word where all of it is one rung', () => {
    expect(describeParts([{ certainty: 'rumoured', low: 0, high: 5 }], String)).toBe('rumoured');
  });

  it('does not turn a ceiling into an amount', () => {
    expect(
      describeParts(
        [
          { certainty: 'committed', low: 1, high: 1 },
          { certainty: 'contingent', low: 0, high: 4 },
          { certainty: 'option', low: 2, high: 3 },
        ],
        String,
      ),
    ).toBe('1 of 8 committed, up to 4 contingent, 2–3 option');
  });

  it('is empty where nothing is known', () => {
    expect(describeParts([], String)).toBe('');
  });
});
