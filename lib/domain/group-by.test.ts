import { describe, expect, it } from 'vitest';
import { groupBy } from './group-by';

describe('groupBy', () => {
  it('keeps keys and items in the order of the list', () => {
    const groups = groupBy([5, 2, 3, 8], (number) => (number % 2 === 0 ? 'even' : 'odd'));
    expect([...groups]).toEqual([
      ['odd', [5, 3]],
      ['even', [2, 8]],
    ]);
  });
});
