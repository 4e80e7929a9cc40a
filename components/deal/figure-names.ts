// Short names of a deal's records, the same in its lanes, its ladder and its list of sources.
import type { SubjectType } from '@/lib/domain/vocabulary';
import { labelOf, TERM_KINDS } from '@/lib/domain/vocabulary';
import { headlineOf } from '@/lib/domain/figure';
import { formatUsdCompact } from '@/lib/format/money';
import { formatGwRange } from '@/lib/format/power';
import type { CapacityRecord, DealRecord, InvestmentRecord, SpendRecord } from '@/lib/services/deal-records';
import { trancheName } from './tranche-name';

type NameableDeal = Pick<DealRecord, 'investments' | 'spendCommitments' | 'capacityCommitments' | 'terms'>;

/** Whether no other investment of the deal has the same investor. */
export function isAloneOfItsKind(
  deal: Pick<NameableDeal, 'investments'>,
  investment: InvestmentRecord,
): boolean {
  return deal.investments.every(
    ({ slug, investor }) => slug === investment.slug || investor.slug !== investment.investor.slug,
  );
}

/** What tells an investment from the others: its investor, or its amount where the investor has several. */
function distinguish(deal: Pick<NameableDeal, 'investments'>, investment: InvestmentRecord): string {
  const { investor, amountUsd } = investment;
  return isAloneOfItsKind(deal, investment) || amountUsd === null
    ? investor.name
    : formatUsdCompact(headlineOf(amountUsd));
}

/** "Investment", or "Nvidia investment" where the deal has several, or "$20B investment". */
export function nameInvestment(
  deal: Pick<NameableDeal, 'investments'>,
  investment: InvestmentRecord,
): string {
  return deal.investments.length > 1 ? `${distinguish(deal, investment)} investment` : 'Investment';
}

/** "Second tranche", or "Nvidia, second tranche" where the deal has several investments, or "$20B, second tranche". */
export function nameTranche(deal: NameableDeal, investment: InvestmentRecord, index: number): string {
  const name = trancheName(index);
  return deal.investments.length > 1 ? `${distinguish(deal, investment)}, ${name.toLowerCase()}` : name;
}

/** "Amazon spend": named by who is paid. */
export function nameSpend(commitment: SpendRecord): string {
  return commitment.provider === null ? 'Own spending' : `${commitment.provider.name} spend`;
}

/** Several spends of one name are told apart by their amount. */
export function nameSpendInDeal(
  deal: Pick<NameableDeal, 'spendCommitments'>,
  commitment: SpendRecord,
): string {
  const name = nameSpend(commitment);
  const isAlone = deal.spendCommitments.filter((other) => nameSpend(other) === name).length === 1;
  return isAlone || commitment.amountUsd === null
    ? name
    : `${name}, ${formatUsdCompact(headlineOf(commitment.amountUsd))}`;
}

/** The site, or the chips where they are one or two, or "Capacity". */
export function nameCapacity(commitment: CapacityRecord): string {
  if (commitment.site !== null) return commitment.site.name;
  return commitment.chips.length > 0 && commitment.chips.length <= 2
    ? commitment.chips.map(({ name }) => name).join(', ')
    : 'Capacity';
}

/** Several capacities of one name are told apart by their power. */
function nameCapacityInDeal(deal: NameableDeal, commitment: CapacityRecord): string {
  const name = nameCapacity(commitment);
  const isAlone = deal.capacityCommitments.filter((other) => nameCapacity(other) === name).length === 1;
  return isAlone || commitment.powerKw === null ? name : `${name}, ${formatGwRange(commitment.powerKw)}`;
}

/** "Capacity for OpenAI from Amazon"; where the deal has several, with what tells them apart. */
export function nameCapacitySection(deal: NameableDeal, commitment: CapacityRecord): string {
  const { customer, provider } = commitment;
  const title = `Capacity for ${customer.name}${provider === null ? '' : ` from ${provider.name}`}`;
  const name = nameCapacity(commitment);
  return deal.capacityCommitments.length === 1 || name === 'Capacity' ? title : `${title}: ${name}`;
}

/** What a spend pays for: the words of its scope, with the capacities it names by slug named as readers know them. */
export function nameScope(
  deal: Pick<NameableDeal, 'capacityCommitments'>,
  { scope }: Pick<SpendRecord, 'scope'>,
): string | null {
  return deal.capacityCommitments.reduce<string | null>(
    (text, capacity) => text && text.replaceAll(capacity.slug, nameCapacity(capacity)),
    scope,
  );
}

/** The name of whatever a claim about the deal is about; "the deal" for the deal itself. */
export function nameSubject(deal: NameableDeal, type: SubjectType, slug: string): string {
  for (const investment of deal.investments) {
    if (type === 'investment' && investment.slug === slug) return nameInvestment(deal, investment);
    const index = investment.tranches.findIndex((tranche) => tranche.slug === slug);
    if (type === 'tranche' && index >= 0) return nameTranche(deal, investment, index);
  }
  const spend = deal.spendCommitments.find((commitment) => commitment.slug === slug);
  if (type === 'spend' && spend) return nameSpendInDeal(deal, spend);
  for (const capacity of deal.capacityCommitments) {
    if (type === 'capacity' && capacity.slug === slug) return nameCapacityInDeal(deal, capacity);
    const index = capacity.milestones.findIndex((milestone) => milestone.slug === slug);
    if (type === 'milestone' && index >= 0) {
      return `milestone ${index + 1} of ${nameCapacityInDeal(deal, capacity)}`;
    }
  }
  const term = deal.terms.find((each) => each.slug === slug);
  if (type === 'term' && term) return `term on ${labelOf(TERM_KINDS, term.kind)}`;
  return 'the deal';
}
