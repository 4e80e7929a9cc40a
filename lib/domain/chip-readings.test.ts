import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  isSpecNumber,
  type ReadableChip,
  readSpec,
  readSpecs,
  type SpecSupport,
  type SupportOf,
} from './chip-readings';
import { CHIP_SPECS, type ChipNumbers } from './chip-specs';
import type { FieldStanding } from './field-standing';

const UNKNOWN: ChipNumbers = {
  processNm: null,
  memoryGb: null,
  memoryBandwidthTbPerS: null,
  denseFp4Pflops: null,
  denseFp8Pflops: null,
  denseBf16Pflops: null,
  chipPowerW: null,
  maxClusterChips: null,
};
const SYSTEM: ReadableChip['systems'][number] = {
  slug: 'ultraserver',
  name: 'UltraServer',
  chips: 144,
  fabric: 'NeuronLink',
  powerKw: null,
  denseFp4Pflops: null,
  denseFp8Pflops: null,
  denseBf16Pflops: null,
  memoryGb: null,
  memoryBandwidthTbPerS: null,
};
const DISPUTED: FieldStanding = {
  claimCount: 2,
  sourceCount: 2,
  bestKind: 'primary',
  isInConflict: true,
  weakness: null,
};

function chip(specs: Partial<ChipNumbers>, systems: ReadableChip['systems'] = []): ReadableChip {
  return { slug: 'chip', specs: { ...UNKNOWN, ...specs }, systems };
}

/** Support by field; what is not named is confirmed, exact and dense. */
function support(by: Record<string, Partial<SpecSupport>> = {}): SupportOf {
  return ({ field }) => ({
    qualifier: 'exactly',
    evidence: 'confirmed',
    basis: null,
    standing: null,
    ...by[field],
  });
}

function read(
  of: ReadableChip,
  ...rest: [Parameters<typeof readSpec>[1], Parameters<typeof readSpec>[2], SupportOf?]
) {
  const [id, level, supportOf = support()] = rest;
  const reading = readSpec(of, id, level, supportOf);
  return isSpecNumber(reading) ? reading : { ...reading, range: null };
}

describe('readSpec of a chip', () => {
  it('gives a published number with the qualifier, evidence and basis of its claim', () => {
    const supportOf = support({
      'specs.maxClusterChips': { qualifier: 'up_to', evidence: 'reported', standing: DISPUTED },
    });
    expect(read(chip({ maxClusterChips: 1_000_000 }), 'cluster', 'chip', supportOf)).toMatchObject({
      state: 'published',
      range: { low: null, high: 1_000_000, qualifier: 'up_to' },
      evidence: 'reported',
      isInConflict: true,
      place: { subjectType: 'chip', subjectSlug: 'chip', field: 'specs.maxClusterChips' },
    });
  });

  it('says where the claims would be of a number that nobody published', () => {
    expect(read(chip({}), 'fp8', 'chip')).toMatchObject({
      state: 'unpublished',
      place: { field: 'specs.denseFp8Pflops' },
    });
  });

  it('derives teraflops a watt, with the weakest evidence and both inputs', () => {
    const supportOf = support({
      'specs.denseFp8Pflops': { basis: 'unstated' },
      'specs.chipPowerW': { evidence: 'estimated', qualifier: 'about', standing: DISPUTED },
    });
    expect(
      read(chip({ denseFp8Pflops: 5, chipPowerW: 1400 }), 'fp8-per-watt', 'chip', supportOf),
    ).toMatchObject({
      state: 'derived',
      range: { low: 3.57142857143, high: 3.57142857143, qualifier: 'about' },
      evidence: 'estimated',
      basis: 'unstated',
      isInConflict: true,
      formula: 'FP8 ÷ power',
      inputs: [
        { label: 'FP8', unit: 'PFLOPS, dense', place: { field: 'specs.denseFp8Pflops' } },
        { label: 'Power', unit: 'W', place: { field: 'specs.chipPowerW' } },
      ],
    });
  });

  it('keeps the bound that a ceiling leaves', () => {
    const supportOf = support({ 'specs.chipPowerW': { qualifier: 'up_to' } });
    expect(
      read(chip({ denseFp8Pflops: 5, chipPowerW: 1000 }), 'fp8-per-watt', 'chip', supportOf).range,
    ).toEqual({
      low: 5,
      high: null,
      qualifier: 'at_least',
    });
  });

  it.each([
    ['power', { denseFp8Pflops: 5 }, ['Power']],
    ['throughput', { chipPowerW: 700 }, ['FP8']],
    ['everything', {}, ['FP8', 'Power']],
  ])('refuses to derive without %s', (_, specs, missing) => {
    expect(read(chip(specs), 'fp8-per-watt', 'chip')).toEqual({ state: 'refused', missing, range: null });
  });
});

describe('readSpec of a system', () => {
  it('prefers what is published of the system to chips times the chip', () => {
    const of = chip({ denseFp8Pflops: 2.517 }, [{ ...SYSTEM, denseFp8Pflops: 362 }]);
    expect(read(of, 'fp8', 'system')).toMatchObject({
      state: 'published',
      range: { low: 362, high: 362 },
      place: { subjectType: 'system', subjectSlug: 'ultraserver', field: 'denseFp8Pflops' },
    });
  });

  it('else multiplies the chip by the chips, and says so', () => {
    expect(read(chip({ denseBf16Pflops: 0.671 }, [SYSTEM]), 'bf16', 'system')).toMatchObject({
      state: 'derived',
      range: { low: 96.624, high: 96.624, qualifier: 'exactly' },
      formula: 'BF16 of a chip × chips in the system',
      inputs: [
        { range: { high: 0.671 }, place: { subjectType: 'chip' } },
        { range: { high: 144 }, place: { subjectType: 'system', field: 'chips' } },
      ],
    });
  });

  it('never makes the power of a system from that of its chips', () => {
    expect(read(chip({ chipPowerW: 700 }, [SYSTEM]), 'power', 'system')).toMatchObject({
      state: 'unpublished',
    });
    const powered = { ...SYSTEM, powerKw: { low: 100, high: 120, qualifier: 'about' as const } };
    expect(read(chip({}, [powered]), 'power', 'system').range).toEqual(powered.powerKw);
  });

  it('takes the largest system, and for the domain the largest of one fabric', () => {
    const pod = { ...SYSTEM, slug: 'pod', chips: 9216, fabric: null };
    const of = chip({}, [SYSTEM, pod]);
    expect(read(of, 'system-chips', 'chip').range?.high).toBe(9216);
    expect(read(of, 'scale-up', 'chip').range?.high).toBe(144);
  });

  it('says that there is no system, or nothing to say of one', () => {
    expect(read(chip({ denseFp8Pflops: 1 }), 'fp8', 'system').state).toBe('no_system');
    expect(read(chip({ processNm: 3 }, [SYSTEM]), 'process', 'system').state).toBe('no_level');
  });
});

describe('readSpecs', () => {
  const number = fc.option(fc.double({ min: 0.001, max: 1e6, noNaN: true }));
  const numbers = fc.record({
    processNm: number,
    memoryGb: number,
    memoryBandwidthTbPerS: number,
    denseFp4Pflops: number,
    denseFp8Pflops: number,
    denseBf16Pflops: number,
    chipPowerW: number,
    maxClusterChips: number,
  });

  it('reads every specification, and never a zero where a number is missing', () => {
    fc.assert(
      fc.property(numbers, fc.boolean(), (specs, hasSystem) => {
        const of = chip(specs, hasSystem ? [SYSTEM] : []);
        for (const level of ['chip', 'system'] as const) {
          const readings = readSpecs(of, level, support());
          expect([...readings.keys()]).toEqual(CHIP_SPECS.map(({ value }) => value));
          for (const reading of readings.values()) {
            if (isSpecNumber(reading)) expect(reading.range.high ?? reading.range.low).toBeGreaterThan(0);
          }
        }
      }),
    );
  });
});
