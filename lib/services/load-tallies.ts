// Use case: what the claims of a deal add up to.
import { type DealTally, EMPTY_TALLY, listDealTallies } from '../db/deal-tallies';
import { keepPerDataset } from './keep-per-dataset';

const loadTallies = keepPerDataset(listDealTallies);

/**
 * Gives the tally of any deal by its slug; an empty one where nothing is said of it.
 * @throws NoDatasetError before the first import.
 */
export async function loadTallyOf(): Promise<(dealSlug: string) => DealTally> {
  const tallies = await loadTallies();
  return (dealSlug) => tallies.get(dealSlug) ?? EMPTY_TALLY;
}
