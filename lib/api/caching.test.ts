import { describe, expect, it } from 'vitest';
import { buildEtag, isTagMatched } from './caching';

describe('buildEtag', () => {
  it('is a weak tag that depends on each part and on where parts end', () => {
    expect(buildEtag(['a', 'b'])).toMatch(/^W\/"[A-Za-z0-9_-]+"$/);
    expect(buildEtag(['a', 'b'])).toBe(buildEtag(['a', 'b']));
    expect(buildEtag(['a', 'b'])).not.toBe(buildEtag(['a', 'c']));
    expect(buildEtag(['ab', 'c'])).not.toBe(buildEtag(['a', 'bc']));
  });
});

describe('isTagMatched', () => {
  const etag = buildEtag(['a']);

  it.each([
    ['the tag itself', etag, true],
    ['the tag as a strong one', etag.replace('W/', ''), true],
    ['the tag among others', `"other", ${etag}`, true],
    ['any tag', '*', true],
    ['another tag', buildEtag(['b']), false],
    ['no tag', null, false],
    ['nothing', '', false],
  ])('compares with %s', (_, header, expected) => {
    expect(isTagMatched(header, etag)).toBe(expected);
  });
});
