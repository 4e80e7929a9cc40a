import { describe, expect, it } from 'vitest';
import { findFormat, splitFileName } from './formats';

describe('splitFileName', () => {
  it.each([
    ['deals.json', { stem: 'deals', extension: 'json' }],
    ['a.b.csv', { stem: 'a.b', extension: 'csv' }],
    ['deals', { stem: 'deals', extension: '' }],
    ['deals.', { stem: 'deals', extension: '' }],
  ])('splits %s', (name, parts) => {
    expect(splitFileName(name)).toEqual(parts);
  });
});

describe('findFormat', () => {
  it('knows the formats by their endings and no other', () => {
    expect(findFormat('csv')?.mediaType).toBe('text/csv; charset=utf-8; header=present');
    expect(findFormat('CSV')).toBeUndefined();
    expect(findFormat('')).toBeUndefined();
  });
});
