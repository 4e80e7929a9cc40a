// The plain objects of lists of chip generations.
import type { CountedChoice } from './count-choices';
import type { CapacityCount } from '../domain/chip-capacity';
import type { ChipFigures } from './chip-figures';

/** A chip generation as lists show it, with what is signed for it. Kilowatts. */
export interface ChipListItem extends ChipFigures {
  /** Of commitments on this generation and no other. */
  readonly signedAlone: CapacityCount;
  /** Of commitments on this generation and others: they count here whole, so generations are never added. */
  readonly signedShared: CapacityCount;
  /** Capacity commitments that name it, whatever their certainty. */
  readonly commitmentCount: number;
}

/** The list filters of chip generations that have counted choices. */
export const CHIP_FACETS = ['designer', 'family', 'kind', 'status', 'year'] as const;
export type ChipFacet = (typeof CHIP_FACETS)[number];

export type ChipFacets = Readonly<Record<ChipFacet, readonly CountedChoice[]>>;

/** One page of chip generations. */
export interface ChipPage {
  readonly items: readonly ChipListItem[];
  readonly total: number;
  readonly allTotal: number;
  readonly page: number;
  readonly pageCount: number;
}
