// What a popover shows: the question, the first claims, why one is followed. Words come ready from the service.
import type { ClaimLine, ClaimSummary } from '@/lib/services/claim-summaries';
import { Glyph } from '@/components/ui/glyph';

function Line({ claim }: { readonly claim: ClaimLine }) {
  return (
    <li className={claim.isDeprecated ? 'claim dep' : 'claim'}>
      <span className="rank">
        <b>{claim.rank}</b>
        {claim.evidence}
      </span>
      <span>
        {claim.about === null ? null : <small className="about">{claim.about}</small>}
        <span className="value">{claim.value}</span>
        <small>{claim.says}</small>
        <small>
          <a href={claim.sourceHref}>{claim.publisher}</a>, {claim.sourceWords}
        </small>
      </span>
    </li>
  );
}

/** The claims, at most five, with the way to all of them. */
export function ClaimSummaryView({ summary }: { readonly summary: ClaimSummary }) {
  return (
    <>
      {summary.remark === null ? null : <p className="pop-remark">{summary.remark}</p>}
      {summary.claims.length === 0 ? (
        <p className="pop-remark">No source in the ledger makes a claim about it.</p>
      ) : (
        <ul>
          {summary.claims.map((claim) => (
            <Line key={claim.slug} claim={claim} />
          ))}
        </ul>
      )}
      <p className="foot">
        {summary.why === null ? null : <>{summary.why} </>}
        <a href={summary.href}>
          {summary.total > summary.claims.length ? `All ${summary.total} claims` : 'The page of these claims'}
        </a>
      </p>
    </>
  );
}

/** The heading of the popover with the counts and, where sources differ, the sign. */
export function ClaimSummaryCounts({ summary }: { readonly summary: ClaimSummary }) {
  return (
    <span className={summary.isInConflict ? 'pop-counts sig' : 'pop-counts'}>
      {summary.isInConflict ? (
        <>
          <Glyph name="conflict" />
          <span className="vh">Sources differ: </span>
        </>
      ) : null}
      {summary.counts}
    </span>
  );
}
