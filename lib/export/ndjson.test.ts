import { describe, expect, it } from 'vitest';
import { formatNdjsonRows } from './ndjson';

describe('formatNdjsonRows', () => {
  it('writes one line a row, each ended by a line feed', () => {
    const text = formatNdjsonRows([{ a: 'one\ntwo' }, { a: null }]);
    expect(text.endsWith('\n')).toBe(true);
    expect(
      text
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line)),
    ).toEqual([{ a: 'one\ntwo' }, { a: null }]);
  });

  it('gives no text for no rows', () => {
    expect(formatNdjsonRows([])).toBe('');
  });
});
