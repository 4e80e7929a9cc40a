// Which lanes a deal has: its tranches, or investments without tranches, then spend and capacity.
import type { LaneInput } from '@/lib/charts/state-lanes';
import type { SubjectType } from '@/lib/domain/vocabulary';
import { formatUsdRangeProse } from '@/lib/format/money';
import { plural } from '@/lib/format/number';
import { formatGwRange } from '@/lib/format/power';
import type { DealRecord, NamedRef, StateRecord } from '@/lib/services/deal-records';
import { nameCapacity, nameInvestment, nameSpend, nameTranche } from './figure-names';

const NOT_GIVEN = 'amount not given';

/** A lane with the field that its number is of, and the source of each of its states. */
export interface DealLane extends LaneInput {
  readonly claimed: {
    readonly subjectType: SubjectType;
    readonly subjectSlug: string;
    readonly field: string;
  };
  readonly states: readonly (LaneInput['states'][number] & { readonly source: NamedRef | null })[];
}

function toLaneStates(states: readonly StateRecord[]): DealLane['states'] {
  return states.map(({ certainty, knownFrom, knownTo, says, why, source }) => ({
    certainty,
    knownFrom,
    knownTo,
    text: says ?? why,
    source,
  }));
}

/** The lanes of a deal in reading order. Figures without a state do not occur: the import refuses them. */
export function buildDealLanes(deal: DealRecord): DealLane[] {
  const investments = deal.investments.flatMap((investment): DealLane[] => {
    const amount = investment.amountUsd === null ? NOT_GIVEN : formatUsdRangeProse(investment.amountUsd);
    if (investment.tranches.length === 0) {
      return [
        {
          slug: investment.slug,
          label: nameInvestment(deal, investment),
          detail: amount,
          claimed: { subjectType: 'investment', subjectSlug: investment.slug, field: 'amountUsd' },
          states: toLaneStates(investment.states),
        },
      ];
    }
    return investment.tranches.map((tranche, index) => ({
      slug: tranche.slug,
      label: nameTranche(deal, investment, index),
      detail: tranche.amountUsd === null ? NOT_GIVEN : formatUsdRangeProse(tranche.amountUsd),
      claimed: { subjectType: 'tranche', subjectSlug: tranche.slug, field: 'amountUsd' },
      states: toLaneStates(tranche.states),
    }));
  });
  const spend = deal.spendCommitments.map((commitment): DealLane => ({
    slug: commitment.slug,
    label: nameSpend(commitment),
    detail: [
      commitment.amountUsd === null ? NOT_GIVEN : formatUsdRangeProse(commitment.amountUsd),
      commitment.termYears === null ? null : plural(commitment.termYears, 'year'),
    ]
      .filter((words) => words !== null)
      .join(', '),
    claimed: { subjectType: 'spend', subjectSlug: commitment.slug, field: 'amountUsd' },
    states: toLaneStates(commitment.states),
  }));
  const capacity = deal.capacityCommitments.map((commitment): DealLane => ({
    slug: commitment.slug,
    label: nameCapacity(commitment),
    detail: commitment.powerKw === null ? 'power not given' : formatGwRange(commitment.powerKw),
    claimed: { subjectType: 'capacity', subjectSlug: commitment.slug, field: 'powerGw' },
    states: toLaneStates(commitment.states),
  }));
  return [...investments, ...spend, ...capacity];
}
