import { describe, expect, it } from 'vitest';
import { LAYERS } from '../domain/vocabulary';
import { toFigureRange, toSafeNumber, toVocabulary } from './map-values';

describe('toSafeNumber', () => {
  it('keeps what is exact and refuses what is not', () => {
    expect(toSafeNumber(null)).toBeNull();
    expect(toSafeNumber(9_007_199_254_740_991n)).toBe(Number.MAX_SAFE_INTEGER);
    expect(() => toSafeNumber(9_007_199_254_740_992n)).toThrow(RangeError);
  });
});

describe('toFigureRange', () => {
  it('leaves a missing bound missing', () => {
    expect(toFigureRange(null, 5n, 'up_to')).toEqual({ low: null, high: 5, qualifier: 'up_to' });
    expect(toFigureRange(5, null, 'at_least')).toEqual({ low: 5, high: null, qualifier: 'at_least' });
  });

  it('is null where nothing was given', () => {
    expect(toFigureRange(null, null, null)).toBeNull();
  });
});

describe('toVocabulary', () => {
  it('refuses what the vocabulary lacks', () => {
    expect(toVocabulary(LAYERS, 'cloud')).toBe('cloud');
    expect(() => toVocabulary(LAYERS, 'fog')).toThrow('not a value of the vocabulary: "fog"');
  });
});
