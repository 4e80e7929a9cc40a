// What the URL of the chip generations parses to: the filters, order and page that page, export and API share.
import { CHIP_SPECS, type SpecId } from '../domain/chip-specs';
import { parsePartialDate } from '../domain/partial-date';
import { CHIP_KINDS, CHIP_STATUSES, type ChipKind, type ChipStatus } from '../domain/vocabulary';
import { MAX_PAGE_SIZE } from './deal-query';
import { DEAL_PARAMETERS, listFamilies } from './filter-definitions';
import {
  choiceParameter,
  MAX_LIST_VALUES,
  type Parameter,
  type Parameters,
  slugListParameter,
  vocabularyListParameter,
  wholeNumberParameter,
} from './parameter';
import { serializeParameters, toSearch } from './serialize-query';

/** What generations can be sorted by, besides the order by family. */
export type ChipSortKey = 'name' | 'announced' | 'available' | SpecId | 'gw' | 'deals';

/** The keys in the order of the columns. */
export const CHIP_SORT_KEYS: readonly ChipSortKey[] = [
  'name',
  'announced',
  'available',
  ...CHIP_SPECS.map(({ value }) => value),
  'gw',
  'deals',
];

/** Orders of the generations: by family, or by a key, descending with a minus. */
export type ChipSort = 'family' | ChipSortKey | `-${ChipSortKey}`;
export const CHIP_SORTS: readonly ChipSort[] = [
  'family',
  ...CHIP_SORT_KEYS.flatMap((key): ChipSort[] => [key, `-${key}`]),
];

/** A parsed query of chip generations. Values of one list are alternatives, the lists narrow each other. */
export interface ChipQuery {
  readonly chip: readonly string[];
  readonly designer: readonly string[];
  /** Slugs of families, and of architectures within them. */
  readonly family: readonly string[];
  /** Who designs or makes it. */
  readonly company: readonly string[];
  readonly kind: readonly ChipKind[];
  readonly status: readonly ChipStatus[];
  /** Years of availability; of announcement where no source says when it could be had. */
  readonly year: readonly string[];
  readonly q: string | null;
  /** Day of knowledge of deals and gigawatts; specifications are not versioned. */
  readonly asOf: string | null;
  readonly sort: ChipSort;
  readonly page: number;
  readonly pageSize: number;
}

/** The query that narrows nothing. */
export const EMPTY_CHIP_QUERY: ChipQuery = {
  chip: [],
  designer: [],
  family: [],
  company: [],
  kind: [],
  status: [],
  year: [],
  q: null,
  asOf: null,
  sort: 'family',
  page: 1,
  // All of them, as long as there are no more: families are read as a whole.
  pageSize: MAX_PAGE_SIZE,
};

const year: Parameter<readonly string[]> = {
  emptyValue: [],
  description:
    'Years in which it became available; where no source gives that, the year of its announcement. Generations without either date are in none.',
  schema: {
    type: 'array',
    items: { type: 'string', pattern: String.raw`^\d{4}$` },
    maxItems: MAX_LIST_VALUES,
  },
  serialize: (years) => (years.length === 0 ? null : [...new Set(years)].sort().join(',')),
  parse(texts) {
    const given = [...new Set(texts.flatMap((text) => text.split(',')).map((text) => text.trim()))].filter(
      (text) => text !== '',
    );
    const isYear = (text: string): boolean => parsePartialDate(text)?.precision === 'year';
    const years = given.filter(isYear).sort();
    return {
      value: years.slice(0, MAX_LIST_VALUES),
      faults: [
        ...given
          .filter((text) => !isYear(text))
          .map((value) => ({ value, message: 'must be a year like 2026', allowed: [] })),
        ...years.slice(MAX_LIST_VALUES, MAX_LIST_VALUES + 1).map((value) => ({
          value,
          message: `takes at most ${MAX_LIST_VALUES} values; this one and those after it are ignored`,
          allowed: [],
        })),
      ],
    };
  },
};

/** The parameters of the chip generations, in the order in which URLs are written. */
export const CHIP_PARAMETERS: Parameters<ChipQuery> = {
  chip: slugListParameter({
    noun: 'chip',
    listKnown: ({ chips }) => chips,
    description: 'These generations only.',
  }),
  designer: slugListParameter({
    noun: 'company',
    listKnown: ({ companies }) => companies,
    description: 'Who designs the chip.',
  }),
  family: slugListParameter({
    noun: 'chip family',
    listKnown: listFamilies,
    description: 'Chip families, and architectures within them.',
  }),
  company: slugListParameter({
    noun: 'company',
    listKnown: ({ companies }) => companies,
    description: 'Who designs or makes the chip.',
  }),
  kind: vocabularyListParameter({ entries: CHIP_KINDS, description: 'What sort of processor it is.' }),
  status: vocabularyListParameter({
    entries: CHIP_STATUSES,
    description: 'Where the generation stands.',
  }),
  year,
  q: {
    ...DEAL_PARAMETERS.q,
    description: 'Words that must all occur in name, family, architecture or designer.',
  },
  asOf: {
    ...DEAL_PARAMETERS.asOf,
    description:
      'Day of knowledge: deals and gigawatts as known on that day. Specifications are those of the present data.',
  },
  sort: choiceParameter<ChipSort, ChipSort>({
    choices: CHIP_SORTS,
    emptyValue: 'family',
    description:
      'Order; a minus is descending. `family`: custom silicon first, each family in time order. Specifications are of one chip; `gw` are the gigawatts signed for this generation alone. What is unknown comes last in either direction.',
  }),
  page: DEAL_PARAMETERS.page,
  pageSize: wholeNumberParameter({
    min: 1,
    max: MAX_PAGE_SIZE,
    emptyValue: MAX_PAGE_SIZE,
    description: 'Generations on a page.',
  }),
};

/** What a sort goes by and in which direction; null for the order by family. */
export function parseChipSort(
  sort: ChipSort,
): { readonly key: ChipSortKey; readonly isDescending: boolean } | null {
  const isDescending = sort.startsWith('-');
  const name = isDescending ? sort.slice(1) : sort;
  const key = CHIP_SORT_KEYS.find((one) => one === name);
  return key === undefined ? null : { key, isDescending };
}

/** The order by a key that a reader asks for first: names from A, dates from the newest, numbers from the highest. */
function firstSort(key: ChipSortKey): ChipSort {
  return key === 'name' ? key : `-${key}`;
}

/** Orders by a key: its first order, or the other way round where that is what is shown. */
export function toggleChipSort({ sort }: Pick<ChipQuery, 'sort'>, key: ChipSortKey): ChipSort {
  const first = firstSort(key);
  if (sort !== first) return first;
  return first === key ? `-${key}` : key;
}

/**
 * The link to a path with a query of chips, `changes` applied. A change of anything but the page leads to the first page. A
 * path may carry parameters of its own, such as a chart's `spec`: they stay, before those of the query.
 */
export function toChipListHref(path: string, query: ChipQuery, changes: Partial<ChipQuery> = {}): string {
  const isOtherView = Object.keys(changes).length > 0 && changes.page === undefined;
  const changed = { ...query, ...(isOtherView ? { page: 1 } : {}), ...changes };
  const [pathname = path, ownSearch = ''] = path.split('?');
  const params = new URLSearchParams(ownSearch);
  for (const [key, text] of serializeParameters(CHIP_PARAMETERS, changed)) params.set(key, text);
  return `${pathname}${toSearch(params)}`;
}
