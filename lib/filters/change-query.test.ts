import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CHANGE_ACTIONS, RECORD_TYPES, valuesOf } from '../domain/vocabulary';
import {
  CHANGE_SORTS,
  type ChangeQuery,
  parseChangeQuery,
  serializeChangeQuery,
  toChangesHref,
} from './change-query';
import { describeChangeQuery, listChangeFilters } from './describe-changes';
import { joinWords } from './list-words';

const KNOWN = {
  companies: [
    { slug: 'openai', name: 'OpenAI' },
    { slug: 'amazon', name: 'Amazon' },
  ],
  chips: [{ slug: 'trainium3', name: 'Trainium3', family: 'Trainium' }],
  families: [],
  dataDate: '2026-11-22',
};
const KNOWN_CHANGES = {
  versions: ['2026.11.22', '2026.11.21'],
  deals: [{ slug: 'openai-aws-2026-02', name: 'OpenAI and AWS' }],
  fields: ['amountUsd', 'powerGw'],
};

function parse(search: string) {
  return parseChangeQuery(new URLSearchParams(search), KNOWN, KNOWN_CHANGES);
}

const some = (values: readonly string[]) => fc.subarray([...values]).map((chosen) => [...chosen].sort());

describe('a query of changes', () => {
  it('comes back from its address unchanged', () => {
    const query = fc.record({
      version: some(KNOWN_CHANGES.versions),
      company: some(['amazon', 'openai']),
      chip: some(KNOWN.chips.map(({ slug }) => slug)),
      deal: some(['openai-aws-2026-02']),
      subject: fc.subarray(valuesOf(RECORD_TYPES)),
      action: fc.subarray(valuesOf(CHANGE_ACTIONS)),
      field: some(KNOWN_CHANGES.fields),
      from: fc.constantFrom(null, '2026', '2026-11'),
      to: fc.constantFrom(null, '2026-Q4', '2027'),
      q: fc.constantFrom(null, 'nvidia guarantee'),
      sort: fc.constantFrom(...CHANGE_SORTS),
      page: fc.integer({ min: 1, max: 40 }),
      pageSize: fc.integer({ min: 1, max: 200 }),
    });
    fc.assert(
      fc.property(query, (one: ChangeQuery) => {
        const { query: read, problems } = parse(serializeChangeQuery(one).toString());
        expect(problems).toEqual([]);
        expect(read).toEqual(one);
      }),
    );
  });

  it('takes fields whatever their capitals, and suggests them as they are written', () => {
    expect(parse('field=AMOUNTUSD').query.field).toEqual(['amountUsd']);
    const { query, problems } = parse('field=amountUs');
    expect(query.field).toEqual([]);
    expect(problems).toMatchObject([{ parameter: 'field', allowed: ['amountUsd'] }]);
    expect(problems[0]?.message).toContain('did you mean amountUsd');
  });

  it('drops an end before the beginning and says so', () => {
    const { query, problems } = parse('from=2026-11&to=2025');
    expect(query.to).toBeNull();
    expect(problems).toMatchObject([{ parameter: 'to', message: 'must not be before from (2026-11)' }]);
  });

  it('leads to the first page with every other change', () => {
    const { query } = parse('company=openai&page=3');
    expect(toChangesHref('/changes', query, { q: 'loan' })).toBe('/changes?company=openai&q=loan');
    expect(toChangesHref('/changes', query, { page: 4 })).toBe('/changes?company=openai&page=4');
  });

  it('reads as a sentence, each value to take off', () => {
    const { query } = parse(
      'version=2026.11.22&deal=openai-aws-2026-02&field=amountUsd&from=2026&to=2026&q=loan',
    );
    const sentence = joinWords(
      describeChangeQuery(query, KNOWN, KNOWN_CHANGES, { total: 3, allTotal: 1070 }),
    );
    expect(sentence).toBe(
      '3 of 1,070 changes of version 2026.11.22, in the deal OpenAI and AWS, on the field Amount, with data in 2026, mentioning “loan”, newest version first.',
    );
    const filters = listChangeFilters(query, KNOWN, KNOWN_CHANGES);
    expect(filters.map(({ label, value }) => `${label}: ${value}`)).toEqual([
      'Version: 2026.11.22',
      'Deal: OpenAI and AWS',
      'Field: Amount',
      'Data since: 2026',
      'Data until: 2026',
      'Words: “loan”',
    ]);
    expect(filters[1]?.without.deal).toEqual([]);
  });
});
