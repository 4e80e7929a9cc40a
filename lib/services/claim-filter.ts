// Which claims a list is asked for.
import type { SubjectType } from '../domain/vocabulary';

/** What is absent narrows nothing; what is given must all hold. */
export interface ClaimFilter {
  /** Slug of the source. */
  readonly source?: string | undefined;
  /** What the claim is about: "type/slug". */
  readonly subject?: string | undefined;
  readonly subjectType?: SubjectType | undefined;
  /** Slug of the deal that the subject is or belongs to. */
  readonly deal?: string | undefined;
  /** Slug of a company that takes part in the deal, or that the metric or event is about. */
  readonly company?: string | undefined;
  /** The field that the claim is about, such as `amountUsd`. */
  readonly field?: string | undefined;
}
