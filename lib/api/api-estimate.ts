// Estimates as the API gives them: whole chips, gigawatts to the kilowatt, watts to six digits.
import { checkEstimate, type EstimateRefusal } from '../domain/chip-estimate';
import type { ChipPower, EstimateInput, RouteReading } from '../domain/chip-power';
import type { FigureRange } from '../domain/figure';
import { kwToGw } from '../domain/power';
import type { PowerBasis } from '../domain/vocabulary';
import {
  describeEstimateRefusal,
  formatMissing,
  formatWattsFormula,
  unitOfInput,
} from '../format/estimate-words';
import type { ApiEstimate } from '../schema/api-estimate-figure';
import type { ApiChipEstimateRow, ApiChipWhatIf, ApiEstimateRoute } from '../schema/api-estimates';
import type { EstimatedCommitment, WhatIf } from '../services/estimate-chips';
import { toGwRange, toPlainRange } from './api-figure';
import type { PageAddress } from './page-address';

/** Digits of watts that a reader can still check by hand. */
const WATT_DIGITS = 6;

function mapBounds(range: FigureRange | null, convert: (value: number) => number): FigureRange | null {
  return (
    range && {
      low: range.low === null ? null : convert(range.low),
      high: range.high === null ? null : convert(range.high),
      qualifier: range.qualifier,
    }
  );
}

const toWatts = (range: FigureRange | null): FigureRange | null =>
  mapBounds(range, (value) => Number(value.toPrecision(WATT_DIGITS)));
const toChips = (range: FigureRange | null): FigureRange | null => mapBounds(range, Math.round);
const toGw = (range: FigureRange | null): FigureRange | null =>
  mapBounds(range, (kw) => kwToGw(Math.round(kw)));

function toEstimate(range: FigureRange | null, refusal: EstimateRefusal | null): ApiEstimate {
  return {
    evidence: 'estimated',
    low: range?.low ?? null,
    high: range?.high ?? null,
    qualifier: range?.qualifier ?? null,
    refusal: refusal && { code: refusal.code, reason: describeEstimateRefusal(refusal) },
  };
}

/** The estimates of a commitment, as its row in any resource carries them. */
export function toApiEstimates({
  chips,
  chipsRefusal,
  powerKw,
  powerRefusal,
}: Pick<EstimatedCommitment['estimate'], 'chips' | 'chipsRefusal' | 'powerKw' | 'powerRefusal'>): {
  chipEstimate: ApiEstimate;
  powerEstimateGw: ApiEstimate;
} {
  return {
    chipEstimate: toEstimate(toChips(chips), chipsRefusal),
    powerEstimateGw: toEstimate(toGw(powerKw), powerRefusal),
  };
}

function toApiInput(input: EstimateInput): ApiEstimateRoute['inputs'][number] {
  const { kind, of, range, place, sources } = input;
  return {
    ...{ kind, of, low: range.low, high: range.high, qualifier: range.qualifier },
    unit: unitOfInput(input),
    subject: `${place.subjectType}/${place.subjectSlug}`,
    field: place.field,
    sources: sources.map(({ slug, publisher }) => ({ slug, publisher })),
  };
}

function toApiRoute(reading: RouteReading, basis: PowerBasis): ApiEstimateRoute {
  return {
    route: reading.route,
    wattsPerChip: toWatts(reading.watts),
    formula: formatWattsFormula(reading.route, basis),
    pueOf: reading.pueOf,
    inputs: reading.inputs.map(toApiInput),
    missing: reading.missing.map((input) => formatMissing([input])),
  };
}

function toApiPower({ preferred, routes }: ChipPower, basis: PowerBasis) {
  return {
    route: preferred?.route ?? null,
    wattsPerChip: toWatts(preferred?.watts ?? null),
    routes: routes.map((reading) => toApiRoute(reading, basis)),
  };
}

/** A commitment with what is estimated of it. */
export function toApiChipEstimateRow(
  { capacity, label, deal, dealAnnouncedOn, estimate }: EstimatedCommitment,
  address: PageAddress,
): ApiChipEstimateRow {
  const { watts, impliedWatts, generations } = estimate;
  const { powerBasis, customer, provider } = capacity;
  return {
    slug: capacity.slug,
    permalink: address.ofFigure(deal.slug, capacity.slug),
    label,
    deal: { slug: deal.slug, name: deal.name },
    dealAnnouncedOn,
    customer: { slug: customer.slug, name: customer.name },
    provider: provider && { slug: provider.slug, name: provider.name },
    layer: capacity.layer,
    certainty: capacity.certainty,
    powerBasis,
    powerGw: toGwRange(capacity.powerKw),
    chipCount: toPlainRange(capacity.chipCount),
    chips: capacity.chips.map(({ slug, name }) => ({ slug, name })),
    ...toApiEstimates(estimate),
    wattsPerChip: toWatts(watts),
    impliedWattsPerChip: toWatts(impliedWatts),
    check: watts && impliedWatts && checkEstimate(impliedWatts, watts),
    generations: generations.map(({ power, chips, powerKw }) => ({
      chip: { slug: power.chip.slug, name: power.chip.name },
      ...toApiPower(power, powerBasis),
      chips: toChips(chips),
      powerGw: toGw(powerKw),
    })),
  };
}

/** What a power would be if all of it were one generation. */
export function toApiChipWhatIf(whatIf: WhatIf, address: PageAddress): ApiChipWhatIf {
  const { chip, family, powerKw, basis, power, chips, refusal } = whatIf;
  return {
    slug: chip.slug,
    permalink: address.ofChip(chip.slug),
    chip: { slug: chip.slug, name: chip.name },
    family,
    gw: kwToGw(powerKw),
    basis,
    chips: toEstimate(toChips(chips), refusal),
    ...toApiPower(power, basis),
  };
}
