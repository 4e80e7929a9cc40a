// Use case: regulatory and market events.
import { findEvents } from '../db/references';
import { getDay } from './get-dataset';
import type { EventRecord } from './reference-records';

/**
 * The events that had begun by a day, the newest first, of one company or of all; `asOf` null is the newest state.
 * @throws NoDatasetError before the first import.
 */
export async function listEvents({
  company,
  asOf = null,
}: { company?: string; asOf?: string | null } = {}): Promise<EventRecord[]> {
  const happened = { happenedFirstDay: { lte: await getDay(asOf) } };
  return findEvents(
    company === undefined ? happened : { ...happened, companies: { some: { companySlug: company } } },
  );
}
