// What pages and the API know of the quality of the data.
import type {
  QualityFigure,
  QualityGap,
  QualityKey,
  QualitySlice,
  QualityUnit,
} from '../domain/data-quality';

/** A figure, number or promise that lacks something, with a name for readers: its own, or the title of its deal. */
export interface QualityGapRecord extends QualityGap {
  readonly name: string;
}

/** How well the ledger's figures are supported, as counted by the last import. */
export interface QualityReport {
  readonly figures: readonly QualityFigure[];
  readonly gaps: readonly QualityGapRecord[];
  /** One count with what it is a share of. Null where nothing like it is counted. */
  find(key: QualityKey, slice: QualitySlice, unit?: QualityUnit): QualityFigure | null;
}
