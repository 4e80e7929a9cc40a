import type { ReactNode } from 'react';
import type { SubjectType } from '@/lib/domain/vocabulary';

/** The field of a record that a number on a page states. */
export interface ClaimedField {
  readonly subjectType: SubjectType;
  readonly subjectSlug: string;
  /** As claims name it: `amountUsd`, `powerGw`. */
  readonly field: string;
}

/** Where all claims about a record stand, at the ones about one field. */
export function toClaimsHref({ subjectType, subjectSlug, field }: ClaimedField): string {
  return `/claims/${subjectType}/${subjectSlug}#${field}`;
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
      data-field={field}
    >
      {children}
    </a>
  );
}
