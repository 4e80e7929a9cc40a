import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { KNOWN } from '../../tests/support/deal-query-arbitrary';
import { type DealQuery, EMPTY_DEAL_QUERY } from './deal-query';
import { parseAsOf } from './as-of';
import { choiceParameter, wholeNumberParameter } from './parameter';
import { parseDealQuery, parseDealQueryWith } from './parse-query';

function parse(search: string): ReturnType<typeof parseDealQuery> {
  return parseDealQuery(new URLSearchParams(search), KNOWN);
}

/** What a search changes of the empty query. */
function changes(search: string): Partial<DealQuery> {
  const { query, problems } = parse(search);
  expect(problems).toEqual([]);
  const entries = Object.entries(query).filter(
    ([key, value]) => JSON.stringify(value) !== JSON.stringify(EMPTY_DEAL_QUERY[key as keyof DealQuery]),
  );
  return Object.fromEntries(entries);
}

describe('parseDealQuery', () => {
  it('reads nothing as the query that narrows nothing', () => {
    expect(changes('')).toEqual({});
  });

  it('reads every parameter', () => {
    expect(
      changes(
        'company=openai&role=customer&with=amazon&chip=trainium3&family=trainium&kind=compute&certainty=contingent' +
          '&layer=cloud&from=2025-Q3&to=2026-02&minUsd=5000000000&minGw=0.5&q=mandatory+funding&asOf=2026-03-01' +
          '&sort=-usd&page=2&pageSize=20',
      ),
    ).toEqual({
      company: ['openai'],
      role: ['customer'],
      with: ['amazon'],
      chip: ['trainium3'],
      family: ['trainium'],
      kind: ['compute'],
      certainty: ['contingent'],
      layer: ['cloud'],
      from: '2025-Q3',
      to: '2026-02',
      minUsd: 5_000_000_000,
      minGw: 0.5,
      q: 'mandatory funding',
      asOf: '2026-03-01',
      sort: '-usd',
      page: 2,
      pageSize: 20,
    });
  });

  it('merges repeated keys, drops duplicates and blanks, and normalises order and case', () => {
    expect(changes('company=openai,+Anthropic,&company=anthropic&company=')).toEqual({
      company: ['anthropic', 'openai'],
    });
    expect(changes('certainty=Contingent,delivered')).toEqual({ certainty: ['delivered', 'contingent'] });
    expect(changes('from=2025-q3')).toEqual({ from: '2025-Q3' });
  });

  it('ignores what a form leaves empty', () => {
    expect(changes('from=&minUsd=+&page=&sort=&q=+&company=')).toEqual({});
    expect(changes('from=&from=2025')).toEqual({ from: '2025' });
  });

  it('takes the parameters as Next hands them over', () => {
    const params = { company: ['openai', 'anthropic'], q: undefined, page: '3' };
    expect(parseDealQuery(params, KNOWN)).toEqual({
      query: { ...EMPTY_DEAL_QUERY, company: ['anthropic', 'openai'], page: 3 },
      problems: [],
    });
  });

  it('takes a role without a company', () => {
    expect(changes('role=financier')).toEqual({ role: ['financier'] });
  });

  it('reads amounts as people write them', () => {
    for (const text of ['5000000000', '5,000,000,000', '5e9', '$5B', '5bn', '5 billion', '0.005T', '5000m']) {
      expect(changes(`minUsd=${encodeURIComponent(text)}`)).toEqual({ minUsd: 5_000_000_000 });
    }
    expect(changes('minUsd=1.4+trillion')).toEqual({ minUsd: 1_400_000_000_000 });
    expect(changes('minGw=500+MW')).toEqual({ minGw: 0.5 });
  });

  it('refuses a comma that may be a decimal point', () => {
    expect(parse('minUsd=0,500').problems).toHaveLength(1);
    expect(parse('minUsd=1,5').query.minUsd).toBeNull();
    expect(parse('minGw=0,5').query.minGw).toBeNull();
  });

  it.each([
    [
      'foo=1',
      { parameter: 'foo', value: '1', message: 'unknown parameter', allowed: Object.keys(EMPTY_DEAL_QUERY) },
    ],
    ['comapny=openai', { parameter: 'comapny', allowed: ['company'] }],
    ['company=opnai', { parameter: 'company', value: 'opnai', allowed: ['openai'] }],
    ['chip=WSE+3', { parameter: 'chip', value: 'WSE 3', allowed: ['cerebras-wse3'] }],
    ['company=' + 'x'.repeat(5000), { parameter: 'company', allowed: [] }],
    ['family=tranium', { parameter: 'family', allowed: ['trainium'] }],
    ['layer=clouds', { parameter: 'layer', allowed: ['cloud', 'chip_supply', 'site', 'umbrella'] }],
    ['sort=size', { parameter: 'sort', value: 'size' }],
    ['page=0', { parameter: 'page', value: '0' }],
    ['page=-1', { parameter: 'page' }],
    ['page=1.5', { parameter: 'page' }],
    ['pageSize=201', { parameter: 'pageSize', message: 'must be a whole number from 1 to 200' }],
    ['from=2025-13', { parameter: 'from' }],
    ['to=yesterday', { parameter: 'to' }],
    ['from=2026&to=2025', { parameter: 'to', value: '2025', message: 'must not be before from (2026)' }],
    ['asOf=2026-03', { parameter: 'asOf', message: 'must be a day like 2026-03-17' }],
    ['asOf=2026-11-22', { parameter: 'asOf', message: 'must not be after 2026-11-21, the date of the data' }],
    ['minUsd=0', { parameter: 'minUsd' }],
    ['minUsd=0.5', { parameter: 'minUsd' }],
    ['minUsd=lots', { parameter: 'minUsd', value: 'lots' }],
    ['minGw=0.0000001', { parameter: 'minGw' }],
    ['minGw=3000', { parameter: 'minGw' }],
    ['q=' + 'a'.repeat(201), { parameter: 'q', message: 'must be at most 200 characters' }],
    [
      'from=2025&from=2026',
      { parameter: 'from', value: '2026', message: 'takes one value; "2025" is the first' },
    ],
  ])('lists what is wrong with %s and ignores it', (search, problem) => {
    const { query, problems } = parse(search);
    expect(problems).toEqual([expect.objectContaining(problem)]);
    const kept = search.startsWith('from=') ? { from: query.from } : {};
    expect(query).toEqual({ ...EMPTY_DEAL_QUERY, ...kept });
  });

  it('lists every problem at once and keeps what is right', () => {
    const { query, problems } = parse('company=opnai,openai&role=boss&page=x&foo=1&bar=2');
    expect(problems.map(({ parameter }) => parameter)).toEqual(['company', 'role', 'page', 'foo', 'bar']);
    expect(query).toEqual({ ...EMPTY_DEAL_QUERY, company: ['openai'] });
  });

  it('takes a limited number of values', () => {
    const many = Array.from({ length: 40 }, (_, index) => `nobody-${index}`);
    const { query, problems } = parse(`company=${['openai', ...many, 'amazon'].join(',')}`);
    expect(query.company).toEqual(['openai']);
    expect(problems.at(-1)).toMatchObject({
      value: 'nobody-29',
      message: expect.stringContaining('at most 30'),
    });
    expect(problems).toHaveLength(30);
  });

  it('has no text search for text without a word', () => {
    expect(changes('q=%25+_')).toEqual({});
    expect(changes(`q=${encodeURIComponent(' \u0000 ')}`)).toEqual({});
  });

  it('leaves the keys alone that an endpoint allows', () => {
    const params = new URLSearchParams('format=csv&company=openai');
    expect(parseDealQuery(params, KNOWN, { extraKeys: ['format'] }).problems).toEqual([]);
  });

  it('never throws, and its query is always usable', () => {
    const key = fc.oneof(
      fc.constantFrom(...Object.keys(EMPTY_DEAL_QUERY), '__proto__', 'constructor', 'toString'),
      fc.string({ unit: 'binary' }),
    );
    const value = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom(
        '2026-02-30',
        '1e400',
        '-0',
        'NaN',
        'Infinity',
        '٣',
        'amazon,,',
        '\ud800',
        '0x10',
        '1e-9',
      ),
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(key, fc.oneof(value, fc.array(value)))), (entries) => {
        const { query, problems } = parseDealQuery(Object.fromEntries(entries), KNOWN);
        expect(Object.keys(query)).toEqual(Object.keys(EMPTY_DEAL_QUERY));
        expect(query.page).toBeGreaterThanOrEqual(1);
        expect(query.pageSize).toBeLessThanOrEqual(200);
        expect(Number.isSafeInteger(query.minUsd ?? 0)).toBe(true);
        for (const { message } of problems) expect(message).not.toBe('');
      }),
    );
  });
});

describe('parseDealQueryWith', () => {
  const CHART = {
    theme: choiceParameter({ choices: ['light', 'dark'], emptyValue: 'light', description: 'Theme.' }),
    width: wholeNumberParameter({ min: 200, max: 4000, emptyValue: null, description: 'Width.' }),
  };

  it('reads the parameters of the query and those of the endpoint', () => {
    const params = new URLSearchParams('company=openai&theme=dark&width=800');
    const { query, extra, problems } = parseDealQueryWith(CHART, params, KNOWN);
    expect(problems).toEqual([]);
    expect(query.company).toEqual(['openai']);
    expect(extra).toEqual({ theme: 'dark', width: 800 });
  });

  it('lists the problems of both, and each unknown parameter once', () => {
    const params = new URLSearchParams('company=opnai&theme=blue&width=8&colour=red');
    const { extra, problems } = parseDealQueryWith(CHART, params, KNOWN);
    expect(problems.map(({ parameter }) => parameter).sort()).toEqual([
      'colour',
      'company',
      'theme',
      'width',
    ]);
    expect(extra).toEqual({ theme: 'light', width: null });
  });
});

describe('parseAsOf', () => {
  it('reads the day and leaves other parameters to others', () => {
    expect(parseAsOf({ asOf: '2026-03-01', view: 'x' })).toEqual({ asOf: '2026-03-01', problems: [] });
    expect(parseAsOf({})).toEqual({ asOf: null, problems: [] });
  });

  it('says what is wrong', () => {
    expect(parseAsOf({ asOf: 'soon' })).toMatchObject({ asOf: null, problems: [{ parameter: 'asOf' }] });
    expect(parseAsOf({ asOf: '2027-01-01' }, '2026-11-21').problems).toHaveLength(1);
  });
});
