// How a record of the ledger is cited.
import { formatPartialDateProse } from './date';

/** "Gigawatt Ledger, “OpenAI signs …”, openai-aws-2025-11, data of 21 November 2026." */
export function formatDealCitation(
  deal: { readonly slug: string; readonly title: string },
  dataDate: string,
): string {
  return `Gigawatt Ledger, “${deal.title}”, ${deal.slug}, data of ${formatPartialDateProse(dataDate)}.`;
}
