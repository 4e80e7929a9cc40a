import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { certaintyRank, divideByCertainty, mergeParts } from './certainty-parts';
import { floorOf, headlineOf, toRange } from './figure';
import { CERTAINTIES, QUALIFIERS, valuesOf } from './vocabulary';

const certainty = fc.constantFrom(...valuesOf(CERTAINTIES));
const qualifier = fc.constantFrom(...valuesOf(QUALIFIERS));
const amount = fc.integer({ min: 0, max: 10_000_000 });

describe('divideByCertainty', () => {
  it('divides a ceiling with a firm part', () => {
    expect(
      divideByCertainty({ range: toRange(5_000_000, 'up_to'), certainty: 'contingent', firm: 1_000_000 }),
    ).toEqual([
      { certainty: 'committed', low: 1_000_000, high: 1_000_000 },
      { certainty: 'contingent', low: 0, high: 4_000_000 },
    ]);
  });

  it('puts what is in use before what is firm and counts neither twice', () => {
    expect(
      divideByCertainty({ range: toRange(10, 'exactly'), certainty: 'option', delivered: 2, firm: 5 }),
    ).toEqual([
      { certainty: 'delivered', low: 2, high: 2 },
      { certainty: 'committed', low: 3, high: 3 },
      { certainty: 'option', low: 5, high: 5 },
    ]);
  });

  it('adds up to the headline, and to at least the floor', () => {
    fc.assert(
      fc.property(amount, qualifier, certainty, amount, amount, (value, word, rung, delivered, firm) => {
        const range = toRange(value, word);
        const parts = divideByCertainty({ range, certainty: rung, delivered, firm });
        expect(parts.reduce((sum, part) => sum + part.high, 0)).toBe(headlineOf(range));
        expect(parts.reduce((sum, part) => sum + part.low, 0)).toBeGreaterThanOrEqual(floorOf(range));
        for (const part of parts) expect(part.low).toBeLessThanOrEqual(part.high);
        const ranks = parts.map((part) => certaintyRank(part.certainty));
        expect(ranks).toEqual([...new Set(ranks)].sort((a, b) => a - b));
      }),
    );
  });
});

describe('mergeParts', () => {
  it('leaves out zeros and adds equal rungs', () => {
    expect(
      mergeParts([
        { certainty: 'option', low: 0, high: 2 },
        { certainty: 'delivered', low: 1, high: 1 },
        { certainty: 'option', low: 1, high: 1 },
        { certainty: 'building', low: 0, high: 0 },
      ]),
    ).toEqual([
      { certainty: 'delivered', low: 1, high: 1 },
      { certainty: 'option', low: 1, high: 3 },
    ]);
  });
});
