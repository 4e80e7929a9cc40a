// Use case: every chip generation with the claims on it and with what is known of each specification.
import { findChipFamilies, findChips } from '../db/chips';
import { findClaims } from '../db/claims';
import {
  readSpecs,
  type SpecPlace,
  type SpecReading,
  type SpecSupport,
  type SupportOf,
} from '../domain/chip-readings';
import type { SpecId, SpecLevel } from '../domain/chip-specs';
import { groupBy } from '../domain/group-by';
import { summariseStanding } from '../domain/field-standing';
import { findShownClaim } from '../domain/preference';
import type { ChipFamilyRecord, ChipRecord } from './chip-records';
import type { ClaimRecord } from './deal-records';
import { getDay } from './get-dataset';
import { keepPerDataset } from './keep-per-dataset';

/** A chip generation with what is known of it. */
export interface ChipFigures extends ChipRecord {
  readonly familyRecord: ChipFamilyRecord;
  /** The claims about the chip and its systems. */
  readonly claims: readonly ClaimRecord[];
  /** What is known of each specification, by level. */
  readonly readings: Readonly<Record<SpecLevel, ReadonlyMap<SpecId, SpecReading>>>;
}

const placeKey = ({
  subjectType,
  subjectSlug,
  field,
}: Pick<ClaimRecord, 'subjectType' | 'subjectSlug' | 'field'>) => `${subjectType}/${subjectSlug}/${field}`;

/** Says how numbers are supported by some claims. Of claims that do not give the stored number none speaks for it. */
function supportBy(claims: readonly ClaimRecord[]): SupportOf {
  const byPlace = groupBy(claims, placeKey);
  return (place: SpecPlace, stored: number): SpecSupport => {
    const about = byPlace.get(placeKey(place)) ?? [];
    const shown = findShownClaim(about.filter(({ value }) => value === stored));
    return {
      qualifier: shown?.qualifier ?? 'exactly',
      evidence: shown?.evidence ?? null,
      basis: shown?.basis ?? null,
      standing: summariseStanding(about),
    };
  };
}

const loadClaims = keepPerDataset(async () => {
  const [families, claims] = await Promise.all([
    findChipFamilies(),
    findClaims({ subjectType: { in: ['chip', 'system', 'family'] } }),
  ]);
  return {
    families,
    claims: groupBy(claims, ({ subjectType, subjectSlug }) => `${subjectType}/${subjectSlug}`),
  };
});

/**
 * Every chip generation with claims and readings, by family and time; deals counted on a day, `asOf` null is the newest
 * state. Specifications are not versioned: they are those of the present data, whatever the day.
 * @throws NoDatasetError before the first import.
 */
export async function listChipFigures(asOf: string | null): Promise<ChipFigures[]> {
  const [chips, { families, claims }] = await Promise.all([findChips({}, await getDay(asOf)), loadClaims()]);
  return chips.map((chip): ChipFigures => {
    const familyRecord = families.find(({ slug }) => slug === chip.familySlug);
    // The import refuses chips of families that do not exist.
    if (familyRecord === undefined) throw new Error(`no family ${chip.familySlug}`);
    const subjects = [`chip/${chip.slug}`, ...chip.systems.map(({ slug }) => `system/${slug}`)];
    const own = subjects.flatMap((subject) => claims.get(subject) ?? []);
    const supportOf = supportBy(own);
    const read = (level: SpecLevel) => readSpecs(chip, level, supportOf);
    return { ...chip, familyRecord, claims: own, readings: { chip: read('chip'), system: read('system') } };
  });
}

/** The claims about whole families, by slug of the family. @throws NoDatasetError before the first import. */
export async function listFamilyClaims(): Promise<{
  families: ChipFamilyRecord[];
  claimsOf: (familySlug: string) => readonly ClaimRecord[];
}> {
  const { families, claims } = await loadClaims();
  return { families, claimsOf: (slug) => claims.get(`family/${slug}`) ?? [] };
}
