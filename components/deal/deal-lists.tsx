// The lists under the figures of a deal: terms, dated promises, what is said of the deal itself, sources.
import { CertaintyMark } from '@/components/certainty/certainty-mark';
import { Section } from '@/components/layout/section';
import { DateText } from '@/components/ui/date-text';
import {
  DEAL_STATUSES,
  labelOf,
  PROMISE_OUTCOMES,
  ROLES,
  SOURCE_KINDS,
  TERM_KINDS,
} from '@/lib/domain/vocabulary';
import { formatClaimValue } from '@/lib/format/claim-value';
import { formatList, plural } from '@/lib/format/number';
import { formatGwUnit } from '@/lib/format/power';
import { toSentenceCase } from '@/lib/format/words';
import type { ClaimRecord, DealRecord, SourceRecord, TermRecord } from '@/lib/services/deal-records';
import { FactList } from './fact-list';
import type { ClaimsOf } from './figure-sections';

function TermText({ term }: { term: TermRecord }) {
  const hasFigureInWords = term.value === null || term.unit === null;
  return (
    <>
      {term.text}
      {hasFigureInWords ? null : (
        <span className="muted">
          {' '}
          ({formatClaimValue({ value: term.value ?? 0, unit: term.unit, qualifier: null })})
        </span>
      )}
      {term.source === null ? null : <span className="evi"> {term.source.name}</span>}
    </>
  );
}

export function TermsSection({ terms, claimsOf }: { terms: readonly TermRecord[]; claimsOf: ClaimsOf }) {
  return (
    <Section id="terms" title="Terms" note={terms.length}>
      {terms.map((term) => {
        const claims = claimsOf('term', term.slug);
        const field = term.value === null ? 'text' : 'value';
        return (
          <div id={term.slug} key={term.slug}>
            <FactList
              facts={[
                {
                  field,
                  label: toSentenceCase(labelOf(TERM_KINDS, term.kind)),
                  value: <TermText term={term} />,
                },
              ]}
              claims={claims}
            />
          </div>
        );
      })}
    </Section>
  );
}

export function PromisesSection({ promises }: { promises: DealRecord['promises'] }) {
  return (
    <Section id="promises" title="Dated promises" note="and what became of them">
      <table className="promises">
        <thead>
          <tr>
            <th scope="col">Due</th>
            <th scope="col">Promise</th>
            <th scope="col">By</th>
            <th scope="col">Outcome</th>
          </tr>
        </thead>
        <tbody>
          {promises.map((promise) => (
            <tr key={promise.slug} id={promise.slug}>
              <td className="nw">
                <DateText value={promise.dueOn} />
              </td>
              <td>
                {promise.text}
                <span className="muted">
                  {promise.powerKw === null ? '' : ` ${formatGwUnit(promise.powerKw)}.`} Made{' '}
                  <DateText value={promise.madeOn} />, {promise.source.name}.
                </span>
              </td>
              <td>
                {promise.promiser.name}
                {promise.promisee === null ? null : (
                  <span className="muted"> to {promise.promisee.name}</span>
                )}
              </td>
              <td>
                {toSentenceCase(labelOf(PROMISE_OUTCOMES, promise.outcome))}
                {promise.outcomeOn === null ? null : (
                  <>
                    , <DateText value={promise.outcomeOn} />
                  </>
                )}
                {promise.outcomeSource === null ? null : (
                  <span className="muted"> {promise.outcomeSource.name}</span>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  );
}

/** The deal as a whole: date, status, parties, states, and whatever else its claims are about. */
export function RecordSection({ deal, claims }: { deal: DealRecord; claims: readonly ClaimRecord[] }) {
  const parties = deal.parties.map(({ company, role }) => `${company.name} (${labelOf(ROLES, role)})`);
  return (
    <Section id="record" title="The record" note={deal.slug}>
      <FactList
        facts={[
          { field: 'announcedOn', label: 'Announced', value: <DateText value={deal.announcedOn} /> },
          { field: 'status', label: 'Status', value: toSentenceCase(labelOf(DEAL_STATUSES, deal.status)) },
          { field: 'parties', label: 'Parties', value: formatList(parties) },
          ...(claims.some(({ field }) => field === 'summary')
            ? [{ field: 'summary', label: 'Said of the deal', value: 'What sources say of it as a whole' }]
            : []),
          ...deal.states.map((state) => ({
            field: null,
            label: 'Terms',
            value: (
              <>
                <CertaintyMark certainty={state.certainty} withWord /> from{' '}
                <DateText value={state.knownFrom} />
                {state.knownTo === null ? null : (
                  <>
                    {' '}
                    to <DateText value={state.knownTo} />
                  </>
                )}
                . <span className="muted">{state.says}</span>
              </>
            ),
          })),
        ]}
        claims={claims}
      />
    </Section>
  );
}

function SourceRow({ source }: { source: SourceRecord & { claimCount: number } }) {
  return (
    <tr>
      <td className="publisher">{source.publisher}</td>
      <td>
        {source.url === null ? source.title : <a href={source.url}>{source.title}</a>}
        {source.readIn === null ? null : <span className="muted"> read in {source.readIn}</span>}
      </td>
      <td className="evi">{labelOf(SOURCE_KINDS, source.kind)}</td>
      <td className="evi nw">
        <DateText value={source.publishedOn} />
      </td>
      <td className="r">
        {source.claimCount === 0 ? (
          <span className="muted">term</span>
        ) : (
          <>
            {source.claimCount}
            <span className="vh"> claims</span>
          </>
        )}
      </td>
    </tr>
  );
}

export function SourcesSection({ sources }: { sources: DealRecord['sources'] }) {
  return (
    <Section
      id="sources"
      title="Sources"
      note={`${plural(sources.length, 'source')}; parties and filings first`}
    >
      <table className="srcs">
        <thead>
          <tr>
            <th scope="col">Publisher</th>
            <th scope="col">Title</th>
            <th scope="col">Kind</th>
            <th scope="col">Published</th>
            <th scope="col" className="r">
              Claims
            </th>
          </tr>
        </thead>
        <tbody>
          {sources.map((source) => (
            <SourceRow key={source.slug} source={source} />
          ))}
        </tbody>
      </table>
    </Section>
  );
}
