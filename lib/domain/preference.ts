// Why one of the claims about a field is the one that the ledger follows.
import { findConflicts } from './conflicts';
import type { SupportingClaim } from './field-standing';
import { EVIDENCES, type Evidence, SOURCE_KINDS, type SourceKind } from './vocabulary';

/** A claim as far as being preferred goes. */
export interface RankedClaim extends SupportingClaim {
  readonly rankReason: string | null;
  readonly evidence: Evidence;
}

/** Why a claim is followed, as far as the data tell; `unwritten` where nothing tells it. */
export type Preference =
  | { readonly kind: 'written'; readonly reason: string }
  | { readonly kind: 'only_claim' }
  | { readonly kind: 'best_source'; readonly sourceKind: SourceKind }
  | { readonly kind: 'best_evidence'; readonly evidence: Evidence }
  | { readonly kind: 'agreed' }
  | { readonly kind: 'unwritten' }
  | { readonly kind: 'none_preferred'; readonly isInConflict: boolean }
  | { readonly kind: 'nothing_live' };

const KIND_ORDER = SOURCE_KINDS.map(({ value }) => value);
const EVIDENCE_ORDER = EVIDENCES.map(({ value }) => value);

/**
 * The claim that speaks for a field: the preferred live one, else the live one with the best evidence, the first of equals.
 * Null where none is live.
 */
export function findShownClaim<Claim extends Pick<RankedClaim, 'rank' | 'isSuperseded' | 'evidence'>>(
  claims: readonly Claim[],
): Claim | null {
  const live = claims.filter(({ rank, isSuperseded }) => rank !== 'deprecated' && !isSuperseded);
  const place = ({ rank, evidence }: Claim): number =>
    rank === 'preferred' ? -1 : EVIDENCE_ORDER.indexOf(evidence);
  return live.reduce<Claim | null>(
    (shown, claim) => (shown === null || place(claim) < place(shown) ? claim : shown),
    null,
  );
}

/**
 * Explains the preferred claim among the claims about one field of one subject. What nobody wrote down is derived only
 * where it can be seen: the only claim, the best kind of source, the best evidence, or that all agree.
 */
export function explainPreference(claims: readonly RankedClaim[]): Preference {
  const live = claims.filter(({ rank, isSuperseded }) => rank !== 'deprecated' && !isSuperseded);
  if (live.length === 0) return { kind: 'nothing_live' };
  if (claims.length === 1) return { kind: 'only_claim' };
  const agrees = findConflicts(live).length === 0;
  const preferred = live.find(({ rank }) => rank === 'preferred');
  if (!preferred) return { kind: 'none_preferred', isInConflict: !agrees };
  if (preferred.rankReason !== null) return { kind: 'written', reason: preferred.rankReason };
  const others = claims.filter((claim) => claim !== preferred && !claim.isSuperseded);
  const beats = (place: (claim: RankedClaim) => number): boolean =>
    others.length > 0 && others.every((other) => place(preferred) < place(other));
  if (beats(({ source }) => KIND_ORDER.indexOf(source.kind))) {
    return { kind: 'best_source', sourceKind: preferred.source.kind };
  }
  if (beats(({ evidence }) => EVIDENCE_ORDER.indexOf(evidence))) {
    return { kind: 'best_evidence', evidence: preferred.evidence };
  }
  return agrees ? { kind: 'agreed' } : { kind: 'unwritten' };
}
