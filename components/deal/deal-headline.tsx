// The three headline figures of a deal with how each divides by certainty, in bars and in words.
import type { ReactNode } from 'react';
import { Gauge } from '@/components/certainty/gauge';
import { ClaimLink, type ClaimedField } from '@/components/provenance/claim-link';
import { FigureMarks } from '@/components/provenance/figure-marks';
import {
  type FigureSummary,
  summariseCapacity,
  summariseInvestments,
  summariseSpend,
} from '@/lib/domain/deal-cells';
import { labelOf, LAYERS } from '@/lib/domain/vocabulary';
import { formatUsdProse } from '@/lib/format/money';
import { plural } from '@/lib/format/number';
import { formatGw, formatGwUnit } from '@/lib/format/power';
import { formatRangeWords } from '@/lib/format/range';
import type { DealRecord, FigureBase } from '@/lib/services/deal-records';
import { moneyWords, powerWords, spendRemark } from './headline-words';
import { listSayers } from './list-sayers';
import { ProseSources, SourceRef } from './source-ref';
import { PartsLine } from './state-line';

const BAR_WIDTH_PX = 220;

/** The figures behind a headline: what its number opens, how well it stands, who says so. */
interface Behind {
  readonly claimed: ClaimedField;
  readonly figures: readonly FigureBase[];
}

/** One figure opens its own claims; a sum of several those of all of them. */
function findBehind(
  deal: DealRecord,
  summary: FigureSummary,
  kind: { subjectType: 'investment' | 'spend' | 'capacity'; field: string; sumField: string },
  figures: readonly FigureBase[],
): Behind {
  const behind = figures.filter(({ slug }) => summary.slugs.includes(slug));
  const [only] = behind;
  return {
    figures: behind,
    claimed:
      behind.length === 1 && only
        ? { subjectType: kind.subjectType, subjectSlug: only.slug, field: kind.field }
        : { subjectType: 'deal', subjectSlug: deal.slug, field: kind.sumField },
  };
}

/** "Tom's Hardware, LavX and 3 more". */
function WhoSaysSo({ deal, figures }: { deal: DealRecord; figures: readonly FigureBase[] }) {
  const slugs = new Set(figures.map(({ slug }) => slug));
  const claims = deal.claims.filter(({ subjectSlug }) => slugs.has(subjectSlug));
  const { shown, moreCount } = listSayers(
    claims,
    figures.flatMap(({ states }) => states),
  );
  if (shown.length === 0) return null;
  return (
    <p className="says">
      <span className="lab">Said by</span>{' '}
      {shown.map((source, index) => (
        <span key={source.slug}>
          {index === 0 ? '' : ', '}
          <SourceRef source={source} />
        </span>
      ))}
      {moreCount === 0 ? '' : ` and ${moreCount} more`}
    </p>
  );
}

function Headline({
  deal,
  behind,
  label,
  summary,
  unit,
  formatAmount,
  number,
  numberUnit,
  words,
  children,
}: {
  deal: DealRecord;
  behind: Behind;
  label: string;
  summary: FigureSummary;
  unit: 'usd' | 'kw';
  formatAmount: (amount: number) => string;
  number: string;
  /** Belongs to the number: "billion". */
  numberUnit: string;
  words: string;
  children: ReactNode;
}) {
  const [only] = behind.figures;
  return (
    <div data-figures>
      <p className="lab">{label}</p>
      <p className={summary.isLapsed ? 'big lap' : 'big'}>
        {summary.range === null ? (
          <span className="v">{number}</span>
        ) : (
          <ClaimLink {...behind.claimed}>
            <span className="v">{number}</span> <small>{numberUnit}</small>
          </ClaimLink>
        )}{' '}
        <small>{words}</small>
        {behind.figures.length === 1 && only ? <FigureMarks standing={only.standing} /> : null}
      </p>
      {summary.parts.length > 0 ? (
        <Gauge
          parts={summary.parts}
          unit={unit}
          isLapsed={summary.isLapsed}
          width={BAR_WIDTH_PX}
          height={14}
        />
      ) : null}
      <p>
        <PartsLine parts={summary.parts} formatAmount={formatAmount} claimed={behind.claimed} />
        {summary.parts.length > 0 ? '. ' : ''}
        {children}
        <ProseSources subjectSlug={deal.slug} />
      </p>
      <WhoSaysSo deal={deal} figures={behind.figures} />
    </div>
  );
}

/** Investment, compute spend and power of a deal, those it has. */
export function DealHeadline({ deal }: { deal: DealRecord }) {
  const links = deal.ownOverlaps;
  const investment = summariseInvestments(
    deal.investments.map((figure) => ({
      ...figure,
      range: figure.amountUsd,
      trancheCount: figure.tranches.filter(({ certainty }) => certainty !== null).length,
    })),
    links,
  );
  const spend = summariseSpend(
    deal.spendCommitments.map((figure) => ({ ...figure, range: figure.amountUsd })),
    links,
  );
  const capacity = summariseCapacity(
    deal.capacityCommitments.map((figure) => ({ ...figure, range: figure.powerKw })),
    links,
  );
  if (investment === null && spend === null && capacity === null) {
    return <p className="no-figure">No amount and no power is part of this deal, or none was given.</p>;
  }
  return (
    <div className="three">
      {investment === null ? null : (
        <Headline
          deal={deal}
          behind={findBehind(
            deal,
            investment,
            { subjectType: 'investment', field: 'amountUsd', sumField: 'investments' },
            deal.investments,
          )}
          label={investment.isCash ? 'Investment' : 'Investment without cash'}
          summary={investment}
          unit="usd"
          formatAmount={(amount) => formatUsdProse(amount)}
          {...moneyWords(investment.range)}
        >
          {investment.trancheCount > 1 ? `In ${plural(investment.trancheCount, 'tranche')}.` : ''}
          {investment.hasShareRights ? ' Beside it share rights for which nobody pays.' : ''}
        </Headline>
      )}
      {spend === null ? null : (
        <Headline
          deal={deal}
          behind={findBehind(
            deal,
            spend,
            { subjectType: 'spend', field: 'amountUsd', sumField: 'spendCommitments' },
            deal.spendCommitments,
          )}
          label="Compute spend"
          summary={spend}
          unit="usd"
          formatAmount={(amount) => formatUsdProse(amount)}
          {...moneyWords(spend.range, spend.termYears)}
        >
          {spendRemark(deal)}
        </Headline>
      )}
      {capacity === null ? null : (
        <Headline
          deal={deal}
          behind={findBehind(
            deal,
            capacity,
            { subjectType: 'capacity', field: 'powerGw', sumField: 'capacityCommitments' },
            deal.capacityCommitments,
          )}
          label={`Power, ${labelOf(LAYERS, capacity.layer)}`}
          summary={capacity}
          unit="kw"
          formatAmount={formatGwUnit}
          number={
            capacity.range === null
              ? 'Not given'
              : formatRangeWords({ ...capacity.range, qualifier: 'exactly' }, formatGw)
          }
          numberUnit="gigawatts"
          words={
            capacity.range === null
              ? ''
              : powerWords(
                  capacity.range,
                  deal.capacityCommitments.filter(({ slug }) => capacity.slugs.includes(slug)),
                )
          }
        >
          {capacity.otherLayers.map(
            ({ layer, range }) =>
              ` Also ${range === null ? 'an undisclosed amount' : `${formatRangeWords(range, formatGw)} GW`} as ${labelOf(LAYERS, layer)}.`,
          )}
        </Headline>
      )}
    </div>
  );
}
