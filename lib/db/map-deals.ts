// From rows of deals to plain objects, as they were known on a day.
import { DEAL_KINDS, DEAL_STATUSES, ROLES } from '../domain/vocabulary';
import type { DealListItem } from '../services/deal-records';
import type { DealTally } from './deal-tallies';
import type { DealListRow } from './figure-rows';
import { type StandingOf, toCapacityRecord, toInvestmentRecord, toSpendRecord } from './map-figures';
import { toVocabulary } from './map-values';

/** A deal as lists show it, its overlaps apart: they lead to other deals. */
export function toDealFacts(
  row: DealListRow,
  tally: DealTally,
  day: string,
  standingOf: StandingOf,
): Omit<DealListItem, 'overlapNotes' | 'ownOverlaps'> {
  return {
    slug: row.slug,
    title: row.title,
    kind: toVocabulary(DEAL_KINDS, row.kind),
    status: toVocabulary(DEAL_STATUSES, row.status),
    announcedOn: row.announcedOn,
    parties: row.parties.map(({ company, role }) => ({ company, role: toVocabulary(ROLES, role) })),
    investments: row.investments.map((investment) => toInvestmentRecord(investment, day, standingOf)),
    spendCommitments: row.spendCommitments.map((spend) => toSpendRecord(spend, day, standingOf)),
    capacityCommitments: row.capacityCommitments.map((capacity) =>
      toCapacityRecord(capacity, day, standingOf),
    ),
    sourceCount: tally.sourceSlugs.length,
    claimCount: tally.claimCount,
    conflictCount: tally.conflictCount,
  };
}
