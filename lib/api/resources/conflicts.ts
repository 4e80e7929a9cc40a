// The conflicts.
import { CONFLICT_COLUMNS } from '../../export/columns/conflict';
import { conflictParameters, type ConflictQuery } from '../../filters/conflict-query';
import { describeConflictQuery } from '../../filters/describe-conflicts';
import { joinWords } from '../../filters/list-words';
import { parseParameters } from '../../filters/parse-query';
import { type ApiConflict, apiConflictSchema } from '../../schema/api-conflicts';
import { listAllConflicts, listConflictFields, listConflicts } from '../../services/list-conflicts';
import { toApiConflict } from '../api-conflict';
import { defineResource } from '../resource';

export const CONFLICTS = defineResource<ConflictQuery, ApiConflict>({
  name: 'conflicts',
  description:
    'Fields on which the sources differ, one row each, with every value as a side: who gives it, which one the ledger uses, and how far they are apart. In CSV the sides are texts in a cell; their claims are rows of the claims resource.',
  parameters: conflictParameters([]),
  async parse(params, known) {
    const parameters = conflictParameters(await listConflictFields());
    const { values, problems } = parseParameters(parameters, params, known);
    return { query: values, problems };
  },
  rowSchema: apiConflictSchema,
  columns: CONFLICT_COLUMNS,
  describe: (query, known, counts) => joinWords(describeConflictQuery(query, known, counts)),
  async listPage(query, address) {
    const { items, total, allTotal } = await listConflicts(query);
    return { rows: items.map((conflict) => toApiConflict(conflict, address)), total, allTotal };
  },
  async *listAll(query, address) {
    yield (await listAllConflicts(query)).map((conflict) => toApiConflict(conflict, address));
  },
});
