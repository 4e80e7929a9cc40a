// Resources of which the database holds so few records that they are read as a whole and filtered here.
import type { Column } from '../../export/column';
import type { Parameters } from '../../filters/parameter';
import type { ApiSchema } from '../../schema/api';
import type { PageAddress } from '../page-address';
import { type ApiResource, defineResource, type ListQuery, type RecordDefinition } from '../resource';
import { describeList } from './list-parameters';
import { toPage } from './page-of-rows';

interface ShortListDefinition<Query extends ListQuery, Entry, Row> {
  name: string;
  /** What one row is called, and several. */
  nouns: { one: string; many: string };
  description: string;
  parameters: Parameters<Query>;
  rowSchema: ApiSchema;
  columns: readonly Column<Row>[];
  /** Every record, on the day asked for. */
  list(query: Query): Promise<readonly Entry[]>;
  isMatch(entry: Entry, query: Query): boolean;
  toRow(entry: Entry, address: PageAddress): Row;
  record?: RecordDefinition;
}

/** Makes a resource of a list that is read as a whole. */
export function defineShortList<Query extends ListQuery, Entry, Row extends object>(
  definition: ShortListDefinition<Query, Entry, Row>,
): ApiResource {
  const { parameters, nouns } = definition;
  async function listRows(query: Query, address: PageAddress): Promise<{ rows: Row[]; allTotal: number }> {
    const entries = await definition.list(query);
    const rows = entries
      .filter((entry) => definition.isMatch(entry, query))
      .map((entry) => definition.toRow(entry, address));
    return { rows, allTotal: entries.length };
  }
  return defineResource<Query, Row>({
    name: definition.name,
    description: definition.description,
    parameters,
    rowSchema: definition.rowSchema,
    columns: definition.columns,
    describe: (query, _, counts) => describeList(parameters, query, nouns, counts),
    async listPage(query, address) {
      const { rows, allTotal } = await listRows(query, address);
      return toPage(rows, query, allTotal);
    },
    async *listAll(query, address) {
      yield (await listRows(query, address)).rows;
    },
    ...(definition.record && { record: definition.record }),
  });
}
