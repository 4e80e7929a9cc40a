// What the URLs of estimates parse to: the list of commitments, and the what-if above it.
import { POWER_BASES, type PowerBasis, valuesOf } from '../domain/vocabulary';
import { formatCount } from '../format/number';
import { DEFAULT_PAGE_SIZE, MAX_PAGE_SIZE } from './deal-query';
import { DEAL_PARAMETERS, listFamilies } from './filter-definitions';
import {
  choiceParameter,
  type Parameter,
  type Parameters,
  singleParameter,
  slugListParameter,
  wholeNumberParameter,
} from './parameter';
import { MAX_FILTER_GW, parseGw } from './parse-number';
import { serializeParameters, toSearch } from './serialize-query';

/** Orders of the commitments: most chips first, most power first, newest first, by title of the deal. */
export const ESTIMATE_SORTS = ['-chips', '-gw', '-announced', 'deal'] as const;
export type EstimateSort = (typeof ESTIMATE_SORTS)[number];

/** A parsed query of estimates. Values of one list are alternatives, the lists narrow each other. */
export interface EstimateQuery {
  readonly company: readonly string[];
  readonly chip: readonly string[];
  readonly family: readonly string[];
  readonly asOf: string | null;
  readonly sort: EstimateSort;
  readonly page: number;
  readonly pageSize: number;
}

/** The query that narrows nothing. */
export const EMPTY_ESTIMATE_QUERY: EstimateQuery = {
  company: [],
  chip: [],
  family: [],
  asOf: null,
  sort: '-chips',
  page: 1,
  pageSize: MAX_PAGE_SIZE,
};

/** A parsed what-if: so much power, measured so, if all of it were one of these generations. No chip: each there is. */
export interface WhatIfQuery {
  readonly gw: number;
  readonly basis: PowerBasis;
  readonly chip: readonly string[];
  readonly page: number;
  readonly pageSize: number;
}

const DEFAULT_GW = 5;
const DEFAULT_BASIS: PowerBasis = 'facility';

/** The generations that the page begins with: those that most is promised on, one of each big family. */
export const FIRST_WHAT_IF_CHIPS = [
  'gb300',
  'h100',
  'ironwood',
  'mi450',
  'trainium2',
  'trainium3',
  'vera-rubin',
] as const;

const chip: Parameter<readonly string[]> = slugListParameter({
  noun: 'chip',
  listKnown: ({ chips }) => chips,
  description: 'Chip generations that the commitment names.',
});

/** The parameters of the estimates, in the order in which URLs are written. */
export const ESTIMATE_PARAMETERS: Parameters<EstimateQuery> = {
  company: slugListParameter({
    noun: 'company',
    listKnown: ({ companies }) => companies,
    description: 'Who gets the compute or provides it.',
  }),
  chip,
  family: slugListParameter({
    noun: 'chip family',
    listKnown: listFamilies,
    description: 'Chip families, or architectures within them, that the commitment names.',
  }),
  asOf: DEAL_PARAMETERS.asOf,
  sort: choiceParameter({
    choices: ESTIMATE_SORTS,
    emptyValue: '-chips',
    description:
      'Order: `-chips` most chips first, estimated or given, by the upper bound; `-gw` likewise by power; `-announced` newest deal first; `deal` by its title.',
  }),
  page: DEAL_PARAMETERS.page,
  pageSize: wholeNumberParameter({
    min: 1,
    max: MAX_PAGE_SIZE,
    emptyValue: MAX_PAGE_SIZE,
    description: 'Commitments on a page.',
  }),
};

const gw: Parameter<number> = singleParameter<number>({
  emptyValue: DEFAULT_GW,
  description: `The power, in gigawatts; ${DEFAULT_GW} without it.`,
  schema: { type: 'number', exclusiveMinimum: 0, maximum: MAX_FILTER_GW, default: DEFAULT_GW },
  read(text) {
    const value = parseGw(text);
    return value === null
      ? {
          message: `must be gigawatts above 0 and at most ${formatCount(MAX_FILTER_GW)}, like 5 or 0.5`,
          allowed: ['5', '0.5'],
        }
      : { value };
  },
  write: (value) => String(value),
});

const basis: Parameter<PowerBasis> = choiceParameter<PowerBasis, PowerBasis>({
  choices: valuesOf(POWER_BASES),
  emptyValue: DEFAULT_BASIS,
  description:
    'Where the power is measured. `it` has no PUE in it; `utility` leaves out the losses of the grid; `unknown` spans IT and facility.',
});

/** The parameters of the what-if. */
export const WHAT_IF_PARAMETERS: Parameters<WhatIfQuery> = {
  gw,
  basis,
  chip: { ...chip, description: 'If all of it were one of these generations; without it each there is.' },
  page: DEAL_PARAMETERS.page,
  pageSize: wholeNumberParameter({
    min: 1,
    max: MAX_PAGE_SIZE,
    emptyValue: DEFAULT_PAGE_SIZE,
    description: 'Generations on a page.',
  }),
};

/** The page of estimates: the list, and a what-if whose generations are `ifChip`, as `chip` narrows the list. */
export interface EstimatePageQuery extends EstimateQuery {
  readonly gw: number;
  readonly basis: PowerBasis;
  /** Empty: {@link FIRST_WHAT_IF_CHIPS}. */
  readonly ifChip: readonly string[];
}

export const ESTIMATE_PAGE_PARAMETERS: Parameters<EstimatePageQuery> = {
  gw,
  basis,
  ifChip: WHAT_IF_PARAMETERS.chip,
  ...ESTIMATE_PARAMETERS,
};

/** The link to a path with parameters, `changes` applied. A change of anything but the page leads to the first page. */
export function toEstimatePageHref(
  path: string,
  query: EstimatePageQuery,
  changes: Partial<EstimatePageQuery> = {},
): string {
  const isOtherView = Object.keys(changes).length > 0 && changes.page === undefined;
  const changed = { ...query, ...(isOtherView ? { page: 1 } : {}), ...changes };
  return `${path}${toSearch(serializeParameters(ESTIMATE_PAGE_PARAMETERS, changed))}`;
}

/** The link to a list of estimates. */
export function toEstimateHref(path: string, query: EstimateQuery): string {
  return `${path}${toSearch(serializeParameters(ESTIMATE_PARAMETERS, query))}`;
}

/** The link to a what-if. */
export function toWhatIfHref(path: string, query: Omit<WhatIfQuery, 'page' | 'pageSize'>): string {
  const { page, pageSize } = WHAT_IF_PARAMETERS;
  return `${path}${toSearch(
    serializeParameters(WHAT_IF_PARAMETERS, {
      ...query,
      page: page.emptyValue,
      pageSize: pageSize.emptyValue,
    }),
  )}`;
}
