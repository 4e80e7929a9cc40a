// Use case: how many chips the gigawatts of the ledger run, and the reverse. Estimates: nothing else counts with them.
import {
  type ChipPower,
  chooseFactors,
  type EstimatePlace,
  type EstimateSource,
  FACTOR_NAMES,
  type FactorMetric,
  listMissing,
  type PoweredChip,
  readChipPower,
  type SourcedNumber,
} from '../domain/chip-power';
import {
  type CommitmentEstimate,
  type EstimableCommitment,
  estimateChips,
  estimateCommitment,
  type EstimateRefusal,
} from '../domain/chip-estimate';
import { type FigureRange, headlineOf, toRange } from '../domain/figure';
import { familySlugs, toFamilySlug } from '../domain/family-slug';
import { gwToKw } from '../domain/power';
import { foldText } from '../domain/search-text';
import type { Certainty, PowerBasis } from '../domain/vocabulary';
import { EMPTY_ESTIMATE_QUERY, type EstimateQuery, type WhatIfQuery } from '../filters/estimate-query';
import type { KnownValues } from '../filters/parameter';
import { loadCommitments } from './chip-capacity';
import { type ChipFigures, listChipFigures } from './chip-figures';
import type { CapacityRecord, ClaimRecord, NamedRef } from './deal-records';
import { keepPerDataset } from './keep-per-dataset';
import { listMetrics } from './list-metrics';

/** What estimates are made of: every chip generation with what is known of its power, and the factors. */
export interface EstimateBasis {
  readonly chips: readonly (PoweredChip & {
    readonly family: string;
    readonly familySlugs: readonly string[];
  })[];
  readonly metrics: readonly FactorMetric[];
}

/** A commitment with its estimates. */
export interface EstimatedCommitment {
  readonly capacity: CapacityRecord & { readonly certainty: Certainty };
  readonly label: string;
  readonly deal: NamedRef;
  readonly dealAnnouncedOn: string;
  readonly estimate: CommitmentEstimate;
}

/** What a power would be if all of it were one generation. Power in kilowatts. */
export interface WhatIf {
  readonly chip: NamedRef;
  readonly family: string;
  readonly powerKw: number;
  readonly basis: PowerBasis;
  readonly power: ChipPower;
  /** Null where refused. */
  readonly chips: FigureRange | null;
  readonly refusal: EstimateRefusal | null;
}

function sourcesOf(claims: readonly ClaimRecord[]): EstimateSource[] {
  return [...new Map(claims.map(({ source }) => [source.slug, source])).values()].map(
    ({ slug, publisher }) => ({
      slug,
      publisher,
    }),
  );
}

function liveClaims(claims: readonly ClaimRecord[], place: EstimatePlace): ClaimRecord[] {
  return claims.filter(
    (claim) =>
      claim.subjectType === place.subjectType &&
      claim.subjectSlug === place.subjectSlug &&
      claim.field === place.field &&
      claim.rank !== 'deprecated' &&
      !claim.isSuperseded,
  );
}

/** A stored number with what the live claims about it say beside it. */
function readNumber(
  stored: number | FigureRange | null,
  place: EstimatePlace,
  claims: readonly ClaimRecord[],
): SourcedNumber | null {
  if (stored === null) return null;
  const live = liveClaims(claims, place);
  const claimed = live.flatMap(({ value, qualifier }) =>
    typeof value === 'number' ? [toRange(value, qualifier ?? 'exactly')] : [],
  );
  // A stored number has no qualifier of its own: its claims say how it is meant.
  const own = typeof stored !== 'number' ? [stored] : claimed.length > 0 ? [] : [toRange(stored, 'exactly')];
  return { values: [...own, ...claimed], place, sources: sourcesOf(live) };
}

function toPoweredChip({
  slug,
  name,
  specs,
  systems,
  claims,
  ...chip
}: ChipFigures): EstimateBasis['chips'][number] {
  const ofChip = (field: 'chipPowerW' | 'facilityPowerW') =>
    readNumber(specs[field], { subjectType: 'chip', subjectSlug: slug, field: `specs.${field}` }, claims);
  return {
    ...{ slug, name, family: chip.family, familySlugs: familySlugs(chip) },
    systems: systems.map((system) => {
      const place = (field: string): EstimatePlace => ({
        subjectType: 'system',
        subjectSlug: system.slug,
        field,
      });
      return {
        name: system.name,
        chips: system.chips,
        power: readNumber(system.powerKw, place('powerKw'), claims),
        // The chips are those that the power is of: other counts are of other systems.
        count: {
          values: [toRange(system.chips, 'exactly')],
          place: place('chips'),
          sources: sourcesOf(liveClaims(claims, place('chips'))),
        },
      };
    }),
    chipPower: ofChip('chipPowerW'),
    facilityPower: ofChip('facilityPowerW'),
  };
}

/** What estimates are made of: the present data, whatever the day asked for. @throws NoDatasetError */
export const loadEstimateBasis = keepPerDataset(async (): Promise<EstimateBasis> => {
  const [chips, metrics] = await Promise.all([listChipFigures(null), listMetrics()]);
  return {
    chips: chips.map(toPoweredChip),
    metrics: metrics.flatMap((metric): FactorMetric[] => {
      const { slug, company, period, basis, value: range } = metric;
      const name = FACTOR_NAMES.find((factor) => factor === metric.name);
      if (name === undefined || range === null) return [];
      const sources = metric.sources.map((source) => ({ slug: source.slug, publisher: source.publisher }));
      return [{ slug, name, company, range, period, basis, sources }];
    }),
  };
});

/** The estimates of one commitment. */
export function estimateCapacity(
  capacity: Omit<EstimableCommitment, 'chips'> & { readonly chips: readonly { readonly slug: string }[] },
  { chips, metrics }: EstimateBasis,
): CommitmentEstimate {
  const named = capacity.chips.flatMap(({ slug }) => chips.find((chip) => chip.slug === slug) ?? []);
  return estimateCommitment({ ...capacity, chips: named }, metrics);
}

/** The power that one chip of a generation takes in a site, by the factors of the market. Null: no such chip. */
export async function findChipPower(chipSlug: string, basis: PowerBasis): Promise<ChipPower | null> {
  const { chips, metrics } = await loadEstimateBasis();
  const chip = chips.find(({ slug }) => slug === chipSlug);
  return chip === undefined ? null : readChipPower(chip, chooseFactors(metrics, null), basis);
}

/** What a power would be, if all of it were one of some generations; in the order of the families. */
export async function computeWhatIf(query: Pick<WhatIfQuery, 'gw' | 'basis' | 'chip'>): Promise<WhatIf[]> {
  const { chips, metrics } = await loadEstimateBasis();
  const powerKw = gwToKw(query.gw);
  const factors = chooseFactors(metrics, null);
  return chips
    .filter(({ slug }) => query.chip.length === 0 || query.chip.includes(slug))
    .map((chip): WhatIf => {
      const power = readChipPower(chip, factors, query.basis);
      const watts = power.preferred?.watts ?? null;
      const estimated = watts === null ? null : estimateChips(toRange(powerKw, 'exactly'), watts);
      const refusal: EstimateRefusal | null =
        watts === null
          ? { code: 'no_input', chips: [{ name: chip.name, missing: listMissing(power) }] }
          : estimated === null
            ? { code: 'no_bound' }
            : null;
      return {
        ...{ chip: power.chip, family: chip.family, powerKw, basis: query.basis, power },
        ...{ chips: estimated, refusal },
      };
    });
}

/** Filters of estimates that take one of several choices. */
export const ESTIMATE_FACETS = ['company', 'chip', 'family'] as const;
export type EstimateFacet = (typeof ESTIMATE_FACETS)[number];

interface Choice {
  readonly value: string;
  readonly label: string;
}

/** What a commitment counts under, by facet. */
const CHOICES_OF: Readonly<Record<EstimateFacet, (one: EstimatedCommitment) => readonly Choice[]>> = {
  company: ({ capacity: { customer, provider } }) =>
    [customer, ...(provider === null ? [] : [provider])].map(({ slug, name }) => ({
      value: slug,
      label: name,
    })),
  chip: ({ capacity }) => capacity.chips.map(({ slug, name }) => ({ value: slug, label: name })),
  family: ({ capacity }) => [
    ...new Map(
      capacity.chips
        .flatMap(({ family, architecture }) => (architecture === null ? [family] : [family, architecture]))
        .map((name) => [toFamilySlug(name), { value: toFamilySlug(name), label: name }]),
    ).values(),
  ],
};

type EstimateFilters = Pick<EstimateQuery, EstimateFacet>;

function isMatch(one: EstimatedCommitment, query: EstimateFilters, omitted: EstimateFacet | null): boolean {
  return ESTIMATE_FACETS.every(
    (facet) =>
      facet === omitted ||
      query[facet].length === 0 ||
      CHOICES_OF[facet](one).some(({ value }) => query[facet].includes(value)),
  );
}

const sizeOf = (range: FigureRange | null): number => (range === null ? -1 : headlineOf(range));

/** Chips of a commitment, estimated or given, for sorting. */
const chipsOf = ({ capacity, estimate }: EstimatedCommitment): number =>
  sizeOf(estimate.chips ?? capacity.chipCount);
/** Power of a commitment, given or estimated, for sorting. */
const powerOf = ({ capacity, estimate }: EstimatedCommitment): number =>
  sizeOf(capacity.powerKw ?? estimate.powerKw);

const byText = (a: string, b: string): number => (a === b ? 0 : a < b ? -1 : 1);

function compare(a: EstimatedCommitment, b: EstimatedCommitment, sort: EstimateQuery['sort']): number {
  switch (sort) {
    case '-chips':
      return chipsOf(b) - chipsOf(a);
    case '-gw':
      return powerOf(b) - powerOf(a);
    case '-announced':
      return byText(b.dealAnnouncedOn, a.dealAnnouncedOn);
    case 'deal':
      return byText(foldText(a.deal.name), foldText(b.deal.name));
  }
}

async function loadEstimates(asOf: string | null): Promise<EstimatedCommitment[]> {
  const [commitments, basis] = await Promise.all([loadCommitments(asOf), loadEstimateBasis()]);
  return commitments.map(({ capacity, label, deal, dealAnnouncedOn, figure }) => ({
    capacity: { ...capacity, certainty: figure.certainty },
    ...{ label, deal, dealAnnouncedOn },
    estimate: estimateCapacity(capacity, basis),
  }));
}

/** The commitments that match, with their estimates or the reasons for which there are none. */
export interface EstimateList {
  readonly items: readonly EstimatedCommitment[];
  /** Without any filter. */
  readonly allTotal: number;
}

/** Every commitment known on the day that matches, in the order asked for. @throws NoDatasetError */
export async function listEstimates(query: EstimateQuery): Promise<EstimateList> {
  const all = await loadEstimates(query.asOf);
  return {
    items: all
      .filter((one) => isMatch(one, query, null))
      .sort((a, b) => compare(a, b, query.sort) || byText(a.capacity.slug, b.capacity.slug)),
    allTotal: all.length,
  };
}

/** A counted choice of a filter. */
export interface EstimateOption extends Choice {
  readonly count: number;
  readonly isSelected: boolean;
}

function nameChoice(facet: EstimateFacet, value: string, known: KnownValues): string {
  const records =
    facet === 'company'
      ? known.companies
      : facet === 'chip'
        ? known.chips
        : known.families.map((name) => ({ slug: toFamilySlug(name), name }));
  return records.find(({ slug }) => slug === value)?.name ?? value;
}

/** The choices of every filter with what each would give, the other filters kept. @throws NoDatasetError */
export async function listEstimateFacets(
  query: EstimateQuery,
  known: KnownValues,
): Promise<Record<EstimateFacet, EstimateOption[]>> {
  const all = await loadEstimates(query.asOf);
  const list = (facet: EstimateFacet): EstimateOption[] => {
    const options = new Map<string, { label: string; count: number }>(
      query[facet].map((value) => [value, { label: nameChoice(facet, value, known), count: 0 }]),
    );
    for (const one of all) {
      const counted = isMatch(one, query, facet) ? 1 : 0;
      for (const { value, label } of CHOICES_OF[facet](one)) {
        options.set(value, { label, count: (options.get(value)?.count ?? 0) + counted });
      }
    }
    return [...options]
      .map(([value, { label, count }]) => ({ value, label, count, isSelected: query[facet].includes(value) }))
      .sort(
        (a, b) =>
          Number(b.isSelected) - Number(a.isSelected) ||
          b.count - a.count ||
          byText(foldText(a.label), foldText(b.label)),
      );
  };
  return { company: list('company'), chip: list('chip'), family: list('family') };
}

/** For each set filter the commitments without it; those that give none are left out. */
export async function suggestEstimateRelaxations(
  query: EstimateQuery,
): Promise<{ key: EstimateFacet; without: EstimateQuery; total: number }[]> {
  const all = await loadEstimates(query.asOf);
  return ESTIMATE_FACETS.filter((key) => query[key].length > 0)
    .map((key) => {
      const without: EstimateQuery = { ...query, [key]: EMPTY_ESTIMATE_QUERY[key], page: 1 };
      return { key, without, total: all.filter((one) => isMatch(one, without, null)).length };
    })
    .filter(({ total }) => total > 0)
    .sort((a, b) => b.total - a.total);
}
