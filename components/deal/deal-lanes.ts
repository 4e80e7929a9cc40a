// Which lanes a deal has: its tranches, or investments without tranches, then spend and capacity.
import type { LaneInput } from '@/lib/charts/state-lanes';
import { formatUsdRangeProse } from '@/lib/format/money';
import { formatGwRange } from '@/lib/format/power';
import { plural } from '@/lib/format/number';
import type { DealRecord, StateRecord } from '@/lib/services/deal-records';
import { trancheName } from './tranche-name';

const NOT_GIVEN = 'amount not given';

function toLaneStates(states: readonly StateRecord[]): LaneInput['states'] {
  return states.map(({ certainty, knownFrom, knownTo, says, why }) => ({
    certainty,
    knownFrom,
    knownTo,
    text: says ?? why,
  }));
}

/** The lanes of a deal in reading order. Figures without a state do not occur: the import refuses them. */
export function buildDealLanes(deal: DealRecord): LaneInput[] {
  const investments = deal.investments.flatMap((investment): LaneInput[] => {
    const amount = investment.amountUsd === null ? NOT_GIVEN : formatUsdRangeProse(investment.amountUsd);
    if (investment.tranches.length === 0) {
      return [
        {
          slug: investment.slug,
          label: deal.investments.length > 1 ? `${investment.investor.name} investment` : 'Investment',
          detail: amount,
          states: toLaneStates(investment.states),
        },
      ];
    }
    return investment.tranches.map((tranche, index) => ({
      slug: tranche.slug,
      label:
        deal.investments.length > 1
          ? `${investment.investor.name}, ${trancheName(index).toLowerCase()}`
          : trancheName(index),
      detail: tranche.amountUsd === null ? NOT_GIVEN : formatUsdRangeProse(tranche.amountUsd),
      states: toLaneStates(tranche.states),
    }));
  });
  const spend = deal.spendCommitments.map((commitment) => ({
    slug: commitment.slug,
    label: commitment.provider === null ? 'Own spending' : `${commitment.provider.name} spend`,
    detail: [
      commitment.amountUsd === null ? NOT_GIVEN : formatUsdRangeProse(commitment.amountUsd),
      commitment.termYears === null ? null : plural(commitment.termYears, 'year'),
    ]
      .filter((words) => words !== null)
      .join(', '),
    states: toLaneStates(commitment.states),
  }));
  const capacity = deal.capacityCommitments.map((commitment) => ({
    slug: commitment.slug,
    label:
      commitment.site?.name ??
      (commitment.chips.length > 0 && commitment.chips.length <= 2
        ? commitment.chips.map(({ name }) => name).join(', ')
        : 'Capacity'),
    detail: commitment.powerKw === null ? 'power not given' : formatGwRange(commitment.powerKw),
    states: toLaneStates(commitment.states),
  }));
  return [...investments, ...spend, ...capacity];
}
