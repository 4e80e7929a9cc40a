import { describe, expect, it } from 'vitest';
import { searchWords } from './search-words';

describe('searchWords', () => {
  it('folds and splits, each word once', () => {
    expect(searchWords('  Bruyères  OHIO bruyeres')).toEqual(['bruyeres', 'ohio']);
  });

  it('takes wildcards of LIKE for gaps', () => {
    expect(searchWords('100% mi_300 a\\b')).toEqual(['100', 'mi', '300', 'a', 'b']);
    expect(searchWords(' %_\\ ')).toEqual([]);
  });
});
