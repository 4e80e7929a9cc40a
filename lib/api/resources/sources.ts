// The sources.
import { SOURCE_COLUMNS } from '../../export/columns/reference';
import { describeSourceQuery } from '../../filters/describe-sources';
import { joinWords } from '../../filters/list-words';
import type { KnownName } from '../../filters/parameter';
import { parseParameters } from '../../filters/parse-query';
import { type SourceQuery, sourceParameters } from '../../filters/source-query';
import { type ApiSourceRow, apiSourceDetailSchema, apiSourceRowSchema } from '../../schema/api-reference';
import { findSource } from '../../services/find-source';
import { listAllSources, listPublishers, listSources } from '../../services/list-sources';
import { toApiSourceDetail, toApiSourceRow } from '../api-reference';
import { defineResource } from '../resource';

/** A query with the names of the publishers it chose, which its sentence needs. */
interface NamedSourceQuery extends SourceQuery {
  readonly publishers?: readonly KnownName[];
}

export const SOURCES = defineResource<NamedSourceQuery, ApiSourceRow>({
  name: 'sources',
  description: 'Publications that claims rest on: the best kind first, then the newest.',
  parameters: sourceParameters([]),
  async parse(params, known) {
    const publishers = await listPublishers();
    const { values, problems } = parseParameters(sourceParameters(publishers), params, known);
    return { query: { ...values, publishers }, problems };
  },
  rowSchema: apiSourceRowSchema,
  columns: SOURCE_COLUMNS,
  describe: (query, known, counts) =>
    joinWords(describeSourceQuery(query, query.publishers ?? [], known, counts)),
  async listPage(query, address) {
    const { items, total, allTotal } = await listSources(query);
    return { rows: items.map((source) => toApiSourceRow(source, address)), total, allTotal };
  },
  async *listAll(query, address) {
    yield (await listAllSources(query)).map((source) => toApiSourceRow(source, address));
  },
  record: {
    noun: 'source',
    description: 'One source with everything that rests on it.',
    schema: apiSourceDetailSchema,
    async find(slug, _, address) {
      const source = await findSource(slug);
      return source && toApiSourceDetail(source, address);
    },
    listSlugs: async () => (await listAllSources()).map(({ slug }) => slug),
  },
});
