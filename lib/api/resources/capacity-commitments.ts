// The capacity commitments of the matching deals that themselves match.
import { CAPACITY_COLUMNS } from '../../export/columns/capacity-commitment';
import type { DealQuery } from '../../filters/deal-query';
import { DEAL_PARAMETERS } from '../../filters/filter-definitions';
import { parseDealQuery } from '../../filters/parse-query';
import { type ApiCapacityRow, apiCapacityRowSchema } from '../../schema/api-deal';
import { estimateCapacity, loadEstimateBasis } from '../../services/estimate-chips';
import { listCapacity } from '../../services/list-capacity';
import { toApiCapacityRow } from '../api-deal';
import { keepKnown } from '../api-figure';
import { readFigureSources } from '../figure-sources';
import type { PageAddress } from '../page-address';
import { defineResource } from '../resource';
import { describeFigures } from './figures-of-deals';
import { toPage } from './page-of-rows';

async function listRows(query: DealQuery, address: PageAddress): Promise<ApiCapacityRow[]> {
  const [{ items }, findSources, basis] = await Promise.all([
    listCapacity(query),
    readFigureSources(['capacity', 'milestone']),
    loadEstimateBasis(),
  ]);
  return keepKnown(items).map((item) =>
    toApiCapacityRow(item, estimateCapacity(item, basis), { address, findSources }),
  );
}

export const CAPACITY_COMMITMENTS = defineResource<DealQuery, ApiCapacityRow>({
  name: 'capacity-commitments',
  description:
    'Power promised, with chips and milestones. Rows of different layers describe the same gigawatts: never add them.',
  parameters: DEAL_PARAMETERS,
  parse: parseDealQuery,
  rowSchema: apiCapacityRowSchema,
  columns: CAPACITY_COLUMNS,
  describe: (query, known, counts) => describeFigures('capacity commitment', query, known, counts),
  listPage: async (query, address) => toPage(await listRows(query, address), query),
  async *listAll(query, address) {
    yield await listRows(query, address);
  },
});
