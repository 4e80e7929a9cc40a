import { describe, expect, it } from 'vitest';
import { type KnownValues, type Parameters, vocabularyListParameter } from '../../filters/parameter';
import { parseParameters } from '../../filters/parse-query';
import type { ListQuery } from '../resource';
import {
  allows,
  allowsAny,
  asOfParameter,
  describeList,
  hasWords,
  knownWordsParameter,
  PAGE_PARAMETERS,
  wordsParameter,
} from './list-parameters';

const KNOWN: KnownValues = { companies: [], chips: [], families: [], dataDate: '2026-11-21' };

describe('knownWordsParameter', () => {
  const field = knownWordsParameter({
    noun: 'field',
    words: new Set(['amountUsd', 'powerGw']),
    description: 'Fields.',
  });

  it('takes known words, in one order however they are given', () => {
    expect(field.parse(['powerGw, amountUsd', 'powerGw'], KNOWN)).toEqual({
      value: ['amountUsd', 'powerGw'],
      faults: [],
    });
    expect(field.serialize(['amountUsd', 'powerGw'])).toBe('amountUsd,powerGw');
    expect(field.serialize([])).toBeNull();
  });

  it('suggests the word that a slip was meant as', () => {
    const { value, faults } = field.parse(['powergw', 'zzzzzzzz'], KNOWN);
    expect(value).toEqual([]);
    expect(faults).toMatchObject([
      { value: 'powergw', allowed: ['powerGw'], message: 'no claim has this field; did you mean powerGw?' },
      { value: 'zzzzzzzz', allowed: [] },
    ]);
  });
});

describe('hasWords', () => {
  it('finds every word in any of the texts, whatever the capitals and accents', () => {
    expect(hasWords('nvidia SHARES', ['Nvidia', null, 'Préférence shares'])).toBe(true);
    expect(hasWords('preference', ['Préférence shares'])).toBe(true);
    expect(hasWords('nvidia bonds', ['Nvidia', 'shares'])).toBe(false);
  });

  it('does not find a word across two texts', () => {
    expect(hasWords('nvidiashares', ['Nvidia', 'shares'])).toBe(false);
  });

  it('finds everything where nothing is searched for', () => {
    expect(hasWords(null, [])).toBe(true);
  });
});

describe('allows and allowsAny', () => {
  it('let everything through where nothing is asked for, and only what is asked for else', () => {
    expect([allows([], 'a'), allows(['a'], 'a'), allows(['a'], 'b'), allows(['a'], null)]).toEqual([
      true,
      true,
      false,
      false,
    ]);
    expect([allowsAny([], []), allowsAny(['a'], ['b', 'a']), allowsAny(['a'], [])]).toEqual([
      true,
      true,
      false,
    ]);
  });
});

describe('describeList', () => {
  interface PetQuery extends ListQuery {
    readonly kind: readonly ('cat' | 'dog')[];
    readonly q: string | null;
    readonly asOf: string | null;
  }
  const parameters: Parameters<PetQuery> = {
    kind: vocabularyListParameter({
      entries: [
        { value: 'cat', label: 'cat', meaning: 'purrs' },
        { value: 'dog', label: 'dog', meaning: 'barks' },
      ],
      description: 'What it is.',
    }),
    q: wordsParameter('name'),
    asOf: asOfParameter('Day.'),
    ...PAGE_PARAMETERS,
  };
  const describePets = (search: string, total: number): string => {
    const { values } = parseParameters(parameters, new URLSearchParams(search), KNOWN);
    return describeList(parameters, values, { one: 'pet', many: 'pets' }, { total, allTotal: 1200 });
  };

  it('says how many there are', () => {
    expect(describePets('page=3', 1200)).toBe('All 1,200 pets.');
  });

  it('says what was asked for, and of which day', () => {
    expect(describePets('kind=dog,cat&q=tom&asOf=2025-10-01', 7)).toBe(
      '7 of 1,200 pets with kind cat or dog and q tom, as known on 1 October 2025.',
    );
  });

  it('says that nothing matches', () => {
    expect(describePets('q=tom', 0)).toBe('None of 1,200 pets with q tom.');
  });
});
