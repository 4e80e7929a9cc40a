// What each source says of one figure: preferred first, deprecated last.
import Link from 'next/link';
import { DateText } from '@/components/ui/date-text';
import { EVIDENCES, RANKS, labelOf } from '@/lib/domain/vocabulary';
import { formatClaimValue } from '@/lib/format/claim-value';
import type { ClaimRecord, SourceRecord } from '@/lib/services/deal-records';

const RANK_ORDER = RANKS.map((entry) => entry.value);

/** Claims in reading order: preferred, normal, deprecated; within a rank as recorded. */
export function sortClaims(claims: readonly ClaimRecord[]): ClaimRecord[] {
  return [...claims].sort((a, b) => RANK_ORDER.indexOf(a.rank) - RANK_ORDER.indexOf(b.rank));
}

/** Publisher, title, date and kind of a source: the publisher leads to what rests on it here, the title to the original. */
export function SourceCitation({ source }: { source: SourceRecord }) {
  return (
    <>
      <Link href={`/sources/${source.slug}`} prefetch={false}>
        {source.publisher}
      </Link>
      , {source.url === null ? source.title : <a href={source.url}>{source.title}</a>},{' '}
      {source.publishedOn === null ? 'no date' : <DateText value={source.publishedOn} />}, {source.kind}
      {source.readIn === null ? null : `, read in ${source.readIn}`}
    </>
  );
}

/** The claims for one figure, each with value, evidence, paraphrase and source; each has an address of its own. */
export function ClaimList({
  claims,
  isLinked = false,
}: {
  claims: readonly ClaimRecord[];
  /** Shows the link to each claim. */
  isLinked?: boolean;
}) {
  return (
    <ul className="claims">
      {sortClaims(claims).map((claim) => (
        <li
          key={claim.slug}
          id={`claim-${claim.slug}`}
          className={claim.rank === 'deprecated' ? 'claim dep' : 'claim'}
        >
          <span className="rank">
            <b>{claim.isSuperseded ? 'Superseded' : labelOf(RANKS, claim.rank)}</b>
            {labelOf(EVIDENCES, claim.evidence)}
            {claim.isQuoted ? ', quoted' : null}
            {isLinked ? (
              <a className="claim-address" href={`#claim-${claim.slug}`}>
                Link<span className="vh"> to this claim</span>
              </a>
            ) : null}
          </span>
          <span>
            <span className="value">{formatClaimValue(claim)}</span>
            <small>{claim.says}</small>
            <small>
              <SourceCitation source={claim.source} />
              {claim.assertedOn === null ? null : (
                <>
                  , said <DateText value={claim.assertedOn} />
                </>
              )}
            </small>
            {claim.note === null ? null : <small>Note: {claim.note}</small>}
            {claim.rankReason === null || claim.rankReason === claim.note ? null : (
              <small>Why: {claim.rankReason}</small>
            )}
          </span>
        </li>
      ))}
    </ul>
  );
}
