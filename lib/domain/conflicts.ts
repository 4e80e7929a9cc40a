// Where the sources of one field disagree. The rules are docs/methodology.md, "Conflicts".
import { type ClaimedValue, compareClaimed, saysNothing } from './claimed-values';
import { parsePartialDate } from './partial-date';
import type { Rank, SubjectType } from './vocabulary';

/** A claim as far as disagreement goes. */
export interface ComparableClaim extends ClaimedValue {
  readonly subjectType: SubjectType;
  readonly subjectSlug: string;
  readonly field: string;
  readonly rank: Rank;
  readonly isSuperseded: boolean;
}

/** A field on which sources disagree. */
export interface Conflict<Claim extends ComparableClaim = ComparableClaim> {
  readonly subjectType: SubjectType;
  readonly subjectSlug: string;
  readonly field: string;
  /** The claims about the field, superseded ones left out, in the order given. At least two of them disagree. */
  readonly claims: readonly Claim[];
}

/** Fields that gather different statements about a record: their claims are no values of one figure. */
const STATEMENT_FIELDS: ReadonlySet<string> = new Set(['summary', 'detail', 'note']);

/** Statements on the merit of a chip family: several may be true at once. */
const MERIT_PREFIX = 'benefit.';

/** Fields whose texts name things: two different ones exclude each other, whoever judged them. */
const NAMING_FIELDS: ReadonlySet<string> = new Set([
  'architecture',
  'chips',
  'customer',
  'designPartner',
  'hbmType',
  'instrument',
  'investee',
  'investor',
  'location',
  'manufacturer',
  'memoryType',
  'operator',
  'parties',
  'provider',
  'site',
]);

/** The part of a dotted field that says what it holds: `specs.memoryType` holds a memory type, `parties.oracle` parties. */
function kindOfField(field: string): string {
  const [head = field, next] = field.split('.');
  return head === 'specs' && next !== undefined ? next : head;
}

/**
 * Whether a difference counts only where somebody judged it: free words, of which many say one thing, and what vendors
 * claim of a chip, which they measure in several ways.
 */
function needsJudgement({ field, value }: ComparableClaim, other: ComparableClaim): boolean {
  if (field.startsWith('claimed.')) return true;
  if (typeof value === 'number' && typeof other.value === 'number') return false;
  if (isYesOrNo(value) && isYesOrNo(other.value)) return false;
  return !NAMING_FIELDS.has(kindOfField(field)) && !(isDate(value) && isDate(other.value));
}

function isYesOrNo(value: number | string): boolean {
  return value === 'true' || value === 'false';
}

function isDate(value: number | string): boolean {
  return typeof value === 'string' && parsePartialDate(value) !== null;
}

/** One is relied on and the other is not. */
function areJudged(a: ComparableClaim, b: ComparableClaim): boolean {
  return (a.rank === 'deprecated') !== (b.rank === 'deprecated');
}

/** Whether two claims about one field cannot both be right. */
export function disagree(a: ComparableClaim, b: ComparableClaim): boolean {
  if (STATEMENT_FIELDS.has(a.field) || a.field.startsWith(MERIT_PREFIX)) return false;
  const agreement = compareClaimed(a, b);
  if (agreement === 'agree') return false;
  // A number against other words, such as "3 years" and "180 days", counts where one was found wrong.
  const isNumberAgainstWords = typeof a.value !== typeof b.value;
  if (agreement === 'unlike' && !(isNumberAgainstWords && !saysNothing(a.value) && !saysNothing(b.value))) {
    return false;
  }
  // A bound does not exclude a number within it, until somebody finds that one of the two is wrong.
  return (agreement === 'disagree' && !needsJudgement(a, b)) || areJudged(a, b);
}

function isConflict(claims: readonly ComparableClaim[]): boolean {
  return claims.some((claim, index) => claims.slice(index + 1).some((other) => disagree(claim, other)));
}

/**
 * The fields on which claims disagree: two claims of one subject and field, neither superseded, that cannot both be
 * right by the rule of {@link disagree}.
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
