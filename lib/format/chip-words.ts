// A chip generation in words.
import { formatPartialDateProse } from './date';

/** "Gigawatt Ledger, Trainium3, chip generation trainium3, data of 21 November 2026." */
export function formatChipCitation(
  chip: { readonly slug: string; readonly name: string },
  dataDate: string,
): string {
  return `Gigawatt Ledger, ${chip.name}, chip generation ${chip.slug}, data of ${formatPartialDateProse(dataDate)}.`;
}
