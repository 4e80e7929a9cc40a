// The power that one chip of a generation takes with all else in its site, by each way that sources open. See
// docs/methodology.md, "Gigawatts and chips".
import {
  divideEstimates,
  multiplyEstimates,
  scaleEstimate,
  spanRanges,
  widenRanges,
} from './estimate-ranges';
import type { FigureRange } from './figure';
import { toPartialDate } from './partial-date';
import type { PowerBasis, VocabularyEntry } from './vocabulary';

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

const WATTS_PER_KW = 1000;

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
    const watts = range === null ? null : scaleEstimate(range, WATTS_PER_KW / chips);
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
  const atIt = !isOfSite ? watts : pue && divideEstimates(watts, pue);
  const atSite = isOfSite ? watts : pue && multiplyEstimates(watts, pue);
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
  const withOverhead = factor === null ? watts : multiplyEstimates(watts, factor.range);
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
