// The chip generations.
import { CHIP_KINDS, CHIP_STATUSES, type ChipKind, type ChipStatus } from '../../domain/vocabulary';
import { CHIP_COLUMNS } from '../../export/columns/reference';
import { listFamilies } from '../../filters/filter-definitions';
import { slugListParameter, vocabularyListParameter } from '../../filters/parameter';
import { type ApiChip, apiChipDetailSchema, apiChipSchema } from '../../schema/api-reference';
import type { ChipRecord } from '../../services/chip-records';
import { findChip } from '../../services/find-chip';
import { listChips } from '../../services/list-chips';
import { toApiChip, toApiChipDetail } from '../api-reference';
import type { ListQuery } from '../resource';
import {
  allows,
  allowsAny,
  asOfParameter,
  chipParameter,
  companyParameter,
  hasWords,
  PAGE_PARAMETERS,
  wordsParameter,
} from './list-parameters';
import { defineShortList } from './short-list';

interface ChipQuery extends ListQuery {
  readonly chip: readonly string[];
  readonly family: readonly string[];
  readonly company: readonly string[];
  readonly kind: readonly ChipKind[];
  readonly status: readonly ChipStatus[];
  readonly q: string | null;
  readonly asOf: string | null;
}

export const CHIPS = defineShortList<ChipQuery, ChipRecord, ApiChip>({
  name: 'chips',
  nouns: { one: 'chip generation', many: 'chip generations' },
  description:
    'Chip generations with their published specs, by family and time. Throughput is dense, per chip.',
  parameters: {
    chip: chipParameter('These generations only.'),
    family: slugListParameter({
      noun: 'chip family',
      listKnown: listFamilies,
      description: 'Chip families.',
    }),
    company: companyParameter('Who designs or makes the chip.'),
    kind: vocabularyListParameter({ entries: CHIP_KINDS, description: 'What sort of processor it is.' }),
    status: vocabularyListParameter({ entries: CHIP_STATUSES, description: 'Where the generation stands.' }),
    q: wordsParameter('name, family or designer'),
    asOf: asOfParameter('Day of knowledge: only deals announced by then are counted.'),
    ...PAGE_PARAMETERS,
  },
  rowSchema: apiChipSchema,
  columns: CHIP_COLUMNS,
  list: ({ asOf }) => listChips(asOf),
  isMatch: ({ slug, name, family, familySlug, designer, manufacturer, kind, status }, query) =>
    allows(query.chip, slug) &&
    allows(query.family, familySlug) &&
    allowsAny(query.company, [designer.slug, ...(manufacturer ? [manufacturer.slug] : [])]) &&
    allows(query.kind, kind) &&
    allows(query.status, status) &&
    hasWords(query.q, [name, family, designer.name]),
  toRow: toApiChip,
  record: {
    noun: 'chip',
    description: 'One chip generation with the claims that its specs rest on.',
    schema: apiChipDetailSchema,
    async find(slug, asOf, address) {
      const chip = await findChip(slug, asOf);
      return chip && toApiChipDetail(chip, address);
    },
    listSlugs: async () => (await listChips()).map(({ slug }) => slug),
  },
});
