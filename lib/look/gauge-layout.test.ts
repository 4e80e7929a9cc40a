import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CERTAINTIES, valuesOf } from '../domain/vocabulary';
import { layoutGauge } from './gauge-layout';

const parts = fc
  .subarray(valuesOf(CERTAINTIES), { minLength: 1, maxLength: 6 })
  .chain((certainties) =>
    fc.tuple(
      ...certainties.map((certainty) =>
        fc.integer({ min: 1, max: 1_000_000_000 }).map((high) => ({ certainty, low: high, high })),
      ),
    ),
  );

describe('layoutGauge', () => {
  it('divides by size with paper between the shares', () => {
    expect(
      layoutGauge(
        [
          { certainty: 'option', low: 0, high: 5 },
          { certainty: 'building', low: 3, high: 3 },
        ],
        40,
      ),
    ).toEqual([
      { certainty: 'building', x: 0, width: 14.4375 },
      { certainty: 'option', x: 15.9375, width: 24.0625 },
    ]);
  });

  it('leaves out what has no size', () => {
    expect(layoutGauge([{ certainty: 'option', low: 0, high: 0 }], 40)).toEqual([]);
  });

  it('fills the bar exactly, keeps every share visible and in order of size', () => {
    fc.assert(
      fc.property(parts, (shares) => {
        const segments = layoutGauge(shares, 40);
        expect(segments).toHaveLength(shares.length);
        const last = segments.at(-1);
        expect((last?.x ?? 0) + (last?.width ?? 0)).toBeCloseTo(40, 6);
        const bySize = segments
          .map(({ certainty, width }) => ({
            width,
            high: shares.find((part) => part.certainty === certainty)?.high ?? 0,
          }))
          .sort((a, b) => a.high - b.high);
        bySize.forEach(({ width }, index) => {
          expect(width).toBeGreaterThanOrEqual(4 - 1e-9);
          expect(width).toBeGreaterThanOrEqual((bySize[index - 1]?.width ?? 0) - 1e-9);
        });
      }),
    );
  });
});
