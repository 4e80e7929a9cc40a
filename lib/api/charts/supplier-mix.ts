// The charts of the supplier mix: what each customer is promised by chip designer, by generation, and from quarter to quarter.
import { listSupplierHistoryRows } from '../../charts/supplier-history';
import { listSupplierMixRows } from '../../charts/supplier-mix-rows';
import { MIX_BYS, type MixBy } from '../../domain/supplier-mix';
import { SUPPLIER_HISTORY_COLUMNS, SUPPLIER_MIX_COLUMNS } from '../../export/columns/supplier-mix';
import { describeSupplierQuery } from '../../filters/describe-suppliers';
import { joinWords } from '../../filters/list-words';
import { choiceParameter, type KnownValues, type Parameters } from '../../filters/parameter';
import { SUPPLIER_PARAMETERS, type SupplierQuery } from '../../filters/supplier-query';
import { generationMixChart, supplierHistoryChart, supplierMixChart } from '../../services/supplier-charts';
import { toApiMixChart, toApiSupplierHistory } from '../api-supplier-charts';
import { defineChart } from '../chart';

const COMMON = {
  pagePath: '/chips/suppliers',
  viewParameters: {},
  describe: (query: SupplierQuery, _view: object, known: KnownValues): string =>
    joinWords(describeSupplierQuery(query, known)),
} as const;

export const SUPPLIER_MIX_CHART = defineChart({
  ...COMMON,
  id: 'supplier-mix',
  description:
    'Gigawatts of each customer by the designer of its chips and by certainty, each gigawatt once, with the Herfindahl index as a band.',
  filterParameters: SUPPLIER_PARAMETERS,
  build: (query) => supplierMixChart(query),
  columns: SUPPLIER_MIX_COLUMNS,
  listRows: listSupplierMixRows,
  toJson: toApiMixChart,
});

type GenerationQuery = Omit<SupplierQuery, 'by'> & { readonly by: MixBy | null };

const byGeneration = ({ by, ...query }: GenerationQuery): SupplierQuery => ({ ...query, by: by ?? 'chip' });

export const GENERATION_MIX_CHART = defineChart({
  ...COMMON,
  id: 'generation-mix',
  description:
    'Gigawatts of each customer by the chip generation, or the set of generations, that a commitment names, and by certainty.',
  // Written out in every address, because the page that it leads to divides by designer without it.
  filterParameters: {
    ...SUPPLIER_PARAMETERS,
    by: choiceParameter<MixBy, null>({
      choices: MIX_BYS.map(({ value }) => value).filter((value) => value !== 'designer'),
      emptyValue: null,
      description: 'What gigawatts are divided by: `chip` where it is left out.',
    }),
  } satisfies Parameters<GenerationQuery>,
  simplify: byGeneration,
  describe: (query: GenerationQuery, view, known) => COMMON.describe(byGeneration(query), view, known),
  build: (query: GenerationQuery) => generationMixChart(byGeneration(query)),
  columns: SUPPLIER_MIX_COLUMNS,
  listRows: listSupplierMixRows,
  toJson: toApiMixChart,
});

export const SUPPLIER_HISTORY_CHART = defineChart({
  ...COMMON,
  id: 'supplier-history',
  description:
    'Gigawatts of customers by the designer of their chips at quarter ends, as commitments stood then: of those named, or of the four with most.',
  filterParameters: SUPPLIER_PARAMETERS,
  build: (query) => supplierHistoryChart(query),
  columns: SUPPLIER_HISTORY_COLUMNS,
  listRows: listSupplierHistoryRows,
  toJson: toApiSupplierHistory,
});
