// The sources.
import { SOURCE_KINDS, type SourceKind } from '../../domain/vocabulary';
import { SOURCE_COLUMNS } from '../../export/columns/reference';
import { vocabularyListParameter } from '../../filters/parameter';
import { type ApiSourceRow, apiSourceDetailSchema, apiSourceRowSchema } from '../../schema/api-reference';
import { findSource } from '../../services/find-source';
import { listSources } from '../../services/list-sources';
import type { SourceListItem } from '../../services/reference-records';
import { toApiSourceDetail, toApiSourceRow } from '../api-reference';
import type { ListQuery } from '../resource';
import { allows, hasWords, PAGE_PARAMETERS, wordsParameter } from './list-parameters';
import { defineShortList } from './short-list';

interface SourceQuery extends ListQuery {
  readonly kind: readonly SourceKind[];
  readonly q: string | null;
}

export const SOURCES = defineShortList<SourceQuery, SourceListItem, ApiSourceRow>({
  name: 'sources',
  nouns: { one: 'source', many: 'sources' },
  description: 'Publications that claims rest on: the best kind first, then the newest.',
  parameters: {
    kind: vocabularyListParameter({ entries: SOURCE_KINDS, description: 'What sort of publication it is.' }),
    q: wordsParameter('title, publisher or slug'),
    ...PAGE_PARAMETERS,
  },
  rowSchema: apiSourceRowSchema,
  columns: SOURCE_COLUMNS,
  list: () => listSources(),
  isMatch: ({ kind, title, publisher, slug }, query) =>
    allows(query.kind, kind) && hasWords(query.q, [title, publisher, slug]),
  toRow: toApiSourceRow,
  record: {
    noun: 'source',
    description: 'One source with the claims that rest on it.',
    schema: apiSourceDetailSchema,
    async find(slug, _, address) {
      const source = await findSource(slug);
      return source && toApiSourceDetail(source, address);
    },
    listSlugs: async () => (await listSources()).map(({ slug }) => slug),
  },
});
