// The history of the data.
import { CHANGE_COLUMNS } from '../../export/columns/change';
import {
  changeParameters,
  type ChangeQuery,
  NO_KNOWN_CHANGES,
  parseChangeQuery,
} from '../../filters/change-query';
import { describeChangeQuery } from '../../filters/describe-changes';
import { joinWords } from '../../filters/list-words';
import { type ApiChange, apiChangeSchema } from '../../schema/api-change';
import { findChange, listChangeIds } from '../../services/find-change';
import { listKnownChanges } from '../../services/change-history';
import { listChanges } from '../../services/list-changes';
import { toApiChange } from '../api-change';
import { defineResource } from '../resource';
import { toPage } from './page-of-rows';

export const CHANGES = defineResource<ChangeQuery, ApiChange>({
  name: 'changes',
  description:
    'What each version of the data changed, field by field: the newest version first, within it figures before the rest. Pages of the site hold whole deals, pages here so many changes.',
  parameters: changeParameters(NO_KNOWN_CHANGES),
  async parse(params, known) {
    return parseChangeQuery(params, known, await listKnownChanges());
  },
  rowSchema: apiChangeSchema,
  columns: CHANGE_COLUMNS,
  // Deals go by their slugs here: their titles would make a file's sentence longer than its rows.
  describe: (query, known, counts) => joinWords(describeChangeQuery(query, known, NO_KNOWN_CHANGES, counts)),
  async listPage(query, address) {
    const { changes, allTotal } = await listChanges(query);
    const { rows, total } = toPage(changes, query);
    return { rows: rows.map((change) => toApiChange(change, address)), total, allTotal };
  },
  async *listAll(query, address) {
    yield (await listChanges(query)).changes.map((change) => toApiChange(change, address));
  },
  record: {
    noun: 'change',
    description: 'One change of the data.',
    schema: apiChangeSchema,
    async find(id, _, address) {
      const change = await findChange(id);
      return change && toApiChange(change, address);
    },
    listSlugs: listChangeIds,
  },
});
