// From rows of deals to plain objects, as they were known on a day.
import { findConflicts } from '../domain/conflicts';
import { DEAL_KINDS, DEAL_STATUSES, RANKS, ROLES, SUBJECT_TYPES } from '../domain/vocabulary';
import type { DealListItem } from '../services/deal-records';
import type { DealListRow } from './figure-rows';
import { toCapacityRecord, toInvestmentRecord, toSpendRecord } from './map-figures';
import { toSafeNumber, toVocabulary } from './map-values';

/** The value of a claim, from whichever column holds it. */
export function toClaimValue(row: {
  amountUsd: bigint | null;
  powerKw: number | null;
  number: number | null;
  text: string | null;
}): number | string {
  return toSafeNumber(row.amountUsd) ?? row.powerKw ?? row.number ?? row.text ?? '';
}

/** Every source that anything of a deal rests on. */
export function listSourceSlugs(
  row: Pick<DealListRow, 'claims' | 'states' | 'terms' | 'promises' | 'linksFrom'>,
): string[] {
  const slugs = [
    ...row.claims.map(({ sourceSlug }) => sourceSlug),
    ...row.states.map(({ sourceSlug }) => sourceSlug),
    ...row.terms.map(({ sourceSlug }) => sourceSlug),
    ...row.promises.flatMap(({ sourceSlug, outcomeSourceSlug }) => [sourceSlug, outcomeSourceSlug]),
    ...row.linksFrom.map(({ sourceSlug }) => sourceSlug),
  ];
  return [...new Set(slugs.filter((slug) => slug !== null))];
}

/** A deal as lists show it, its overlaps apart: they lead to other deals. */
export function toDealFacts(
  row: DealListRow,
  day: string,
): Omit<DealListItem, 'overlapNotes' | 'ownOverlaps'> {
  return {
    slug: row.slug,
    title: row.title,
    kind: toVocabulary(DEAL_KINDS, row.kind),
    status: toVocabulary(DEAL_STATUSES, row.status),
    announcedOn: row.announcedOn,
    parties: row.parties.map(({ company, role }) => ({ company, role: toVocabulary(ROLES, role) })),
    investments: row.investments.map((investment) => toInvestmentRecord(investment, day)),
    spendCommitments: row.spendCommitments.map((spend) => toSpendRecord(spend, day)),
    capacityCommitments: row.capacityCommitments.map((capacity) => toCapacityRecord(capacity, day)),
    sourceCount: listSourceSlugs(row).length,
    claimCount: row.claims.length,
    conflictCount: findConflicts(
      row.claims.map((claim) => ({
        subjectType: toVocabulary(SUBJECT_TYPES, claim.subjectType),
        subjectSlug: claim.subjectSlug,
        field: claim.field,
        value: toClaimValue(claim),
        rank: toVocabulary(RANKS, claim.rank),
        isSuperseded: claim.isSuperseded,
      })),
    ).length,
  };
}
