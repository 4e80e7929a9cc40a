// Use case: how well the figures of the ledger are supported.
import { findQualityFigures, findQualityGaps } from '../db/data-quality';
import type { QualityUnit } from '../domain/data-quality';
import { keepPerDataset } from './keep-per-dataset';
import type { QualityReport } from './quality-records';

/**
 * The counts of the last import, and everything that lacks something, largest first.
 * @throws NoDatasetError before the first import.
 */
export const getDataQuality = keepPerDataset(async (): Promise<QualityReport> => {
  const [figures, gaps] = await Promise.all([findQualityFigures(), findQualityGaps()]);
  const keyOf = (key: string, slice: string, unit: QualityUnit): string => `${key} ${slice} ${unit}`;
  const byKey = new Map(figures.map((figure) => [keyOf(figure.key, figure.slice, figure.unit), figure]));
  return {
    figures,
    gaps,
    find: (key, slice, unit = 'count') => byKey.get(keyOf(key, slice, unit)) ?? null,
  };
});
