// The figures of a deal that were known on the day shown. What became known later does not exist on that day.
import type { DealRecord } from '@/lib/services/deal-records';

/** A deal without the figures that were not known yet, and how many those are. */
export interface KnownDeal {
  readonly deal: DealRecord;
  readonly hiddenCount: number;
}

function isKnown({ certainty }: { readonly certainty: string | null }): boolean {
  return certainty !== null;
}

/** Leaves out investments, tranches, spend and capacity that were not known on the day. */
export function keepKnownFigures(deal: DealRecord): KnownDeal {
  const investments = deal.investments
    .filter(isKnown)
    .map((investment) => ({ ...investment, tranches: investment.tranches.filter(isKnown) }));
  const spendCommitments = deal.spendCommitments.filter(isKnown);
  const capacityCommitments = deal.capacityCommitments.filter(isKnown);
  const count = (of: Pick<DealRecord, 'investments' | 'spendCommitments' | 'capacityCommitments'>) =>
    of.investments.length +
    of.investments.reduce((sum, { tranches }) => sum + tranches.length, 0) +
    of.spendCommitments.length +
    of.capacityCommitments.length;
  const known = { investments, spendCommitments, capacityCommitments };
  return { deal: { ...deal, ...known }, hiddenCount: count(deal) - count(known) };
}
