// Queries for chip generations.
import { toFamilySlug } from '../domain/family-slug';
import { CHIP_KINDS, CHIP_STATUSES } from '../domain/vocabulary';
import type { ChipRecord } from '../services/chip-records';
import { database, type Prisma } from './client';
import { toVocabulary } from './map-values';
import { knownDealWhere } from './where';

const NAME = { select: { slug: true, name: true } } as const;
const CHIP_INCLUDE = {
  designer: NAME,
  manufacturer: NAME,
  predecessor: NAME,
  successors: { ...NAME, orderBy: { announcedFirstDay: 'asc' } },
} satisfies Prisma.ChipGenerationInclude;
type ChipRow = Prisma.ChipGenerationGetPayload<{ include: typeof CHIP_INCLUDE }>;

function toChipRecord(row: ChipRow, dealCount: number): ChipRecord {
  return {
    slug: row.slug,
    name: row.name,
    family: row.family,
    familySlug: toFamilySlug(row.family),
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
      processNm: row.processNm,
      memoryGb: row.memoryGb,
      memoryType: row.memoryType,
      memoryNote: row.memoryNote,
      memoryBandwidthTbPerS: row.memoryBandwidthTbPerS,
      denseFp4Pflops: row.denseFp4Pflops,
      denseFp8Pflops: row.denseFp8Pflops,
      denseBf16Pflops: row.denseBf16Pflops,
      chipPowerW: row.chipPowerW,
      interconnect: row.interconnect,
      chipsPerSystem: row.chipsPerSystem,
      systemName: row.systemName,
      maxClusterChips: row.maxClusterChips,
    },
    dealCount,
  };
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
