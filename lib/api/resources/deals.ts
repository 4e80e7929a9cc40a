// The deals: lists and single ones.
import { DEAL_COLUMNS } from '../../export/columns/deal';
import type { DealQuery } from '../../filters/deal-query';
import { describeDealQuery } from '../../filters/describe-query';
import { DEAL_PARAMETERS } from '../../filters/filter-definitions';
import { parseDealQuery } from '../../filters/parse-query';
import { type ApiDeal, apiDealDetailSchema, apiDealSchema } from '../../schema/api-deal';
import { findDeal } from '../../services/find-deal';
import { listAllDeals } from '../../services/list-all-deals';
import { listDeals } from '../../services/list-deals';
import { toApiDeal, toApiDealDetail } from '../api-deal';
import { listKnownRecords } from '../known-records';
import { defineResource } from '../resource';

export const DEALS = defineResource<DealQuery, ApiDeal>({
  name: 'deals',
  description: 'Announced agreements with their parties and figures.',
  parameters: DEAL_PARAMETERS,
  parse: parseDealQuery,
  rowSchema: apiDealSchema,
  columns: DEAL_COLUMNS,
  describe: (query, known, counts) => describeDealQuery(query, known, counts).text,
  async listPage(query, address) {
    const { items, total, allTotal } = await listDeals(query);
    return { rows: items.map((deal) => toApiDeal(deal, address)), total, allTotal };
  },
  async *listAll(query, address) {
    for await (const deals of listAllDeals(query)) yield deals.map((deal) => toApiDeal(deal, address));
  },
  record: {
    noun: 'deal',
    description:
      'Everything the ledger knows of one deal: tranches, milestones, states, terms, promises, amendments, overlaps, claims and sources.',
    schema: apiDealDetailSchema,
    async find(slug, asOf, address) {
      const deal = await findDeal(slug, asOf);
      return deal && toApiDealDetail(deal, address);
    },
    listSlugs: async () => (await listKnownRecords()).deals.map(({ slug }) => slug),
  },
});
