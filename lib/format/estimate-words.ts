// Estimates of chips and of their power in words: two significant digits, always with the band.
import {
  type EstimateInput,
  ESTIMATE_INPUTS,
  type EstimateRoute,
  FACTOR_NAMES,
  type MissingInput,
} from '../domain/chip-power';
import type { EstimateRefusal } from '../domain/chip-estimate';
import type { FigureRange } from '../domain/figure';
import { kwToGw } from '../domain/power';
import { labelOf, type PowerBasis } from '../domain/vocabulary';
import { formatFixed, formatList, formatSignificant } from './number';
import { formatQualifier, formatRangeWords } from './range';

/** The word that stands before every estimate. */
export const ESTIMATED = 'estimated';

/** Digits of an estimate in words; the API has all of them. */
const ESTIMATE_DIGITS = 2;

const MILLION = 1_000_000;

function roundEstimate(value: number): number {
  return Number(value.toPrecision(ESTIMATE_DIGITS));
}

/** A band with its bounds rounded; what rounds to one number is "about" it. `print` prints a rounded number. */
function formatBand(
  { low, high }: FigureRange,
  print: (value: number) => string,
  join: (low: number, high: number) => string,
): string {
  if (low === null) return high === null ? '' : `${formatQualifier('up_to')} ${print(roundEstimate(high))}`;
  if (high === null) return `${formatQualifier('at_least')} ${print(roundEstimate(low))}`;
  const [from, to] = [roundEstimate(low), roundEstimate(high)];
  return from === to ? `${formatQualifier('about')} ${print(from)}` : join(from, to);
}

/** A rounded number with its digits: 3.0, 0.10, 790,000. */
function printRounded(value: number): string {
  const wholeDigits = value > 0 ? Math.floor(Math.log10(value)) + 1 : ESTIMATE_DIGITS;
  return formatFixed(value, Math.max(0, ESTIMATE_DIGITS - wholeDigits));
}

const printChips = (value: number): string =>
  value >= MILLION ? `${printRounded(value / MILLION)} million` : printRounded(value);

/** A band of chips: "1.3–2.3 million", "840,000 to 1.2 million", "at least 170,000". */
export function formatEstimatedChips(range: FigureRange): string {
  return formatBand(range, printChips, (low, high) =>
    low >= MILLION
      ? `${printRounded(low / MILLION)}–${printChips(high)}`
      : high >= MILLION
        ? `${printChips(low)} to ${printChips(high)}`
        : `${printChips(low)}–${printChips(high)}`,
  );
}

function formatBandWithUnit(range: FigureRange, unit: string): string {
  const join = (low: number, high: number): string => `${printRounded(low)}–${printRounded(high)}`;
  return `${formatBand(range, printRounded, join)} ${unit}`;
}

/** A band of power: "0.86–1.1 GW". */
export function formatEstimatedPower({ low, high, qualifier }: FigureRange): string {
  const inGw = (kw: number | null): number | null => (kw === null ? null : kwToGw(kw));
  return formatBandWithUnit({ low: inGw(low), high: inGw(high), qualifier }, 'GW');
}

/** A band of watts for each chip: "1,900–3,700 W". */
export function formatEstimatedWatts(range: FigureRange): string {
  return formatBandWithUnit(range, 'W');
}

/** What an estimate lacks, as something a source could give. */
const MISSING_WORDS: Readonly<Record<MissingInput, string>> = {
  power: 'the power of a system, of a site for each chip, or of the chip itself',
  it_power_overhead: 'the overhead of a cluster over its servers',
  chip_power_overhead: 'the overhead of a cluster over its chips',
  power_usage_effectiveness: 'a PUE',
  bound: 'a second bound of the power',
};

/** What a source would have to give: "the power of a system, of a site for each chip, or of the chip itself". */
export function formatMissing(missing: readonly MissingInput[]): string {
  return formatList(missing.map((input) => MISSING_WORDS[input]));
}

/** Why there is no estimate: "no chip generation is named". */
export function describeEstimateRefusal(refusal: EstimateRefusal): string {
  switch (refusal.code) {
    case 'count_given':
      return 'a source gives the count itself';
    case 'power_given':
      return 'a source gives the power itself';
    case 'no_power':
      return 'no source gives the power';
    case 'no_count':
      return 'no source gives a count of chips';
    case 'no_chips':
      return 'no chip generation is named';
    case 'lapsed':
      return 'the commitment has lapsed';
    case 'no_input':
      return refusal.chips
        .map(({ name, missing }) => `of ${name} no source gives ${formatMissing(missing)}`)
        .join('; ');
    case 'no_bound':
      return 'the bounds that are given leave no bound for the result';
  }
}

const WATTS_WORDS: Readonly<Record<EstimateRoute, string>> = {
  system: 'system power ÷ chips in the system × cluster overhead',
  facility: 'site power of one chip',
  chip: 'chip power × overhead over the chip',
};

/** How the watts of one chip are made: "system power ÷ chips in the system × cluster overhead × PUE". */
export function formatWattsFormula(route: EstimateRoute, basis: PowerBasis): string {
  const words = WATTS_WORDS[route];
  const isOfSite = route === 'facility';
  switch (basis) {
    case 'it':
      return isOfSite ? `${words} ÷ PUE` : words;
    case 'facility':
    case 'utility':
      return isOfSite ? words : `${words} × PUE`;
    case 'unknown':
      return isOfSite ? `${words} ÷ 1 to PUE` : `${words} × 1 to PUE`;
  }
}

/** How an estimate is made of the watts of one chip. */
export function formatEstimateFormula(
  of: 'chips' | 'power',
  route: EstimateRoute,
  basis: PowerBasis,
): string {
  const watts = formatWattsFormula(route, basis);
  return of === 'chips' ? `power ÷ (${watts})` : `chips × (${watts})`;
}

/** The unit of an input; factors have none. */
export function unitOfInput({ kind }: Pick<EstimateInput, 'kind'>): string | null {
  if (FACTOR_NAMES.some((name) => name === kind)) return null;
  return ESTIMATE_INPUTS.find(({ value }) => value === kind)?.meaning ?? null;
}

/** An input with its unit: "120–142 kW", "72 chips", "1.14". */
export function formatInputValue(input: Pick<EstimateInput, 'kind' | 'range'>): string {
  const unit = unitOfInput(input);
  const number = formatRangeWords(input.range, (value) => formatSignificant(value, 6));
  return unit === null ? number : `${number} ${unit}`;
}

/** An input in one text: "PUE (Amazon, 2025): 1.14". */
export function formatInput(input: Pick<EstimateInput, 'kind' | 'range' | 'of'>): string {
  return `${labelOf(ESTIMATE_INPUTS, input.kind)} (${input.of}): ${formatInputValue(input)}`;
}
