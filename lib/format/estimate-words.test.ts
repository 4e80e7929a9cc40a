import { describe, expect, it } from 'vitest';
import type { FigureRange } from '../domain/figure';
import {
  describeEstimateRefusal,
  formatEstimatedChips,
  formatEstimatedPower,
  formatEstimatedWatts,
  formatEstimateFormula,
  formatInput,
} from './estimate-words';

const band = (low: number | null, high: number | null): FigureRange => ({ low, high, qualifier: 'about' });

describe('estimates in words', () => {
  it.each([
    [band(1_336_109, 2_308_403), '1.3–2.3 million'],
    [band(2_110_413, 3_017_520), '2.1–3.0 million'],
    [band(948_910, 1_684_211), '950,000 to 1.7 million'],
    [band(126_316, 152_909), '130,000–150,000'],
    [band(126_316, 127_000), 'about 130,000'],
    [band(842_330, null), 'at least 840,000'],
    [band(null, 47_674), 'up to 48,000'],
    [band(996_000, 1_200_000), '1.0–1.2 million'],
  ])('chips %j are %s', (range, words) => {
    expect(formatEstimatedChips(range)).toBe(words);
  });

  it('power is in gigawatts, watts in watts, both to two digits', () => {
    expect(formatEstimatedPower(band(98_800, 190_569))).toBe('0.099–0.19 GW');
    expect(formatEstimatedPower(band(1_900_000, null))).toBe('at least 1.9 GW');
    expect(formatEstimatedWatts(band(1899.9, 3664.6))).toBe('1,900–3,700 W');
  });

  it('a formula says which way it goes and where the power is measured', () => {
    expect(formatEstimateFormula('chips', 'system', 'it')).toBe(
      'power ÷ (system power ÷ chips in the system × cluster overhead)',
    );
    expect(formatEstimateFormula('power', 'chip', 'facility')).toBe(
      'chips × (chip power × overhead over the chip × PUE)',
    );
    expect(formatEstimateFormula('chips', 'facility', 'facility')).toBe('power ÷ (site power of one chip)');
  });

  it('an input keeps its digits and says whose it is', () => {
    const range: FigureRange = { low: 10.2, high: null, qualifier: 'at_least' };
    expect(formatInput({ kind: 'system_power', of: 'DGX H100', range })).toBe(
      'Power of a system (DGX H100): at least 10.2 kW',
    );
    expect(formatInput({ kind: 'power_usage_effectiveness', of: 'market', range: band(1.14, 1.63) })).toBe(
      'PUE (market): 1.14–1.63',
    );
  });

  it('a refusal names the generation and what a source would have to give', () => {
    expect(
      describeEstimateRefusal({ code: 'no_input', chips: [{ name: 'Trainium4', missing: ['power'] }] }),
    ).toBe(
      'of Trainium4 no source gives the power of a system, of a site for each chip, or of the chip itself',
    );
  });
});
