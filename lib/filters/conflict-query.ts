// What the URL of the conflicts parses to: the filters, order and page that page, export and API share.
import {
  CONFLICT_KINDS,
  CONFLICT_STATES,
  type ConflictKind,
  type ConflictState,
  SUBJECT_TYPES,
  type SubjectType,
} from '../domain/vocabulary';
import { MAX_PAGE_SIZE } from './deal-query';
import { DEAL_PARAMETERS } from './filter-definitions';
import {
  choiceParameter,
  type Parameter,
  type Parameters,
  slugListParameter,
  vocabularyListParameter,
  wholeNumberParameter,
} from './parameter';
import { serializeParameters, toSearch } from './serialize-query';

/** Orders of the conflicts: furthest apart first, newest claim first, by the title of the deal or record. */
export const CONFLICT_SORTS = ['-ratio', '-newest', 'deal'] as const;
export type ConflictSort = (typeof CONFLICT_SORTS)[number];

/** A parsed query of conflicts. Values of one list are alternatives, the lists narrow each other. */
export interface ConflictQuery {
  readonly company: readonly string[];
  readonly chip: readonly string[];
  readonly field: readonly string[];
  readonly subjectType: readonly SubjectType[];
  readonly kind: readonly ConflictKind[];
  readonly state: readonly ConflictState[];
  readonly q: string | null;
  readonly sort: ConflictSort;
  readonly page: number;
  readonly pageSize: number;
}

/** The query that narrows nothing. */
export const EMPTY_CONFLICT_QUERY: ConflictQuery = {
  company: [],
  chip: [],
  field: [],
  subjectType: [],
  kind: [],
  state: [],
  q: null,
  sort: '-ratio',
  page: 1,
  // All of them, as long as there are no more: an address like /conflicts#… finds its place without a page.
  pageSize: MAX_PAGE_SIZE,
};

/** A parameter that takes names of fields as claims write them, whatever their capitals. */
function fieldParameter(fields: readonly string[]): Parameter<readonly string[]> {
  const byFolded = new Map(fields.map((field) => [field.toLowerCase(), field]));
  const folded = slugListParameter({
    noun: 'field in conflict',
    listKnown: () => fields.map((field) => ({ slug: field.toLowerCase(), name: field })),
    description: 'Fields on which the sources differ, such as `amountUsd`.',
  });
  return {
    ...folded,
    serialize: (chosen) => (chosen.length === 0 ? null : [...new Set(chosen)].sort().join(',')),
    parse(texts, known) {
      const { value, faults } = folded.parse(texts, known);
      return { value: value.flatMap((field) => byFolded.get(field) ?? []).sort(), faults };
    },
  };
}

/** The parameters of the conflicts, in the order in which URLs are written. `fields` are those in conflict. */
export function conflictParameters(fields: readonly string[]): Parameters<ConflictQuery> {
  return {
    company: slugListParameter({
      noun: 'company',
      listKnown: ({ companies }) => companies,
      description:
        'Companies that take part in the deal, design the chip, run or use the site, or that the metric or event is about.',
    }),
    chip: slugListParameter({
      noun: 'chip',
      listKnown: ({ chips }) => chips,
      description: 'Chip generations: the one in question, or those that the deal or site runs on.',
    }),
    field: fieldParameter(fields),
    subjectType: vocabularyListParameter({
      entries: SUBJECT_TYPES,
      description: 'What sort of thing the figure is of.',
    }),
    kind: vocabularyListParameter({
      entries: CONFLICT_KINDS,
      description: 'Whether numbers, dates or texts differ.',
    }),
    state: vocabularyListParameter({
      entries: CONFLICT_STATES,
      description: 'Open: no claim is preferred; decided: one is.',
    }),
    q: {
      ...DEAL_PARAMETERS.q,
      description:
        'Words that must all occur in the deal or record, the field, the values, what the claims say, or the publishers.',
    },
    sort: choiceParameter({
      choices: CONFLICT_SORTS,
      emptyValue: '-ratio',
      description:
        'Order: `-ratio` the highest number furthest above the lowest first, then dates by their distance, then texts; `-newest` by the newest claim; `deal` by the title of deal or record.',
    }),
    page: DEAL_PARAMETERS.page,
    pageSize: wholeNumberParameter({
      min: 1,
      max: MAX_PAGE_SIZE,
      emptyValue: MAX_PAGE_SIZE,
      description: 'Conflicts on a page.',
    }),
  };
}

/** Writing an address needs no knowledge of the fields. */
const WRITTEN = conflictParameters([]);

/** The link to a path with a query of conflicts, `changes` applied. A change of anything but the page leads to the first page. */
export function toConflictHref(
  path: string,
  query: ConflictQuery,
  changes: Partial<ConflictQuery> = {},
): string {
  const isOtherView = Object.keys(changes).length > 0 && changes.page === undefined;
  const changed = { ...query, ...(isOtherView ? { page: 1 } : {}), ...changes };
  return `${path}${toSearch(serializeParameters(WRITTEN, changed))}`;
}
