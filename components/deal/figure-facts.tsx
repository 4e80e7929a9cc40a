// Small makers of fact rows that the sections of a deal's figures share.
import type { ReactNode } from 'react';
import { DateText } from '@/components/ui/date-text';
import type { SubjectType } from '@/lib/domain/vocabulary';
import { formatUsdProse } from '@/lib/format/money';
import type { ClaimRecord } from '@/lib/services/deal-records';
import type { Fact } from './fact-list';

/** What stands where a figure exists and nobody told its size. */
export const NOT_GIVEN = 'Not given';

/** The claims about one record. */
export type ClaimsOf = (subjectType: SubjectType, subjectSlug: string) => readonly ClaimRecord[];

/** Whether a row opens claims: then it is a button, and nothing in it may be a link. */
export function hasClaims(claims: readonly ClaimRecord[], field: string): boolean {
  return claims.some((claim) => claim.field === field);
}

/** A row only where the value is known. */
export function factIf(field: string | null, label: string, value: ReactNode | null | undefined): Fact[] {
  return value === null || value === undefined ? [] : [{ field, label, value }];
}

/** A row for a date that is known. */
export function dateFact(field: string, label: string, value: string | null): Fact[] {
  return factIf(field, label, value === null ? null : <DateText value={value} />);
}

/** A row for an amount that is known. The row itself opens its claims. */
export function usdFact(field: string, label: string, amountUsd: number | null): Fact[] {
  return factIf(field, label, amountUsd === null ? null : formatUsdProse(amountUsd));
}
