// A query of chip generations in words.
import { CHIP_SPECS } from '../domain/chip-specs';
import { CHIP_KINDS, CHIP_STATUSES, labelOf } from '../domain/vocabulary';
import { formatPartialDateProse } from '../format/date';
import { type ChipQuery, type ChipSort, type ChipSortKey, parseChipSort } from './chip-query';
import type { SentenceCounts } from './describe-query';
import { listFamilies } from './filter-definitions';
import type { Segment } from './filter-words';
import {
  describeListQuery,
  type ListFilterValue,
  type ListFilterWords,
  listFilterWords,
  listSetFilters,
  plainSegment,
  setSegment,
  singleFilterWords,
} from './list-words';
import { type KnownValues, nameOf } from './parameter';

/** The filters of chip generations, in the order of the sentence. */
export const CHIP_FILTER_KEYS = [
  'chip',
  'designer',
  'family',
  'company',
  'kind',
  'status',
  'year',
  'q',
] as const satisfies readonly (keyof ChipQuery)[];
export type ChipFilterKey = (typeof CHIP_FILTER_KEYS)[number];

const CHIP_WORDS: Readonly<Record<ChipFilterKey, ListFilterWords<ChipQuery>>> = {
  chip: listFilterWords(
    'chip',
    'Chip',
    ({ chip }) => chip,
    (slug, { chips }) => nameOf(chips, slug),
    (names) => [plainSegment('by name: '), setSegment(names)],
  ),
  designer: listFilterWords(
    'designer',
    'Designer',
    ({ designer }) => designer,
    (slug, { companies }) => nameOf(companies, slug),
    (names) => [plainSegment('designed by '), setSegment(names)],
  ),
  family: listFilterWords(
    'family',
    'Family',
    ({ family }) => family,
    (slug, known) => nameOf(listFamilies(known), slug),
    (names) => [plainSegment('of the family '), setSegment(names)],
  ),
  company: listFilterWords(
    'company',
    'Company',
    ({ company }) => company,
    (slug, { companies }) => nameOf(companies, slug),
    (names) => [plainSegment('designed or made by '), setSegment(names)],
  ),
  kind: listFilterWords(
    'kind',
    'Kind',
    ({ kind }) => kind,
    (kind) => labelOf(CHIP_KINDS, kind),
    (kinds) => [plainSegment('of kind '), setSegment(kinds)],
  ),
  status: listFilterWords(
    'status',
    'Status',
    ({ status }) => status,
    (status) => labelOf(CHIP_STATUSES, status),
    (statuses) => [plainSegment('with status '), setSegment(statuses)],
  ),
  year: listFilterWords(
    'year',
    'Year',
    ({ year }) => year,
    (year) => year,
    (years) => [
      plainSegment('available in '),
      setSegment(years),
      plainSegment(' (announced then where no source says from when it is available)'),
    ],
  ),
  q: singleFilterWords(
    'q',
    'Words',
    ({ q }) => (q === null ? null : `“${q}”`),
    (words) => [plainSegment('mentioning '), setSegment(words)],
  ),
};

const ALL_WORDS = CHIP_FILTER_KEYS.map((key) => CHIP_WORDS[key]);

/** What a key is called among the orders of the list: "FP8", "gigawatts". */
export function chipSortLabel(key: ChipSortKey): string {
  switch (key) {
    case 'name':
      return 'name';
    case 'announced':
      return 'announced';
    case 'available':
      return 'available';
    case 'gw':
      return 'gigawatts signed';
    case 'deals':
      return 'deals';
    default: {
      const spec = CHIP_SPECS.find(({ value }) => value === key);
      // Acronyms keep their capitals.
      return spec === undefined
        ? key
        : spec.label.replace(/^[A-Z](?=[a-z])/, (letter) => letter.toLowerCase());
    }
  }
}

/** An order in words: "highest FP8 first, unknown last". */
export function describeChipSort(sort: ChipSort): string {
  const order = parseChipSort(sort);
  if (order === null) return 'by family and time';
  const { key, isDescending } = order;
  switch (key) {
    case 'name':
      return isDescending ? 'by name, Z first' : 'by name';
    case 'announced':
      return `${isDescending ? 'latest' : 'earliest'} announced first, without a date last`;
    case 'available':
      return `${isDescending ? 'latest' : 'earliest'} available first, without a date last`;
    case 'gw':
      return `${isDescending ? 'most' : 'fewest'} gigawatts signed for it alone first, none last`;
    case 'deals':
      return `${isDescending ? 'most' : 'fewest'} deals first`;
    default:
      return `${isDescending ? 'highest' : 'lowest'} ${chipSortLabel(key)} first, unknown last`;
  }
}

/** The sentence that says what a list of chip generations shows. */
export function describeChipQuery(query: ChipQuery, known: KnownValues, counts: SentenceCounts): Segment[] {
  const { asOf, sort } = query;
  const day = asOf === null ? '' : `; deals and gigawatts as known on ${formatPartialDateProse(asOf)}`;
  return describeListQuery(
    ALL_WORDS,
    query,
    known,
    counts,
    { one: 'chip generation', many: 'chip generations' },
    `${describeChipSort(sort)}${day}`,
  );
}

/** The set filters of a list of chip generations, one by one. */
export function listChipFilters(query: ChipQuery, known: KnownValues): ListFilterValue<ChipQuery>[] {
  return listSetFilters(ALL_WORDS, query, known);
}

/** The label of a filter. */
export function chipFilterLabel(key: ChipFilterKey): string {
  return CHIP_WORDS[key].label;
}
