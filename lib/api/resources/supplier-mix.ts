// How far each customer depends on which chip designer.
import { buildSupplierMixChart } from '../../charts/supplier-mix';
import { listSupplierMixRows } from '../../charts/supplier-mix-rows';
import { SUPPLIER_MIX_COLUMNS } from '../../export/columns/supplier-mix';
import { permalinkColumn } from '../../export/columns/deal-reference';
import { describeSupplierQuery } from '../../filters/describe-suppliers';
import { joinWords } from '../../filters/list-words';
import { SUPPLIER_PARAMETERS, type SupplierQuery, toSupplierHref } from '../../filters/supplier-query';
import { apiSupplierMixRowSchema, type ApiSupplierMixRow } from '../../schema/api-suppliers';
import { supplierMix } from '../../services/supplier-mix';
import type { PageAddress } from '../page-address';
import { defineResource, type ListQuery } from '../resource';
import { PAGE_PARAMETERS } from './list-parameters';
import { toPage } from './page-of-rows';

type SupplierListQuery = SupplierQuery & ListQuery;

async function listRows(query: SupplierListQuery, address: PageAddress): Promise<ApiSupplierMixRow[]> {
  const chart = buildSupplierMixChart(await supplierMix(query));
  return listSupplierMixRows(chart).map((row) => ({
    ...row,
    members: [...row.members],
    figures: [...row.figures],
    permalink: address.ofSuppliers(toSupplierHref('', query, { customer: [row.customer.slug] })),
  }));
}

export const SUPPLIER_MIX = defineResource<SupplierListQuery, ApiSupplierMixRow>({
  name: 'supplier-mix',
  description:
    'How the gigawatts of each customer divide among the designers of its chips, by certainty, each gigawatt once, with the Herfindahl index of its suppliers as a band.',
  parameters: { ...SUPPLIER_PARAMETERS, ...PAGE_PARAMETERS },
  rowSchema: apiSupplierMixRowSchema,
  columns: [
    ...SUPPLIER_MIX_COLUMNS,
    permalinkColumn<ApiSupplierMixRow>('The page that shows the customer in this view.'),
  ],
  describe: (query, known) => joinWords(describeSupplierQuery(query, known)),
  async listPage(query, address) {
    return toPage(await listRows(query, address), query);
  },
  async *listAll(query, address) {
    yield await listRows(query, address);
  },
});
