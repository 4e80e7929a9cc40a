// What the URL of the supplier mix parses to: shared by its page, its files and the API.
import { MIX_BYS, MIX_LAYERS, type MixBy, type MixLayer } from '../domain/supplier-mix';
import { SIGNED_CERTAINTIES } from '../domain/headline';
import { CERTAINTIES, type Certainty } from '../domain/vocabulary';
import { DEAL_PARAMETERS } from './filter-definitions';
import { choiceParameter, type Parameters, slugListParameter, vocabularyListParameter } from './parameter';
import { serializeParameters, toSearch } from './serialize-query';

/** Which gigawatts are divided, and by what. */
export interface SupplierQuery {
  /** Slugs of customers; empty: those that have gigawatts in the view. */
  readonly customer: readonly string[];
  readonly layer: MixLayer;
  /** Exactly the rungs that count; empty: the signed ones. */
  readonly certainty: readonly Certainty[];
  readonly by: MixBy;
  /** A day; null is the newest state. */
  readonly asOf: string | null;
}

/** The view without any parameter. */
export const EMPTY_SUPPLIER_QUERY: SupplierQuery = {
  customer: [],
  layer: 'all',
  certainty: [],
  by: 'designer',
  asOf: null,
};

/** Rungs that can count: all but lapsed. */
const COUNTABLE = CERTAINTIES.filter(({ value }) => value !== 'lapsed');

/** The parameters of the supplier mix, in the order in which addresses are written. */
export const SUPPLIER_PARAMETERS: Parameters<SupplierQuery> = {
  customer: slugListParameter({
    noun: 'company',
    listKnown: ({ companies }) => companies,
    description:
      'Customers whose gigawatts are divided; without it all of them, in charts the six with most.',
  }),
  layer: choiceParameter<MixLayer, MixLayer>({
    choices: MIX_LAYERS.map(({ value }) => value),
    emptyValue: 'all',
    description:
      'One layer of capacity, or `all`: every layer with the known overlaps counted once. Layers share gigawatts, so what all come to lies between the largest layer and that sum.',
  }),
  certainty: vocabularyListParameter({
    entries: COUNTABLE,
    description: `Exactly the rungs that count; without it the signed ones: ${SIGNED_CERTAINTIES.join(', ')}. Lapsed never counts.`,
  }),
  by: choiceParameter<MixBy, MixBy>({
    choices: MIX_BYS.map(({ value }) => value),
    emptyValue: 'designer',
    description:
      'What gigawatts are divided by. A commitment that names several is one set of them, never split.',
  }),
  asOf: DEAL_PARAMETERS.asOf,
};

/** The rungs that count in a view, firmest first. */
export function chosenRungs({ certainty }: Pick<SupplierQuery, 'certainty'>): readonly Certainty[] {
  return certainty.length === 0 ? SIGNED_CERTAINTIES : certainty;
}

/** The link to a path with a view of the supplier mix, `changes` applied. */
export function toSupplierHref(
  path: string,
  query: SupplierQuery,
  changes: Partial<SupplierQuery> = {},
): string {
  return `${path}${toSearch(serializeParameters(SUPPLIER_PARAMETERS, { ...query, ...changes }))}`;
}
