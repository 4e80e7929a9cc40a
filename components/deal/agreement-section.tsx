// What was agreed beside the figures: the terms by kind with who says so, and the dated promises with what became of them.
import { Section } from '@/components/layout/section';
import { DateText } from '@/components/ui/date-text';
import { labelOf, PROMISE_OUTCOMES, TERM_KINDS } from '@/lib/domain/vocabulary';
import { formatPartialDate } from '@/lib/format/date';
import { plural } from '@/lib/format/number';
import { formatGwUnit } from '@/lib/format/power';
import { toSentenceCase } from '@/lib/format/words';
import type { DealRecord, TermRecord } from '@/lib/services/deal-records';
import { type Fact, FactList } from './fact-list';
import { type ClaimsOf, hasClaims } from './figure-facts';
import { ProseSources, SourceRef } from './source-ref';

function TermText({ term, isInSummary }: { readonly term: TermRecord; readonly isInSummary: boolean }) {
  return (
    <>
      {term.text}
      {term.source === null ? null : (
        <span className="evi"> {isInSummary ? term.source.name : <SourceRef source={term.source} />}</span>
      )}
    </>
  );
}

/** Terms of one kind stand together, the kinds in the order of their vocabulary. */
export function TermsSection({
  terms,
  dealSlug,
  claimsOf,
}: {
  readonly terms: readonly TermRecord[];
  readonly dealSlug: string;
  readonly claimsOf: ClaimsOf;
}) {
  if (terms.length === 0) return null;
  const groups = TERM_KINDS.map(({ value }) => ({
    kind: value,
    ofKind: terms.filter((term) => term.kind === value),
  })).filter(({ ofKind }) => ofKind.length > 0);
  return (
    <Section id="terms" title="What was agreed" note={plural(terms.length, 'term')}>
      {groups.map(({ kind, ofKind }) =>
        ofKind.map((term, index) => {
          const claims = claimsOf('term', term.slug);
          const field = term.value === null ? 'text' : 'value';
          const fact: Fact = {
            field,
            label: index === 0 ? toSentenceCase(labelOf(TERM_KINDS, kind)) : '',
            value: <TermText term={term} isInSummary={hasClaims(claims, field)} />,
          };
          return (
            <div id={term.slug} key={term.slug} className="term">
              <FactList
                facts={[fact]}
                claims={claims}
                subject={{ subjectType: 'deal', subjectSlug: dealSlug }}
              />
            </div>
          );
        }),
      )}
    </Section>
  );
}

function PromiseRow({ promise }: { readonly promise: DealRecord['promises'][number] }) {
  return (
    <tr id={promise.slug}>
      <td className="nw">
        <DateText value={promise.dueOn} />
      </td>
      <td data-figures>
        {promise.text}
        <span className="muted">
          {promise.powerKw === null ? '' : ` ${formatGwUnit(promise.powerKw)}.`} Made{' '}
          <DateText value={promise.madeOn} />, <SourceRef source={promise.source} />.
        </span>
        <ProseSources subjectSlug={promise.deal.slug} />
      </td>
      <td>
        {promise.promiser.name}
        {promise.promisee === null ? null : <span className="muted"> to {promise.promisee.name}</span>}
      </td>
      <td>
        <b className={`outcome is-${promise.outcome}`}>
          {toSentenceCase(labelOf(PROMISE_OUTCOMES, promise.outcome))}
        </b>
        {promise.outcomeOn === null ? null : <>, {formatPartialDate(promise.outcomeOn)}</>}
        {promise.outcomeSource === null ? null : (
          <span className="muted">
            {' '}
            <SourceRef source={promise.outcomeSource} />
          </span>
        )}
      </td>
    </tr>
  );
}

/** Nothing where no promise with a date was made. */
export function PromisesSection({ promises }: Pick<DealRecord, 'promises'>) {
  if (promises.length === 0) return null;
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
            <PromiseRow key={promise.slug} promise={promise} />
          ))}
        </tbody>
      </table>
    </Section>
  );
}
