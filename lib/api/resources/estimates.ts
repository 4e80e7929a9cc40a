// Estimates: the capacity commitments from gigawatts to chips and back, and a power of one's own.
import { CHIP_ESTIMATE_COLUMNS, CHIP_WHAT_IF_COLUMNS } from '../../export/columns/estimates';
import { describeEstimateQuery, describeWhatIf } from '../../filters/describe-estimates';
import {
  ESTIMATE_PARAMETERS,
  type EstimateQuery,
  WHAT_IF_PARAMETERS,
  type WhatIfQuery,
} from '../../filters/estimate-query';
import { joinWords } from '../../filters/list-words';
import {
  type ApiChipEstimateRow,
  apiChipEstimateRowSchema,
  type ApiChipWhatIf,
  apiChipWhatIfSchema,
} from '../../schema/api-estimates';
import { computeWhatIf, listEstimates } from '../../services/estimate-chips';
import { toApiChipEstimateRow, toApiChipWhatIf } from '../api-estimate';
import { defineResource } from '../resource';
import { toPage } from './page-of-rows';

export const CHIP_ESTIMATES = defineResource<EstimateQuery, ApiChipEstimateRow>({
  name: 'chip-estimates',
  description:
    'Capacity commitments with the chips that their gigawatts run, or the power that their chips take, estimated with a band or refused with a reason. Estimates are in no total; rows share gigawatts and chips: never add them.',
  parameters: ESTIMATE_PARAMETERS,
  rowSchema: apiChipEstimateRowSchema,
  columns: CHIP_ESTIMATE_COLUMNS,
  describe: (query, known, counts) => joinWords(describeEstimateQuery(query, known, counts)),
  async listPage(query, address) {
    const { items, allTotal } = await listEstimates(query);
    return toPage(
      items.map((item) => toApiChipEstimateRow(item, address)),
      query,
      allTotal,
    );
  },
  async *listAll(query, address) {
    yield (await listEstimates(query)).items.map((item) => toApiChipEstimateRow(item, address));
  },
});

export const CHIP_WHAT_IF = defineResource<WhatIfQuery, ApiChipWhatIf>({
  name: 'chip-what-if',
  description:
    'How many chips a power would run if all of it were one generation: a row a generation, estimated with a band or refused with a reason. The factors are those of the market.',
  parameters: WHAT_IF_PARAMETERS,
  rowSchema: apiChipWhatIfSchema,
  columns: CHIP_WHAT_IF_COLUMNS,
  describe: ({ gw, basis }, _, { total }) => describeWhatIf(gw, basis, total),
  async listPage(query, address) {
    return toPage(
      (await computeWhatIf(query)).map((whatIf) => toApiChipWhatIf(whatIf, address)),
      query,
    );
  },
  async *listAll(query, address) {
    yield (await computeWhatIf(query)).map((whatIf) => toApiChipWhatIf(whatIf, address));
  },
});
