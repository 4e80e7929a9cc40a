// How many chips a power runs, and what power a count of chips takes: estimates with a band, or the reason for which there
// is none. See docs/methodology.md, "Gigawatts and chips".
import { divideEstimates, multiplyEstimates, scaleEstimate, spanRanges } from './estimate-ranges';
import {
  type ChipPower,
  chooseFactors,
  type FactorMetric,
  listMissing,
  type MissingInput,
  type PoweredChip,
  readChipPower,
} from './chip-power';
import type { FigureRange } from './figure';
import type { Certainty, Layer, PowerBasis } from './vocabulary';

/** Why there is no estimate. */
export type EstimateRefusal =
  | { readonly code: 'count_given' | 'power_given' | 'no_power' | 'no_count' | 'no_chips' | 'lapsed' }
  /** Generations whose power cannot be told, with what is missing. */
  | {
      readonly code: 'no_input';
      readonly chips: readonly { readonly name: string; readonly missing: readonly MissingInput[] }[];
    }
  /** The bounds that are given meet none of the power of a chip: "up to" divided by "up to". */
  | { readonly code: 'no_bound' };

/** A commitment as far as estimates go. `chips` are the generations that it names. */
export interface EstimableCommitment {
  readonly slug: string;
  readonly certainty: Certainty | null;
  readonly layer: Layer;
  readonly provider: { readonly slug: string } | null;
  readonly powerBasis: PowerBasis;
  readonly powerKw: FigureRange | null;
  readonly chipCount: FigureRange | null;
  readonly chips: readonly PoweredChip[];
}

/** What a commitment would be if all of it were one of its generations. */
export interface GenerationEstimate {
  readonly power: ChipPower;
  /** Chips; null where the commitment has no power, or the power of the chip is unknown. */
  readonly chips: FigureRange | null;
  /** Kilowatts; null likewise. */
  readonly powerKw: FigureRange | null;
}

/** The estimates of one commitment. Each is given or refused, never both. */
export interface CommitmentEstimate {
  readonly chips: FigureRange | null;
  readonly chipsRefusal: EstimateRefusal | null;
  /** Kilowatts. */
  readonly powerKw: FigureRange | null;
  readonly powerRefusal: EstimateRefusal | null;
  /** Watts for each chip over all generations that it names; null where one of them is unknown. */
  readonly watts: FigureRange | null;
  readonly generations: readonly GenerationEstimate[];
  /** Where both are given: the watts of each chip that follow. Null: not both given, or they leave no bound. */
  readonly impliedWatts: FigureRange | null;
}

/** How what two given figures imply stands to the estimate: they share values, or one lies below or above the other. */
export type CheckVerdict = 'inside' | 'overlaps' | 'below' | 'above';

const WATTS_PER_KW = 1000;

/** Chips that a power runs: kilowatts by watts. Null where the bounds leave none. */
export function estimateChips(powerKw: FigureRange, watts: FigureRange): FigureRange | null {
  const powerW = scaleEstimate(powerKw, WATTS_PER_KW);
  return powerW && divideEstimates(powerW, watts);
}

/** Kilowatts that a count of chips takes. Null where the bounds leave none. */
export function estimatePowerKw(count: FigureRange, watts: FigureRange): FigureRange | null {
  const powerW = multiplyEstimates(count, watts);
  return powerW && scaleEstimate(powerW, 1 / WATTS_PER_KW);
}

/** Who runs the site of a commitment, as far as its layer tells: the provider, but not of chips that are only sold. */
function operatorOf({ layer, provider }: EstimableCommitment): string | null {
  return layer === 'chip_supply' ? null : (provider?.slug ?? null);
}

/** Why nothing can be estimated of a commitment, before its sizes are looked at. */
function refuseOutright(
  commitment: EstimableCommitment,
  unknown: readonly ChipPower[],
): EstimateRefusal | null {
  if (commitment.certainty === 'lapsed') return { code: 'lapsed' };
  if (commitment.chips.length === 0) return { code: 'no_chips' };
  if (unknown.length === 0) return null;
  return {
    code: 'no_input',
    chips: unknown.map((power) => ({ name: power.chip.name, missing: listMissing(power) })),
  };
}

/**
 * The estimates of a commitment. Where a source gives the figure itself there is none. Over several generations the band
 * spans "all of one generation"; where the power of one of them is unknown it is refused, and the others are given alone.
 */
export function estimateCommitment(
  commitment: EstimableCommitment,
  metrics: readonly FactorMetric[],
): CommitmentEstimate {
  const { powerKw, chipCount, powerBasis } = commitment;
  const factors = chooseFactors(metrics, operatorOf(commitment));
  const generations = commitment.chips.map((chip): GenerationEstimate => {
    const power = readChipPower(chip, factors, powerBasis);
    const watts = power.preferred?.watts ?? null;
    return {
      power,
      chips: powerKw === null || watts === null ? null : estimateChips(powerKw, watts),
      powerKw: chipCount === null || watts === null ? null : estimatePowerKw(chipCount, watts),
    };
  });
  const unknown = generations.map(({ power }) => power).filter(({ preferred }) => preferred === null);
  const watts =
    unknown.length > 0 ? null : spanRanges(generations.flatMap(({ power }) => power.preferred?.watts ?? []));
  const outright = refuseOutright(commitment, unknown);

  const decide = (
    given: EstimateRefusal | null,
    estimate: (perChip: FigureRange) => FigureRange | null,
  ): readonly [FigureRange | null, EstimateRefusal | null] => {
    const refusal = given ?? outright;
    if (refusal !== null || watts === null) return [null, refusal ?? { code: 'no_bound' }];
    const range = estimate(watts);
    return [range, range === null ? { code: 'no_bound' } : null];
  };
  const [chips, chipsRefusal] = decide(
    chipCount !== null ? { code: 'count_given' } : powerKw === null ? { code: 'no_power' } : null,
    (perChip) => powerKw && estimateChips(powerKw, perChip),
  );
  const [estimatedKw, powerRefusal] = decide(
    powerKw !== null ? { code: 'power_given' } : chipCount === null ? { code: 'no_count' } : null,
    (perChip) => chipCount && estimatePowerKw(chipCount, perChip),
  );
  const powerW = powerKw && scaleEstimate(powerKw, WATTS_PER_KW);
  return {
    ...{ chips, chipsRefusal, powerKw: estimatedKw, powerRefusal, watts, generations },
    impliedWatts: powerW && chipCount && divideEstimates(powerW, chipCount),
  };
}

/** How the watts that two given figures imply stand to those that are estimated; open ends reach as far as they may. */
export function checkEstimate(implied: FigureRange, estimated: FigureRange): CheckVerdict {
  const [low, high] = [implied.low ?? 0, implied.high ?? Infinity];
  const [from, to] = [estimated.low ?? 0, estimated.high ?? Infinity];
  if (high < from) return 'below';
  if (low > to) return 'above';
  return low >= from && high <= to ? 'inside' : 'overlaps';
}
