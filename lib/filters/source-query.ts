// What the URL of the sources parses to: the filters, order and page that page, export and API share.
import { SOURCE_KINDS, type SourceKind } from '../domain/vocabulary';
import { DEFAULT_PAGE_SIZE, MAX_PAGE_SIZE } from './deal-query';
import { DEAL_PARAMETERS } from './filter-definitions';
import {
  choiceParameter,
  type KnownName,
  type Parameters,
  slugListParameter,
  vocabularyListParameter,
  wholeNumberParameter,
} from './parameter';
import { serializeParameters, toSearch } from './serialize-query';

/** Orders of the sources: best kind first (within it the newest), most claims, newest or oldest, by publisher. */
export const SOURCE_SORTS = ['kind', '-claims', '-date', 'date', 'publisher'] as const;
export type SourceSort = (typeof SOURCE_SORTS)[number];

/** Sources by how figures rest on them. */
export const SOURCE_SUPPORTS = ['nothing', 'only_source', 'aggregator_only'] as const;
export type SourceSupport = (typeof SOURCE_SUPPORTS)[number];

/** A parsed query of sources. Values of one list are alternatives, the lists narrow each other. */
export interface SourceQuery {
  readonly kind: readonly SourceKind[];
  readonly publisher: readonly string[];
  readonly company: readonly string[];
  readonly chip: readonly string[];
  /** Partial dates: published in or after `from`, in or before `to`; sources without a date are left out where either is set. */
  readonly from: string | null;
  readonly to: string | null;
  readonly support: SourceSupport | null;
  readonly q: string | null;
  readonly sort: SourceSort;
  readonly page: number;
  readonly pageSize: number;
}

/** The query that narrows nothing. */
export const EMPTY_SOURCE_QUERY: SourceQuery = {
  kind: [],
  publisher: [],
  company: [],
  chip: [],
  from: null,
  to: null,
  support: null,
  q: null,
  sort: 'kind',
  page: 1,
  pageSize: DEFAULT_PAGE_SIZE,
};

/** The parameters of the sources, in the order in which URLs are written. `publishers` are those that have one. */
export function sourceParameters(publishers: readonly KnownName[]): Parameters<SourceQuery> {
  return {
    kind: vocabularyListParameter({ entries: SOURCE_KINDS, description: 'What sort of publication it is.' }),
    publisher: slugListParameter({
      noun: 'publisher',
      listKnown: () => publishers,
      description: 'Who published it: the name in lower case, words joined by hyphens.',
    }),
    company: slugListParameter({
      noun: 'company',
      listKnown: ({ companies }) => companies,
      description: 'Companies that a figure which rests on it concerns.',
    }),
    chip: slugListParameter({
      noun: 'chip',
      listKnown: ({ chips }) => chips,
      description: 'Chip generations that a figure which rests on it concerns.',
    }),
    from: {
      ...DEAL_PARAMETERS.from,
      description: 'Published in this period or later; undated sources are left out.',
    },
    to: {
      ...DEAL_PARAMETERS.to,
      description: 'Published in this period or earlier; undated sources are left out.',
    },
    support: choiceParameter<SourceSupport, null>({
      choices: SOURCE_SUPPORTS,
      emptyValue: null,
      description:
        'How figures rest on it: `only_source` some rest on it alone, `aggregator_only` some rest on aggregators only and it is one, `nothing` no claim names it.',
    }),
    q: { ...DEAL_PARAMETERS.q, description: 'Words that must all occur in title, publisher or slug.' },
    sort: choiceParameter<SourceSort, SourceSort>({
      choices: SOURCE_SORTS,
      emptyValue: 'kind',
      description:
        'Order; a minus is descending. `kind` is the best kind first and within it the newest; undated sources come last.',
    }),
    page: DEAL_PARAMETERS.page,
    pageSize: wholeNumberParameter({
      min: 1,
      max: MAX_PAGE_SIZE,
      emptyValue: DEFAULT_PAGE_SIZE,
      description: 'Sources on a page.',
    }),
  };
}

/** Writing an address needs no knowledge of the publishers. */
const WRITTEN = sourceParameters([]);

/** The link to a path with a query of sources, `changes` applied. A change of anything but the page leads to the first page. */
export function toSourceHref(path: string, query: SourceQuery, changes: Partial<SourceQuery> = {}): string {
  const isOtherView = Object.keys(changes).length > 0 && changes.page === undefined;
  const changed = { ...query, ...(isOtherView ? { page: 1 } : {}), ...changes };
  return `${path}${toSearch(serializeParameters(WRITTEN, changed))}`;
}
