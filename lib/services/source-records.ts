// The plain objects of sources and of what rests on them.
import type { CountedChoice } from './count-choices';
import type { Certainty, OverlapKind, PromiseOutcome, SourceKind, SubjectType } from '../domain/vocabulary';
import type { ClaimRecord, NamedRef, SourceRecord } from './deal-records';

/** A row of the ledger that names a source and is no claim. */
export interface SourceMention {
  readonly kind: 'state' | 'term' | 'promise' | 'outcome' | 'overlap' | 'link';
  /** The record that the row is of. */
  readonly subjectType: SubjectType;
  readonly subjectSlug: string;
  /** Part of the page of the deal that shows it. */
  readonly anchor: string;
  /** What the row says. */
  readonly text: string;
  /** Of a state. */
  readonly certainty: Certainty | null;
  /** From when a state held, when a promise is due, when an outcome came; as given. */
  readonly on: string | null;
  /** Of the outcome of a promise. */
  readonly outcome: PromiseOutcome | null;
  /** Of an overlap. */
  readonly overlapKind: OverlapKind | null;
  /** The other record of an overlap, or the other deal of a link. */
  readonly other: { readonly type: SubjectType; readonly slug: string } | null;
}

/** A claim of a source with how the figure stands that it is about. */
export interface SourceFigure {
  readonly claim: ClaimRecord;
  readonly subjectName: string;
  /** No other source supports the figure: its claim is the only live one. */
  readonly isOnlySource: boolean;
  /** All live claims about the figure come from aggregators, this one among them. */
  readonly isAggregatorOnly: boolean;
  /** The sources of the figure disagree. */
  readonly isInConflict: boolean;
}

/** What rests on a source within one deal, or about one record beside the deals. */
export interface SourceGroup {
  readonly type: SubjectType;
  readonly slug: string;
  readonly name: string;
  /** Chip generations of the record; of a system the one that it is built of. */
  readonly chips: readonly NamedRef[];
  readonly figures: readonly SourceFigure[];
  readonly mentions: readonly (SourceMention & {
    readonly subjectName: string;
    readonly otherName: string | null;
  })[];
}

/** A source with what rests on it, counted. */
export interface SourceListItem extends SourceRecord {
  readonly publisherSlug: string;
  /** Claims that name it, deprecated and superseded ones too. */
  readonly claimCount: number;
  /** Deals with a claim that rests on it. */
  readonly dealCount: number;
  /** Fields that no other source supports. */
  readonly onlySourceCount: number;
  /** Fields with a live claim of it that only aggregators support. */
  readonly aggregatorOnlyCount: number;
  /** States, terms, promises, outcomes, overlaps and links of deals that name it. */
  readonly mentionCount: number;
  readonly companies: readonly NamedRef[];
  /** Chip generations that its figures are of, or that the deals of its figures name. */
  readonly chips: readonly NamedRef[];
}

/** A source with everything that rests on it. */
export interface SourceDetailRecord extends SourceListItem {
  readonly claims: readonly ClaimRecord[];
  /** By deal, then the records beside the deals. */
  readonly groups: readonly SourceGroup[];
}

/** The list filters of sources that have counted choices. */
export const SOURCE_FACETS = ['kind', 'publisher', 'company', 'chip'] as const;
export type SourceFacet = (typeof SOURCE_FACETS)[number];
export interface SourceFacets extends Readonly<Record<SourceFacet, readonly CountedChoice[]>> {
  /** Sources that would be left with only those on which an aggregator-supported figure rests. */
  readonly aggregatorOnlyCount: number;
}

/** One page of sources. */
export interface SourcePage {
  readonly items: readonly SourceListItem[];
  readonly total: number;
  readonly allTotal: number;
  readonly page: number;
  readonly pageCount: number;
}

/** How many sources of each kind match, best kind first. */
export type SourceKindCounts = readonly { readonly kind: SourceKind; readonly count: number }[];
