// The plain objects of what sources say of one record: for the page of its claims and for the popover at a number.
import type { FieldStanding } from '../domain/field-standing';
import type { Preference } from '../domain/preference';
import type { SubjectType } from '../domain/vocabulary';
import type { ClaimRecord, NamedRef, StateRecord } from './deal-records';

/** The claims about one field of a record. */
export interface ClaimedField {
  field: string;
  label: string;
  /** The value that the ledger uses, as a reader sees it; null where it keeps none of its own. */
  valueText: string | null;
  standing: FieldStanding | null;
  preference: Preference;
  /** Preferred first, deprecated last. */
  claims: ClaimRecord[];
}

/** A figure of a deal, or a part of a figure, with the field that states its size. */
export interface ClaimedPart {
  type: SubjectType;
  slug: string;
  field: string;
  label: string;
  /** Null: its size was not given. */
  valueText: string | null;
  claimCount: number;
  standing: FieldStanding | null;
}

/** The fields under which a deal has sums of its figures; claims are about the figures, never about the sum. */
export const DEAL_SUM_FIELDS = ['investments', 'spendCommitments', 'capacityCommitments'] as const;
export type DealSumField = (typeof DEAL_SUM_FIELDS)[number];

/** Figures of a deal that are counted together, each dollar or gigawatt once. */
export interface ClaimedSum {
  field: DealSumField;
  label: string;
  valueText: string | null;
  /** Slugs of the figures that the number is made of; one where it is the size of that one. */
  addedSlugs: string[];
  parts: ClaimedPart[];
}

/** A record with everything that sources claim about it. */
export interface ClaimedRecord {
  type: SubjectType;
  slug: string;
  /** What it is, in words: "OpenAI buys from Amazon". */
  name: string;
  /** The deal it is or belongs to. */
  deal: NamedRef | null;
  fields: ClaimedField[];
  /** The figures of a deal in sums; empty for other records. */
  sums: ClaimedSum[];
  /** Tranches of an investment, milestones of a capacity commitment. */
  parts: ClaimedPart[];
  /** How certain it was, and from when, each with the source that tells. */
  states: StateRecord[];
  /** Claims about the record itself. */
  claimCount: number;
  /** Sources of these claims. */
  sourceCount: number;
  /** Claims about anything of its deal, its own among them; its own where it is of no deal. */
  claimsOfDeal: ClaimRecord[];
}

/** One claim as a popover prints it: words only. */
export interface ClaimLine {
  slug: string;
  /** What the claim is about, where a popover shows claims about several things. */
  about: string | null;
  rank: string;
  isDeprecated: boolean;
  evidence: string;
  value: string;
  says: string;
  publisher: string;
  sourceHref: string;
  /** "filing, 31 Jul 2026". */
  sourceWords: string;
}

/** What a popover shows of the claims about one field: the first few, in words. */
export interface ClaimSummary {
  question: string;
  isInConflict: boolean;
  /** "8 claims, 5 sources". */
  counts: string;
  /** What the reader must know before the claims, such as that the number is a sum. */
  remark: string | null;
  claims: ClaimLine[];
  /** Why the first claim is the one followed; null where the claims are about several things. */
  why: string | null;
  /** Where all of them stand. */
  href: string;
  total: number;
}
