// The three points on which strategists weigh custom silicon against general GPUs, and the claims that speak to each.
import type { VocabularyEntry } from './vocabulary';

/** The points, in the order of the table. `field` is what claims in words are about. */
export const BENEFITS = [
  {
    value: 'price_performance',
    label: 'Price and performance',
    meaning: 'what compute costs, for the same work',
    field: 'benefit.pricePerformance',
  },
  {
    value: 'supply_resilience',
    label: 'Supply-chain resilience',
    meaning: 'whether it can be had, and from how many hands',
    field: 'benefit.supplyResilience',
  },
  {
    value: 'ecosystem',
    label: 'Ecosystem integration',
    meaning: 'software, services and partners that it works with',
    field: 'benefit.ecosystem',
  },
] as const satisfies readonly (VocabularyEntry & { readonly field: string })[];
export type Benefit = (typeof BENEFITS)[number]['value'];

/** Claimed numbers that are about cost: they belong to price and performance. */
const COST_FIELD = /^claimed\.(?:cost|price|tokenCost|tokensPerDollar|performancePerDollar)/;

/** The point that a claim about a field speaks to; null where it speaks to none. */
export function benefitOf(field: string): Benefit | null {
  if (COST_FIELD.test(field)) return 'price_performance';
  return BENEFITS.find((benefit) => benefit.field === field)?.value ?? null;
}
