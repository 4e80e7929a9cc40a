// The parameters of a deal query: the one list that parsing, links, words and the API reference derive from.
import { toFamilySlug } from '../domain/family-slug';
import { PARTIAL_DATE_FORMS, parsePartialDate } from '../domain/partial-date';
import { searchWords } from '../domain/search-words';
import { CERTAINTIES, DEAL_KINDS, LAYERS, ROLES } from '../domain/vocabulary';
import { DEAL_SORTS, type DealQuery, DEFAULT_PAGE_SIZE, MAX_PAGE_SIZE } from './deal-query';
import {
  choiceParameter,
  type KnownName,
  type KnownValues,
  type Parameter,
  type Parameters,
  singleParameter,
  slugListParameter,
  vocabularyListParameter,
  wholeNumberParameter,
} from './parameter';
import { MAX_FILTER_GW, MAX_FILTER_USD, parseGw, parseUsd } from './parse-number';

/** Longest text search. */
const MAX_TEXT_LENGTH = 200;

/** Highest page that can be asked for: beyond any list, and still exact when multiplied. */
const MAX_PAGE = 1_000_000;

/** The chip families that a query may name, with their slugs. */
export function listFamilies(known: KnownValues): KnownName[] {
  return known.families.map((name) => ({ slug: toFamilySlug(name), name }));
}

function partialDateParameter(description: string): Parameter<string | null> {
  return singleParameter<string | null>({
    emptyValue: null,
    description,
    schema: { type: 'string', examples: ['2026', '2026-Q3', '2026-03', '2026-03-17'] },
    read(text) {
      const date = parsePartialDate(text.toUpperCase());
      return date ? { value: date.text } : { message: `must be a date like ${PARTIAL_DATE_FORMS}` };
    },
    write: (value) => value,
  });
}

const asOf = singleParameter<string | null>({
  emptyValue: null,
  description: 'Day of knowledge: figures have the state of that day and later deals do not exist.',
  schema: { type: 'string', format: 'date' },
  read(text, { dataDate }) {
    if (parsePartialDate(text)?.precision !== 'day') return { message: 'must be a day like 2026-03-17' };
    if (text > dataDate) return { message: `must not be after ${dataDate}, the date of the data` };
    return { value: text };
  },
  write: (value) => value,
});

const minUsd = singleParameter<number | null>({
  emptyValue: null,
  description: "Least size of the deal's largest single money figure, in whole US dollars.",
  schema: { type: 'integer', exclusiveMinimum: 0, maximum: MAX_FILTER_USD },
  read(text) {
    const value = parseUsd(text);
    return value === null
      ? { message: 'must be whole US dollars above 0, like 5000000000 or 5B', allowed: ['5000000000', '5B'] }
      : { value };
  },
  write: (value) => String(value),
});

const minGw = singleParameter<number | null>({
  emptyValue: null,
  description: "Least size of the deal's largest single capacity figure, in gigawatts.",
  schema: { type: 'number', exclusiveMinimum: 0, maximum: MAX_FILTER_GW },
  read(text) {
    const value = parseGw(text);
    return value === null
      ? {
          message: `must be gigawatts above 0 and at most ${MAX_FILTER_GW}, exact to the kilowatt, like 1 or 0.5`,
          allowed: ['1', '0.5'],
        }
      : { value };
  },
  write: (value) => String(value),
});

const words = singleParameter<string | null>({
  emptyValue: null,
  description: 'Words that must all occur in title, summary, companies, chips or sites.',
  schema: { type: 'string', maxLength: MAX_TEXT_LENGTH },
  read(text) {
    const value = text
      .replace(/[\p{Cc}\p{Cs}]/gu, ' ')
      .replace(/\s+/g, ' ')
      .trim();
    if (value.length > MAX_TEXT_LENGTH) return { message: `must be at most ${MAX_TEXT_LENGTH} characters` };
    return { value: searchWords(value).length === 0 ? null : value };
  },
  write: (value) => value,
});

/** The parameters of a deal query, in the order in which URLs are written. */
export const DEAL_PARAMETERS: Parameters<DealQuery> = {
  company: slugListParameter({
    noun: 'company',
    listKnown: ({ companies }) => companies,
    description: 'Companies that take part, in any role or in one of `role`.',
  }),
  role: vocabularyListParameter({
    entries: ROLES,
    description: 'Roles that one of the companies has; without `company`, roles that anybody has.',
  }),
  with: slugListParameter({
    noun: 'company',
    listKnown: ({ companies }) => companies,
    description: 'Counterparties, of which one must take part too.',
  }),
  chip: slugListParameter({
    noun: 'chip',
    listKnown: ({ chips }) => chips,
    description: 'Chip generations that its capacity runs on.',
  }),
  family: slugListParameter({
    noun: 'chip family',
    listKnown: listFamilies,
    description: 'Chip families that its capacity runs on.',
  }),
  kind: vocabularyListParameter({ entries: DEAL_KINDS, description: 'What the deal mainly is.' }),
  certainty: vocabularyListParameter({
    entries: CERTAINTIES,
    description:
      'Deals with a figure of this certainty; where figures are summed or drawn, only those figures.',
  }),
  layer: vocabularyListParameter({
    entries: LAYERS,
    description: 'Deals with capacity of this layer; where figures are summed or drawn, only those figures.',
  }),
  from: partialDateParameter('Announced in this period or later.'),
  to: partialDateParameter('Announced in this period or earlier.'),
  minUsd,
  minGw,
  q: words,
  asOf,
  sort: choiceParameter({
    choices: DEAL_SORTS,
    emptyValue: '-announced',
    description:
      'Order; a minus is descending. `usd` and `gw` go by the largest single figure, never by a sum.',
  }),
  page: wholeNumberParameter({ min: 1, max: MAX_PAGE, emptyValue: 1, description: 'Page, from 1.' }),
  pageSize: wholeNumberParameter({
    min: 1,
    max: MAX_PAGE_SIZE,
    emptyValue: DEFAULT_PAGE_SIZE,
    description: 'Deals on a page.',
  }),
};
