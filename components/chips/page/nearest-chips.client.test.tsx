import { describe, expect, it } from 'vitest';
import { findNearestChips } from './nearest-chips.client';

describe('findNearestChips', () => {
  const CHIPS = [
    { slug: 'trainium3', name: 'Trainium3' },
    { slug: 'trainium4', name: 'Trainium4' },
    { slug: 'mi455x', name: 'Instinct MI455X' },
  ];

  it('finds what an address may be a slip for, by slug or by name, the nearest first', () => {
    expect(findNearestChips('tranium4', CHIPS).map(({ slug }) => slug)).toEqual(['trainium4', 'trainium3']);
    expect(findNearestChips('instinct-mi455x', CHIPS).map(({ slug }) => slug)).toEqual(['mi455x']);
  });

  it('finds nothing where nothing is near, and does not compare at any length', () => {
    expect(findNearestChips('banana', CHIPS)).toEqual([]);
    expect(findNearestChips('trainium3'.repeat(20), CHIPS)).toEqual([]);
  });
});
