// Overlaps as readers see them: both ends named, as known on a day.
import type { OverlapEnd, ResolvedOverlap } from '../db/overlaps';
import type { OverlapRecord } from './deal-records';
import { overlapEndLabel } from './figure-labels';

function toRecordEnd(end: OverlapEnd): OverlapRecord['from'] {
  return {
    type: end.type,
    slug: end.slug,
    label: overlapEndLabel(end),
    deal: end.deal === null ? null : { slug: end.deal.slug, name: end.deal.name },
  };
}

/** The overlaps whose deals both exist on a day. */
export function toOverlapRecords(overlaps: readonly ResolvedOverlap[], day: string): OverlapRecord[] {
  const isKnown = ({ deal }: OverlapEnd): boolean => deal === null || deal.announcedFirstDay <= day;
  return overlaps
    .filter(({ from, to }) => isKnown(from) && isKnown(to))
    .map(({ from, to, ...rest }) => ({ ...rest, from: toRecordEnd(from), to: toRecordEnd(to) }));
}
