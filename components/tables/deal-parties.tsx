import { Fragment } from 'react';
import { groupParties, type PartySummary } from '@/lib/domain/deal-cells';
import { labelOf, ROLES } from '@/lib/domain/vocabulary';
import type { DealListItem } from '@/lib/services/deal-records';

/** Companies named before the rest becomes a number. */
const MAX_PARTIES = 3;

function roleWords({ roles }: PartySummary): string {
  return roles.map((role) => labelOf(ROLES, role)).join(', ');
}

/** The companies of a deal with what they are in it, the filtered ones first; three, then a number with the rest as text. */
export function DealParties({
  parties,
  firstSlugs,
}: {
  readonly parties: DealListItem['parties'];
  /** Companies that are filtered for, in the order of the filter. */
  readonly firstSlugs: readonly string[];
}) {
  const grouped = groupParties(parties, firstSlugs);
  const named = grouped.slice(0, MAX_PARTIES);
  const rest = grouped
    .slice(MAX_PARTIES)
    .map((party) => `${party.company.name} ${roleWords(party)}`)
    .join(', ');
  return (
    <>
      {named.map((party, index) => (
        <Fragment key={party.company.slug}>
          {index > 0 ? <span className="muted"> · </span> : null}
          {party.company.name} <em>{roleWords(party)}</em>
        </Fragment>
      ))}
      {rest === '' ? null : (
        <>
          {' '}
          <em title={rest} aria-hidden="true">
            +{grouped.length - MAX_PARTIES}
          </em>
          <span className="vh"> and {rest}</span>
        </>
      )}
    </>
  );
}
