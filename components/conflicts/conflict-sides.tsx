// The sides of a conflict: each value with who gives it.
import { DateText } from '@/components/ui/date-text';
import type { ConflictSide } from '@/lib/domain/conflict-spread';
import { EVIDENCES, labelOf, RANKS, SOURCE_KINDS } from '@/lib/domain/vocabulary';
import { formatClaimValue } from '@/lib/format/claim-value';
import { plural } from '@/lib/format/number';
import type { ClaimRecord } from '@/lib/services/deal-records';

/** Most claims of one side that are named; the rest are a link away. */
const MAX_NAMED = 4;

/** Who says it, what sort of publication, when, how well supported. */
function Sayer({
  claim,
  isDropped,
}: {
  readonly claim: ClaimRecord;
  /** Not relied on, though others are who say the same. */
  readonly isDropped: boolean;
}) {
  const { source, evidence, isQuoted, assertedOn } = claim;
  return (
    <li>
      <a href={`/sources/${source.slug}`} title={source.title}>
        {source.publisher}
      </a>
      <span className="evi">
        {labelOf(SOURCE_KINDS, source.kind)}, <DateText value={assertedOn ?? source.publishedOn} />,{' '}
        {labelOf(EVIDENCES, evidence)}
        {isQuoted ? ', quoted' : null}
        {isDropped ? ', this claim deprecated' : null}
      </span>
    </li>
  );
}

/** Why a side has its rank: the reasons written on its claims of that rank, each once. */
function listReasons({ claims, rank }: ConflictSide<ClaimRecord>): string[] {
  return [
    ...new Set(claims.filter((claim) => claim.rank === rank).flatMap(({ rankReason }) => rankReason ?? [])),
  ];
}

function Side({
  side,
  isUsed,
  claimsHref,
}: {
  readonly side: ConflictSide<ClaimRecord>;
  /** Nobody is preferred, and the record itself holds this value. */
  readonly isUsed: boolean;
  readonly claimsHref: string;
}) {
  const { claims, rank } = side;
  const [first] = claims;
  if (!first) return null;
  const more = claims.length - MAX_NAMED;
  return (
    <li className={`side is-${rank}`}>
      <span className="rank">{isUsed ? 'Used' : labelOf(RANKS, rank)}</span>
      <div>
        <b className="value">{formatClaimValue(first)}</b>
        {listReasons(side).map((reason) => (
          <p key={reason} className="why">
            {reason}
          </p>
        ))}
      </div>
      <ul className="sayers">
        {claims.slice(0, MAX_NAMED).map((claim) => (
          <Sayer
            key={claim.slug}
            claim={claim}
            isDropped={claim.rank === 'deprecated' && rank !== 'deprecated'}
          />
        ))}
        {more > 0 ? (
          <li>
            <a href={claimsHref}>and {plural(more, 'more claim')}</a>
          </li>
        ) : null}
      </ul>
    </li>
  );
}

/** Every side of a conflict, the preferred one first, deprecated ones last. */
export function ConflictSides({
  sides,
  usedIndex,
  claimsHref,
}: {
  readonly sides: readonly ConflictSide<ClaimRecord>[];
  /** The side that the record holds though no claim is preferred; null for none. */
  readonly usedIndex: number | null;
  readonly claimsHref: string;
}) {
  return (
    <ul className="sides">
      {sides.map((side, index) => (
        <Side
          key={side.claims[0]?.slug ?? index}
          side={side}
          isUsed={index === usedIndex}
          claimsHref={claimsHref}
        />
      ))}
    </ul>
  );
}
