import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type DealQuery, EMPTY_DEAL_QUERY } from './deal-query';
import { dealQuery, KNOWN } from '../../tests/support/deal-query-arbitrary';
import { describeActiveFilters, describeDealQuery, listActiveFilters } from './describe-query';
import { parseDealQuery } from './parse-query';
import { serializeDealQuery } from './serialize-query';

const COUNTS = { total: 32, allTotal: 135 };

function say(search: string, counts: typeof COUNTS | null = COUNTS): string {
  const { query, problems } = parseDealQuery(new URLSearchParams(search), KNOWN);
  expect(problems).toEqual([]);
  return describeDealQuery(query, KNOWN, counts).text;
}

describe('describeDealQuery', () => {
  it('says that nothing is left out', () => {
    expect(say('', { total: 135, allTotal: 135 })).toBe('All 135 deals, newest first.');
    expect(say('asOf=2025-10-01', { total: 80, allTotal: 80 })).toBe(
      'All 80 deals as known on 1 October 2025, newest first.',
    );
    expect(say('', { total: 0, allTotal: 0 })).toBe('No deals, newest first.');
  });

  it.each([
    [
      'company=openai&from=2025-07',
      'that involve OpenAI in any role, announced since July 2025, newest first.',
    ],
    ['company=openai,anthropic&role=customer', 'that involve Anthropic or OpenAI as customer, newest first.'],
    [
      'company=openai&role=customer,chip_supplier',
      'that involve OpenAI as customer or chip supplier, newest first.',
    ],
    ['role=investor,financier', 'with an investor or a financier, newest first.'],
    ['company=openai&with=amazon', 'that involve OpenAI in any role, together with Amazon, newest first.'],
    ['chip=trainium2,trainium3', 'on Trainium2 or Trainium3, newest first.'],
    ['family=wafer-scale-engine', 'on chips of the Wafer-Scale Engine family, newest first.'],
    ['kind=compute,chip_supply', 'of kind compute or chip supply, newest first.'],
    ['layer=cloud,site', 'with cloud or site capacity, newest first.'],
    ['certainty=option,contingent', 'with a figure that counts as contingent or option, newest first.'],
    ['minUsd=5bn&sort=-usd', 'with a money figure of at least $5 billion, largest amount first.'],
    ['minGw=1&sort=-gw', 'with a capacity figure of at least 1 gigawatt, most power first.'],
    ['q=Ohio+leases&sort=title', 'mentioning “Ohio leases”, by title.'],
    ['to=2025', 'announced by the end of 2025, newest first.'],
    ['to=2025-03-17', 'announced by 17 March 2025, newest first.'],
    ['from=2025-07&to=2026-Q1', 'announced from July 2025 to Q1 2026, newest first.'],
    ['from=2025&to=2025', 'announced in 2025, newest first.'],
    ['from=2025-03-17&to=2025-03-17', 'announced on 17 March 2025, newest first.'],
    ['q=x&asOf=2025-10-01&sort=announced', 'mentioning “x”, as known on 1 October 2025, oldest first.'],
  ])('says %s', (search, words) => {
    expect(say(search)).toBe(`32 of 135 deals ${words}`);
  });

  it('says that nothing matches', () => {
    expect(say('company=openai', { total: 0, allTotal: 135 })).toBe(
      'None of 135 deals that involve OpenAI in any role, newest first.',
    );
  });

  it('leaves count and order out where nothing is counted', () => {
    expect(say('company=openai', null)).toBe('Deals that involve OpenAI in any role.');
  });

  it('marks what was chosen', () => {
    const query = { ...EMPTY_DEAL_QUERY, company: ['openai'], from: '2025-07' };
    expect(describeDealQuery(query, KNOWN, COUNTS).segments).toEqual([
      { text: '32 of 135 deals', isSet: true },
      { text: ' that involve ', isSet: false },
      { text: 'OpenAI', isSet: true },
      { text: ' in any role, announced ', isSet: false },
      { text: 'since July 2025', isSet: true },
      { text: ', newest first.', isSet: false },
    ]);
  });

  it('mentions every filter that is set', () => {
    fc.assert(
      fc.property(dealQuery, (query) => {
        const { text } = describeDealQuery(query, KNOWN, COUNTS);
        for (const slug of [...query.company, ...query.with]) {
          const name = KNOWN.companies.find((company) => company.slug === slug)?.name ?? '?';
          expect(text).toContain(name);
        }
        for (const certainty of query.certainty) expect(text).toContain(certainty);
        if (query.q !== null) expect(text).toContain(`“${query.q}”`);
        if (query.asOf !== null) expect(text).toContain('as known on');
        expect(text.endsWith('.')).toBe(true);
        const own = query.q === null ? text : text.replace(query.q, '');
        expect(own).not.toMatch(/ ,|,,| {2}|undefined|null/);
      }),
    );
  });
});

describe('describeActiveFilters', () => {
  it('lists each value with its label', () => {
    const { query } = parseDealQuery(
      new URLSearchParams('company=openai,anthropic&from=2025-07&minUsd=5bn&asOf=2026-03-01'),
      KNOWN,
    );
    expect(describeActiveFilters(query, KNOWN).map(({ label, value }) => `${label}: ${value}`)).toEqual([
      'Company: Anthropic',
      'Company: OpenAI',
      'Least amount: $5B',
      'Announced: since Jul 2025',
      'As known on: 1 Mar 2026',
    ]);
  });

  it('takes off one value each, and all of them one after another', () => {
    fc.assert(
      fc.property(dealQuery, (query) => {
        let left: DealQuery = query;
        for (let count = describeActiveFilters(left, KNOWN).length; count > 0; count -= 1) {
          const filters = describeActiveFilters(left, KNOWN);
          expect(filters).toHaveLength(count);
          const [first] = filters;
          if (first) left = first.without;
          expect(left.page).toBe(1);
        }
        expect(listActiveFilters(left)).toEqual([]);
        const { sort, pageSize } = query;
        const page = serializeDealQuery(left).has('page') ? left.page : 1;
        expect(left).toEqual({ ...EMPTY_DEAL_QUERY, sort, pageSize, page });
      }),
    );
  });
});
