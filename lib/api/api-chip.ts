// The ratios and commitments of one chip generation as the API gives them.
import type { GivenRatio } from '../domain/claimed-ratios';
import type { FigureRange } from '../domain/figure';
import { describeSpecRefusal, describeVerdict } from '../format/chip-ratio-words';
import { toSentenceCase } from '../format/words';
import type { ApiChipParts } from '../schema/api-chip';
import type { ChipComparison, ChipPageRecord, ClaimedRatio } from '../services/chip-page-records';
import type { NamedRef } from '../services/deal-records';
import { toApiCapacity } from './api-deal';
import { toApiEstimates } from './api-estimate';

type ApiSpecRatio = ApiChipParts['ratios']['computed'][number];
type ApiClaimedRatio = ApiChipParts['ratios']['claimed'][number];

/** Digits of a derived number that a reader can still check by hand; beyond them is the noise of division. */
const SIGNIFICANT_DIGITS = 6;

function toRef({ slug, name }: NamedRef): NamedRef {
  return { slug, name };
}

function round(value: number | null): number | null {
  return value === null ? null : Number(value.toPrecision(SIGNIFICANT_DIGITS));
}

function toBounds(range: FigureRange | null) {
  return range === null
    ? { low: null, high: null, qualifier: null }
    : { low: round(range.low), high: round(range.high), qualifier: range.qualifier };
}

function toSpecRatios({ of, against, ratios }: ChipComparison): ApiSpecRatio[] {
  const names = { above: of.name, below: against.name };
  return ratios.map(({ spec, level, range, refusal, isBasisUnstated }) => ({
    of: toRef(of),
    against: toRef(against),
    spec,
    level,
    ...toBounds(range),
    isBasisUnstated,
    refused: refusal && {
      code: refusal.code,
      reason: `${toSentenceCase(describeSpecRefusal(refusal, names))}.`,
    },
  }));
}

function toGiven({ spec, level, range }: GivenRatio) {
  return { spec, level, ...toBounds(range) };
}

function toClaimedRatio(claimed: ClaimedRatio): ApiClaimedRatio {
  const { field, of, comparedWith, rival, claims, range, unit, factor, verdict } = claimed;
  return {
    of: toRef(of),
    field: field.field,
    label: field.label,
    against: field.against,
    comparedWith,
    rival: rival && toRef(rival),
    direction: field.direction,
    ...toBounds(range),
    unit,
    factor: factor && toBounds(factor),
    claims: claims.map(({ slug }) => slug),
    verdict: {
      kind: verdict.kind,
      given: verdict.kind === 'checked' ? verdict.given.map(toGiven) : [],
      position: verdict.kind === 'checked' ? verdict.position : null,
      rounded: verdict.kind === 'checked' ? verdict.rounded.map(({ spec, level }) => ({ spec, level })) : [],
      sentence: describeVerdict(verdict, comparedWith),
    },
  };
}

/** The ratios of a generation, computed and claimed, and the commitments that name it. */
export function toApiChipParts(chip: ChipPageRecord): ApiChipParts {
  const { predecessorComparison, successorComparisons, claimedRatios, claimedOfOthers, commitments } = chip;
  const comparisons = [
    ...(predecessorComparison === null ? [] : [predecessorComparison]),
    ...successorComparisons,
  ];
  return {
    ratios: {
      computed: comparisons.flatMap(toSpecRatios),
      claimed: [...claimedRatios, ...claimedOfOthers].map(toClaimedRatio),
    },
    commitments: commitments.commitments.flatMap(({ capacity, label, deal, dealAnnouncedOn }) => {
      const { certainty } = capacity;
      const estimate = chip.estimates[capacity.slug];
      // Every commitment of the page was known on its day, and has its estimates.
      if (certainty === null || estimate === undefined) return [];
      return [
        {
          ...toApiCapacity({ ...capacity, certainty }),
          label,
          deal: toRef(deal),
          dealAnnouncedOn,
          ...toApiEstimates(estimate),
          sharedWith: capacity.chips.filter(({ slug }) => slug !== chip.slug).map(toRef),
        },
      ];
    }),
  };
}
