// Use case: which filter to drop where nothing matches.
import { countDeals } from '../db/deals';
import { type DealQuery, EMPTY_DEAL_QUERY } from '../filters/deal-query';
import { listActiveFilters } from '../filters/describe-query';
import { FILTER_WORDS, type FilterKey } from '../filters/filter-words';
import { getDataset } from './get-dataset';

/** A filter that is in the way, and what the list would hold without it. */
export interface Relaxation {
  readonly key: FilterKey | 'asOf';
  readonly label: string;
  /** The query without that filter alone, on its first page. */
  readonly without: DealQuery;
  readonly total: number;
}

/**
 * For each set filter the number of deals that would match without it, all others kept: the one that gives most first.
 * Filters whose removal alone gives nothing are left out.
 * @throws NoDatasetError before the first import.
 */
export async function suggestRelaxations(query: DealQuery): Promise<Relaxation[]> {
  const { dataDate } = await getDataset();
  const candidates: Omit<Relaxation, 'total'>[] = listActiveFilters(query).map((key) => ({
    key,
    label: FILTER_WORDS[key].label,
    without: { ...query, [key]: EMPTY_DEAL_QUERY[key], page: 1 },
  }));
  if (query.asOf !== null) {
    candidates.push({ key: 'asOf', label: 'As known on', without: { ...query, asOf: null, page: 1 } });
  }
  const relaxations = await Promise.all(
    candidates.map(async (candidate) => ({
      ...candidate,
      total: await countDeals(candidate.without, candidate.without.asOf ?? dataDate),
    })),
  );
  return relaxations.filter(({ total }) => total > 0).sort((a, b) => b.total - a.total);
}
