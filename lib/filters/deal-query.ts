// What the URL contract parses to: the filters, order and page that every list, chart, export and API call shares.
import type { Certainty, DealKind, Layer, Role } from '../domain/vocabulary';

/** Orders of a deal list; a leading minus is descending. `usd` and `gw` go by the largest single figure, never a sum. */
export const DEAL_SORTS = ['-announced', 'announced', '-usd', 'usd', '-gw', 'gw', 'title', '-title'] as const;
export type DealSort = (typeof DEAL_SORTS)[number];

export const DEFAULT_PAGE_SIZE = 50;
export const MAX_PAGE_SIZE = 200;

/**
 * A parsed query. Values of one list are alternatives, the lists narrow each other; an empty list or null narrows
 * nothing. `certainty` and `layer` keep the deals that have such a figure and, where figures are summed or drawn, only
 * those figures.
 */
export interface DealQuery {
  /** Companies in any role, or in one of `role` where that is set. */
  readonly company: readonly string[];
  readonly role: readonly Role[];
  /** Counterparties that must be there too. */
  readonly with: readonly string[];
  readonly chip: readonly string[];
  readonly family: readonly string[];
  readonly kind: readonly DealKind[];
  readonly certainty: readonly Certainty[];
  readonly layer: readonly Layer[];
  /** Partial dates: announced in or after `from`, in or before `to`. */
  readonly from: string | null;
  readonly to: string | null;
  /** Least size of the deal's largest single figure. */
  readonly minUsd: number | null;
  readonly minGw: number | null;
  /** Words that must all occur in title, summary, parties or chips. */
  readonly q: string | null;
  /** Day of knowledge; null is the newest state. */
  readonly asOf: string | null;
  readonly sort: DealSort;
  readonly page: number;
  readonly pageSize: number;
}

/** The query that narrows nothing. */
export const EMPTY_DEAL_QUERY: DealQuery = {
  company: [],
  role: [],
  with: [],
  chip: [],
  family: [],
  kind: [],
  certainty: [],
  layer: [],
  from: null,
  to: null,
  minUsd: null,
  minGw: null,
  q: null,
  asOf: null,
  sort: '-announced',
  page: 1,
  pageSize: DEFAULT_PAGE_SIZE,
};

/** Something wrong with one parameter: what was given and what would be allowed. */
export interface QueryProblem {
  readonly parameter: string;
  readonly value: string;
  readonly message: string;
  /** Allowed values, or a few near ones where the list is long. */
  readonly allowed: readonly string[];
}
