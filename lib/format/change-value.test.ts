import { describe, expect, it } from 'vitest';
import { RECORD_MODELS, type FieldValue } from '../domain/record-fields';
import { RECORD_TYPES } from '../domain/vocabulary';
import { formatChangedField, formatChangedValue, formatRecordFields, type NameOf } from './change-value';

const NAMES: Readonly<Record<string, string>> = {
  'company/amazon': 'Amazon',
  'company/openai': 'OpenAI',
  'chip/trainium3': 'Trainium3',
  'source/a-2026': 'Reuters',
};
const nameOf: NameOf = (type, slug) => NAMES[`${type}/${slug}`] ?? slug;

describe('formatChangedValue', () => {
  it.each<[type: string, field: string, value: FieldValue, words: string]>([
    ['spend', 'amountUsd', { value: 38e9, qualifier: 'up_to' }, 'up to $38 billion'],
    ['spend', 'amountUsd', { low: 3.5e9, high: 5e9, qualifier: 'about' }, '$3.5–5 billion'],
    ['capacity', 'powerGw', { value: 2, qualifier: 'about' }, 'about 2 GW'],
    ['capacity', 'powerGw', { low: 0.75, high: 1, qualifier: 'about' }, '0.75–1 GW'],
    ['capacity', 'chipCount', { value: 50000, qualifier: 'at_least' }, 'at least 50,000 chips'],
    ['state', 'firmUsd', 90e9, '$90 billion'],
    ['state', 'deliveredGw', 0.1, '0.1 GW'],
    ['spend', 'termYears', 7, '7 years'],
    ['claim', 'value', { value: 5, qualifier: 'more_than', unit: 'gw' }, 'over 5 GW'],
    ['claim', 'value', '2026-Q3', 'Q3 2026'],
    ['claim', 'rank', 'preferred', 'preferred'],
    ['claim', 'source', 'a-2026', 'Reuters'],
    ['deal', 'status', 'letter_of_intent', 'letter of intent'],
    ['deal', 'parties', ['amazon/provider', 'openai/customer'], 'Amazon (provider) and OpenAI (customer)'],
    ['capacity', 'chips', ['trainium3', 'trainium9'], 'Trainium3 and trainium9'],
    ['company', 'kinds', ['model_builder', 'investor'], 'model builder and investor'],
    ['investment', 'isCash', false, 'no'],
    ['metric', 'value', { value: 30, qualifier: 'about', unit: 'pct' }, 'about 30%'],
    ['overlap', 'from', 'chip/trainium3', 'chip generation Trainium3'],
    ['state', 'to', '2026-03', 'Mar 2026'],
  ])('%s %s %j is %s', (type, field, value, words) => {
    expect(formatChangedValue(type, field, value, nameOf)).toBe(words);
  });

  it('keeps values readable whose field or kind of record is no more', () => {
    expect(formatChangedValue('spend', 'oldField', 12.5, nameOf)).toBe('12.5');
    expect(formatChangedValue('spend', 'oldField', { value: 2, unit: 'gw' }, nameOf)).toBe('2 GW');
    expect(formatChangedValue('gone', 'words', ['a', 'b'], nameOf)).toBe('a and b');
  });
});

describe('formatChangedField', () => {
  it('names fields as pages do, never as columns', () => {
    expect(formatChangedField('spend', 'amountUsd')).toBe('Amount');
    expect(formatChangedField('chip', 'specs.memoryBandwidthTbPerS')).toBe('Memory bandwidth');
    for (const { value: type } of RECORD_TYPES) {
      for (const field of Object.keys(RECORD_MODELS[type].fields)) {
        expect(formatChangedField(type, field)).toMatch(/^[A-Z][A-Za-z0-9 ,-]*$/);
      }
    }
  });
});

describe('formatRecordFields', () => {
  it('goes in the order of pages and leaves out what is not so', () => {
    const fields = {
      says: 'Seven years.',
      isQuoted: false,
      value: { value: 7, unit: 'years' },
      rank: 'normal',
    };
    expect(formatRecordFields('claim', fields, nameOf)).toEqual([
      { field: 'value', label: 'Value', words: '7 years' },
      { field: 'rank', label: 'Rank', words: 'normal' },
      { field: 'says', label: 'What the source says', words: 'Seven years.' },
    ]);
  });
});
