// A query of estimates in words.
import type { PowerBasis } from '../domain/vocabulary';
import { formatPartialDateProse } from '../format/date';
import { formatDecimal, plural } from '../format/number';
import type { SentenceCounts } from './describe-query';
import type { EstimateQuery, EstimateSort } from './estimate-query';
import type { Segment } from './filter-words';
import {
  describeListQuery,
  type ListFilterValue,
  type ListFilterWords,
  listFilterWords,
  listSetFilters,
  plainSegment,
  setSegment,
} from './list-words';
import { type KnownValues, nameOf } from './parameter';
import { listFamilies } from './filter-definitions';

const ESTIMATE_FILTER_KEYS = ['company', 'chip', 'family'] as const;
type EstimateFilterKey = (typeof ESTIMATE_FILTER_KEYS)[number];

const ESTIMATE_WORDS: Readonly<Record<EstimateFilterKey, ListFilterWords<EstimateQuery>>> = {
  company: listFilterWords(
    'company',
    'Company',
    ({ company }) => company,
    (slug, { companies }) => nameOf(companies, slug),
    (names) => [plainSegment('of or with '), setSegment(names)],
  ),
  chip: listFilterWords(
    'chip',
    'Chip',
    ({ chip }) => chip,
    (slug, { chips }) => nameOf(chips, slug),
    (names) => [plainSegment('on '), setSegment(names)],
  ),
  family: listFilterWords(
    'family',
    'Family',
    ({ family }) => family,
    (slug, known) => nameOf(listFamilies(known), slug),
    (names) => [plainSegment('on chips of the family '), setSegment(names)],
  ),
};

const SORT_WORDS: Readonly<Record<EstimateSort, string>> = {
  '-chips': 'most chips first',
  '-gw': 'most power first',
  '-announced': 'newest first',
  deal: 'by deal',
};

const ALL_WORDS = ESTIMATE_FILTER_KEYS.map((key) => ESTIMATE_WORDS[key]);

/** The sentence that says what a list of estimates shows. */
export function describeEstimateQuery(
  query: EstimateQuery,
  known: KnownValues,
  counts: SentenceCounts,
): Segment[] {
  const day = query.asOf === null ? '' : `as known on ${formatPartialDateProse(query.asOf)}, `;
  return describeListQuery(
    ALL_WORDS,
    query,
    known,
    counts,
    { one: 'capacity commitment', many: 'capacity commitments' },
    `${day}chips or power estimated where no source gives them, ${SORT_WORDS[query.sort]}`,
  );
}

/** The set filters of a list of estimates, one by one. */
export function listEstimateFilters(
  query: EstimateQuery,
  known: KnownValues,
): ListFilterValue<EstimateQuery>[] {
  return listSetFilters(ALL_WORDS, query, known);
}

/** The label of a filter. */
export function estimateFilterLabel(key: EstimateFilterKey): string {
  return ESTIMATE_WORDS[key].label;
}

const BASIS_WORDS: Readonly<Record<PowerBasis, string>> = {
  it: 'of IT power',
  facility: 'at the facility',
  utility: 'from the grid',
  unknown: 'with no basis stated',
};

/** So much power in words: "5 GW at the facility". */
export function describePower(gw: number, basis: PowerBasis): string {
  return `${formatDecimal(gw)} GW ${BASIS_WORDS[basis]}`;
}

/** What a what-if gives, in a sentence. */
export function describeWhatIf(gw: number, basis: PowerBasis, chipCount: number): string {
  return `${describePower(gw, basis)}, if all of it were one generation: ${plural(chipCount, 'generation')}, chips estimated.`;
}
