import { describe, expect, it } from 'vitest';
import { type DealQuery, EMPTY_DEAL_QUERY } from '@/lib/filters/deal-query';
import { listActiveFilters } from '@/lib/filters/describe-query';
import { parseDealQuery } from '@/lib/filters/parse-query';
import { serializeDealQuery } from '@/lib/filters/serialize-query';
import { clearAllFilters, clearFilters, sortDirectionOf, toggleSort, toggleValue } from './query-changes';

const KNOWN = {
  companies: ['amazon', 'nvidia', 'openai'].map((slug) => ({ slug, name: slug })),
  chips: [],
  families: [],
  dataDate: '2026-11-21',
};

function query(changes: Partial<DealQuery>): DealQuery {
  return { ...EMPTY_DEAL_QUERY, ...changes };
}

describe('toggleValue', () => {
  it('adds a value, takes it off again and goes to the first page', () => {
    const added = toggleValue(query({ company: ['openai'], page: 3 }), 'company', 'amazon');
    expect(added).toMatchObject({ company: ['amazon', 'openai'], page: 1 });
    expect(toggleValue(added, 'company', 'openai').company).toEqual(['amazon']);
  });

  it('writes what parsing gives back, so that equal views have equal links', () => {
    const steps = [
      ['company', 'openai'],
      ['company', 'amazon'],
      ['certainty', 'option'],
      ['certainty', 'delivered'],
      ['role', 'investor'],
      ['role', 'customer'],
    ] as const;
    const built = steps.reduce((view, [facet, value]) => toggleValue(view, facet, value), EMPTY_DEAL_QUERY);
    const parsed = parseDealQuery(serializeDealQuery(built), KNOWN);
    expect(parsed.problems).toEqual([]);
    expect(parsed.query).toEqual(built);
  });
});

describe('clearing', () => {
  const full = query({
    company: ['openai'],
    from: '2025-07',
    to: '2026',
    minUsd: 1_000_000_000,
    sort: '-gw',
    asOf: '2026-03-01',
    pageSize: 100,
    page: 2,
  });

  it('takes single filters off and keeps the rest', () => {
    expect(clearFilters(full, ['from', 'to'])).toEqual({ ...full, from: null, to: null, page: 1 });
    expect(clearFilters(full, ['company']).company).toEqual([]);
  });

  it('takes every filter off but not the order, the page size or the day', () => {
    const cleared = clearAllFilters(full);
    expect(listActiveFilters(cleared)).toEqual([]);
    expect(cleared).toMatchObject({ sort: '-gw', asOf: '2026-03-01', pageSize: 100, page: 1 });
  });
});

describe('sorting', () => {
  it('asks for the largest or newest first and for A to Z, then the other way round', () => {
    const byPower = toggleSort(query({ page: 2 }), 'gw');
    expect(byPower).toMatchObject({ sort: '-gw', page: 1 });
    expect(toggleSort(byPower, 'gw').sort).toBe('gw');
    expect(toggleSort(byPower, 'title').sort).toBe('title');
    expect(toggleSort(query({ sort: 'title' }), 'title').sort).toBe('-title');
  });

  it('says how the list is ordered', () => {
    expect(sortDirectionOf(query({}), 'announced')).toBe('descending');
    expect(sortDirectionOf(query({ sort: 'gw' }), 'gw')).toBe('ascending');
    expect(sortDirectionOf(query({ sort: 'gw' }), 'announced')).toBeNull();
  });
});
