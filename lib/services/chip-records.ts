// The plain objects of chip generations.
import type { ChipKind, ChipStatus } from '../domain/vocabulary';
import type { ClaimRecord, NamedRef } from './deal-records';

/** Published figures of one chip. Throughput is dense, per chip; null is unpublished. */
export interface ChipSpecs {
  /** The variant that the figures are of, where there are several. */
  variant: string | null;
  processNm: number | null;
  memoryGb: number | null;
  memoryType: string | null;
  memoryNote: string | null;
  memoryBandwidthTbPerS: number | null;
  denseFp4Pflops: number | null;
  denseFp8Pflops: number | null;
  denseBf16Pflops: number | null;
  chipPowerW: number | null;
  interconnect: string | null;
  chipsPerSystem: number | null;
  systemName: string | null;
  maxClusterChips: number | null;
}

/** One generation of a chip family. */
export interface ChipRecord {
  slug: string;
  name: string;
  family: string;
  /** The family as URLs name it. */
  familySlug: string;
  kind: ChipKind;
  status: ChipStatus;
  designer: NamedRef;
  manufacturer: NamedRef | null;
  predecessor: NamedRef | null;
  successors: NamedRef[];
  /** Partial dates; null where no source gives one. */
  announcedOn: string | null;
  availableOn: string | null;
  specs: ChipSpecs;
  /** Deals known on the day asked for whose capacity runs on it. */
  dealCount: number;
}

/** A chip generation with everything that sources say of it. */
export interface ChipDetailRecord extends ChipRecord {
  claims: ClaimRecord[];
}
