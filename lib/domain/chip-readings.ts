// What is known of each specification of a chip: published, derived from what is published, or unknown, and why.
import {
  CHIP_SPECS,
  type ChipNumbers,
  type ChipSpec,
  findSpec,
  type SpecId,
  type SpecLevel,
  type SystemNumber,
} from './chip-specs';
import { findLargestSystem, findScaleUpDomain } from './chip-systems';
import type { FieldStanding } from './field-standing';
import { type FigureRange, headlineOf, toRange } from './figure';
import { divideRanges } from './implied-ratios';
import { CLAIM_BASES, type ClaimBasis, EVIDENCES, type Evidence, type Qualifier } from './vocabulary';

/** Where the claims about a number stand. */
export interface SpecPlace {
  readonly subjectType: 'chip' | 'system';
  readonly subjectSlug: string;
  readonly field: string;
}

/** How a stored number is supported. */
export interface SpecSupport {
  /** As the shown claim means it; `exactly` where it does not say. */
  readonly qualifier: Qualifier;
  readonly evidence: Evidence | null;
  /** Of a throughput: whether sparsity counts, as the shown claim says. */
  readonly basis: ClaimBasis | null;
  readonly standing: FieldStanding | null;
}

/** A number that goes into a derived one. */
export interface SpecInput {
  readonly label: string;
  readonly range: FigureRange;
  readonly unit: string;
  readonly place: SpecPlace;
}

/** A number of a specification, published or derived. */
export interface SpecNumber {
  readonly state: 'published' | 'derived';
  /** In the unit of the specification at its level. */
  readonly range: FigureRange;
  /** Of a derived number the weakest of its inputs. */
  readonly evidence: Evidence | null;
  readonly basis: ClaimBasis | null;
  readonly isInConflict: boolean;
  /** Of a published number. */
  readonly standing: FieldStanding | null;
  /** Where its claims are; of a derived number where those of its first input are. */
  readonly place: SpecPlace;
  /** Of a derived number: what it is made of and how. */
  readonly formula: string | null;
  readonly inputs: readonly SpecInput[];
}

/** Why there is no number. `no_system`: no system of the chip is published. `inputs`: what a derivation lacks. */
export type SpecGap =
  | { readonly state: 'unpublished'; readonly place: SpecPlace }
  | { readonly state: 'no_system' }
  | { readonly state: 'no_level' }
  | { readonly state: 'refused'; readonly missing: readonly string[] };

export type SpecReading = SpecNumber | SpecGap;

/** A system as readings need it. */
export interface ReadableSystem {
  readonly slug: string;
  readonly name: string;
  readonly chips: number;
  readonly fabric: string | null;
  readonly powerKw: FigureRange | null;
  readonly denseFp4Pflops: number | null;
  readonly denseFp8Pflops: number | null;
  readonly denseBf16Pflops: number | null;
  readonly memoryGb: number | null;
  readonly memoryBandwidthTbPerS: number | null;
}

/** A chip as readings need it. */
export interface ReadableChip {
  readonly slug: string;
  readonly specs: ChipNumbers;
  readonly systems: readonly ReadableSystem[];
}

/** How the number stored at a place is supported. */
export type SupportOf = (place: SpecPlace, stored: number) => SpecSupport;

/** Whether a reading is a number. */
export function isSpecNumber(reading: SpecReading): reading is SpecNumber {
  return reading.state === 'published' || reading.state === 'derived';
}

function weakest(evidences: readonly (Evidence | null)[]): Evidence | null {
  if (evidences.includes(null)) return null;
  return EVIDENCES.findLast(({ value }) => evidences.includes(value))?.value ?? null;
}

/** The basis of something made of several throughputs: the loosest of theirs. */
function loosest(bases: readonly (ClaimBasis | null)[]): ClaimBasis | null {
  return CLAIM_BASES.findLast(({ value }) => bases.includes(value))?.value ?? null;
}

/** A stored number; its qualifier is that of the shown claim, unless the range says it. */
function publish(stored: number | FigureRange, place: SpecPlace, supportOf: SupportOf): SpecNumber {
  const value = typeof stored === 'number' ? stored : headlineOf(stored);
  const { qualifier, evidence, basis, standing } = supportOf(place, value);
  const range = typeof stored === 'number' ? toRange(stored, qualifier) : stored;
  return {
    ...{ state: 'published', range, evidence, basis, standing, place },
    ...{ isInConflict: standing?.isInConflict ?? false, formula: null, inputs: [] },
  };
}

function derive(
  range: FigureRange,
  formula: string,
  sources: readonly { readonly number: SpecNumber; readonly label: string; readonly unit: string }[],
): SpecNumber {
  const numbers = sources.map(({ number }) => number);
  const [first] = numbers;
  if (first === undefined) throw new RangeError('a derived number needs inputs');
  return {
    state: 'derived',
    range,
    evidence: weakest(numbers.map(({ evidence }) => evidence)),
    basis: loosest(numbers.map(({ basis }) => basis)),
    isInConflict: numbers.some((number) => number.isInConflict),
    standing: null,
    place: first.place,
    formula,
    inputs: sources.flatMap(({ number, label, unit }) =>
      number.inputs.length > 0 ? number.inputs : [{ label, range: number.range, unit, place: number.place }],
    ),
  };
}

function chipNumber(chip: ReadableChip, column: keyof ChipNumbers, supportOf: SupportOf): SpecReading {
  const place: SpecPlace = { subjectType: 'chip', subjectSlug: chip.slug, field: `specs.${column}` };
  const value = chip.specs[column];
  if (value === null) return { state: 'unpublished', place };
  return publish(value, place, supportOf);
}

function countNumber(system: ReadableSystem, supportOf: SupportOf): SpecNumber {
  const place: SpecPlace = { subjectType: 'system', subjectSlug: system.slug, field: 'chips' };
  return publish(system.chips, place, supportOf);
}

/** Digits that a double holds without the noise of binary fractions. */
const EXACT_DIGITS = 12;

function multiply(a: FigureRange, factor: number): FigureRange {
  const scaled = (value: number | null): number | null =>
    value === null ? null : Number((value * factor).toPrecision(EXACT_DIGITS));
  return { low: scaled(a.low), high: scaled(a.high), qualifier: a.qualifier };
}

function systemNumber(
  chip: ReadableChip,
  system: ReadableSystem,
  spec: Extract<ChipSpec, { kind: 'published' }>,
  column: SystemNumber,
  supportOf: SupportOf,
): SpecReading {
  const place: SpecPlace = { subjectType: 'system', subjectSlug: system.slug, field: column };
  const value = system[column];
  if (value !== null) return publish(value, place, supportOf);
  const ofChip = chipNumber(chip, spec.chip, supportOf);
  if (!isSpecNumber(ofChip)) return { state: 'refused', missing: [`${spec.label} of the chip`] };
  const count = countNumber(system, supportOf);
  return derive(multiply(ofChip.range, system.chips), `${spec.label} of a chip × chips in the system`, [
    { number: ofChip, label: `${spec.label} of a chip`, unit: spec.unit.chip },
    { number: count, label: 'Chips in the system', unit: 'chips' },
  ]);
}

/**
 * What is known of one specification of a chip at a level. The system is the largest published one. Divisions keep bounds
 * only where both inputs have them (see {@link divideRanges}); a missing input refuses them, it is never assumed.
 */
export function readSpec(
  chip: ReadableChip,
  id: SpecId,
  level: SpecLevel,
  supportOf: SupportOf,
): SpecReading {
  const spec = findSpec(id);
  const largest = findLargestSystem(chip.systems);
  if (spec.kind === 'count') {
    const system = spec.counts === 'largest' ? largest : findScaleUpDomain(chip.systems);
    return system === null ? { state: 'no_system' } : countNumber(system, supportOf);
  }
  if (spec.kind === 'derived') {
    // Safe because the list names its own specifications.
    const [aboveSpec, belowSpec] = [findSpec(spec.above as SpecId), findSpec(spec.below as SpecId)];
    const above = readSpec(chip, aboveSpec.value, level, supportOf);
    const below = readSpec(chip, belowSpec.value, level, supportOf);
    const missing = [
      ...(isSpecNumber(above) ? [] : [aboveSpec.label]),
      ...(isSpecNumber(below) ? [] : [belowSpec.label]),
    ];
    if (!isSpecNumber(above) || !isSpecNumber(below)) return { state: 'refused', missing };
    const range = divideRanges(above.range, below.range);
    if (range === null) return { state: 'refused', missing: [`a bound of ${spec.formula}`] };
    return derive(multiply(range, spec.factor[level]), spec.formula, [
      { number: above, label: aboveSpec.label, unit: aboveSpec.unit[level] },
      { number: below, label: belowSpec.label, unit: belowSpec.unit[level] },
    ]);
  }
  if (level === 'chip') return chipNumber(chip, spec.chip, supportOf);
  if (spec.system === null) return { state: 'no_level' };
  if (largest === null) return { state: 'no_system' };
  if (spec.system === 'power') {
    const place: SpecPlace = { subjectType: 'system', subjectSlug: largest.slug, field: 'powerKw' };
    return largest.powerKw === null
      ? { state: 'unpublished', place }
      : publish(largest.powerKw, place, supportOf);
  }
  return systemNumber(chip, largest, spec, spec.system, supportOf);
}

/** Everything that is known of a chip at a level, by specification. */
export function readSpecs(
  chip: ReadableChip,
  level: SpecLevel,
  supportOf: SupportOf,
): ReadonlyMap<SpecId, SpecReading> {
  return new Map(CHIP_SPECS.map(({ value }) => [value, readSpec(chip, value, level, supportOf)]));
}
