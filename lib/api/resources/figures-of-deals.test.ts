import { describe, expect, it } from 'vitest';
import { type DealQuery, EMPTY_DEAL_QUERY } from '../../filters/deal-query';
import type { KnownValues } from '../../filters/parameter';
import { describeFigures } from './figures-of-deals';

const KNOWN: KnownValues = {
  companies: [{ slug: 'openai', name: 'OpenAI' }],
  chips: [],
  families: [],
  dataDate: '2026-11-21',
};

function describeInvestments(query: Partial<DealQuery>, total: number): string {
  return describeFigures('investment', { ...EMPTY_DEAL_QUERY, ...query }, KNOWN, { total });
}

describe('describeFigures', () => {
  it('says that nothing was left out', () => {
    expect(describeInvestments({}, 55)).toBe('55 investments of all deals.');
  });

  it('tells the deals from the figures where a filter keeps both', () => {
    expect(describeInvestments({ company: ['openai'] }, 1)).toMatch(
      /^1 investment of deals .*OpenAI.*; of those deals, only investments that themselves match\.$/,
    );
  });

  it('speaks of the deals alone where a filter keeps only deals', () => {
    expect(describeInvestments({ from: '2026' }, 0)).toMatch(/^No investments of deals [^;]+\.$/);
  });
});
