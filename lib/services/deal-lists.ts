// The plain objects of filtered lists: a page of deals, facet counts, capacity figures with their overlaps.
import type { OverlapKind } from '../domain/vocabulary';
import type { CapacityRecord, DealListItem, NamedRef } from './deal-records';

/** One page of the deals that match. */
export interface DealPage {
  items: DealListItem[];
  /** Deals that match, on all pages. */
  total: number;
  /** Deals known on the day asked for, without any other filter. */
  allTotal: number;
  page: number;
  pageSize: number;
  pageCount: number;
}

/** The filters that have a fixed set of values to choose from. */
export const FACET_NAMES = [
  'company',
  'role',
  'with',
  'chip',
  'family',
  'kind',
  'certainty',
  'layer',
] as const;
export type FacetName = (typeof FACET_NAMES)[number];

/** One value of a filter and how many deals choosing it (among the values of its own filter, with all other filters kept) would give. */
export interface FacetOption {
  value: string;
  label: string;
  count: number;
  isSelected: boolean;
}

/** Options of each facet: selected first, then by count, then by label; certainty and other vocabularies in their own order, zeros kept. */
export type DealFacets = Record<FacetName, FacetOption[]>;

/** A capacity commitment with what a chart needs of its deal. */
export interface CapacityListItem extends CapacityRecord {
  deal: NamedRef;
  dealAnnouncedOn: string;
  /** Short name for legends and lists: the site, or customer and provider. */
  label: string;
  sources: { slug: string; publisher: string; publishedOn: string | null }[];
}

/** Two figures of one kind that share dollars or gigawatts. */
export interface OverlapEdge {
  kind: OverlapKind;
  fromSlug: string;
  toSlug: string;
  says: string;
}

/** The capacity figures of the matching deals that themselves match, and how they overlap. */
export interface CapacityList {
  items: CapacityListItem[];
  overlaps: OverlapEdge[];
}
