// A number that opens what its sources say.
//
// The convention for pages: every figure (money, gigawatts, chips, per cent, years) is one of these.
// 1. A number that claims are about stands in a ClaimLink itself: amountUsd of an investment, tranche or spend
//    commitment, powerGw and chipCount of a capacity commitment, cumulativeGw of a milestone, value of a term or metric.
// 2. A row that opens its claims as <details> (components/deal/fact-list.tsx) is enough as it is.
// 3. A number added up from several figures of a deal is a ClaimLink to the deal with the sum as its field:
//    `investments`, `spendCommitments` or `capacityCommitments`. A number divided from one figure (a part by certainty, a
//    ratio) is a ClaimLink to the figure, or stands in one element with it.
// 4. Numbers in prose (title and lede, notes, open questions, terms, labels drawn in a chart): the element around the prose
//    (p, li, td, dd, figure, section head, or any element marked `data-figures`) holds a ClaimLink with the word "sources"
//    to the deal, with `field={null}`: whatever the sources say of the deal and its figures. The title of a page shares
//    the one in its lede.
import type { ReactNode } from 'react';
import type { SubjectType } from '@/lib/domain/vocabulary';

/** The field of a record that a number on a page states. */
export interface ClaimedField {
  readonly subjectType: SubjectType;
  readonly subjectSlug: string;
  /**
   * As claims name it: `amountUsd`, `powerGw`; of a deal also one of its sums: `investments`, `spendCommitments`,
   * `capacityCommitments`. Null: the record as a whole, with the figures of a deal.
   */
  readonly field: string | null;
}

/** Where all claims about a record stand, at the ones about one field. */
export function toClaimsHref({ subjectType, subjectSlug, field }: ClaimedField): string {
  return `/claims/${subjectType}/${subjectSlug}${field === null ? '' : `#${field}`}`;
}

/** A number that opens what its sources say. A link to the page of its claims; with JavaScript they open in place. */
export function ClaimLink({
  subjectType,
  subjectSlug,
  field,
  children,
}: ClaimedField & { readonly children: ReactNode }) {
  return (
    <a
      className="claimed"
      href={toClaimsHref({ subjectType, subjectSlug, field })}
      data-claims={`${subjectType}/${subjectSlug}`}
      data-field={field ?? ''}
    >
      {children}
    </a>
  );
}
