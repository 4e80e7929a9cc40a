// What differing sources say of one number of a chip or system, side by side.
import { ConflictSides } from '@/components/conflicts/conflict-sides';
import { toClaimsHref } from '@/components/provenance/claim-link';
import type { SpecPlace } from '@/lib/domain/chip-readings';
import { compareClaimed } from '@/lib/domain/claimed-values';
import { listSides } from '@/lib/domain/conflict-spread';
import type { ClaimRecord } from '@/lib/services/deal-records';

/** The claims about one place that are not superseded. */
export function claimsAt(claims: readonly ClaimRecord[], place: SpecPlace): ClaimRecord[] {
  return claims.filter(
    ({ subjectType, subjectSlug, field, isSuperseded }) =>
      subjectType === place.subjectType &&
      subjectSlug === place.subjectSlug &&
      field === place.field &&
      !isSuperseded,
  );
}

/** Whether claims about one number give different ones; rounding is no difference. */
export function areDiffering(claims: readonly ClaimRecord[]): boolean {
  const sides = listSides(claims);
  return sides.some((side, index) =>
    sides.slice(index + 1).some((other) => compareClaimed(side, other) !== 'agree'),
  );
}

/** Every value that is claimed with who says so. `stored` is what the ledger shows; null where it shows none. */
export function DifferingClaims({
  place,
  claims,
  stored,
}: {
  readonly place: SpecPlace;
  readonly claims: readonly ClaimRecord[];
  readonly stored: number | string | null;
}) {
  const sides = listSides(claims);
  const usedIndex = sides.some(({ rank }) => rank === 'preferred')
    ? -1
    : sides.findIndex(({ value }) => value === stored);
  return (
    <ConflictSides
      sides={sides}
      usedIndex={usedIndex === -1 ? null : usedIndex}
      claimsHref={toClaimsHref(place)}
    />
  );
}
