import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EMPTY_DEAL_QUERY } from './deal-query';
import { dealQuery, KNOWN } from '../../tests/support/deal-query-arbitrary';
import { parseDealQuery } from './parse-query';
import { serializeDealQuery, toHref, toSearch } from './serialize-query';

describe('serializeDealQuery', () => {
  it('leaves defaults out', () => {
    expect(serializeDealQuery(EMPTY_DEAL_QUERY).toString()).toBe('');
  });

  it('writes one text whatever the order of values', () => {
    const query = {
      ...EMPTY_DEAL_QUERY,
      role: ['provider', 'customer'] as const,
      company: ['openai', 'amazon'],
    };
    expect(toSearch(serializeDealQuery(query))).toBe('?company=amazon,openai&role=customer,provider');
  });

  it('is read back unchanged and without problems', () => {
    fc.assert(
      fc.property(dealQuery, (query) => {
        const search = toSearch(serializeDealQuery(query));
        expect(parseDealQuery(new URLSearchParams(search), KNOWN)).toEqual({ query, problems: [] });
      }),
    );
  });

  it('writes the same link for the same parameters in any order', () => {
    const shuffled = dealQuery.chain((query) => {
      const pairs = [...serializeDealQuery(query)].flatMap(([key, text]) =>
        // A list may also come as a repeated key.
        key === 'q' ? [[key, text]] : text.split(',').map((one) => [key, one]),
      );
      return fc.tuple(fc.constant(query), fc.shuffledSubarray(pairs, { minLength: pairs.length }));
    });
    fc.assert(
      fc.property(shuffled, ([query, pairs]) => {
        const { query: parsed } = parseDealQuery(new URLSearchParams(pairs), KNOWN);
        expect(serializeDealQuery(parsed).toString()).toBe(serializeDealQuery(query).toString());
      }),
    );
  });
});

describe('toHref', () => {
  const query = { ...EMPTY_DEAL_QUERY, company: ['openai'], page: 3 };

  it('keeps the page where nothing or only the page changes', () => {
    expect(toHref('/deals', query)).toBe('/deals?company=openai&page=3');
    expect(toHref('/deals', query, { page: 4 })).toBe('/deals?company=openai&page=4');
  });

  it('leads to the first page of another view', () => {
    expect(toHref('/deals', query, { sort: '-usd' })).toBe('/deals?company=openai&sort=-usd');
    expect(toHref('/deals', query, { company: [] })).toBe('/deals');
  });

  it('keeps the parameters of the path', () => {
    expect(toHref('/capacity?stack=provider', query, { page: 1 })).toBe(
      '/capacity?stack=provider&company=openai',
    );
  });

  it('escapes what is not safe in a link', () => {
    expect(toHref('/deals', { ...EMPTY_DEAL_QUERY, q: 'a&b=c "d" #é' })).toBe(
      '/deals?q=a%26b%3Dc+%22d%22+%23%C3%A9',
    );
  });
});
