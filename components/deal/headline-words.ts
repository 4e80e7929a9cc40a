// The words around a headline number: its unit, its term, its qualifier, where its power is measured.
import { type FigureRange, headlineOf } from '@/lib/domain/figure';
import { labelOf, POWER_BASES, QUALIFIERS } from '@/lib/domain/vocabulary';
import { formatUsdProse, formatUsdRangeProse } from '@/lib/format/money';
import { formatList, plural } from '@/lib/format/number';
import { toSentenceCase } from '@/lib/format/words';
import type { CapacityRecord, DealRecord } from '@/lib/services/deal-records';

/** Two bounds are given and differ, so that no qualifier is needed. */
function isSpan({ low, high }: FigureRange): boolean {
  return low !== null && high !== null && low < high;
}

function qualifierWord(range: FigureRange): string {
  if (isSpan(range)) return '';
  return range.qualifier === 'exactly' ? 'exactly' : labelOf(QUALIFIERS, range.qualifier);
}

/** A headline number with what belongs to it and what follows it: "$50", "billion", "over 8 years, exactly". */
export interface HeadlineWords {
  readonly number: string;
  /** Belongs to the number: "billion". */
  readonly numberUnit: string;
  readonly words: string;
}

/** The words of an amount; null is "Not given". */
export function moneyWords(range: FigureRange | null, termYears: number | null = null): HeadlineWords {
  if (range === null) return { number: 'Not given', numberUnit: '', words: '' };
  const text = isSpan(range) ? formatUsdRangeProse(range) : formatUsdProse(headlineOf(range));
  const unitStart = text.lastIndexOf(' ');
  const words = [termYears === null ? '' : `over ${plural(termYears, 'year')}`, qualifierWord(range)];
  return {
    number: unitStart === -1 ? text : text.slice(0, unitStart),
    numberUnit: unitStart === -1 ? '' : text.slice(unitStart + 1),
    words: words.filter((word) => word !== '').join(', '),
  };
}

/** "about; basis not stated": the qualifier of the power and where it is measured, of the figures that are counted. */
export function powerWords(
  range: FigureRange,
  counted: readonly Pick<CapacityRecord, 'powerBasis'>[],
): string {
  const bases = [...new Set(counted.map(({ powerBasis }) => labelOf(POWER_BASES, powerBasis)))];
  return [qualifierWord(range), `basis ${formatList(bases)}`].filter((words) => words !== '').join('; ');
}

/** That the money comes on top of something earlier; empty where it does not. */
export function spendRemark(deal: Pick<DealRecord, 'spendCommitments' | 'chain'>): string {
  const isOnTop = deal.spendCommitments.some(({ isIncremental }) => isIncremental === true);
  const expanded = deal.chain.find(({ relation }) => relation === 'expanded by this');
  if (isOnTop && expanded) return toSentenceCase(`on top of “${expanded.deal.name}”.`);
  return isOnTop ? 'On top of earlier commitments.' : '';
}
