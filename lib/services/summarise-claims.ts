// Use case: what sources say of one number, in as few words as a popover has room for.
import { findConflicts } from '../domain/conflicts';
import { explainPreference } from '../domain/preference';
import {
  EVIDENCES,
  labelOf,
  RANKS,
  SOURCE_KINDS,
  SUBJECT_TYPES,
  type SubjectType,
} from '../domain/vocabulary';
import { formatClaimValue, formatFieldName } from '../format/claim-value';
import { formatPartialDate } from '../format/date';
import { plural } from '../format/number';
import { formatClaimsQuestion, formatPreference } from '../format/provenance-words';
import type { ClaimedPart, ClaimedRecord, ClaimedSum, ClaimLine, ClaimSummary } from './claim-summaries';
import type { ClaimRecord } from './deal-records';
import { findClaimedRecord } from './find-claimed-record';

/** Claims that a popover shows before it leads to the page of all. */
const SHOWN_CLAIMS = 5;

const RANK_ORDER = RANKS.map(({ value }) => value);

/** Fields in the order in which a reader asks for them; all others come after. */
const FIRST_FIELDS = ['amountUsd', 'powerGw', 'cumulativeGw', 'value', 'text'];

/** Where a claim comes in the order of a list: preferred first, superseded and deprecated last, else as given. */
function rankOf({ rank, isSuperseded }: ClaimRecord): number {
  return isSuperseded ? RANK_ORDER.length : RANK_ORDER.indexOf(rank);
}

function byRank(claims: readonly ClaimRecord[]): ClaimRecord[] {
  return [...claims].sort((a, b) => rankOf(a) - rankOf(b));
}

/** Claims about several fields: what is asked for most comes first, what is not relied on last. */
function byInterest(claims: readonly ClaimRecord[]): ClaimRecord[] {
  const place = ({ field }: ClaimRecord): number => {
    const index = FIRST_FIELDS.indexOf(field);
    return index === -1 ? FIRST_FIELDS.length : index;
  };
  const isLive = (claim: ClaimRecord): number => (claim.rank === 'deprecated' || claim.isSuperseded ? 1 : 0);
  return [...claims].sort((a, b) => isLive(a) - isLive(b) || place(a) - place(b) || rankOf(a) - rankOf(b));
}

function toClaimLine(claim: ClaimRecord, about: string | null): ClaimLine {
  const { source } = claim;
  const date = claim.assertedOn ?? source.publishedOn;
  return {
    slug: claim.slug,
    about,
    rank: claim.isSuperseded ? 'Superseded' : labelOf(RANKS, claim.rank),
    isDeprecated: claim.rank === 'deprecated',
    evidence: labelOf(EVIDENCES, claim.evidence),
    value: formatClaimValue(claim),
    says: claim.says,
    publisher: source.publisher,
    sourceHref: `/sources/${source.slug}`,
    sourceWords: `${labelOf(SOURCE_KINDS, source.kind)}, ${formatPartialDate(date)}`,
  };
}

function countWords(claims: readonly ClaimRecord[]): string {
  const sources = new Set(claims.map(({ source }) => source.slug));
  return `${plural(claims.length, 'claim')}, ${plural(sources.size, 'source')}`;
}

function pageOf({ type, slug }: ClaimedRecord, field: string | null): string {
  return `/claims/${type}/${slug}${field === null ? '' : `#${field}`}`;
}

function summariseField(record: ClaimedRecord, field: string): ClaimSummary | null {
  const found = record.fields.find((one) => one.field === field);
  if (!found) return null;
  const claims = byRank(found.claims);
  return {
    question: formatClaimsQuestion(field, found.valueText),
    isInConflict: found.standing?.isInConflict ?? false,
    counts: countWords(claims),
    remark: null,
    claims: claims.slice(0, SHOWN_CLAIMS).map((claim) => toClaimLine(claim, null)),
    why: formatPreference(found.preference),
    href: pageOf(record, field),
    total: claims.length,
  };
}

/** A figure with its size: two figures of the same parties differ by it. */
function partWords({ label, valueText }: ClaimedPart): string {
  return `${label}, ${valueText ?? 'not given'}`;
}

/** The claims about the figures that a sum is made of, the best one of each figure first. */
function summariseSum(record: ClaimedRecord, sum: ClaimedSum): ClaimSummary {
  const added = sum.parts.filter(({ slug }) => sum.addedSlugs.includes(slug));
  const perFigure = added.map((part) =>
    byRank(
      record.claimsOfDeal.filter((claim) => claim.subjectSlug === part.slug && claim.field === part.field),
    ).map((claim) => ({ claim, about: partWords(part) })),
  );
  const longest = Math.max(0, ...perFigure.map(({ length }) => length));
  const taken = Array.from({ length: longest }, (_, index) =>
    perFigure.flatMap((one) => one[index] ?? []),
  ).flat();
  const claims = taken.map(({ claim }) => claim);
  const isOne = added.length === 1;
  const unit = sum.field === 'capacityCommitments' ? 'gigawatt' : 'dollar';
  return {
    question: sum.valueText === null ? `${sum.label}: who says what?` : `Who says ${sum.valueText}?`,
    isInConflict: findConflicts(claims).length > 0,
    counts: countWords(claims),
    remark: isOne
      ? null
      : `The ledger’s own sum of ${plural(added.length, 'figure')}, every ${unit} once: ${added.map(partWords).join('; ')}.`,
    claims: taken.slice(0, SHOWN_CLAIMS).map(({ claim, about }) => toClaimLine(claim, isOne ? null : about)),
    why: isOne ? formatPreference(explainPreference(claims)) : null,
    href: pageOf(record, sum.field),
    total: claims.length,
  };
}

function summariseRecord(record: ClaimedRecord, remark: string | null): ClaimSummary {
  const own = record.type === 'deal' ? record.claimsOfDeal : record.fields.flatMap(({ claims }) => claims);
  const isOfDeal = own.length === 0;
  const claims = byInterest(isOfDeal ? record.claimsOfDeal : own);
  const noun = labelOf(SUBJECT_TYPES, record.type);
  return {
    question: `What do sources say of this ${noun}?`,
    isInConflict: findConflicts(claims).length > 0,
    counts: countWords(claims),
    remark:
      isOfDeal && claims.length > 0
        ? `No claim is about this ${noun} itself; these are about its deal.`
        : remark,
    claims: claims
      .slice(0, SHOWN_CLAIMS)
      .map((claim) =>
        toClaimLine(
          claim,
          claim.subjectType === record.type
            ? formatFieldName(claim.field)
            : `${formatFieldName(claim.field)}, ${labelOf(SUBJECT_TYPES, claim.subjectType)}`,
        ),
      ),
    why: null,
    href: pageOf(record, null),
    total: claims.length,
  };
}

/**
 * The claims about a field of a record; about the figures of a deal where the field is one of its sums; about the record as a
 * whole where `field` is null or no claim is about it, and about its deal where none is about the record either. Null where
 * there is no such record.
 * @throws NoDatasetError before the first import.
 */
export async function summariseClaims(
  type: SubjectType,
  slug: string,
  field: string | null,
): Promise<ClaimSummary | null> {
  const record = await findClaimedRecord(type, slug, null);
  if (record === null) return null;
  if (field === null) return summariseRecord(record, null);
  const sum = record.sums.find((one) => one.field === field);
  if (sum) return summariseSum(record, sum);
  return (
    summariseField(record, field) ??
    summariseRecord(
      record,
      `No claim is about this value itself; these are about its ${labelOf(SUBJECT_TYPES, type)}.`,
    )
  );
}
