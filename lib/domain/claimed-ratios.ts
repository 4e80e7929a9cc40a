// What vendors and others claim of a chip generation against another, and what the published numbers give for it.
import type { SpecId, SpecLevel } from './chip-specs';
import { findLargestSystem } from './chip-systems';
import type { FigureRange } from './figure';
import { foldText } from './search-text';
import type { SpecRatio } from './spec-ratios';
import type { Qualifier, Unit, VocabularyEntry } from './vocabulary';

/** What a claimed ratio is against. */
export const RATIO_RIVALS = [
  { value: 'predecessor', label: 'predecessor', meaning: 'the generation before it' },
  { value: 'gpu', label: 'GPU', meaning: 'a GPU, as a rule of Nvidia' },
  { value: 'other', label: 'other', meaning: 'an older generation, or a competitor' },
] as const satisfies readonly VocabularyEntry[];
export type RatioRival = (typeof RATIO_RIVALS)[number]['value'];

/** What one field of claimed ratios says. */
export interface ClaimedRatioField {
  /** As claims name it. */
  readonly field: string;
  /** What is compared: "Performance". */
  readonly label: string;
  readonly against: RatioRival;
  /** `gain`: 40 per cent is × 1.4. `reduction`: 40 per cent less is × 0.6, and 4 times less is × 0.25. */
  readonly direction: 'gain' | 'reduction';
  /** The specifications whose ratio can be held beside it; none where it is of work done, of cost, or of something else. */
  readonly specs: readonly SpecId[];
  /** The levels at which it can be meant. */
  readonly levels: readonly SpecLevel[];
}

const THROUGHPUT: readonly SpecId[] = ['fp4', 'fp8', 'bf16'];
const PER_WATT: readonly SpecId[] = ['fp8-per-watt', 'bf16-per-watt'];
const BOTH: readonly SpecLevel[] = ['chip', 'system'];

function gain(
  field: string,
  label: string,
  against: RatioRival,
  specs: readonly SpecId[] = [],
  levels: readonly SpecLevel[] = BOTH,
): ClaimedRatioField {
  return { field: `claimed.${field}`, label, against, direction: 'gain', specs, levels };
}

function reduction(
  field: string,
  label: string,
  against: RatioRival,
  specs: readonly SpecId[] = [],
): ClaimedRatioField {
  return { field: `claimed.${field}`, label, against, direction: 'reduction', specs, levels: BOTH };
}

/**
 * Every field of claimed ratios. Peak numbers are held only beside claims about peak numbers: speed at some work, cost and
 * prices have no specification.
 */
export const CLAIMED_RATIOS: readonly ClaimedRatioField[] = [
  gain('performanceVsPredecessor', 'Performance', 'predecessor', THROUGHPUT),
  gain('computeVsPredecessor', 'Compute', 'predecessor', THROUGHPUT),
  gain('aiComputeVsPredecessor', 'AI compute', 'predecessor', THROUGHPUT),
  gain('fp8VsPredecessor', 'FP8 throughput', 'predecessor', ['fp8']),
  gain('fp16VsPredecessor', 'FP16 and BF16 throughput', 'predecessor', ['bf16']),
  gain('fp64PerformanceVsPredecessor', 'FP64 throughput', 'predecessor'),
  gain('int8VsPredecessor', 'INT8 throughput', 'predecessor'),
  gain('int8PerformanceVsPredecessor', 'INT8 performance', 'predecessor'),
  gain('rackFp4VsPredecessor', 'FP4 throughput of a rack', 'predecessor', ['fp4'], ['system']),
  gain('rackPerformanceVsPredecessor', 'Performance of a rack', 'predecessor', THROUGHPUT, ['system']),
  gain('performancePerPodVsPredecessor', 'Performance of a pod', 'predecessor', THROUGHPUT, ['system']),
  gain('throughputVsPredecessor', 'Throughput at work', 'predecessor'),
  gain('throughputPerChipVsPredecessor', 'Throughput at work of a chip', 'predecessor'),
  gain('trainingVsPredecessor', 'Training', 'predecessor'),
  gain('inferenceVsPredecessor', 'Inference', 'predecessor'),
  gain('transformerSpeedVsPredecessor', 'Speed of transformer models', 'predecessor'),
  gain('memoryCapacityVsPredecessor', 'Memory', 'predecessor', ['memory']),
  gain('hbmVsPredecessor', 'Memory', 'predecessor', ['memory']),
  gain('memoryBandwidthVsPredecessor', 'Memory bandwidth', 'predecessor', ['bandwidth']),
  gain('hbmBandwidthVsPredecessor', 'Memory bandwidth', 'predecessor', ['bandwidth']),
  gain('effectiveMemoryBandwidthVsPredecessor', 'Effective memory bandwidth', 'predecessor'),
  gain('interconnectVsPredecessor', 'Bandwidth between chips', 'predecessor'),
  gain('energyEfficiencyVsPredecessor', 'Energy efficiency', 'predecessor', PER_WATT),
  gain('performancePerWattVsPredecessor', 'Performance per watt', 'predecessor', PER_WATT),
  gain('throughputPerWattVsPredecessor', 'Throughput at work per watt', 'predecessor'),
  reduction('energyUseReductionVsPredecessor', 'Energy use', 'predecessor'),
  gain('pricePerformanceVsPredecessor', 'Price and performance', 'predecessor'),
  gain('performancePerDollarVsPredecessor', 'Performance per dollar', 'predecessor'),
  reduction('latencyReductionVsPredecessor', 'Latency', 'predecessor'),
  reduction('tokenCostReductionVsPredecessor', 'Cost of a token', 'predecessor'),
  reduction('gpusNeededReductionVsPredecessor', 'Chips needed for a training', 'predecessor'),
  gain('performanceVsGpu', 'Performance at work', 'gpu'),
  gain('fp4VsGpu', 'FP4 throughput', 'gpu', ['fp4']),
  gain('trainingVsGpu', 'Training', 'gpu'),
  gain('trainingSpeedVsGpu', 'Training speed', 'gpu'),
  gain('inferenceVsGpu', 'Inference', 'gpu'),
  gain('attentionSpeedVsGpu', 'Speed of attention', 'gpu'),
  gain('aiFactoryOutputVsGpu', 'Output of an “AI factory”', 'gpu'),
  gain('hbmVsGpu', 'Memory', 'gpu', ['memory']),
  gain('throughputPerMwVsGpu', 'Throughput at work per megawatt', 'gpu'),
  gain('pricePerformanceVsGpu', 'Price and performance', 'gpu'),
  gain('performancePerDollarVsGpu', 'Performance per dollar', 'gpu'),
  gain('tokensPerDollarVsGpu', 'Tokens per dollar', 'gpu'),
  reduction('costSavingVsGpu', 'Cost', 'gpu'),
  reduction('costToTrainSavingVsGpu', 'Cost of training', 'gpu'),
  reduction('costAndEnergyReductionVsGpu', 'Cost and energy', 'gpu'),
  reduction('powerReductionVsGpu', 'Power', 'gpu', ['power']),
  gain('performanceVsOlder', 'Performance', 'other', THROUGHPUT),
  gain('computeVsOlder', 'Compute', 'other', THROUGHPUT),
  gain('fp4VsCompetitor', 'FP4 throughput', 'other', ['fp4']),
  gain('energyEfficiencyVsFirstCloudTpu', 'Energy efficiency', 'other', PER_WATT),
];

const BY_FIELD = new Map(CLAIMED_RATIOS.map((entry) => [entry.field, entry]));

/** What a field of claims says; null where it is no claimed ratio. */
export function findClaimedRatio(field: string): ClaimedRatioField | null {
  return BY_FIELD.get(field) ?? null;
}

/** Digits that a double holds without the noise of binary fractions. */
const EXACT_DIGITS = 12;
const exact = (value: number): number => Number(value.toPrecision(EXACT_DIGITS));

const TURNED: Readonly<Record<Qualifier, Qualifier>> = {
  exactly: 'exactly',
  about: 'about',
  at_least: 'up_to',
  more_than: 'less_than',
  up_to: 'at_least',
  less_than: 'more_than',
};

function toFactorOf(unit: Unit | null, direction: ClaimedRatioField['direction']) {
  if (unit === 'x') return direction === 'gain' ? (value: number) => value : (value: number) => 1 / value;
  if (unit === 'pct') {
    const sign = direction === 'gain' ? 1 : -1;
    return (value: number) => 1 + (sign * value) / 100;
  }
  return null;
}

/**
 * What a claim means as a factor on the other generation's figure: 40 per cent more is × 1.4, 40 per cent less × 0.6. A
 * reduction turns its bounds: up to half less is at least × 0.5. Null where the unit is no ratio or nothing would be left.
 */
export function toFactor(
  range: FigureRange,
  unit: Unit | null,
  direction: ClaimedRatioField['direction'],
): FigureRange | null {
  const convert = toFactorOf(unit, direction);
  if (convert === null) return null;
  const apply = (value: number | null): number | null => (value === null ? null : exact(convert(value)));
  const [low, high] = [apply(range.low), apply(range.high)];
  if ([low, high].some((value) => value !== null && (value <= 0 || !Number.isFinite(value)))) return null;
  return direction === 'gain'
    ? { low, high, qualifier: range.qualifier }
    : { low: high, high: low, qualifier: TURNED[range.qualifier] };
}

/** A chip as far as being compared with goes. */
export interface NamedChip {
  readonly slug: string;
  readonly name: string;
  readonly systems: readonly {
    readonly slug: string;
    readonly name: string;
    readonly chips: number;
    readonly fabric: string | null;
  }[];
}

/** What a claim compares with: a generation of the ledger, at one level where a system of it is named. */
export interface Rival {
  readonly chipSlug: string;
  /** Null: the claim does not say whether chip or system. */
  readonly level: SpecLevel | null;
}

const PREVIOUS_GENERATION = /^(?:the )?(?:prior|previous)[ -]generation/;
const SYSTEM_WORD = /\b(?:system|server|rack|pod)s?\b/;

/**
 * Finds the generation that a claim compares with: by slug or name, by its largest system, or as the one before. Null
 * where the words name no generation of the ledger: then no numbers can be held beside the claim.
 */
export function findRival(
  comparedWith: string | null,
  against: RatioRival,
  predecessorSlug: string | null,
  chips: readonly NamedChip[],
): Rival | null {
  const predecessor = (level: SpecLevel | null): Rival | null =>
    against === 'predecessor' && predecessorSlug !== null ? { chipSlug: predecessorSlug, level } : null;
  if (comparedWith === null) return predecessor(null);
  const words = foldText(comparedWith);
  const isNamed = ({ slug, name }: { readonly slug: string; readonly name: string }): boolean =>
    slug === words || foldText(name) === words;
  const chip = chips.find(isNamed);
  if (chip !== undefined) return { chipSlug: chip.slug, level: null };
  const owner = chips.find(({ systems }) => {
    const largest = findLargestSystem(systems);
    return largest !== null && isNamed(largest);
  });
  if (owner !== undefined) return { chipSlug: owner.slug, level: 'system' };
  return PREVIOUS_GENERATION.test(words) ? predecessor(SYSTEM_WORD.test(words) ? 'system' : null) : null;
}

/** A ratio that the numbers give. */
export interface GivenRatio {
  readonly spec: SpecId;
  readonly level: SpecLevel;
  readonly range: FigureRange;
}

/** What the numbers say of a claimed ratio; no judgement of who is right. */
export type ClaimedVerdict =
  /** The claim is in words. */
  | { readonly kind: 'no_number' }
  /** No specification measures what is claimed. */
  | { readonly kind: 'no_spec' }
  /** What it compares with is no generation of the ledger. */
  | { readonly kind: 'no_rival' }
  /** The numbers of one of the two are missing. */
  | { readonly kind: 'no_ratio' }
  | {
      readonly kind: 'checked';
      /** Every ratio that can be held beside the claim. */
      readonly given: readonly GivenRatio[];
      /** Where the claimed number stands among them, unrounded: within the least and the greatest, or beyond all. */
      readonly position: 'within' | 'above' | 'below';
      /** Ratios that are the claimed number once rounded to its digits. */
      readonly rounded: readonly GivenRatio[];
    };

function decimalsOf(value: number): number {
  const [, fraction = ''] = String(exact(value)).split('.');
  return fraction.length;
}

function boundsOf({ low, high }: FigureRange): readonly number[] {
  return [low, high].filter((value): value is number => value !== null);
}

/** Whether a ratio, rounded to the digits of a claimed number, is that number. */
function roundsTo({ range }: GivenRatio, claimed: number): boolean {
  const scale = 10 ** decimalsOf(claimed);
  return boundsOf(range).some((bound) => Math.round(exact(bound) * scale) / scale === exact(claimed));
}

/** The ratios that can be held beside a claim of a field, at one level where the claim is of one. */
export function listGivenRatios(
  { specs, levels }: Pick<ClaimedRatioField, 'specs' | 'levels'>,
  level: SpecLevel | null,
  ratios: readonly SpecRatio[],
): GivenRatio[] {
  return ratios.flatMap(({ spec, level: own, range }) =>
    range !== null && specs.includes(spec) && levels.includes(own) && (level === null || level === own)
      ? [{ spec, level: own, range }]
      : [],
  );
}

/** Holds a claimed factor beside the ratios that the numbers give. `given` must not be empty. */
export function placeClaimed(factor: FigureRange, given: readonly GivenRatio[]): ClaimedVerdict {
  const claimed = boundsOf(factor);
  const numbers = given.flatMap(({ range }) => boundsOf(range));
  const isAbove = exact(Math.min(...claimed)) > exact(Math.max(...numbers));
  const isBelow = exact(Math.max(...claimed)) < exact(Math.min(...numbers));
  return {
    kind: 'checked',
    given,
    position: isAbove ? 'above' : isBelow ? 'below' : 'within',
    rounded: given.filter((ratio) => claimed.some((value) => roundsTo(ratio, value))),
  };
}
