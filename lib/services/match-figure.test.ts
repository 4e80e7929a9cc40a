import { describe, expect, it } from 'vitest';
import { type DealQuery, EMPTY_DEAL_QUERY } from '../filters/deal-query';
import { type MatchableFigure, matchesFigure } from './match-figure';

/** Anthropic's cloud capacity from Amazon, up to 5 GW, 1 of them in use; Amazon invests in the same deal. */
const FIGURE: MatchableFigure = {
  certainty: 'contingent',
  parts: [
    { certainty: 'delivered', low: 1, high: 1 },
    { certainty: 'contingent', low: 0, high: 4 },
  ],
  parties: [
    { companySlug: 'anthropic', role: 'customer' },
    { companySlug: 'amazon', role: 'provider' },
  ],
  dealParties: [
    { companySlug: 'anthropic', role: 'customer' },
    { companySlug: 'anthropic', role: 'investee' },
    { companySlug: 'amazon', role: 'provider' },
    { companySlug: 'amazon', role: 'investor' },
    { companySlug: 'google', role: 'investor' },
    { companySlug: 'annapurna', role: 'chip_supplier' },
  ],
  layer: 'cloud',
  chips: [{ slug: 'cerebras-wse3', family: 'Wafer-Scale Engine', architecture: null }],
};

function matches(changes: Partial<DealQuery>, figure: Partial<MatchableFigure> = {}): boolean {
  return matchesFigure({ ...EMPTY_DEAL_QUERY, ...changes }, { ...FIGURE, ...figure });
}

describe('matchesFigure', () => {
  it('matches a query that narrows nothing, unless the figure was not known', () => {
    expect(matches({})).toBe(true);
    expect(matches({}, { certainty: null, parts: [] })).toBe(false);
  });

  it('goes by the companies of the figure', () => {
    expect(matches({ company: ['anthropic'] })).toBe(true);
    expect(matches({ company: ['amazon'], role: ['provider'] })).toBe(true);
    expect(matches({ company: ['amazon'], role: ['customer'] })).toBe(false);
    expect(matches({ company: ['microsoft', 'anthropic'] })).toBe(true);
  });

  it('goes by the deal only for roles that no figure names', () => {
    expect(matches({ company: ['annapurna'] })).toBe(true);
    expect(matches({ company: ['annapurna'], role: ['provider'] })).toBe(false);
    expect(matches({ company: ['google'] })).toBe(false);
    expect(matches({ company: ['amazon'], role: ['investor'] })).toBe(false);
  });

  it('finds a certainty in the whole or in a part', () => {
    expect(matches({ certainty: ['contingent'] })).toBe(true);
    expect(matches({ certainty: ['delivered', 'option'] })).toBe(true);
    expect(matches({ certainty: ['committed'] })).toBe(false);
    expect(matches({ certainty: ['building'] }, { certainty: 'building', parts: [] })).toBe(true);
  });

  it('goes by layer, chips and family where the figure has them', () => {
    expect(matches({ layer: ['site'] })).toBe(false);
    expect(matches({ layer: ['site', 'cloud'] })).toBe(true);
    expect(matches({ chip: ['cerebras-wse3'], family: ['wafer-scale-engine'] })).toBe(true);
    expect(matches({ chip: ['trainium3'] })).toBe(false);
    expect(matches({ family: ['trainium'] })).toBe(false);
    expect(matches({ family: ['trainium'] }, { chips: [], families: [{ slug: 'trainium' }] })).toBe(true);
    expect(matches({ family: ['trainium'] }, { chips: [] })).toBe(false);
    const money = { layer: undefined, chips: undefined };
    expect(matches({ layer: ['site'], chip: ['trainium3'], family: ['trainium'] }, money)).toBe(true);
  });

  it('leaves filters of deals to the deals', () => {
    expect(matches({ with: ['nvidia'], kind: ['site'], minGw: 100, q: 'nothing', role: ['lessor'] })).toBe(
      true,
    );
  });
});
