// What the URL of the changes parses to: the filters, order and page that page, export and API share.
import { CHANGE_ACTIONS, type ChangeAction, RECORD_TYPES, type RecordType } from '../domain/vocabulary';
import { toPartialDate } from '../domain/partial-date';
import { DEFAULT_PAGE_SIZE, MAX_PAGE_SIZE, type QueryProblem } from './deal-query';
import { DEAL_PARAMETERS } from './filter-definitions';
import {
  choiceParameter,
  type KnownName,
  type KnownValues,
  type Parameter,
  type Parameters,
  slugListParameter,
  vocabularyListParameter,
  wholeNumberParameter,
} from './parameter';
import { parseParameters, type ParseOptions, type SearchParams } from './parse-query';
import { serializeParameters, toSearch } from './serialize-query';

/** Orders of the changes: the newest or the oldest version first, within one what matters most first; by title. */
export const CHANGE_SORTS = ['-version', 'version', 'record'] as const;
export type ChangeSort = (typeof CHANGE_SORTS)[number];

/** A parsed query of changes. Values of one list are alternatives, the lists narrow each other. */
export interface ChangeQuery {
  /** Versions, newest first in the lists to choose from; `unreleased` for what no release tells of yet. */
  readonly version: readonly string[];
  readonly company: readonly string[];
  readonly chip: readonly string[];
  readonly deal: readonly string[];
  readonly subject: readonly RecordType[];
  readonly action: readonly ChangeAction[];
  /** Fields that changed, or that a changed claim is about. */
  readonly field: readonly string[];
  /** Partial dates: the data date of the version, from the start of `from` to the end of `to`. */
  readonly from: string | null;
  readonly to: string | null;
  readonly q: string | null;
  readonly sort: ChangeSort;
  readonly page: number;
  readonly pageSize: number;
}

/** The query that narrows nothing. */
export const EMPTY_CHANGE_QUERY: ChangeQuery = {
  version: [],
  company: [],
  chip: [],
  deal: [],
  subject: [],
  action: [],
  field: [],
  from: null,
  to: null,
  q: null,
  sort: '-version',
  page: 1,
  pageSize: DEFAULT_PAGE_SIZE,
};

/** What a query of changes may name beside companies. */
export interface KnownChanges {
  readonly versions: readonly string[];
  /** Deals that are there or were once. */
  readonly deals: readonly KnownName[];
  readonly fields: readonly string[];
}

/** No names: enough to describe parameters. */
export const NO_KNOWN_CHANGES: KnownChanges = { versions: [], deals: [], fields: [] };

/** A parameter that takes names of fields as the data files write them, whatever their capitals. */
function fieldParameter(fields: readonly string[]): Parameter<readonly string[]> {
  const byFolded = new Map(fields.map((field) => [field.toLowerCase(), field]));
  const folded = slugListParameter({
    noun: 'field that changed',
    listKnown: () => fields.map((field) => ({ slug: field.toLowerCase(), name: field })),
    description: 'Fields that changed, such as `amountUsd`; also the fields that a changed claim is about.',
  });
  return {
    ...folded,
    serialize: (chosen) => (chosen.length === 0 ? null : [...new Set(chosen)].sort().join(',')),
    parse(texts, known) {
      const { value, faults } = folded.parse(texts, known);
      const toName = (field: string): string => byFolded.get(field) ?? field;
      return {
        value: value.map(toName).sort(),
        // What is suggested is written as the data files write it.
        faults: faults.map((fault) => ({
          ...fault,
          message: fault.allowed.reduce((text, field) => text.replace(field, toName(field)), fault.message),
          allowed: fault.allowed.map(toName),
        })),
      };
    },
  };
}

/** The parameters of the changes, in the order in which URLs are written. */
export function changeParameters({ versions, deals, fields }: KnownChanges): Parameters<ChangeQuery> {
  return {
    version: slugListParameter({
      noun: 'version',
      listKnown: () => versions.map((version) => ({ slug: version, name: version })),
      description: 'Versions of the data set that made the change.',
    }),
    company: slugListParameter({
      noun: 'company',
      listKnown: ({ companies }) => companies,
      description: 'Companies that take part in the deal, or that the record is or names.',
    }),
    chip: slugListParameter({
      noun: 'chip',
      listKnown: ({ chips }) => chips,
      description: 'Chip generations that the deal names, or that the record is or is of.',
    }),
    deal: slugListParameter({
      noun: 'deal',
      listKnown: () => deals,
      description: 'Deals that the record is or is part of.',
    }),
    subject: vocabularyListParameter({
      entries: RECORD_TYPES,
      description: 'What sort of record changed.',
    }),
    action: vocabularyListParameter({
      entries: CHANGE_ACTIONS,
      description: 'Whether a record is new, changed or removed.',
    }),
    field: fieldParameter(fields),
    from: { ...DEAL_PARAMETERS.from, description: 'Versions with data of this period or later.' },
    to: { ...DEAL_PARAMETERS.to, description: 'Versions with data of this period or earlier.' },
    q: {
      ...DEAL_PARAMETERS.q,
      description: 'Words that must all occur in deal, record, field, values, reason or source.',
    },
    sort: choiceParameter({
      choices: CHANGE_SORTS,
      emptyValue: '-version',
      description:
        'Order: `-version` the newest version first, `version` the oldest; within a version figures before the rest. `record` by the title of deal or record.',
    }),
    page: DEAL_PARAMETERS.page,
    pageSize: wholeNumberParameter({
      min: 1,
      max: MAX_PAGE_SIZE,
      emptyValue: DEFAULT_PAGE_SIZE,
      description: 'Changes on a page.',
    }),
  };
}

/** Parameters whose names suffice for writing addresses. */
const WRITING = changeParameters(NO_KNOWN_CHANGES);

/** Reads a query of changes; whatever is given, it can be used. `to` before `from` is dropped: together they keep nothing. */
export function parseChangeQuery(
  params: SearchParams,
  known: KnownValues,
  knownChanges: KnownChanges,
  options: ParseOptions = {},
): { query: ChangeQuery; problems: QueryProblem[] } {
  const { values, problems } = parseParameters(changeParameters(knownChanges), params, known, options);
  const { from, to } = values;
  if (from === null || to === null || toPartialDate(to).lastDay >= toPartialDate(from).firstDay) {
    return { query: values, problems };
  }
  const problem = { parameter: 'to', value: to, message: `must not be before from (${from})`, allowed: [] };
  return { query: { ...values, to: null }, problems: [...problems, problem] };
}

/** The parameters that mean a query, in canonical order, defaults left out. */
export function serializeChangeQuery(query: ChangeQuery): URLSearchParams {
  return serializeParameters(WRITING, query);
}

/** The link to a path with a query, `changes` applied to it. A change of anything but the page leads to the first page. */
export function toChangesHref(path: string, query: ChangeQuery, changes: Partial<ChangeQuery> = {}): string {
  const isOtherView = Object.keys(changes).length > 0 && changes.page === undefined;
  return `${path}${toSearch(serializeChangeQuery({ ...query, ...(isOtherView ? { page: 1 } : {}), ...changes }))}`;
}
