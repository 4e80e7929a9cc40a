// Use case: what sources claim of the merit of each chip family, point by point.
import { type Benefit, benefitOf, BENEFITS } from '../domain/benefits';
import { joinBounds, type JoinedClaim } from '../domain/claim-bounds';
import { CLAIM_STANCES, EVIDENCES, type FamilySegment, FAMILY_SEGMENTS } from '../domain/vocabulary';
import { nameOf } from '../filters/parameter';
import type { ChipFamilyRecord } from './chip-records';
import { listChipFigures, listFamilyClaims } from './chip-figures';
import type { ClaimRecord, NamedRef } from './deal-records';

/** A claim on the merit of a family; `chip` is the generation it speaks of, null for the family as a whole. */
export interface BenefitClaim extends JoinedClaim<ClaimRecord> {
  readonly chip: NamedRef | null;
  /** What the comparison is made with, a chip by its name; null where the claim compares nothing. */
  readonly comparedWith: string | null;
}

/** What is claimed of a family on one point: nothing, where `claims` is empty. */
export interface BenefitCell {
  readonly benefit: Benefit;
  /** Live claims: those for it first, then those without a stance, then those against it; best evidence first. */
  readonly claims: readonly BenefitClaim[];
}

/** One family with its cells, one for each point. */
export interface BenefitRow {
  readonly family: ChipFamilyRecord;
  readonly cells: readonly BenefitCell[];
}

/** Which families are asked for; what is empty narrows nothing. */
export interface BenefitFilter {
  readonly family: readonly string[];
  readonly segment: readonly FamilySegment[];
}

const STANCE_ORDER: readonly (string | null)[] = [CLAIM_STANCES[0].value, null, CLAIM_STANCES[1].value];
const EVIDENCE_ORDER = EVIDENCES.map(({ value }) => value);
const SEGMENT_ORDER = FAMILY_SEGMENTS.map(({ value }) => value);

function compareClaims({ claim: a }: BenefitClaim, { claim: b }: BenefitClaim): number {
  const dayOf = (claim: ClaimRecord): string => claim.assertedOn ?? claim.source.publishedOn ?? '';
  return (
    STANCE_ORDER.indexOf(a.stance) - STANCE_ORDER.indexOf(b.stance) ||
    EVIDENCE_ORDER.indexOf(a.evidence) - EVIDENCE_ORDER.indexOf(b.evidence) ||
    (dayOf(a) === dayOf(b) ? (a.slug < b.slug ? -1 : 1) : dayOf(a) > dayOf(b) ? -1 : 1)
  );
}

/**
 * The families that match, custom silicon first, with the live claims on each point. Claims are those of the present data,
 * whatever the day.
 * @throws NoDatasetError before the first import.
 */
export async function listBenefits(filter: BenefitFilter): Promise<{ rows: BenefitRow[]; allTotal: number }> {
  const [chips, { families, claimsOf }] = await Promise.all([listChipFigures(null), listFamilyClaims()]);
  const isLive = ({ rank, isSuperseded }: ClaimRecord): boolean => rank !== 'deprecated' && !isSuperseded;
  const rows = families
    .filter(
      ({ slug, segment }) =>
        (filter.family.length === 0 || filter.family.includes(slug)) &&
        (filter.segment.length === 0 || filter.segment.includes(segment)),
    )
    .sort((a, b) => SEGMENT_ORDER.indexOf(a.segment) - SEGMENT_ORDER.indexOf(b.segment))
    .map((family): BenefitRow => {
      const sets = [
        { chip: null, claims: claimsOf(family.slug) },
        ...chips
          .filter(({ familySlug }) => familySlug === family.slug)
          .map(({ slug, name, claims }) => ({ chip: { slug, name }, claims })),
      ];
      const all = sets.flatMap(({ chip, claims }) =>
        joinBounds(claims.filter(isLive)).map((joined): BenefitClaim => {
          const { comparedWith } = joined.claim;
          return { ...joined, chip, comparedWith: comparedWith && nameOf(chips, comparedWith) };
        }),
      );
      return {
        family,
        cells: BENEFITS.map(({ value }) => ({
          benefit: value,
          claims: all.filter(({ claim }) => benefitOf(claim.field) === value).sort(compareClaims),
        })),
      };
    });
  return { rows, allTotal: families.length };
}
