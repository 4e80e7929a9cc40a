// The specifications by which chip generations are compared: one list, from which tables, sorting, charts, exports and
// documents derive.
import type { VocabularyEntry } from './vocabulary';

/** What a specification is about; tables are divided by it. */
export const SPEC_GROUPS = [
  { value: 'compute', label: 'Compute', meaning: 'peak throughput, dense' },
  { value: 'memory', label: 'Memory', meaning: 'memory beside the chip' },
  { value: 'power', label: 'Power', meaning: 'power, and throughput for it' },
  { value: 'system', label: 'System', meaning: 'how many chips work as one' },
] as const satisfies readonly VocabularyEntry[];
export type SpecGroup = (typeof SPEC_GROUPS)[number]['value'];

/** Whether figures are of one chip or of the largest system built of it. */
export const SPEC_LEVELS = [
  { value: 'chip', label: 'Per chip', meaning: 'one chip as it is sold' },
  { value: 'system', label: 'Per system', meaning: 'the largest system that is published' },
] as const satisfies readonly VocabularyEntry[];
export type SpecLevel = (typeof SPEC_LEVELS)[number]['value'];

/** The numbers of a chip that specifications are read from; null is unpublished. */
export interface ChipNumbers {
  readonly processNm: number | null;
  readonly memoryGb: number | null;
  readonly memoryBandwidthTbPerS: number | null;
  readonly denseFp4Pflops: number | null;
  readonly denseFp8Pflops: number | null;
  readonly denseBf16Pflops: number | null;
  readonly chipPowerW: number | null;
  readonly maxClusterChips: number | null;
}

/** The numbers of a system that specifications are read from besides its chips and its power. */
export type SystemNumber =
  'denseFp4Pflops' | 'denseFp8Pflops' | 'denseBf16Pflops' | 'memoryGb' | 'memoryBandwidthTbPerS';

interface SpecBase {
  readonly value: string;
  readonly label: string;
  /** The unit at either level, as heads of columns write it. */
  readonly unit: Readonly<Record<SpecLevel, string>>;
  readonly group: SpecGroup;
  readonly meaning: string;
  /** Which end is the better one; null where neither is. */
  readonly better: 'higher' | 'lower' | null;
}

/** A specification that somebody publishes. */
interface PublishedSpec extends SpecBase {
  readonly kind: 'published';
  /** The number of the chip. */
  readonly chip: keyof ChipNumbers;
  /**
   * The number of the system: published as such, or the chip's times the chips. `power`: as published only, since a system
   * draws more than its chips. Null: there is none for a system.
   */
  readonly system: SystemNumber | 'power' | null;
}

/** A specification that is one published number divided by another. */
interface DerivedSpec extends SpecBase {
  readonly kind: 'derived';
  readonly above: string;
  readonly below: string;
  /** Above divided by below is multiplied by this, for the unit; by level. */
  readonly factor: Readonly<Record<SpecLevel, number>>;
  readonly formula: string;
}

/** A specification that is a count of chips. */
interface CountSpec extends SpecBase {
  readonly kind: 'count';
  /** `scale_up`: of the largest system of one fabric; `largest`: of the largest system. */
  readonly counts: 'scale_up' | 'largest';
}

const both = (unit: string): Record<SpecLevel, string> => ({ chip: unit, system: unit });

/** Every specification, in the order of tables. */
export const CHIP_SPECS = [
  {
    kind: 'published',
    value: 'fp4',
    label: 'FP4',
    unit: both('PFLOPS, dense'),
    group: 'compute',
    meaning: 'peak 4-bit floating-point throughput without sparsity',
    better: 'higher',
    chip: 'denseFp4Pflops',
    system: 'denseFp4Pflops',
  },
  {
    kind: 'published',
    value: 'fp8',
    label: 'FP8',
    unit: both('PFLOPS, dense'),
    group: 'compute',
    meaning: 'peak 8-bit floating-point throughput without sparsity',
    better: 'higher',
    chip: 'denseFp8Pflops',
    system: 'denseFp8Pflops',
  },
  {
    kind: 'published',
    value: 'bf16',
    label: 'BF16',
    unit: both('PFLOPS, dense'),
    group: 'compute',
    meaning: 'peak 16-bit floating-point throughput without sparsity',
    better: 'higher',
    chip: 'denseBf16Pflops',
    system: 'denseBf16Pflops',
  },
  {
    kind: 'published',
    value: 'memory',
    label: 'Memory',
    unit: both('GB'),
    group: 'memory',
    meaning: 'memory in the package of a chip, as a rule HBM',
    better: 'higher',
    chip: 'memoryGb',
    system: 'memoryGb',
  },
  {
    kind: 'published',
    value: 'bandwidth',
    label: 'Bandwidth',
    unit: both('TB/s'),
    group: 'memory',
    meaning: 'bandwidth between a chip and its memory',
    better: 'higher',
    chip: 'memoryBandwidthTbPerS',
    system: 'memoryBandwidthTbPerS',
  },
  {
    kind: 'derived',
    value: 'bandwidth-per-flop',
    label: 'Bandwidth per FLOP',
    unit: both('bytes per 1,000 FP8 FLOP'),
    group: 'memory',
    meaning: 'memory bandwidth for each operation at FP8: more suits inference, less suits training',
    better: null,
    above: 'bandwidth',
    below: 'fp8',
    // A terabyte a second over a petaflop is a thousandth of a byte per operation.
    factor: { chip: 1, system: 1 },
    formula: 'bandwidth ÷ FP8',
  },
  {
    kind: 'published',
    value: 'power',
    label: 'Power',
    unit: { chip: 'W', system: 'kW' },
    group: 'power',
    meaning: 'power of one chip as specified, or of a whole system',
    better: null,
    chip: 'chipPowerW',
    system: 'power',
  },
  {
    kind: 'derived',
    value: 'fp8-per-watt',
    label: 'FP8 per watt',
    unit: both('TFLOPS/W, dense'),
    group: 'power',
    meaning: 'peak FP8 throughput for each watt of the chip, or of the system',
    better: 'higher',
    above: 'fp8',
    below: 'power',
    // Petaflops over watts to teraflops over watts; over kilowatts they are the same number.
    factor: { chip: 1000, system: 1 },
    formula: 'FP8 ÷ power',
  },
  {
    kind: 'derived',
    value: 'bf16-per-watt',
    label: 'BF16 per watt',
    unit: both('TFLOPS/W, dense'),
    group: 'power',
    meaning: 'peak BF16 throughput for each watt of the chip, or of the system',
    better: 'higher',
    above: 'bf16',
    below: 'power',
    factor: { chip: 1000, system: 1 },
    formula: 'BF16 ÷ power',
  },
  {
    kind: 'published',
    value: 'process',
    label: 'Process',
    unit: both('nm'),
    group: 'power',
    meaning: 'process node by the name its maker gives it; no length on the chip',
    better: null,
    chip: 'processNm',
    system: null,
  },
  {
    kind: 'count',
    value: 'system-chips',
    label: 'Chips in a system',
    unit: both('chips'),
    group: 'system',
    meaning: 'chips in the largest system that is published',
    better: null,
    counts: 'largest',
  },
  {
    kind: 'count',
    value: 'scale-up',
    label: 'Largest scale-up domain',
    unit: both('chips'),
    group: 'system',
    meaning: "most chips that all reach each other over the chips' own links",
    better: 'higher',
    counts: 'scale_up',
  },
  {
    kind: 'published',
    value: 'cluster',
    label: 'Largest cluster',
    unit: both('chips'),
    group: 'system',
    meaning: 'most chips in one cluster that the vendor names',
    better: null,
    chip: 'maxClusterChips',
    system: null,
  },
] as const satisfies readonly (PublishedSpec | DerivedSpec | CountSpec)[];

export type SpecId = (typeof CHIP_SPECS)[number]['value'];

/** One specification of the list. */
export type ChipSpec = (PublishedSpec | DerivedSpec | CountSpec) & { readonly value: SpecId };

/** The specification of an id. */
export function findSpec(id: SpecId): ChipSpec {
  const spec: ChipSpec | undefined = CHIP_SPECS.find(({ value }) => value === id);
  // Every id comes from the list.
  if (spec === undefined) throw new RangeError(`no specification is called "${id}"`);
  return spec;
}
