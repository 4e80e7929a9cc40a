// Ranges that a source gives as two claims, one for either bound, put back together.
import { type FigureRange, toRange } from './figure';
import type { Qualifier, Unit } from './vocabulary';

/** What of a claim decides whether it is a bound of a range. */
export interface BoundClaim {
  readonly slug: string;
  readonly subjectType: string;
  readonly subjectSlug: string;
  readonly field: string;
  readonly value: number | string;
  readonly unit: Unit | null;
  readonly qualifier: Qualifier | null;
  readonly says: string;
  readonly source: { readonly slug: string };
}

/** What one source says of one field: a claim, or two that are the bounds of one range. */
export interface JoinedClaim<Claim extends BoundClaim> {
  /** The claim; of a range that of the lower bound. */
  readonly claim: Claim;
  /** The claim of the upper bound, where there are two. */
  readonly upper: Claim | null;
  /** The number or range; null where the claim is in words. */
  readonly range: FigureRange | null;
}

const LOWER: readonly (Qualifier | null)[] = ['at_least', 'more_than'];
const UPPER: readonly (Qualifier | null)[] = ['up_to', 'less_than'];

function joins<Claim extends BoundClaim>(lower: Claim, upper: Claim): boolean {
  return (
    LOWER.includes(lower.qualifier) &&
    UPPER.includes(upper.qualifier) &&
    lower.source.slug === upper.source.slug &&
    lower.subjectType === upper.subjectType &&
    lower.subjectSlug === upper.subjectSlug &&
    lower.field === upper.field &&
    lower.unit === upper.unit &&
    // One sentence of the source gives both bounds; two sentences are two claims.
    lower.says === upper.says &&
    typeof lower.value === 'number' &&
    typeof upper.value === 'number' &&
    lower.value <= upper.value
  );
}

/**
 * The claims with ranges joined, in the order of the list: "30 to 40 per cent" stands as at least 30 and up to 40, from one
 * source in one sentence. A bound without its other half stays open.
 */
export function joinBounds<Claim extends BoundClaim>(claims: readonly Claim[]): JoinedClaim<Claim>[] {
  const taken = new Set<string>();
  return claims.flatMap((claim): JoinedClaim<Claim>[] => {
    if (taken.has(claim.slug)) return [];
    const other = claims.find(
      (candidate) => !taken.has(candidate.slug) && (joins(claim, candidate) || joins(candidate, claim)),
    );
    taken.add(claim.slug);
    if (other === undefined) {
      const range =
        typeof claim.value === 'number' ? toRange(claim.value, claim.qualifier ?? 'exactly') : null;
      return [{ claim, upper: null, range }];
    }
    taken.add(other.slug);
    const [lower, upper] = joins(claim, other) ? [claim, other] : [other, claim];
    const range: FigureRange = { low: Number(lower.value), high: Number(upper.value), qualifier: 'about' };
    return [{ claim: lower, upper, range }];
  });
}
