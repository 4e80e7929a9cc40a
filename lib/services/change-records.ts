// The plain objects of the history of the data: versions and what they changed.
import type { FieldValue, FieldValues } from '../domain/record-fields';
import type { AboutField } from '../domain/record-diff';
import type { ChangeAction, RecordType } from '../domain/vocabulary';
import type { FacetOption } from './deal-lists';
import type { NamedRef } from './deal-records';

/** A published version. */
export interface ReleaseRecord {
  version: string;
  dataDate: string;
  /** Null for the first version. */
  previousVersion: string | null;
  /** Records of each kind in it. */
  counts: Partial<Record<RecordType, number>>;
}

/** A change as the database keeps it. */
export interface StoredChange {
  id: string;
  /** The version that made it; null: no release tells of it yet. */
  version: string | null;
  /** The day of the data of that version, or of the import. */
  dataDate: string;
  action: ChangeAction;
  type: RecordType;
  slug: string;
  name: string;
  dealSlug: string | null;
  about: AboutField | null;
  field: string | null;
  before: FieldValue | FieldValues | null;
  after: FieldValue | FieldValues | null;
  why: string | null;
  sourceSlug: string | null;
}

/** A field of a record in words. */
export interface FieldWords {
  field: string;
  label: string;
  words: string;
}

/** A change with its words. */
export interface ChangeRecord {
  /** Permanent name, stable across databases; of an unreleased change only until the next release. */
  id: string;
  version: string | null;
  dataDate: string;
  action: ChangeAction;
  type: RecordType;
  slug: string;
  /** What the record was called. */
  name: string;
  /** The deal that it is or is part of, by its present title, or the last one it had. */
  deal: NamedRef | null;
  /** Whether that deal is still in the ledger. */
  hasDeal: boolean;
  about: AboutField | null;
  /** The record and field that claims can be about, where that is what changed: of a claim what it is about. */
  claimsOn: AboutField | null;
  field: string | null;
  /** The field as a reader sees it: "Amount"; of a whole record the kind of record. */
  label: string;
  /** The values in words; null where there is none, and for whole records. */
  before: string | null;
  after: string | null;
  /** The fields of a record that is new or removed. */
  fields: FieldWords[];
  /** The values as the data files hold them. */
  beforeValue: FieldValue | FieldValues | null;
  afterValue: FieldValue | FieldValues | null;
  why: string | null;
  /** By its publisher. */
  source: NamedRef | null;
  /** Slugs of the companies it concerns. */
  companies: string[];
  /** Slugs of the chip generations it concerns. */
  chips: string[];
  /** The whole change in one sentence. */
  sentence: string;
}

/** Changes of one deal or record in one version. */
export interface ChangeGroup {
  key: string;
  version: string | null;
  /** The deal, or the record where it belongs to none. */
  title: string;
  /** The deal's slug where it is still in the ledger. */
  dealSlug: string | null;
  /** Changes that a reader looks for first, and those of claims and other evidence. */
  facts: ChangeRecord[];
  evidence: ChangeRecord[];
}

/** How many changes there are of each sort. */
export type ActionCounts = Readonly<Record<ChangeAction, number>>;

/** One change with its neighbours. */
export interface ChangeDetail extends ChangeRecord {
  /** Changes of the same field of the same record, the nearest in time. */
  earlier: ChangeRecord | null;
  later: ChangeRecord | null;
  /** Other changes of the same record in the same version. */
  beside: ChangeRecord[];
}

/** A page of the history as readers see it. */
export interface ChangePage {
  readonly groups: readonly ChangeGroup[];
  /** Changes that match, on all pages. */
  readonly total: number;
  readonly allTotal: number;
  /** Deals and records that they belong to, on all pages. */
  readonly groupCount: number;
  readonly page: number;
  readonly pageCount: number;
}

/** The values of the list filters, each with the number of changes that it gives beside the other filters. */
export interface ChangeFacets {
  readonly version: readonly FacetOption[];
  readonly company: readonly FacetOption[];
  readonly chip: readonly FacetOption[];
  readonly deal: readonly FacetOption[];
  readonly subject: readonly FacetOption[];
  readonly action: readonly FacetOption[];
  readonly field: readonly FacetOption[];
}
