// Use case: the chip generations of the ledger.
import { findChips } from '../db/chips';
import type { ChipRecord } from './chip-records';
import { getDay } from './get-dataset';

/**
 * Every chip generation by family and time, its deals counted on a day; `asOf` null is the newest state.
 * @throws NoDatasetError before the first import.
 */
export async function listChips(asOf: string | null = null): Promise<ChipRecord[]> {
  return findChips({}, await getDay(asOf));
}
