// How well one figure is supported: what the claims about it come to together.
import { type ComparableClaim, findConflicts } from './conflicts';
import { SOURCE_KINDS, type SourceKind } from './vocabulary';

/** A claim as far as support goes. */
export interface SupportingClaim extends ComparableClaim {
  readonly source: { readonly slug: string; readonly kind: SourceKind };
}

/** Why a figure rests on little: nothing live supports it, only aggregators do, or one analysis alone. */
export type Weakness = 'unsupported' | 'aggregator_only' | 'single_analysis';

/** What the claims about one field of one subject come to. */
export interface FieldStanding {
  /** All claims about the field, deprecated and superseded ones too. */
  readonly claimCount: number;
  /** Different sources of its live claims: neither deprecated nor superseded. */
  readonly sourceCount: number;
  /** The best kind among the live sources; null where none is live. */
  readonly bestKind: SourceKind | null;
  /** Its sources disagree, by the rule of {@link findConflicts}. */
  readonly isInConflict: boolean;
  /** Null: it stands well enough. */
  readonly weakness: Weakness | null;
}

const KIND_ORDER = new Map<SourceKind, number>(SOURCE_KINDS.map(({ value }, index) => [value, index]));

function weaknessOf(sourceCount: number, bestKind: SourceKind | null): Weakness | null {
  if (bestKind === null) return 'unsupported';
  if (bestKind === 'aggregator') return 'aggregator_only';
  return bestKind === 'analysis' && sourceCount === 1 ? 'single_analysis' : null;
}

/** Sums up the claims about one field of one subject; `claims` holds no others. Null where there is none. */
export function summariseStanding(claims: readonly SupportingClaim[]): FieldStanding | null {
  if (claims.length === 0) return null;
  const live = claims.filter(({ rank, isSuperseded }) => rank !== 'deprecated' && !isSuperseded);
  const sources = new Map(live.map(({ source }) => [source.slug, source.kind]));
  const [bestKind = null] = [...sources.values()].sort(
    (a, b) => (KIND_ORDER.get(a) ?? 0) - (KIND_ORDER.get(b) ?? 0),
  );
  return {
    claimCount: claims.length,
    sourceCount: sources.size,
    bestKind,
    isInConflict: findConflicts(claims).length > 0,
    weakness: weaknessOf(sources.size, bestKind),
  };
}

/** What the standings of several figures come to, for a number that is made of them. */
export interface CombinedStanding {
  /** The sources of at least one of them differ. */
  readonly isInConflict: boolean;
  /** The worst of them; null where all stand well enough. */
  readonly weakness: Weakness | null;
  /** Only some of them are weak. */
  readonly isWeakInPart: boolean;
}

const WORST_FIRST: readonly Weakness[] = ['unsupported', 'aggregator_only', 'single_analysis'];

/** Sums up the standings of the figures behind one number. A figure without any claim counts as unsupported. */
export function combineStandings(standings: readonly (FieldStanding | null)[]): CombinedStanding {
  const weaknesses = standings.map((standing) => (standing === null ? 'unsupported' : standing.weakness));
  return {
    isInConflict: standings.some((standing) => standing?.isInConflict ?? false),
    weakness: WORST_FIRST.find((weakness) => weaknesses.includes(weakness)) ?? null,
    isWeakInPart: weaknesses.some((weakness) => weakness !== null) && weaknesses.includes(null),
  };
}
