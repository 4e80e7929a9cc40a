import { describe, expect, it } from 'vitest';
import { formatSpread } from './spread';

describe('a spread in words', () => {
  it('gives ratio and difference of money and power in their units', () => {
    expect(
      formatSpread({
        kind: 'number',
        unit: 'usd',
        lowest: 111_100_000_000,
        highest: 200_000_000_000,
        difference: 88_900_000_000,
        ratio: 200 / 111.1,
      }),
    ).toBe('× 1.8, $88.9 billion apart');
    expect(
      formatSpread({
        kind: 'number',
        unit: 'gw',
        lowest: 600_000,
        highest: 800_000,
        difference: 200_000,
        ratio: 4 / 3,
      }),
    ).toBe('× 1.33, 0.2 GW apart');
  });

  it('tells a ratio near 1 from 1', () => {
    const near = { kind: 'number', unit: 'usd', lowest: 517e9, highest: 518e9, difference: 1e9 } as const;
    expect(formatSpread({ ...near, ratio: 518 / 517 })).toBe('× 1.002, $1 billion apart');
  });

  it('has no ratio to zero, and says where only the bounds differ', () => {
    const none = { kind: 'number', unit: null, lowest: 0, highest: 3, difference: 3, ratio: null } as const;
    expect(formatSpread(none)).toBe('3 apart');
    expect(formatSpread({ ...none, lowest: 3, difference: 0, ratio: 1 })).toContain('bounds');
  });

  it('says percentage points, and of factors the ratio alone', () => {
    const share = {
      kind: 'number',
      unit: 'pct',
      lowest: 28,
      highest: 30,
      difference: 2,
      ratio: 30 / 28,
    } as const;
    expect(formatSpread(share)).toBe('× 1.07, 2 percentage points apart');
    const times = {
      kind: 'number',
      unit: 'x',
      lowest: 1.5,
      highest: 4,
      difference: 2.5,
      ratio: 4 / 1.5,
    } as const;
    expect(formatSpread(times)).toBe('× 2.67 from the lowest to the highest');
  });

  it('counts days and values', () => {
    expect(formatSpread({ kind: 'date', earliest: '2026-04-21', latest: '2026-04-22', days: 1 })).toBe(
      '1 day apart',
    );
    expect(formatSpread({ kind: 'text', valueCount: 4 })).toBe('4 different values');
  });
});
