// The facts of one record as rows; a row opens the claims that its figure rests on. Works without JavaScript.
import type { ReactNode } from 'react';
import { ClaimLink } from '@/components/provenance/claim-link';
import { Glyph } from '@/components/ui/glyph';
import { findConflicts } from '@/lib/domain/conflicts';
import { summariseStanding } from '@/lib/domain/field-standing';
import type { SubjectType } from '@/lib/domain/vocabulary';
import { formatClaimValue, formatFieldName } from '@/lib/format/claim-value';
import { plural } from '@/lib/format/number';
import { formatWeakness } from '@/lib/format/provenance-words';
import type { ClaimRecord } from '@/lib/services/deal-records';
import { ClaimList, sortClaims } from './claim-list';

/** One row. `field` is the field that claims name; null where no claim can be about it. */
export interface Fact {
  field: string | null;
  label: string;
  value: ReactNode;
}

function groupByField(claims: readonly ClaimRecord[]): Map<string, ClaimRecord[]> {
  const groups = new Map<string, ClaimRecord[]>();
  for (const claim of claims) groups.set(claim.field, [...(groups.get(claim.field) ?? []), claim]);
  return groups;
}

/** The record that the facts are about. */
export interface FactSubject {
  readonly subjectType: SubjectType;
  readonly subjectSlug: string;
}

/**
 * Rows for the facts given, in order, each with its claims; then a row for every field that has claims but no fact, with
 * the value of its first claim, so that no claim of the record is left out. A row without claims of its own leads to those
 * of the record: of `subject`, or where it is left out of the record that the claims are about.
 */
export function FactList({
  facts,
  claims,
  subject = claims[0],
}: {
  facts: readonly Fact[];
  claims: readonly ClaimRecord[];
  subject?: FactSubject | undefined;
}) {
  const groups = groupByField(claims);
  const named = new Set(facts.map((fact) => fact.field));
  const further: Fact[] = [...groups].flatMap(([field, group]) => {
    const [first] = sortClaims(group);
    if (named.has(field) || !first) return [];
    const claimed = formatClaimValue(first);
    // What only deprecated claims say is no fact of the ledger.
    const value = first.rank === 'deprecated' ? `Not relied on: ${claimed}` : claimed;
    return [{ field, label: formatFieldName(field), value }];
  });
  return (
    <div className="factlist">
      {[...facts, ...further].map((fact, index) => (
        <FactRow
          // Rows never change places, and two may have one label.
          key={`${index} ${fact.field ?? fact.label}`}
          fact={fact}
          claims={fact.field === null ? [] : (groups.get(fact.field) ?? [])}
          subject={subject}
        />
      ))}
    </div>
  );
}

function ConflictSign() {
  return (
    <>
      <Glyph name="conflict" />
      <span className="vh">Sources differ: </span>
    </>
  );
}

function FactRow({
  fact,
  claims,
  subject,
}: {
  fact: Fact;
  claims: readonly ClaimRecord[];
  subject: FactSubject | undefined;
}) {
  const line = (
    <>
      <span className="fact-label">{fact.label}</span>
      <span className="fact-value">{fact.value}</span>
    </>
  );
  if (claims.length === 0) {
    return (
      <div className="fact">
        {line}
        {subject === undefined ? null : (
          <span className="fact-claims">
            <ClaimLink subjectType={subject.subjectType} subjectSlug={subject.subjectSlug} field={null}>
              sources
            </ClaimLink>
          </span>
        )}
      </div>
    );
  }
  const inConflict = findConflicts(claims).length > 0;
  const weakness = summariseStanding(claims)?.weakness ?? null;
  return (
    <details className="fact">
      <summary>
        {line}
        <span className={inConflict ? 'fact-claims cf' : 'fact-claims'}>
          {inConflict ? <ConflictSign /> : null}
          {plural(claims.length, 'claim')}
          {weakness === null ? null : <span className="weak">{formatWeakness(weakness)}</span>}
        </span>
      </summary>
      <ClaimList claims={claims} />
    </details>
  );
}
