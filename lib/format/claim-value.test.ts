import { describe, expect, it } from 'vitest';
import { UNITS, valuesOf } from '../domain/vocabulary';
import { formatClaimValue, formatFieldName } from './claim-value';

describe('formatClaimValue', () => {
  it.each([
    [{ value: 50_000_000_000, unit: 'usd', qualifier: null }, '$50 billion'],
    [{ value: 5_000_000, unit: 'gw', qualifier: 'up_to' }, 'up to 5 GW'],
    [{ value: 1, unit: 'years', qualifier: null }, '1 year'],
    [{ value: 500_000, unit: 'chips', qualifier: 'more_than' }, 'over 500,000 chips'],
    [{ value: 27, unit: 'pct', qualifier: 'about' }, 'about 27%'],
    [{ value: 'true', unit: null, qualifier: null }, 'yes'],
    [{ value: '2026-Q3', unit: null, qualifier: null }, 'Q3 2026'],
    [{ value: 'IPO or AGI milestone', unit: null, qualifier: null }, 'IPO or AGI milestone'],
  ] as const)('prints %j as %s', (claim, text) => {
    expect(formatClaimValue(claim)).toBe(text);
  });

  it('names or marks every unit, so that no two print alike', () => {
    const texts = valuesOf(UNITS).map((unit) =>
      formatClaimValue({ value: 4_000_000, unit, qualifier: null }),
    );
    expect(new Set(texts).size).toBe(texts.length);
  });
});

describe('formatFieldName', () => {
  it('uses the words of the field, and splits a name that has none', () => {
    expect(formatFieldName('termYears')).toBe('Term');
    expect(formatFieldName('parties.foxconn')).toBe('Parties: foxconn');
    expect(formatFieldName('chipPowerW')).toBe('Chip power');
  });

  it.each([
    ['specs.denseFp8Pflops', 'Dense FP8'],
    ['specs.memoryBandwidthTbPerS', 'Memory bandwidth'],
    ['specs.chipsPerSystem', 'Chips per system'],
    ['claimed.costSavingVsGpu', 'Claimed cost saving against GPU'],
    ['power.systemKw', 'Power: system'],
    ['powerPlannedGw', 'Power planned'],
  ])('calls %s %s', (field, label) => {
    expect(formatFieldName(field)).toBe(label);
  });
});
