// Queries for chip generations.
import { toFamilySlug } from '../domain/family-slug';
import { CHIP_KINDS, CHIP_STATUSES, FAMILY_SEGMENTS } from '../domain/vocabulary';
import type { ChipFamilyRecord, ChipRecord, ChipSystemRecord } from '../services/chip-records';
import { database, type Prisma } from './client';
import { toFigureRange, toVocabulary } from './map-values';
import { knownDealWhere } from './where';

const NAME = { select: { slug: true, name: true } } as const;
const CHIP_INCLUDE = {
  designer: NAME,
  manufacturer: NAME,
  predecessor: NAME,
  systems: { orderBy: { position: 'asc' } },
  successors: { ...NAME, orderBy: { announcedFirstDay: 'asc' } },
} satisfies Prisma.ChipGenerationInclude;
type ChipRow = Prisma.ChipGenerationGetPayload<{ include: typeof CHIP_INCLUDE }>;

function toChipRecord(row: ChipRow, dealCount: number): ChipRecord {
  return {
    slug: row.slug,
    name: row.name,
    family: row.family,
    familySlug: toFamilySlug(row.family),
    architecture: row.architecture,
    kind: toVocabulary(CHIP_KINDS, row.kind),
    status: toVocabulary(CHIP_STATUSES, row.status),
    designer: row.designer,
    manufacturer: row.manufacturer,
    predecessor: row.predecessor,
    successors: row.successors,
    announcedOn: row.announcedOn,
    availableOn: row.availableOn,
    specs: {
      variant: row.specsVariant,
      chipUnit: row.chipUnit,
      processNm: row.processNm,
      memoryGb: row.memoryGb,
      memoryType: row.memoryType,
      memoryNote: row.memoryNote,
      memoryBandwidthTbPerS: row.memoryBandwidthTbPerS,
      denseFp4Pflops: row.denseFp4Pflops,
      denseFp8Pflops: row.denseFp8Pflops,
      denseBf16Pflops: row.denseBf16Pflops,
      chipPowerW: row.chipPowerW,
      facilityPowerW: row.facilityPowerW,
      interconnect: row.interconnect,
      maxClusterChips: row.maxClusterChips,
    },
    systems: row.systems.map((system) => ({
      slug: system.slug,
      name: system.name,
      chips: system.chips,
      fabric: system.fabric,
      powerKw: toFigureRange(system.powerLowKw, system.powerHighKw, system.powerQualifier),
      denseFp4Pflops: system.denseFp4Pflops,
      denseFp8Pflops: system.denseFp8Pflops,
      denseBf16Pflops: system.denseBf16Pflops,
      memoryGb: system.memoryGb,
      memoryBandwidthTbPerS: system.memoryBandwidthTbPerS,
      note: system.note,
    })),
    dealCount,
  };
}

/** The system of a slug with the chip it is built of; null where there is none. */
export async function findChipOfSystem(
  systemSlug: string,
  day: string,
): Promise<{ chip: ChipRecord; system: ChipSystemRecord } | null> {
  const [chip] = await findChips({ systems: { some: { slug: systemSlug } } }, day);
  const system = chip?.systems.find(({ slug }) => slug === systemSlug);
  return chip === undefined || system === undefined ? null : { chip, system };
}

/** Every chip family, by name. */
export async function findChipFamilies(): Promise<ChipFamilyRecord[]> {
  const rows = await database().chipFamily.findMany({
    include: { designer: NAME },
    orderBy: { name: 'asc' },
  });
  return rows.map(({ slug, name, designer, segment }) => ({
    slug,
    name,
    designer,
    segment: toVocabulary(FAMILY_SEGMENTS, segment),
  }));
}

/** The chip generations that match, by family and time of announcement, with the deals that are known on a day. */
export async function findChips(where: Prisma.ChipGenerationWhereInput, day: string): Promise<ChipRecord[]> {
  const [rows, counts] = await Promise.all([
    database().chipGeneration.findMany({
      where,
      include: CHIP_INCLUDE,
      orderBy: [{ family: 'asc' }, { announcedFirstDay: { sort: 'asc', nulls: 'last' } }, { slug: 'asc' }],
    }),
    database().dealFacet.groupBy({
      by: ['value'],
      where: { facet: 'chip', deal: knownDealWhere(day) },
      _count: { _all: true },
    }),
  ]);
  const dealCounts = new Map(counts.map(({ value, _count }) => [value, _count._all]));
  return rows.map((row) => toChipRecord(row, dealCounts.get(row.slug) ?? 0));
}
