import { describe, expect, it } from 'vitest';
import { labelStoredValue, listPossibleSlugs, namedKindOf, nameSlugs } from './claim-text';

const NAMES = new Map([
  ['trainium2', 'Trainium2'],
  ['trainium3', 'Trainium3'],
  ['tpu-8t', 'TPU 8t'],
]);

function name(text: string): string {
  return nameSlugs(text, (slug) => NAMES.get(slug));
}

describe('the words of a claim', () => {
  it('have names in place of slugs, alone, in a list, and in a sentence', () => {
    expect(name('trainium2')).toBe('Trainium2');
    expect(name('trainium2, tpu-8t')).toBe('Trainium2, TPU 8t');
    expect(name('trainium3 and graviton5 only, exclusive access')).toBe(
      'Trainium3 and graviton5 only, exclusive access',
    );
  });

  it('keep words that only contain a slug', () => {
    expect(name('trainium2-ultra and mytrainium2')).toBe('trainium2-ultra and mytrainium2');
    expect(name('H100, GB200')).toBe('H100, GB200');
  });

  it('offer every word that may be a slug for looking up', () => {
    expect(listPossibleSlugs('trainium3, tpu-8t and H100')).toEqual(['trainium3', 'tpu-8t', 'and']);
  });

  it('name records only in fields that hold records', () => {
    expect(namedKindOf('chips')).toBe('chip');
    expect(namedKindOf('parties.oracle')).toBe('company');
    expect(namedKindOf('summary')).toBeNull();
  });

  it('print a status with the word of its vocabulary, and words that are in none as they are', () => {
    expect(labelStoredValue('site', 'status', 'under_construction')).toBe('under construction');
    expect(labelStoredValue('capacity', 'status', 'under_construction')).toBe('under construction');
    expect(labelStoredValue('deal', 'status', 'letter_of_intent')).toBe('letter of intent');
    expect(labelStoredValue('tranche', 'status', 'funded')).toBe('funded');
    expect(labelStoredValue('investment', 'instrument', 'lease_finance')).toBe('lease finance');
    expect(labelStoredValue('deal', 'summary', 'signed')).toBeNull();
  });
});
