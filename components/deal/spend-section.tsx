// One spend commitment of a deal as facts that open their claims.
import type { ReactNode } from 'react';
import { Section } from '@/components/layout/section';
import { FigureMarks } from '@/components/provenance/figure-marks';
import { formatUsdProse, formatUsdRangeProse } from '@/lib/format/money';
import { plural } from '@/lib/format/number';
import type { ClaimRecord, SpendRecord } from '@/lib/services/deal-records';
import { type Fact, FactList } from './fact-list';
import { type ClaimsOf, dateFact, factIf, hasClaims, NOT_GIVEN } from './figure-facts';
import { PartsLine, StateLine } from './state-line';

function describeIncrement(isIncremental: boolean | null): string {
  if (isIncremental === null) return 'Not stated';
  return isIncremental ? 'Yes, it comes on top' : 'No, it contains or replaces them';
}

function listFacts(
  commitment: SpendRecord,
  scope: string | null,
  expanded: ReactNode,
  claims: readonly ClaimRecord[],
): Fact[] {
  const record = { subjectType: 'spend', subjectSlug: commitment.slug } as const;
  return [
    {
      field: 'amountUsd',
      label: 'Amount',
      value:
        commitment.amountUsd === null ? (
          NOT_GIVEN
        ) : (
          <>
            {formatUsdRangeProse(commitment.amountUsd)}
            <FigureMarks standing={commitment.standing} />
          </>
        ),
    },
    {
      field: 'status',
      label: 'State',
      value: <StateLine figure={commitment} isInSummary={hasClaims(claims, 'status')} />,
    },
    ...factIf(
      null,
      'Divided',
      commitment.parts.length > 1 ? (
        <PartsLine
          parts={commitment.parts}
          formatAmount={(amountUsd) => formatUsdProse(amountUsd)}
          claimed={{ ...record, field: 'amountUsd' }}
        />
      ) : null,
    ),
    ...factIf(
      'termYears',
      'Term',
      commitment.termYears === null ? null : plural(commitment.termYears, 'year'),
    ),
    {
      field: 'isIncremental',
      label: 'On top of earlier',
      value: describeIncrement(commitment.isIncremental),
    },
    ...factIf(null, 'Expands', expanded),
    ...dateFact('startOn', 'Starts', commitment.startOn),
    ...dateFact('endOn', 'Ends', commitment.endOn),
    ...factIf('scope', 'Pays for', scope),
    ...factIf('note', 'Note', commitment.note),
  ];
}

export function SpendSection({
  commitment,
  scope,
  expanded,
  claimsOf,
}: {
  readonly commitment: SpendRecord;
  /** What it pays for, in words; null where it is not said. */
  readonly scope: string | null;
  /** The deal that this one expands, named beside "on top of"; null where it comes on top of none. */
  readonly expanded: ReactNode;
  readonly claimsOf: ClaimsOf;
}) {
  return (
    <Section
      id={commitment.slug}
      title={
        commitment.provider === null
          ? `${commitment.customer.name} spends on its own`
          : `${commitment.customer.name} buys from ${commitment.provider.name}`
      }
    >
      <FactList
        facts={listFacts(commitment, scope, expanded, claimsOf('spend', commitment.slug))}
        claims={claimsOf('spend', commitment.slug)}
        subject={{ subjectType: 'spend', subjectSlug: commitment.slug }}
      />
    </Section>
  );
}
