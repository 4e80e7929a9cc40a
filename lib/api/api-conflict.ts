// Conflicts as the API gives them.
import type { Spread } from '../domain/conflict-spread';
import { kwToGw } from '../domain/power';
import type { Unit } from '../domain/vocabulary';
import { formatClaimValue } from '../format/claim-value';
import type { ApiConflict, ApiConflictSpread } from '../schema/api-conflicts';
import type { ConflictRecord } from '../services/conflict-records';
import { claimDate } from '../services/load-conflicts';
import type { PageAddress } from './page-address';

/** A number as the API writes it: power in gigawatts. */
function toNumber(value: number, unit: Unit | null): number {
  return unit === 'gw' ? kwToGw(value) : value;
}

const NO_SPREAD: ApiConflictSpread = {
  lowest: null,
  highest: null,
  difference: null,
  ratio: null,
  earliest: null,
  latest: null,
  days: null,
};

function toSpread(spread: Spread): ApiConflictSpread {
  switch (spread.kind) {
    case 'number': {
      const { lowest, highest, difference, ratio, unit } = spread;
      return {
        ...NO_SPREAD,
        lowest: toNumber(lowest, unit),
        highest: toNumber(highest, unit),
        difference: toNumber(difference, unit),
        // Six digits are more than any of the figures has.
        ratio: ratio === null ? null : Number(ratio.toPrecision(6)),
      };
    }
    case 'date':
      return { ...NO_SPREAD, earliest: spread.earliest, latest: spread.latest, days: spread.days };
    case 'text':
      return NO_SPREAD;
  }
}

/** A conflict with its sides. */
export function toApiConflict(conflict: ConflictRecord, address: PageAddress): ApiConflict {
  const { spread, liveSpread, ledger } = conflict;
  const subject = `${conflict.subjectType}/${conflict.subjectSlug}` as const;
  return {
    slug: conflict.slug,
    permalink: address.ofConflict(conflict.slug),
    claimsLink: address.ofClaims(subject, conflict.field),
    subject,
    subjectName: conflict.subjectName,
    deal: conflict.deal === null ? null : { slug: conflict.deal.slug, name: conflict.deal.name },
    field: conflict.field,
    kind: conflict.kind,
    state: conflict.state,
    unit: spread.kind === 'number' ? spread.unit : null,
    spread: toSpread(spread),
    liveSpread: liveSpread && toSpread(liveSpread),
    sides: conflict.sides.map((side, index) => ({
      value: typeof side.value === 'number' ? toNumber(side.value, side.unit) : side.value,
      unit: side.unit,
      qualifier: side.qualifier,
      words: formatClaimValue(side.claims[0] ?? side),
      rank: side.rank,
      reasons: [
        ...new Set(
          side.claims.filter(({ rank }) => rank === side.rank).flatMap(({ rankReason }) => rankReason ?? []),
        ),
      ],
      isUsed: index === ledger.sideIndex,
      claims: side.claims.map((claim) => ({
        slug: claim.slug,
        source: claim.source.slug,
        publisher: claim.source.publisher,
        kind: claim.source.kind,
        saidOn: claimDate(claim),
        evidence: claim.evidence,
        rank: claim.rank,
      })),
    })),
    recordValue: conflict.recordText,
    claimCount: conflict.sides.reduce((sum, { claims }) => sum + claims.length, 0),
    newestOn: conflict.newestOn,
  };
}
