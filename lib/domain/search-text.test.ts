import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldText } from './search-text';

describe('foldText', () => {
  it('strips capitals, diacritics and runs of white space', () => {
    expect(foldText('  Jalapeño\n at  ÉVRY ')).toBe('jalapeno at evry');
  });

  it('leaves other scripts and signs alone', () => {
    expect(foldText('G42 · “Khazna” — 日本')).toBe('g42 · “khazna” — 日本');
  });

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(foldText(foldText(text))).toBe(foldText(text));
      }),
    );
  });
});
