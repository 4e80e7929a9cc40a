// The plain objects of chip generations.
import type { FigureRange } from '../domain/figure';
import type { ChipKind, ChipStatus, FamilySegment } from '../domain/vocabulary';
import type { ClaimRecord, NamedRef } from './deal-records';

/** Published figures of one chip. Throughput is dense, per chip; null is unpublished. */
export interface ChipSpecs {
  /** The variant that the figures are of, where there are several. */
  variant: string | null;
  /** What one chip is, where that is not plain. */
  chipUnit: string | null;
  processNm: number | null;
  memoryGb: number | null;
  memoryType: string | null;
  memoryNote: string | null;
  memoryBandwidthTbPerS: number | null;
  denseFp4Pflops: number | null;
  denseFp8Pflops: number | null;
  denseBf16Pflops: number | null;
  chipPowerW: number | null;
  /** Power of a whole site divided by its chips, as an analyst gives it. */
  facilityPowerW: number | null;
  interconnect: string | null;
  maxClusterChips: number | null;
}

/** A server, rack or pod of one chip generation; figures are of the whole system, null is unpublished. */
export interface ChipSystemRecord {
  slug: string;
  name: string;
  chips: number;
  /** The links by which every chip reaches every other; null where no source says that they do. */
  fabric: string | null;
  powerKw: FigureRange | null;
  denseFp4Pflops: number | null;
  denseFp8Pflops: number | null;
  denseBf16Pflops: number | null;
  memoryGb: number | null;
  memoryBandwidthTbPerS: number | null;
  note: string | null;
}

/** A line of chip generations. */
export interface ChipFamilyRecord extends NamedRef {
  designer: NamedRef;
  segment: FamilySegment;
}

/** One generation of a chip family. */
export interface ChipRecord {
  slug: string;
  name: string;
  family: string;
  /** The family as URLs name it. */
  familySlug: string;
  /** Architecture within the family, where the family has several. */
  architecture: string | null;
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
  /** As the data gives them, the main one first. */
  systems: ChipSystemRecord[];
  /** Deals known on the day asked for whose capacity runs on it. */
  dealCount: number;
}

/** A chip generation with everything that sources say of it. */
export interface ChipDetailRecord extends ChipRecord {
  claims: ClaimRecord[];
}
