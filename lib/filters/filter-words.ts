// Each filter in words: a short value for chips and a phrase for the sentence.
import {
  CERTAINTIES,
  DEAL_KINDS,
  labelOf,
  LAYERS,
  type Role,
  ROLES,
  type VocabularyEntry,
} from '../domain/vocabulary';
import { formatPartialDate, formatPartialDateProse } from '../format/date';
import { formatUsdCompact, formatUsdProse } from '../format/money';
import { formatList } from '../format/number';
import { formatGwProse, formatGwUnit } from '../format/power';
import { gwToKw } from '../domain/power';
import { parsePartialDate } from '../domain/partial-date';
import type { DealQuery, DealSort } from './deal-query';
import { listFamilies } from './filter-definitions';
import { type KnownValues, nameOf } from './parameter';

/** A piece of a sentence; `isSet` where it is a value somebody chose. */
export interface Segment {
  readonly text: string;
  readonly isSet: boolean;
}

/** Filters that keep some deals and leave out others; not the order, page or day of knowledge. */
export type FilterKey = Exclude<keyof DealQuery, 'sort' | 'page' | 'pageSize' | 'asOf'>;

/** One set filter as a chip shows it. */
export interface FilterValue {
  readonly value: string;
  /** What the query needs to be without it. */
  readonly without: Partial<DealQuery>;
}

/** How one filter is said. */
export interface FilterWords {
  readonly label: string;
  /** Its values one by one; empty where it is not set. */
  listValues(query: DealQuery, known: KnownValues): FilterValue[];
  /** Its part of the sentence; empty where it is not set or another filter says it. */
  phrase(query: DealQuery, known: KnownValues): Segment[];
}

const plain = (text: string): Segment => ({ text, isSet: false });
const chosen = (text: string): Segment => ({ text, isSet: true });

const ROLE_NOUNS: Partial<Record<Role, string>> = { chip_supplier: 'chip supplier' };

function roleNoun(role: string): string {
  return (ROLE_NOUNS as Partial<Record<string, string>>)[role] ?? labelOf(ROLES, role);
}

function withArticle(noun: string): string {
  return `${/^[aeiou]/.test(noun) ? 'an' : 'a'} ${noun}`;
}

type ListKey = { [Key in FilterKey]: DealQuery[Key] extends readonly string[] ? Key : never }[FilterKey];

/** Words of a filter that holds a list. */
function listWords(
  key: ListKey,
  label: string,
  print: (value: string, known: KnownValues) => string,
  say: (values: string, query: DealQuery) => Segment[],
): FilterWords {
  return {
    label,
    listValues: (query, known) =>
      query[key].map((value) => ({
        value: print(value, known),
        without: { [key]: query[key].filter((other) => other !== value) },
      })),
    phrase: (query, known) =>
      query[key].length === 0
        ? []
        : say(
            formatList(
              query[key].map((value) => print(value, known)),
              'or',
            ),
            query,
          ),
  };
}

type SingleKey = Exclude<FilterKey, ListKey>;

/** Words of a filter that holds one value. */
function singleWords<Key extends SingleKey>(
  key: Key,
  label: string,
  print: (value: NonNullable<DealQuery[Key]>) => string,
  say: (value: NonNullable<DealQuery[Key]>, query: DealQuery) => Segment[],
): FilterWords {
  return {
    label,
    listValues: (query) => {
      const value = query[key];
      return value === null ? [] : [{ value: print(value), without: { [key]: null } }];
    },
    phrase: (query) => {
      const value = query[key];
      return value === null ? [] : say(value, query);
    },
  };
}

function vocabularyWord(entries: readonly VocabularyEntry[]): (value: string) => string {
  return (value) => labelOf(entries, value);
}

const companyName = (slug: string, known: KnownValues): string => nameOf(known.companies, slug);

function isDay(text: string): boolean {
  return parsePartialDate(text)?.precision === 'day';
}

/** Announced in a period: the beginning says both ends where both are set. */
function sayFrom(from: string, { to }: DealQuery): Segment[] {
  if (to === null) return [plain('announced '), chosen(`since ${formatPartialDateProse(from)}`)];
  if (to !== from) {
    return [
      plain('announced '),
      chosen(`from ${formatPartialDateProse(from)} to ${formatPartialDateProse(to)}`),
    ];
  }
  return [plain('announced '), chosen(`${isDay(from) ? 'on' : 'in'} ${formatPartialDateProse(from)}`)];
}

/** The words of every filter, in the order of the sentence. */
export const FILTER_WORDS: Readonly<Record<FilterKey, FilterWords>> = {
  company: listWords('company', 'Company', companyName, (names, { role }) =>
    role.length === 0
      ? [plain('that involve '), chosen(names), plain(' in any role')]
      : [plain('that involve '), chosen(names), plain(' as '), chosen(formatList(role.map(roleNoun), 'or'))],
  ),
  role: listWords('role', 'Role', roleNoun, (_, { company, role }) =>
    company.length > 0
      ? []
      : [
          plain('with '),
          chosen(
            formatList(
              role.map((value) => withArticle(roleNoun(value))),
              'or',
            ),
          ),
        ],
  ),
  with: listWords('with', 'Counterparty', companyName, (names) => [plain('together with '), chosen(names)]),
  kind: listWords('kind', 'Kind', vocabularyWord(DEAL_KINDS), (kinds) => [plain('of kind '), chosen(kinds)]),
  chip: listWords(
    'chip',
    'Chip',
    (slug, { chips }) => nameOf(chips, slug),
    (names) => [plain('on '), chosen(names)],
  ),
  family: listWords(
    'family',
    'Family',
    (slug, known) => nameOf(listFamilies(known), slug),
    (names) => [plain('on chips of the '), chosen(names), plain(' family')],
  ),
  layer: listWords('layer', 'Layer', vocabularyWord(LAYERS), (layers) => [
    plain('with '),
    chosen(layers),
    plain(' capacity'),
  ]),
  certainty: listWords('certainty', 'Certainty', vocabularyWord(CERTAINTIES), (certainties) => [
    plain('with a figure that counts as '),
    chosen(certainties),
  ]),
  minUsd: singleWords(
    'minUsd',
    'Least amount',
    (amountUsd) => formatUsdCompact(amountUsd),
    (amountUsd) => [plain('with a money figure of at least '), chosen(formatUsdProse(amountUsd))],
  ),
  minGw: singleWords(
    'minGw',
    'Least power',
    (gw) => formatGwUnit(gwToKw(gw)),
    (gw) => [plain('with a capacity figure of at least '), chosen(formatGwProse(gwToKw(gw)))],
  ),
  q: singleWords(
    'q',
    'Words',
    (text) => `“${text}”`,
    (text) => [plain('mentioning '), chosen(`“${text}”`)],
  ),
  from: singleWords('from', 'Announced', (from) => `since ${formatPartialDate(from)}`, sayFrom),
  to: singleWords(
    'to',
    'Announced',
    (to) => `until ${formatPartialDate(to)}`,
    (to, { from }) =>
      from === null
        ? [plain('announced '), chosen(`by ${isDay(to) ? '' : 'the end of '}${formatPartialDateProse(to)}`)]
        : [],
  ),
};

/** The orders of a list in words. */
export const SORT_WORDS: Readonly<Record<DealSort, string>> = {
  '-announced': 'newest first',
  announced: 'oldest first',
  '-usd': 'largest amount first',
  usd: 'smallest amount first',
  '-gw': 'most power first',
  gw: 'least power first',
  title: 'by title',
  '-title': 'by title from Z to A',
};
