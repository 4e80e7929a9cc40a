// The facts of one record as rows; a row opens the claims that its figure rests on. Works without JavaScript.
import type { ReactNode } from 'react';
import { Glyph } from '@/components/ui/glyph';
import { findConflicts } from '@/lib/domain/conflicts';
import { formatClaimValue, formatFieldName } from '@/lib/format/claim-value';
import { plural } from '@/lib/format/number';
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

/**
 * Rows for the facts given, in order, each with its claims; then a row for every field that has claims but no fact, with
 * the value of its first claim, so that no claim of the record is left out.
 */
export function FactList({ facts, claims }: { facts: readonly Fact[]; claims: readonly ClaimRecord[] }) {
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
      {[...facts, ...further].map((fact) => (
        <FactRow
          key={fact.field ?? fact.label}
          fact={fact}
          claims={fact.field === null ? [] : (groups.get(fact.field) ?? [])}
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

function FactRow({ fact, claims }: { fact: Fact; claims: readonly ClaimRecord[] }) {
  const line = (
    <>
      <span className="fact-label">{fact.label}</span>
      <span className="fact-value">{fact.value}</span>
    </>
  );
  if (claims.length === 0) return <div className="fact">{line}</div>;
  const inConflict = findConflicts(claims).length > 0;
  return (
    <details className="fact">
      <summary>
        {line}
        <span className={inConflict ? 'fact-claims cf' : 'fact-claims'}>
          {inConflict ? <ConflictSign /> : null}
          {plural(claims.length, 'claim')}
        </span>
      </summary>
      <ClaimList claims={claims} />
    </details>
  );
}
