// One investment of a deal: in a sentence, as a ladder of tranches, and as facts that open their claims.
import { Section } from '@/components/layout/section';
import { ClaimLink } from '@/components/provenance/claim-link';
import { FigureMarks } from '@/components/provenance/figure-marks';
import { INSTRUMENTS, labelOf, TRANCHE_KINDS } from '@/lib/domain/vocabulary';
import { formatPartialDate } from '@/lib/format/date';
import { formatUsdProse, formatUsdRangeProse } from '@/lib/format/money';
import { formatList, plural } from '@/lib/format/number';
import { toSentenceCase } from '@/lib/format/words';
import type { ClaimRecord, InvestmentRecord, TrancheRecord } from '@/lib/services/deal-records';
import { type Fact, FactList } from './fact-list';
import { type ClaimsOf, dateFact, factIf, hasClaims, NOT_GIVEN, usdFact } from './figure-facts';
import { InvestmentLadder } from './investment-ladder';
import { describeTranches } from './ladder-words';
import { ProseSources } from './source-ref';
import { PartsLine, StateLine } from './state-line';
import { trancheName } from './tranche-name';

function formatAmount(amountUsd: number): string {
  return formatUsdProse(amountUsd);
}

interface InvestmentProps {
  readonly investment: InvestmentRecord;
  /** The same investment as it stood on the day the deal was announced; null where it was not known then. */
  readonly atAnnouncement: InvestmentRecord | null;
  /** False where the deal has another investment of the same investor: the title then names the amount. */
  readonly isAloneOfItsKind: boolean;
  /** As given. */
  readonly announcedOn: string;
  readonly dataDate: string;
  readonly claimsOf: ClaimsOf;
}

/** How sure the money was and is, and how it is divided, in one sentence each. */
function Summary({ investment, atAnnouncement, announcedOn, dataDate }: InvestmentProps) {
  const claimed = { subjectType: 'investment', subjectSlug: investment.slug, field: 'amountUsd' } as const;
  const then = atAnnouncement?.parts ?? [];
  const isKnown = investment.certainty !== null;
  if (then.length === 0 && investment.parts.length === 0 && isKnown) return null;
  return (
    <p className="figure-summary">
      {then.length === 0 ? null : (
        <>
          When announced on {formatPartialDate(announcedOn)}:{' '}
          <PartsLine parts={then} formatAmount={formatAmount} claimed={claimed} />.{' '}
        </>
      )}
      {investment.parts.length === 0 ? (
        isKnown ? null : (
          'Not known on this day. '
        )
      ) : (
        <>
          On {formatPartialDate(dataDate)}:{' '}
          <PartsLine parts={investment.parts} formatAmount={formatAmount} claimed={claimed} />.{' '}
        </>
      )}
      {investment.tranches.length > 1 ? <>Divided: {describeTranches(investment.tranches)}.</> : null}
      <ProseSources subjectType="investment" subjectSlug={investment.slug} />
    </p>
  );
}

function listFacts(investment: InvestmentRecord, claims: readonly ClaimRecord[]): Fact[] {
  return [
    {
      field: 'amountUsd',
      label: 'Amount',
      value:
        investment.amountUsd === null ? (
          NOT_GIVEN
        ) : (
          <>
            {formatUsdRangeProse(investment.amountUsd)}
            <FigureMarks standing={investment.standing} />
          </>
        ),
    },
    {
      field: 'states',
      label: 'State',
      value: <StateLine figure={investment} isInSummary={hasClaims(claims, 'states')} />,
    },
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
    ...usdFact('preMoneyUsd', 'Pre-money', investment.preMoneyUsd),
    ...usdFact('postMoneyUsd', 'Post-money', investment.postMoneyUsd),
    ...usdFact('valuationUsd', 'Valuation, side not stated', investment.valuationUsd),
    ...factIf('note', 'Note', investment.note),
  ];
}

/** The claims about one tranche. The table above has its figures. */
function TrancheFacts({
  tranche,
  name,
  claimsOf,
}: {
  readonly tranche: TrancheRecord;
  readonly name: string;
  readonly claimsOf: ClaimsOf;
}) {
  const record = { subjectType: 'tranche', subjectSlug: tranche.slug } as const;
  const claims = claimsOf('tranche', tranche.slug);
  const facts: Fact[] = [
    {
      field: 'amountUsd',
      label: 'Amount',
      value: tranche.amountUsd === null ? NOT_GIVEN : formatUsdRangeProse(tranche.amountUsd),
    },
    ...factIf('condition', 'Condition', tranche.condition),
    {
      field: 'status',
      label: 'State',
      value: <StateLine figure={tranche} isInSummary={hasClaims(claims, 'status')} />,
    },
    ...dateFact('dueOn', 'Paid or due', tranche.dueOn),
  ];
  return (
    <div className="subsection" id={tranche.slug}>
      <h3>
        {name} <span className="lab">{labelOf(TRANCHE_KINDS, tranche.kind)}</span>
      </h3>
      <FactList facts={facts} claims={claims} subject={record} />
    </div>
  );
}

export function InvestmentSection(props: InvestmentProps) {
  const { investment, isAloneOfItsKind, atAnnouncement, dataDate, claimsOf } = props;
  const { tranches } = investment;
  const parties = `${investment.investor.name} invests in ${investment.investee.name}`;
  const trancheClaimCount = tranches.reduce((sum, { slug }) => sum + claimsOf('tranche', slug).length, 0);
  return (
    <Section
      id={investment.slug}
      title={
        isAloneOfItsKind || investment.amountUsd === null ? (
          parties
        ) : (
          <>
            {parties},{' '}
            <ClaimLink subjectType="investment" subjectSlug={investment.slug} field="amountUsd">
              {formatUsdRangeProse(investment.amountUsd)}
            </ClaimLink>
          </>
        )
      }
      note={tranches.length === 0 ? 'not divided' : plural(tranches.length, 'tranche')}
    >
      <Summary {...props} />
      <InvestmentLadder
        investment={investment}
        atAnnouncement={atAnnouncement}
        dataDate={dataDate}
        claimsOf={claimsOf}
      />
      <FactList
        facts={listFacts(investment, claimsOf('investment', investment.slug))}
        claims={claimsOf('investment', investment.slug)}
        subject={{ subjectType: 'investment', subjectSlug: investment.slug }}
      />
      {tranches.length === 0 ? null : (
        <details className="claims-fold">
          <summary>Each tranche with its {plural(trancheClaimCount, 'claim')}</summary>
          {tranches.map((tranche, index) => (
            <TrancheFacts
              key={tranche.slug}
              tranche={tranche}
              name={trancheName(index)}
              claimsOf={claimsOf}
            />
          ))}
        </details>
      )}
    </Section>
  );
}
