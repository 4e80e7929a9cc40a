// Use case: one chip generation with what sources say of it.
import { findChips } from '../db/chips';
import { findClaims } from '../db/claims';
import type { ChipDetailRecord } from './chip-records';
import { getDay } from './get-dataset';

/**
 * One chip generation with its claims; `asOf` null is the newest state. Null where there is no such chip.
 * @throws NoDatasetError before the first import.
 */
export async function findChip(slug: string, asOf: string | null): Promise<ChipDetailRecord | null> {
  const [[chip], claims] = await Promise.all([
    findChips({ slug }, await getDay(asOf)),
    findClaims({ subjectType: 'chip', subjectSlug: slug }),
  ]);
  return chip ? { ...chip, claims } : null;
}
