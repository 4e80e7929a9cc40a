// Where the sources of one field disagree.
import { parsePartialDate } from './partial-date';
import { foldText } from './search-text';
import type { Rank, SubjectType } from './vocabulary';

/** A claim as far as disagreement goes. */
export interface ComparableClaim {
  readonly subjectType: SubjectType;
  readonly subjectSlug: string;
  readonly field: string;
  readonly value: number | string;
  readonly rank: Rank;
  readonly isSuperseded: boolean;
}

/** A field on which sources disagree. */
export interface Conflict<Claim extends ComparableClaim = ComparableClaim> {
  readonly subjectType: SubjectType;
  readonly subjectSlug: string;
  readonly field: string;
  /** The claims that stand against each other, superseded ones left out, in the order given. */
  readonly claims: readonly Claim[];
}

/** Fields in free words: two wordings are two values, but seldom a disagreement. */
const PROSE_FIELDS: ReadonlySet<string> = new Set(['summary', 'text', 'condition', 'note', 'scope']);

/** Whether two values cannot both be right. A date and a less exact one that contains it agree. */
function disagree(a: number | string, b: number | string): boolean {
  if (typeof a === 'number' || typeof b === 'number') return a !== b;
  const dateA = parsePartialDate(a);
  const dateB = parsePartialDate(b);
  if (dateA && dateB) {
    const aHoldsB = dateA.firstDay <= dateB.firstDay && dateB.lastDay <= dateA.lastDay;
    const bHoldsA = dateB.firstDay <= dateA.firstDay && dateA.lastDay <= dateB.lastDay;
    return !aHoldsB && !bHoldsA;
  }
  return foldText(a) !== foldText(b);
}

function isConflict(claims: readonly ComparableClaim[]): boolean {
  const differ = claims.some((claim, index) =>
    claims.slice(index + 1).some((other) => disagree(claim.value, other.value)),
  );
  const [first] = claims;
  if (!differ || !first || !PROSE_FIELDS.has(first.field)) return differ;
  // Somebody has judged the wordings, so the difference was one of substance.
  return claims.some(({ rank }) => rank !== 'normal');
}

/**
 * The fields on which claims disagree: two or more values among the claims of one subject and field that are not
 * superseded. Numbers are compared as numbers, whatever their qualifiers; free words count only where one wording was
 * preferred or deprecated.
 */
export function findConflicts<Claim extends ComparableClaim>(claims: readonly Claim[]): Conflict<Claim>[] {
  const groups = new Map<string, Claim[]>();
  for (const claim of claims) {
    if (claim.isSuperseded) continue;
    const key = `${claim.subjectType}/${claim.subjectSlug}/${claim.field}`;
    const group = groups.get(key);
    if (group) group.push(claim);
    else groups.set(key, [claim]);
  }
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (!first || !isConflict(group)) return [];
    const { subjectType, subjectSlug, field } = first;
    return [{ subjectType, subjectSlug, field, claims: group }];
  });
}
