// The chip generations.
import { CHIP_COLUMNS } from '../../export/columns/reference';
import { CHIP_PARAMETERS, type ChipQuery } from '../../filters/chip-query';
import { describeChipQuery } from '../../filters/describe-chips';
import { joinWords } from '../../filters/list-words';
import { type ApiChip, apiChipDetailSchema, apiChipSchema } from '../../schema/api-reference';
import { findChipPage } from '../../services/find-chip-page';
import { findChipItem, listAllChipItems, listChipItems, listChips } from '../../services/list-chips';
import { toApiChip, toApiChipDetail } from '../api-reference';
import { defineResource } from '../resource';

export const CHIPS = defineResource<ChipQuery, ApiChip>({
  name: 'chips',
  description:
    'Chip generations with their published specs and what is signed for them, by family and time. Throughput is dense, per chip.',
  parameters: CHIP_PARAMETERS,
  rowSchema: apiChipSchema,
  columns: CHIP_COLUMNS,
  describe: (query, known, counts) => joinWords(describeChipQuery(query, known, counts)),
  async listPage(query, address) {
    const { items, total, allTotal } = await listChipItems(query);
    return { rows: items.map((chip) => toApiChip(chip, address)), total, allTotal };
  },
  async *listAll(query, address) {
    yield (await listAllChipItems(query)).map((chip) => toApiChip(chip, address));
  },
  record: {
    noun: 'chip',
    description:
      'One chip generation with its ratios to others, computed and claimed, the commitments that name it, and the claims that its specs and systems rest on.',
    schema: apiChipDetailSchema,
    async find(slug, asOf, address) {
      const [chip, page] = await Promise.all([findChipItem(slug, asOf), findChipPage(slug, asOf)]);
      return chip && page && toApiChipDetail(chip, page, address);
    },
    listSlugs: async () => (await listChips()).map(({ slug }) => slug),
  },
});
