// The three headline figures of a deal with how each divides by certainty, in bars and in words.
import type { ReactNode } from 'react';
import { Gauge } from '@/components/certainty/gauge';
import {
  type FigureSummary,
  summariseCapacity,
  summariseInvestments,
  summariseSpend,
} from '@/lib/domain/deal-cells';
import { type FigureRange, headlineOf } from '@/lib/domain/figure';
import { labelOf, LAYERS, POWER_BASES, QUALIFIERS } from '@/lib/domain/vocabulary';
import { formatUsdProse, formatUsdRangeProse } from '@/lib/format/money';
import { formatList, plural } from '@/lib/format/number';
import { formatGw, formatGwUnit } from '@/lib/format/power';
import { formatRangeWords } from '@/lib/format/range';
import { toSentenceCase } from '@/lib/format/words';
import type { DealRecord } from '@/lib/services/deal-records';
import { PartsLine } from './state-line';

const BAR_WIDTH_PX = 220;

/** "$50" and "billion, exactly", or "$5–25" and "billion": the number large, its unit and qualifier small. */
function splitUsd(range: FigureRange): { number: string; unit: string } {
  const text = isSpan(range) ? formatUsdRangeProse(range) : formatUsdProse(headlineOf(range));
  const unitStart = text.lastIndexOf(' ');
  return unitStart === -1
    ? { number: text, unit: '' }
    : { number: text.slice(0, unitStart), unit: text.slice(unitStart + 1) };
}

/** Two bounds are given and differ, so that no qualifier is needed. */
function isSpan({ low, high }: FigureRange): boolean {
  return low !== null && high !== null && low < high;
}

function qualifierWord(range: FigureRange): string {
  if (isSpan(range)) return '';
  return range.qualifier === 'exactly' ? 'exactly' : labelOf(QUALIFIERS, range.qualifier);
}

function Headline({
  label,
  summary,
  unit,
  formatAmount,
  number,
  words,
  children,
}: {
  label: string;
  summary: FigureSummary;
  unit: 'usd' | 'kw';
  formatAmount: (amount: number) => string;
  number: string;
  words: string;
  children: ReactNode;
}) {
  return (
    <div>
      <p className="lab">{label}</p>
      <p className={summary.isLapsed ? 'big lap' : 'big'}>
        <span className="v">{number}</span> <small>{words}</small>
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
        <PartsLine parts={summary.parts} formatAmount={formatAmount} />
        {summary.parts.length > 0 ? '. ' : ''}
        {children}
      </p>
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
  if (investment === null && spend === null && capacity === null) return null;
  return (
    <div className="three">
      {investment === null ? null : (
        <Headline
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
          label={`Power, ${labelOf(LAYERS, capacity.layer)}`}
          summary={capacity}
          unit="kw"
          formatAmount={formatGwUnit}
          number={
            capacity.range === null
              ? 'Not given'
              : formatRangeWords({ ...capacity.range, qualifier: 'exactly' }, formatGw)
          }
          words={capacity.range === null ? '' : powerWords(capacity.range, deal)}
        >
          {capacity.chips.length > 0 ? `${formatList(capacity.chips.map(({ name }) => name))}. ` : ''}
          {deal.capacityCommitments.every(
            ({ startOn, dueOn, milestones }) => startOn === null && dueOn === null && milestones.length === 0,
          )
            ? 'No date given.'
            : ''}
          {capacity.otherLayers.map(
            ({ layer, range }) =>
              ` Also ${range === null ? 'an undisclosed amount' : `${formatRangeWords(range, formatGw)} GW`} as ${labelOf(LAYERS, layer)}.`,
          )}
        </Headline>
      )}
    </div>
  );
}

function moneyWords(
  range: FigureRange | null,
  termYears: number | null = null,
): { number: string; words: string } {
  if (range === null) return { number: 'Not given', words: '' };
  const { number, unit } = splitUsd(range);
  const words = [unit, termYears === null ? '' : `over ${plural(termYears, 'year')}`]
    .filter(Boolean)
    .join(' ');
  return { number, words: [words, qualifierWord(range)].filter((word) => word !== '').join(', ') };
}

function powerWords(range: FigureRange, deal: DealRecord): string {
  const bases = [
    ...new Set(deal.capacityCommitments.map(({ powerBasis }) => labelOf(POWER_BASES, powerBasis))),
  ];
  const qualifier = qualifierWord(range);
  return `gigawatts${qualifier === '' ? '' : `, ${qualifier}`}; basis ${formatList(bases)}`;
}

function spendRemark(deal: DealRecord): string {
  const isOnTop = deal.spendCommitments.some(({ isIncremental }) => isIncremental === true);
  const expanded = deal.chain.find(({ relation }) => relation === 'expanded by this');
  if (isOnTop && expanded) return toSentenceCase(`on top of “${expanded.deal.name}”.`);
  return isOnTop ? 'On top of earlier commitments.' : '';
}
