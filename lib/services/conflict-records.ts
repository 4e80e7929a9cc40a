// The plain objects of conflicts.
import type { CountedChoice } from './count-choices';
import type { ConflictModel } from '../domain/conflict-spread';
import type { ClaimRecord, NamedRef } from './deal-records';

/** A figure on which sources disagree, with what it is and where it stands. */
export interface ConflictRecord extends ConflictModel<ClaimRecord> {
  /** What the figure is of: "OpenAI to Amazon". */
  readonly subjectName: string;
  /** The deal it belongs to; null for chips, sites, metrics and events. */
  readonly deal: NamedRef | null;
  readonly companies: readonly NamedRef[];
  readonly chips: readonly NamedRef[];
  /** The value that the record itself holds, in words; null where it is empty or no claim about it had to be asked. */
  readonly recordText: string | null;
  /** When its newest claim was made, as given; null where no claim has a date. */
  readonly newestOn: string | null;
}

/** The list filters of conflicts that have counted choices. */
export const CONFLICT_FACETS = ['company', 'chip', 'field', 'subjectType', 'kind', 'state'] as const;
export type ConflictFacet = (typeof CONFLICT_FACETS)[number];

export type ConflictFacets = Readonly<Record<ConflictFacet, readonly CountedChoice[]>>;

/** One page of conflicts. */
export interface ConflictPage {
  readonly items: readonly ConflictRecord[];
  readonly total: number;
  readonly allTotal: number;
  readonly openTotal: number;
  readonly page: number;
  readonly pageCount: number;
}
