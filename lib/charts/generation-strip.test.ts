import { describe, expect, it } from 'vitest';
import { buildGenerationStrip, type StripChip } from './generation-strip';

const chip = (slug: string, rest: Partial<StripChip>): StripChip => ({
  slug,
  name: slug,
  announcedOn: null,
  availableOn: null,
  status: 'available',
  ...rest,
});

describe('buildGenerationStrip', () => {
  it('spans whole years, a period as long as it is exact', () => {
    const strip = buildGenerationStrip(
      [chip('a', { announcedOn: '2025', availableOn: '2026-01-01' }), chip('b', { announcedOn: '2026-H2' })],
      '2026-07-01',
    );
    expect(strip?.years.map(({ year }) => year)).toEqual([2025, 2026]);
    expect(strip?.years.map(({ at }) => at)).toEqual([0, 50]);
    const [a, b] = strip?.rows ?? [];
    expect(a?.announced).toEqual({ start: 0, width: 50, isExpected: false });
    expect(a?.available?.start).toBe(50);
    expect(a?.available?.width).toBeCloseTo(100 / 730);
    expect(b?.announced?.start).toBeCloseTo(50 + (181 / 730) * 100);
    expect((b?.announced?.start ?? 0) + (b?.announced?.width ?? 0)).toBeCloseTo(100);
    expect(b?.available).toBeNull();
    expect(strip?.today).toBeCloseTo(50 + (181 / 730) * 100);
  });

  it('marks what has not come: a later date, or a generation that is not available', () => {
    const strip = buildGenerationStrip(
      [
        chip('later', { availableOn: '2027', status: 'available' }),
        chip('announced', { availableOn: '2026', status: 'announced' }),
        chip('sampling', { availableOn: '2026', status: 'sampling' }),
        chip('here', { availableOn: '2026' }),
        chip('gone', { availableOn: '2020', status: 'superseded' }),
      ],
      '2026-11-21',
    );
    expect(strip?.rows.map(({ available }) => available?.isExpected)).toEqual([
      true,
      true,
      true,
      false,
      false,
    ]);
  });

  it('has no day of the data where the line ends before it, and nothing without dates', () => {
    expect(buildGenerationStrip([chip('a', { availableOn: '2020' })], '2026-11-21')?.today).toBeNull();
    expect(buildGenerationStrip([chip('a', {})], '2026-11-21')).toBeNull();
  });
});
