// The figures of a deal, one section each: what is known of it, in rows that open their claims.
import type { ReactNode } from 'react';
import { Section } from '@/components/layout/section';
import { DateText } from '@/components/ui/date-text';
import {
  INSTRUMENTS,
  labelOf,
  LAYERS,
  POWER_BASES,
  type SubjectType,
  TRANCHE_KINDS,
} from '@/lib/domain/vocabulary';
import { formatPartialDate } from '@/lib/format/date';
import { formatUsdProse, formatUsdRangeProse } from '@/lib/format/money';
import { formatCount, formatList, plural } from '@/lib/format/number';
import { formatGwRange, formatGwUnit } from '@/lib/format/power';
import { formatRangeWords } from '@/lib/format/range';
import { toSentenceCase } from '@/lib/format/words';
import type {
  CapacityRecord,
  ClaimRecord,
  InvestmentRecord,
  SpendRecord,
  TrancheRecord,
} from '@/lib/services/deal-records';
import { type Fact, FactList } from './fact-list';
import { PartsLine, StateLine } from './state-line';
import { trancheName } from './tranche-name';

const NOT_GIVEN = 'Not given';

/** The claims about one record. */
export type ClaimsOf = (subjectType: SubjectType, subjectSlug: string) => readonly ClaimRecord[];

/** A row only where the value is known, or where a claim is about its field. */
function factIf(field: string, label: string, value: ReactNode | null | undefined): Fact[] {
  return value === null || value === undefined ? [] : [{ field, label, value }];
}

function dateFact(field: string, label: string, value: string | null): Fact[] {
  return factIf(field, label, value === null ? null : <DateText value={value} />);
}

export function InvestmentSection({
  investment,
  atAnnouncement,
  dataDate,
  claimsOf,
}: {
  investment: InvestmentRecord;
  /** The same investment as it stood on the day the deal was announced; null where it was not known then. */
  atAnnouncement: InvestmentRecord | null;
  dataDate: string;
  claimsOf: ClaimsOf;
}) {
  const { amountUsd, tranches } = investment;
  const facts: Fact[] = [
    {
      field: 'amountUsd',
      label: 'Amount',
      value: amountUsd === null ? NOT_GIVEN : formatUsdRangeProse(amountUsd),
    },
    ...(atAnnouncement && atAnnouncement.parts.length > 0
      ? [
          {
            field: null,
            label: 'When announced',
            value: <PartsLine parts={atAnnouncement.parts} formatAmount={formatAmount} />,
          },
        ]
      : []),
    ...(investment.parts.length > 0
      ? [
          {
            field: null,
            label: `On ${formatPartialDate(dataDate)}`,
            value: <PartsLine parts={investment.parts} formatAmount={formatAmount} />,
          },
        ]
      : []),
    ...(tranches.length > 1 ? [{ field: null, label: 'Divided', value: describeTranches(tranches) }] : []),
    { field: 'states', label: 'State', value: <StateLine figure={investment} /> },
    {
      field: 'instrument',
      label: 'Instrument',
      value: `${toSentenceCase(labelOf(INSTRUMENTS, investment.instrument))}${investment.isCash ? '' : '; no cash moves'}`,
    },
    ...factIf('round', 'Round', investment.round),
    ...factIf(
      'coInvestors',
      'Shared with',
      investment.coInvestors.length === 0 ? null : formatList(investment.coInvestors.map(({ name }) => name)),
    ),
    ...factIf('preMoneyUsd', 'Pre-money', usd(investment.preMoneyUsd)),
    ...factIf('postMoneyUsd', 'Post-money', usd(investment.postMoneyUsd)),
    ...factIf('valuationUsd', 'Valuation, side not stated', usd(investment.valuationUsd)),
    ...factIf('note', 'Note', investment.note),
  ];
  return (
    <Section
      id={investment.slug}
      title={`${investment.investor.name} invests in ${investment.investee.name}`}
      note={investment.slug}
    >
      <FactList facts={facts} claims={claimsOf('investment', investment.slug)} />
      {tranches.map((tranche, index) => (
        <TrancheFacts
          key={tranche.slug}
          tranche={tranche}
          name={trancheName(index)}
          claims={claimsOf('tranche', tranche.slug)}
        />
      ))}
    </Section>
  );
}

function formatAmount(amountUsd: number): string {
  return formatUsdProse(amountUsd);
}

function usd(amountUsd: number | null): string | null {
  return amountUsd === null ? null : formatUsdProse(amountUsd);
}

/** "$15 billion up front; $35 billion conditional, as $13.7 billion and $21.3 billion". */
export function describeTranches(tranches: readonly TrancheRecord[]): string {
  const kinds = [...new Set(tranches.map(({ kind }) => kind))];
  return kinds
    .map((kind) => {
      const ofKind = tranches.filter((tranche) => tranche.kind === kind);
      const ranges = ofKind.flatMap(({ amountUsd }) => (amountUsd === null ? [] : [amountUsd]));
      const word = labelOf(TRANCHE_KINDS, kind);
      const [first] = ranges;
      if (!first || ranges.length < ofKind.length) return `${plural(ofKind.length, 'tranche')} ${word}`;
      if (ranges.length === 1) return `${formatUsdRangeProse(first)} ${word}`;
      const isExact = ranges.every(({ low, high }) => low !== null && low === high);
      const amounts = formatList(ranges.map(formatUsdRangeProse));
      if (!isExact) return `${amounts} ${word}`;
      const sum = ranges.reduce((total, { high }) => total + (high ?? 0), 0);
      return `${formatUsdProse(sum)} ${word}, as ${amounts}`;
    })
    .join('; ');
}

function TrancheFacts({
  tranche,
  name,
  claims,
}: {
  tranche: TrancheRecord;
  name: string;
  claims: readonly ClaimRecord[];
}) {
  const facts: Fact[] = [
    {
      field: 'amountUsd',
      label: 'Amount',
      value: tranche.amountUsd === null ? NOT_GIVEN : formatUsdRangeProse(tranche.amountUsd),
    },
    ...factIf('condition', 'Condition', tranche.condition),
    { field: 'status', label: 'State', value: <StateLine figure={tranche} /> },
    ...dateFact('dueOn', 'Paid or due', tranche.dueOn),
  ];
  return (
    <div className="subsection" id={tranche.slug}>
      <h3>
        {name} <span className="lab">{labelOf(TRANCHE_KINDS, tranche.kind)}</span>
      </h3>
      <FactList facts={facts} claims={claims} />
    </div>
  );
}

function describeIncrement(isIncremental: boolean | null): string {
  if (isIncremental === null) return 'Not stated';
  return isIncremental ? 'Yes, it comes on top' : 'No, it contains or replaces them';
}

export function SpendSection({
  commitment,
  expanded,
  claimsOf,
}: {
  commitment: SpendRecord;
  /** The deal that this one expands, named beside "on top of". */
  expanded: ReactNode;
  claimsOf: ClaimsOf;
}) {
  const facts: Fact[] = [
    {
      field: 'amountUsd',
      label: 'Amount',
      value: commitment.amountUsd === null ? NOT_GIVEN : formatUsdRangeProse(commitment.amountUsd),
    },
    { field: 'status', label: 'State', value: <StateLine figure={commitment} /> },
    ...(commitment.parts.length > 1
      ? [
          {
            field: null,
            label: 'Divided',
            value: <PartsLine parts={commitment.parts} formatAmount={formatAmount} />,
          },
        ]
      : []),
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
    ...(expanded === null ? [] : [{ field: null, label: 'Expands', value: expanded }]),
    ...dateFact('startOn', 'Starts', commitment.startOn),
    ...dateFact('endOn', 'Ends', commitment.endOn),
    ...factIf('scope', 'Pays for', commitment.scope),
    ...factIf('note', 'Note', commitment.note),
  ];
  return (
    <Section
      id={commitment.slug}
      title={
        commitment.provider === null
          ? `${commitment.customer.name} spends on its own`
          : `${commitment.customer.name} buys from ${commitment.provider.name}`
      }
      note={commitment.slug}
    >
      <FactList facts={facts} claims={claimsOf('spend', commitment.slug)} />
    </Section>
  );
}

export function CapacitySection({
  commitment,
  claimsOf,
}: {
  commitment: CapacityRecord;
  claimsOf: ClaimsOf;
}) {
  const facts: Fact[] = [
    {
      field: 'powerGw',
      label: 'Power',
      value:
        commitment.powerKw === null
          ? NOT_GIVEN
          : `${formatGwRange(commitment.powerKw)}, basis ${labelOf(POWER_BASES, commitment.powerBasis)}`,
    },
    { field: 'status', label: 'State', value: <StateLine figure={commitment} /> },
    ...(commitment.parts.length > 1
      ? [
          {
            field: null,
            label: 'Divided',
            value: <PartsLine parts={commitment.parts} formatAmount={formatGwUnit} />,
          },
        ]
      : []),
    { field: 'layer', label: 'Counted as', value: `${labelOf(LAYERS, commitment.layer)} capacity` },
    ...factIf(
      'chips',
      'Chips',
      commitment.chips.length === 0 ? null : formatList(commitment.chips.map(({ name }) => name)),
    ),
    ...factIf(
      'chipCount',
      'Chip count',
      commitment.chipCount === null ? null : formatRangeWords(commitment.chipCount, formatCount),
    ),
    ...factIf('site', 'Site', commitment.site?.name),
    ...dateFact('startOn', 'Starts', commitment.startOn),
    ...dateFact('dueOn', 'All of it due', commitment.dueOn),
    ...(commitment.startOn === null && commitment.dueOn === null && commitment.milestones.length === 0
      ? [{ field: null, label: 'Dates', value: 'None given, so it is in no curve' }]
      : []),
    ...factIf('note', 'Note', commitment.note),
  ];
  const provider = commitment.provider;
  return (
    <Section
      id={commitment.slug}
      title={`Capacity for ${commitment.customer.name}${provider === null ? '' : ` from ${provider.name}`}`}
      note={commitment.slug}
    >
      <FactList facts={facts} claims={claimsOf('capacity', commitment.slug)} />
      {commitment.milestones.map((milestone, index) => (
        <div className="subsection" id={milestone.slug} key={milestone.slug}>
          <h3>
            Milestone {index + 1}{' '}
            <span className="lab">
              {milestone.dueOn === null ? 'no date' : formatPartialDate(milestone.dueOn)}
            </span>
          </h3>
          <FactList
            facts={[
              {
                field: 'cumulativeGw',
                label: 'Power by then',
                value: milestone.cumulativeKw === null ? 'Not given' : formatGwRange(milestone.cumulativeKw),
              },
              ...dateFact('dueOn', 'Due', milestone.dueOn),
              ...factIf('note', 'Note', milestone.note),
            ]}
            claims={claimsOf('milestone', milestone.slug)}
          />
        </div>
      ))}
    </Section>
  );
}
