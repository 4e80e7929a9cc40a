import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ReadableChip, readSpecs, type SpecReading, type SupportOf } from './chip-readings';
import { findSpec, SPEC_LEVELS } from './chip-specs';
import type { FigureRange } from './figure';
import { compareReadings, divideReadings, levelsOf, type ReadingsByLevel } from './spec-ratios';
import { CLAIM_BASES, type ClaimBasis, valuesOf } from './vocabulary';

const PLACE = { subjectType: 'chip', subjectSlug: 'a', field: 'specs.denseFp8Pflops' } as const;
const UNPUBLISHED: SpecReading = { state: 'unpublished', place: PLACE };

function publish(range: FigureRange, basis: ClaimBasis | null = null): SpecReading {
  return {
    ...{ state: 'published', range, evidence: 'confirmed', basis, isInConflict: false, standing: null },
    ...{ place: PLACE, formula: null, inputs: [] },
  };
}

const exactly = (value: number, basis: ClaimBasis | null = null): SpecReading =>
  publish({ low: value, high: value, qualifier: 'exactly' }, basis);

const positive = fc.double({ min: 1e-6, max: 1e9, noNaN: true });

describe('divideReadings', () => {
  it('a to b times b to a is 1', () => {
    fc.assert(
      fc.property(positive, positive, (a, b) => {
        const there = divideReadings('fp8', exactly(a), exactly(b)).range?.high ?? NaN;
        const back = divideReadings('fp8', exactly(b), exactly(a)).range?.high ?? NaN;
        expect(there * back).toBeCloseTo(1, 9);
      }),
    );
  });

  it('is 1 for a number by itself, and grows with the number above', () => {
    fc.assert(
      fc.property(positive, positive, positive, (a, b, more) => {
        expect(divideReadings('memory', exactly(a), exactly(a)).range?.high).toBe(1);
        const small = divideReadings('memory', exactly(a), exactly(b)).range?.high ?? NaN;
        const large = divideReadings('memory', exactly(a + more), exactly(b)).range?.high ?? NaN;
        expect(large).toBeGreaterThanOrEqual(small);
      }),
    );
  });

  it('refuses exactly where one counts sparsity and the other does not', () => {
    const bases = [null, ...valuesOf(CLAIM_BASES)];
    for (const above of bases) {
      for (const below of bases) {
        const { refusal } = divideReadings('fp8', exactly(4, above), exactly(2, below));
        const differs = (above === 'sparse') !== (below === 'sparse');
        expect(refusal, `${above} by ${below}`).toEqual(
          differs ? { code: 'basis_differs', above, below } : null,
        );
      }
    }
  });

  it('says which number is missing', () => {
    expect(divideReadings('fp8', UNPUBLISHED, exactly(2)).refusal).toEqual({
      code: 'missing',
      sides: ['above'],
    });
    expect(divideReadings('fp8', UNPUBLISHED, { state: 'no_system' }).refusal).toEqual({
      code: 'missing',
      sides: ['above', 'below'],
    });
  });

  it('refuses names of nodes and limits of one kind, and keeps a bound that follows', () => {
    expect(divideReadings('process', exactly(3), exactly(5)).refusal).toEqual({ code: 'nominal' });
    const upTo = (high: number) => publish({ low: null, high, qualifier: 'up_to' });
    expect(divideReadings('cluster', upTo(1_000_000), upTo(100_000)).refusal).toEqual({ code: 'no_bound' });
    expect(divideReadings('cluster', upTo(1_000_000), exactly(100_000)).range).toEqual({
      low: null,
      high: 10,
      qualifier: 'up_to',
    });
  });
});

describe('compareReadings', () => {
  const specs = {
    ...{ processNm: null, memoryGb: 96, memoryBandwidthTbPerS: null, denseFp4Pflops: null },
    ...{ denseFp8Pflops: 2, denseBf16Pflops: null, chipPowerW: 500, maxClusterChips: null },
  };
  const system = {
    ...{ slug: 's', name: 'S', chips: 64, fabric: null, powerKw: null, denseFp4Pflops: null },
    ...{ denseFp8Pflops: null, denseBf16Pflops: null, memoryGb: null, memoryBandwidthTbPerS: null },
  };
  const supportOf: SupportOf = () => ({
    ...{ qualifier: 'exactly', evidence: 'confirmed', basis: null, standing: null },
  });
  const read = (chip: ReadableChip): ReadingsByLevel => ({
    chip: readSpecs(chip, 'chip', supportOf),
    system: readSpecs(chip, 'system', supportOf),
  });
  const older = read({ slug: 'older', specs, systems: [system] });
  const newer = read({
    ...{ slug: 'newer', specs: { ...specs, denseFp8Pflops: 4, chipPowerW: 750 } },
    systems: [{ ...system, chips: 144 }],
  });
  const ratioOf = (spec: string, level: string): number | null | undefined =>
    compareReadings(newer, older).find((ratio) => ratio.spec === spec && ratio.level === level)?.range?.high;

  it('divides chips by chips and systems by systems, derived numbers too', () => {
    expect(ratioOf('fp8', 'chip')).toBe(2);
    expect(ratioOf('fp8', 'system')).toBe((4 * 144) / (2 * 64));
    expect(ratioOf('system-chips', 'system')).toBe(2.25);
    expect(ratioOf('fp8-per-watt', 'chip')).toBeCloseTo(2 / 1.5, 9);
    expect(ratioOf('memory', 'chip')).toBe(1);
  });

  it('has each specification once for every level that it is of', () => {
    expect(levelsOf(findSpec('system-chips'))).toEqual(['system']);
    expect(levelsOf(findSpec('process'))).toEqual(['chip']);
    expect(levelsOf(findSpec('fp8'))).toEqual(SPEC_LEVELS.map(({ value }) => value));
    const keys = compareReadings(newer, older).map(({ spec, level }) => `${spec} ${level}`);
    expect(new Set(keys).size).toBe(keys.length);
    expect(keys).not.toContain('process system');
    expect(keys).not.toContain('scale-up chip');
  });
});
