// How many chips a power runs, and what power a count of chips takes: estimates with a band, or the reason for which there
// is none. See docs/methodology.md, "Gigawatts and chips".
import type { FigureRange } from './figure';
import { divideRanges } from './implied-ratios';
import { toPartialDate } from './partial-date';
import type { Certainty, Layer, PowerBasis, Qualifier, VocabularyEntry } from './vocabulary';

/** The ways to the power that one chip takes, the one that is relied on first. */
export const ESTIMATE_ROUTES = [
  {
    value: 'system',
    label: 'by its systems',
    meaning: 'power of a system ÷ its chips × overhead of the cluster × PUE',
  },
  {
    value: 'facility',
    label: 'by a whole site',
    meaning: "an analyst's power of a whole site for each chip, as it stands",
  },
  {
    value: 'chip',
    label: 'by the chip alone',
    meaning: "the chip's own power × overhead over the chip × PUE; weaker, as no system is known",
  },
] as const satisfies readonly VocabularyEntry[];
export type EstimateRoute = (typeof ESTIMATE_ROUTES)[number]['value'];

/** What goes into an estimate. `meaning` is the unit. */
export const ESTIMATE_INPUTS = [
  { value: 'power', label: 'Power of the commitment', meaning: 'GW' },
  { value: 'chip_count', label: 'Chips of the commitment', meaning: 'chips' },
  { value: 'system_power', label: 'Power of a system', meaning: 'kW' },
  { value: 'system_chips', label: 'Chips in the system', meaning: 'chips' },
  { value: 'facility_power', label: 'Site power of one chip', meaning: 'W' },
  { value: 'chip_power', label: 'Power of the chip alone', meaning: 'W' },
  {
    value: 'it_power_overhead',
    label: 'Overhead of the cluster',
    meaning: 'IT power to power of the servers',
  },
  {
    value: 'chip_power_overhead',
    label: 'Overhead over the chip',
    meaning: 'IT power to power of the chips',
  },
  { value: 'power_usage_effectiveness', label: 'PUE', meaning: 'facility power to IT power' },
] as const satisfies readonly VocabularyEntry[];
export type EstimateInputKind = (typeof ESTIMATE_INPUTS)[number]['value'];

/** The metrics that estimates are made with, by name. */
export const FACTOR_NAMES = [
  'it_power_overhead',
  'chip_power_overhead',
  'power_usage_effectiveness',
] as const;
export type FactorName = (typeof FACTOR_NAMES)[number];

/** Where the claims about an input stand; `field` null: on the record as a whole. */
export interface EstimatePlace {
  readonly subjectType: 'system' | 'chip' | 'metric' | 'capacity';
  readonly subjectSlug: string;
  readonly field: string | null;
}

/** A source as far as an input names it. */
export interface EstimateSource {
  readonly slug: string;
  readonly publisher: string;
}

/** A number that goes in, with where it comes from. Units are those of {@link ESTIMATE_INPUTS}; power in kilowatts. */
export interface EstimateInput {
  readonly kind: EstimateInputKind;
  /** Whose number it is: "Trn2 UltraServer", "Amazon, 2025". */
  readonly of: string;
  readonly range: FigureRange;
  readonly place: EstimatePlace;
  readonly sources: readonly EstimateSource[];
}

/** A published number with every live value of its claims beside the stored one. */
export interface SourcedNumber {
  readonly values: readonly FigureRange[];
  readonly place: EstimatePlace;
  readonly sources: readonly EstimateSource[];
}

/** A chip generation as far as its power goes. Null: no source gives the number. */
export interface PoweredChip {
  readonly slug: string;
  readonly name: string;
  readonly systems: readonly {
    readonly name: string;
    readonly chips: number;
    /** Kilowatts. */
    readonly power: SourcedNumber | null;
    readonly count: SourcedNumber;
  }[];
  /** Watts. */
  readonly chipPower: SourcedNumber | null;
  /** Watts, of a whole site. */
  readonly facilityPower: SourcedNumber | null;
}

/** A metric as far as estimates use it. */
export interface FactorMetric {
  readonly slug: string;
  readonly name: FactorName;
  /** Null: the market as a whole. */
  readonly company: { readonly slug: string; readonly name: string } | null;
  readonly range: FigureRange;
  readonly period: string | null;
  /** What the figure includes. */
  readonly basis: string | null;
  readonly sources: readonly EstimateSource[];
}

/** One of the factors, as chosen for an operator. */
export interface Factor {
  readonly range: FigureRange;
  readonly inputs: readonly EstimateInput[];
  /** Whose figure it is: the operator's own, or the band of those of the market. */
  readonly of: 'operator' | 'market';
}

/** The factors of one operator. Null: the ledger has none. */
export type Factors = Readonly<Record<FactorName, Factor | null>>;

/** Why a route, and with it an estimate, cannot be gone: what no source gives. `bound`: what is given leaves no bound. */
export type MissingInput = 'power' | FactorName | 'bound';

/** What one route gives. */
export interface RouteReading {
  readonly route: EstimateRoute;
  /** Watts for each chip, where the power is measured as asked. Null: an input is missing. */
  readonly watts: FigureRange | null;
  readonly inputs: readonly EstimateInput[];
  /** Null where the PUE does not go in. */
  readonly pueOf: Factor['of'] | null;
  readonly missing: readonly MissingInput[];
}

/** What is known of the power that one chip of a generation takes, all else in the site included. */
export interface ChipPower {
  readonly chip: { readonly slug: string; readonly name: string };
  /** In the order of {@link ESTIMATE_ROUTES}. */
  readonly routes: readonly RouteReading[];
  /** The route that counts: the first that gives a number. Null: none does. */
  readonly preferred: RouteReading | null;
}

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

function qualifierOf(low: number | null, high: number | null): Qualifier {
  if (low === null) return 'up_to';
  return high === null ? 'at_least' : 'about';
}

/** A range of an estimate: both bounds make it "about", one alone "at least" or "up to"; null without any. */
function toEstimateRange(low: number | null, high: number | null): FigureRange | null {
  return low === null && high === null ? null : { low, high, qualifier: qualifierOf(low, high) };
}

function scale({ low, high }: FigureRange, factor: number): FigureRange | null {
  return toEstimateRange(low === null ? null : low * factor, high === null ? null : high * factor);
}

/** Multiplies: a bound comes out only where both went in. */
function multiply(a: FigureRange, b: FigureRange): FigureRange | null {
  const times = (bound: 'low' | 'high'): number | null => {
    const [one, other] = [a[bound], b[bound]];
    return one === null || other === null ? null : one * other;
  };
  return toEstimateRange(times('low'), times('high'));
}

function divide(above: FigureRange, below: FigureRange): FigureRange | null {
  const range = divideRanges(above, below);
  return range === null ? null : toEstimateRange(range.low, range.high);
}

const known = (values: readonly (number | null)[]): number[] => values.filter((value) => value !== null);

/**
 * The band of several statements of one number: from the lowest lower bound to the highest upper one. Who gives no bound
 * widens nothing at that end. Null without any.
 */
export function widenRanges(ranges: readonly FigureRange[]): FigureRange | null {
  const lows = known(ranges.map(({ low }) => low));
  const highs = known(ranges.map(({ high }) => high));
  return toEstimateRange(
    lows.length === 0 ? null : Math.min(...lows),
    highs.length === 0 ? null : Math.max(...highs),
  );
}

/** The band of several cases of which any may hold: an end that is open in one of them is open. Null without any. */
export function spanRanges(ranges: readonly FigureRange[]): FigureRange | null {
  if (ranges.length === 0) return null;
  const lows = known(ranges.map(({ low }) => low));
  const highs = known(ranges.map(({ high }) => high));
  return toEstimateRange(
    lows.length < ranges.length ? null : Math.min(...lows),
    highs.length < ranges.length ? null : Math.max(...highs),
  );
}

function toInput(metric: FactorMetric): EstimateInput {
  const { name, company, period, basis, range } = metric;
  const isOneNumber = range.low === range.high || range.low === null || range.high === null;
  return {
    kind: name,
    of: [company?.name ?? 'market', period, basis].filter((part) => part !== null).join(', '),
    range,
    place: {
      subjectType: 'metric',
      subjectSlug: metric.slug,
      field: isOneNumber ? 'value' : null,
    },
    sources: metric.sources,
  };
}

const lastDayOf = ({ period }: FactorMetric): string =>
  period === null ? '' : toPartialDate(period).lastDay;

/**
 * The factor for an operator: its own figure of the newest period, else the band of all figures of the market. A figure of
 * an operator that is only a bound ("as low as") is no average and is not taken. Null where there is neither.
 */
function chooseFactor(
  metrics: readonly FactorMetric[],
  name: FactorName,
  operatorSlug: string | null,
): Factor | null {
  const named = metrics.filter((metric) => metric.name === name);
  const own = named
    .filter(
      ({ company, range }) => company?.slug === operatorSlug && range.low !== null && range.high !== null,
    )
    .sort((a, b) => (lastDayOf(a) === lastDayOf(b) ? 0 : lastDayOf(a) < lastDayOf(b) ? 1 : -1))
    .filter((metric, _, [newest]) => newest !== undefined && lastDayOf(metric) === lastDayOf(newest));
  const isOwn = operatorSlug !== null && own.length > 0;
  const chosen = isOwn ? own : named.filter(({ company }) => company === null);
  const range = widenRanges(chosen.map((metric) => metric.range));
  return range && { range, inputs: chosen.map(toInput), of: isOwn ? 'operator' : 'market' };
}

/** The factors for an operator; null: nobody is known to run the site. */
export function chooseFactors(metrics: readonly FactorMetric[], operatorSlug: string | null): Factors {
  return {
    it_power_overhead: chooseFactor(metrics, 'it_power_overhead', operatorSlug),
    chip_power_overhead: chooseFactor(metrics, 'chip_power_overhead', operatorSlug),
    power_usage_effectiveness: chooseFactor(metrics, 'power_usage_effectiveness', operatorSlug),
  };
}

/** What a route starts from: watts of one chip and where they are measured. */
interface RouteStart {
  readonly watts: FigureRange | null;
  readonly isOfSite: boolean;
  readonly inputs: readonly EstimateInput[];
  /** The factor by which the watts become IT power. */
  readonly overhead: 'it_power_overhead' | 'chip_power_overhead' | null;
}

function numberInput(
  kind: EstimateInputKind,
  of: string,
  { values, place, sources }: SourcedNumber,
): EstimateInput[] {
  const [first, ...others] = values;
  if (first === undefined) return [];
  const agree = others.every(
    ({ low, high, qualifier }) => low === first.low && high === first.high && qualifier === first.qualifier,
  );
  const range = agree ? first : widenRanges(values);
  return range === null ? [] : [{ kind, of, range, place, sources }];
}

function startBySystems({ systems }: PoweredChip): RouteStart {
  const powered = systems.flatMap(({ name, chips, power, count }) => {
    const range = power === null ? null : widenRanges(power.values);
    const watts = range === null ? null : scale(range, WATTS_PER_KW / chips);
    return power === null || watts === null ? [] : [{ name, power, count, watts }];
  });
  return {
    watts: widenRanges(powered.map(({ watts }) => watts)),
    isOfSite: false,
    inputs: powered.flatMap(({ name, power, count }) => [
      ...numberInput('system_power', name, power),
      ...numberInput('system_chips', name, count),
    ]),
    overhead: 'it_power_overhead',
  };
}

function startByNumber(
  chip: PoweredChip,
  number: SourcedNumber | null,
  kind: 'facility_power' | 'chip_power',
): RouteStart {
  const isOfSite = kind === 'facility_power';
  return {
    watts: number === null ? null : widenRanges(number.values),
    isOfSite,
    inputs: number === null ? [] : numberInput(kind, chip.name, number),
    overhead: isOfSite ? null : 'chip_power_overhead',
  };
}

const START_OF: Readonly<Record<EstimateRoute, (chip: PoweredChip) => RouteStart>> = {
  system: startBySystems,
  facility: (chip) => startByNumber(chip, chip.facilityPower, 'facility_power'),
  chip: (chip) => startByNumber(chip, chip.chipPower, 'chip_power'),
};

/** Watts at the meter that a basis means; where the basis is unknown the band spans IT and facility. */
function measureAt(
  watts: FigureRange,
  isOfSite: boolean,
  basis: PowerBasis,
  pue: FigureRange | null,
): FigureRange | null {
  const atIt = !isOfSite ? watts : pue && divide(watts, pue);
  const atSite = isOfSite ? watts : pue && multiply(watts, pue);
  switch (basis) {
    case 'it':
      return atIt;
    case 'facility':
    case 'utility':
      return atSite;
    case 'unknown':
      return atIt && atSite && spanRanges([atIt, atSite]);
  }
}

function readRoute(
  chip: PoweredChip,
  route: EstimateRoute,
  factors: Factors,
  basis: PowerBasis,
): RouteReading {
  const { watts, isOfSite, inputs, overhead } = START_OF[route](chip);
  const needsPue = basis === 'unknown' || isOfSite === (basis === 'it');
  const names: FactorName[] = [
    ...(overhead === null ? [] : [overhead]),
    ...(needsPue ? ['power_usage_effectiveness' as const] : []),
  ];
  const used = names.flatMap((name) => factors[name] ?? []);
  const missing: MissingInput[] = [
    ...(watts === null ? ['power' as const] : []),
    ...names.filter((name) => factors[name] === null),
  ];
  const reading = {
    route,
    inputs: [...inputs, ...used.flatMap((factor) => factor.inputs)],
    pueOf: needsPue ? (factors.power_usage_effectiveness?.of ?? null) : null,
  };
  if (watts === null || missing.length > 0) return { ...reading, watts: null, missing };
  const factor = overhead === null ? null : factors[overhead];
  const withOverhead = factor === null ? watts : multiply(watts, factor.range);
  const pue = factors.power_usage_effectiveness?.range ?? null;
  const measured = withOverhead && measureAt(withOverhead, isOfSite, basis, pue);
  return { ...reading, watts: measured, missing: measured === null ? ['bound'] : [] };
}

/** The power that one chip takes, by every route; the first that gives a number is the one that counts. */
export function readChipPower(chip: PoweredChip, factors: Factors, basis: PowerBasis): ChipPower {
  const routes = ESTIMATE_ROUTES.map(({ value }) => readRoute(chip, value, factors, basis));
  return {
    chip: { slug: chip.slug, name: chip.name },
    routes,
    preferred: routes.find(({ watts }) => watts !== null) ?? null,
  };
}

/** What keeps the power of a chip from being told: the route that lacks least, the more reliable one of equals. */
export function listMissing({ routes, preferred }: ChipPower): readonly MissingInput[] {
  if (preferred !== null) return [];
  const [best] = [...routes].sort((a, b) => a.missing.length - b.missing.length);
  return best?.missing ?? [];
}

/** Chips that a power runs: kilowatts by watts. Null where the bounds leave none. */
export function estimateChips(powerKw: FigureRange, watts: FigureRange): FigureRange | null {
  const powerW = scale(powerKw, WATTS_PER_KW);
  return powerW && divide(powerW, watts);
}

/** Kilowatts that a count of chips takes. Null where the bounds leave none. */
export function estimatePowerKw(count: FigureRange, watts: FigureRange): FigureRange | null {
  const powerW = multiply(count, watts);
  return powerW && scale(powerW, 1 / WATTS_PER_KW);
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
  const powerW = powerKw && scale(powerKw, WATTS_PER_KW);
  return {
    ...{ chips, chipsRefusal, powerKw: estimatedKw, powerRefusal, watts, generations },
    impliedWatts: powerW && chipCount && divide(powerW, chipCount),
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
