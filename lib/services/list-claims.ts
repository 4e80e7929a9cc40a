// Use case: claims, by what they are about and who made them.
import { claimWhere, findClaims } from '../db/claims';
import type { ClaimFilter } from './claim-filter';
import type { ClaimRecord } from './deal-records';

/** The claims that match, by deal, subject and field; within a field the preferred one first, superseded ones last. */
export async function listClaims(filter: ClaimFilter = {}): Promise<ClaimRecord[]> {
  return findClaims(await claimWhere(filter));
}
