// Use case: one chip family, or one architecture of a family, with its generations and what is committed to it.
import { orderGenerations } from '../domain/chip-order';
import type { SpecId, SpecLevel } from '../domain/chip-specs';
import { toFamilySlug } from '../domain/family-slug';
import type { FigureRange } from '../domain/figure';
import { divideReadings } from '../domain/spec-ratios';
import { EMPTY_CONFLICT_QUERY } from '../filters/conflict-query';
import { type CommitmentCounts, countCommitments, loadCommitments } from './chip-capacity';
import type { ChipListItem } from './chip-list-records';
import type { ChipFamilyRecord } from './chip-records';
import type { CapacityRecord, NamedRef } from './deal-records';
import { loadChipItems } from './list-chips';
import { listConflicts } from './list-conflicts';

/** A generation with what its specifications are to those of the generation before it. */
export interface FamilyGeneration {
  readonly chip: ChipListItem;
  /** The generation that the ratios are against; null where the ledger knows none before it. */
  readonly before: NamedRef | null;
  /** Its number divided by that of the generation before; null where that cannot be given. */
  ratioOf(spec: SpecId, level: SpecLevel): FigureRange | null;
}

/** A family, or an architecture of one, as its page shows it. */
export interface ChipFamilyPage {
  readonly slug: string;
  readonly name: string;
  /** The family; where this is an architecture, the family it is of. */
  readonly family: ChipFamilyRecord;
  readonly isArchitecture: boolean;
  /** In time order. */
  readonly generations: readonly FamilyGeneration[];
  /** What the commitments that name any of its generations come to, every gigawatt once. */
  readonly counts: CommitmentCounts;
  readonly commitmentCount: number;
  /** Of those, the ones that also name generations that are not in it: they count whole. */
  readonly sharedCount: number;
  readonly dealCount: number;
  /** Conflicts of sources about its generations, or about figures that run on them. */
  readonly conflictCount: number;
}

/** The names of every family and architecture that has a page. @throws NoDatasetError before the first import. */
export async function listChipFamilies(): Promise<NamedRef[]> {
  const chips = await loadChipItems(null);
  const families = new Map(chips.map(({ familyRecord: { slug, name } }) => [slug, name]));
  const architectures = new Map(
    chips.flatMap(({ architecture }) =>
      architecture === null ? [] : [[toFamilySlug(architecture), architecture] as const],
    ),
  );
  return [...new Map([...architectures, ...families])].map(([slug, name]) => ({ slug, name }));
}

/**
 * A family by its slug, or an architecture by its; `asOf` null is the newest state. Null where there is neither.
 * @throws NoDatasetError before the first import.
 */
export async function findChipFamily(slug: string, asOf: string | null): Promise<ChipFamilyPage | null> {
  const all = await loadChipItems(asOf);
  const ofFamily = all.filter(({ familySlug }) => familySlug === slug);
  const isArchitecture = ofFamily.length === 0;
  const chips = isArchitecture
    ? all.filter(({ architecture }) => architecture !== null && toFamilySlug(architecture) === slug)
    : ofFamily;
  const [first] = chips;
  if (first === undefined) return null;
  const slugs = new Set(chips.map((chip) => chip.slug));
  const isNamed = ({ chips: named, families }: CapacityRecord): boolean =>
    named.some((chip) => slugs.has(chip.slug)) || families.some((family) => family.slug === slug);
  const commitments = (await loadCommitments(asOf)).filter(({ capacity }) => isNamed(capacity));
  const [counts, conflicts] = await Promise.all([
    countCommitments(commitments),
    listConflicts({ ...EMPTY_CONFLICT_QUERY, chip: [...slugs] }),
  ]);
  return {
    slug,
    name: isArchitecture ? (first.architecture ?? slug) : first.family,
    family: first.familyRecord,
    isArchitecture,
    generations: orderGenerations(chips).map((chip): FamilyGeneration => {
      const before = all.find((other) => other.slug === chip.predecessor?.slug) ?? null;
      return {
        chip,
        before: before && { slug: before.slug, name: before.name },
        ratioOf(spec, level) {
          const above = chip.readings[level].get(spec);
          const below = before?.readings[level].get(spec);
          return above === undefined || below === undefined ? null : divideReadings(spec, above, below).range;
        },
      };
    }),
    counts,
    commitmentCount: commitments.length,
    sharedCount: commitments.filter(({ capacity }) => capacity.chips.some((chip) => !slugs.has(chip.slug)))
      .length,
    dealCount: new Set(commitments.map(({ deal }) => deal.slug)).size,
    conflictCount: conflicts.total,
  };
}
