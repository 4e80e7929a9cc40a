// Use case: the deals of a day with all their figures, kept in memory for what adds up whole sets.
import { listDealSlugs } from '../db/deals';
import { type DealQuery, EMPTY_DEAL_QUERY } from '../filters/deal-query';
import type { DealListItem } from './deal-records';
import { getDay } from './get-dataset';
import { keepPerDataset } from './keep-per-dataset';
import { listAllDeals } from './list-all-deals';

type DealsBySlug = ReadonlyMap<string, DealListItem>;

/** Days of knowledge that are kept at once: the newest and a few that somebody looks back to. */
const KEPT_DAYS = 6;

const loadDays = keepPerDataset(() => Promise.resolve(new Map<string, Promise<DealsBySlug>>()));

async function loadDay(day: string): Promise<DealsBySlug> {
  const deals = new Map<string, DealListItem>();
  for await (const batch of listAllDeals({ ...EMPTY_DEAL_QUERY, asOf: day })) {
    for (const deal of batch) deals.set(deal.slug, deal);
  }
  return deals;
}

async function keepDay(day: string): Promise<DealsBySlug> {
  const days = await loadDays();
  const known = days.get(day);
  if (known !== undefined) return known;
  const loading = loadDay(day);
  days.set(day, loading);
  const [oldest] = days.keys();
  if (days.size > KEPT_DAYS && oldest !== undefined) days.delete(oldest);
  try {
    return await loading;
  } catch (error) {
    days.delete(day);
    throw error;
  }
}

/**
 * Every deal that matches, on all pages, in the query's order, with its figures on the day asked for. The objects are
 * shared: read them only.
 * @throws NoDatasetError before the first import.
 */
export async function findKeptDeals(query: DealQuery): Promise<readonly DealListItem[]> {
  const day = await getDay(query.asOf);
  const [slugs, deals] = await Promise.all([listDealSlugs(query, day), keepDay(day)]);
  return slugs.flatMap((slug) => deals.get(slug) ?? []);
}
