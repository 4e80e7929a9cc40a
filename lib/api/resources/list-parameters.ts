// Parameters that several lists share, and words they are described with.
import type { SentenceCounts } from '../../filters/describe-query';
import { MAX_PAGE_SIZE } from '../../filters/deal-query';
import { DEAL_PARAMETERS } from '../../filters/filter-definitions';
import { type KnownName, type Parameter, slugListParameter } from '../../filters/parameter';
import { serializeParameters } from '../../filters/serialize-query';
import type { Parameters } from '../../filters/parameter';
import { foldText } from '../../domain/search-text';
import { searchWords } from '../../domain/search-words';
import { nearestWords } from '../../domain/nearest-words';
import { formatCount, formatList } from '../../format/number';
import { formatPartialDateProse } from '../../format/date';
import type { ListQuery } from '../resource';

/** `page` and `pageSize`, as every list takes them. */
export const PAGE_PARAMETERS: Parameters<ListQuery> = {
  page: DEAL_PARAMETERS.page,
  pageSize: {
    ...DEAL_PARAMETERS.pageSize,
    description: `Rows on a page, at most ${MAX_PAGE_SIZE}.`,
  },
};

/** A search for words that must all occur in some texts of a row. */
export function wordsParameter(where: string): Parameter<string | null> {
  return { ...DEAL_PARAMETERS.q, description: `Words that must all occur in ${where}.` };
}

/** `asOf` for lists of which only counts and references depend on the day. */
export function asOfParameter(description: string): Parameter<string | null> {
  return { ...DEAL_PARAMETERS.asOf, description };
}

/** `company` for lists other than deals. */
export function companyParameter(description: string): Parameter<readonly string[]> {
  return slugListParameter({ noun: 'company', listKnown: ({ companies }) => companies, description });
}

/** `chip` for lists other than deals. */
export function chipParameter(description: string): Parameter<readonly string[]> {
  return slugListParameter({ noun: 'chip', listKnown: ({ chips }) => chips, description });
}

/** A parameter that takes the slugs of records which the names known to every query do not include. */
export function recordListParameter(
  noun: string,
  records: readonly KnownName[],
  description: string,
): Parameter<readonly string[]> {
  return slugListParameter({ noun, listKnown: () => records, description });
}

/** Longest word that is compared with the known ones. */
const LONGEST_SLIP = 80;

/** A parameter that takes any of the words that occur in the data. Capitals count. */
export function knownWordsParameter(definition: {
  noun: string;
  words: ReadonlySet<string>;
  description: string;
}): Parameter<readonly string[]> {
  const { noun, words, description } = definition;
  return {
    emptyValue: [],
    description,
    schema: { type: 'array', items: { type: 'string' } },
    serialize: (chosen) => (chosen.length === 0 ? null : chosen.join(',')),
    parse(texts) {
      const given = [...new Set(texts.flatMap((text) => text.split(',')).map((text) => text.trim()))].filter(
        (text) => text !== '',
      );
      return {
        value: given.filter((text) => words.has(text)).sort(),
        faults: given
          .filter((text) => !words.has(text))
          .map((text) => {
            const near = text.length > LONGEST_SLIP ? [] : nearestWords(text, words);
            const hint = near.length > 0 ? `; did you mean ${near.join(' or ')}?` : '';
            return { value: text, message: `no claim has this ${noun}${hint}`, allowed: near };
          }),
      };
    },
  };
}

/** Whether an empty list, or one that holds a value. */
export function allows<Value>(list: readonly Value[], value: Value | null | undefined): boolean {
  return list.length === 0 || (value !== null && value !== undefined && list.includes(value));
}

/** Whether an empty list, or one that shares a value with another. */
export function allowsAny<Value>(list: readonly Value[], values: readonly Value[]): boolean {
  return list.length === 0 || values.some((value) => list.includes(value));
}

/** Whether all words of a search occur in the texts; a search for nothing finds everything. */
export function hasWords(q: string | null, texts: readonly (string | null)[]): boolean {
  if (q === null) return true;
  const folded = foldText(texts.filter((text) => text !== null).join(' '));
  return searchWords(q).every((word) => folded.includes(word));
}

/** Parameters that choose no rows. */
const NO_FILTERS = new Set(['page', 'pageSize', 'asOf']);

/** The sentence of a list: "12 of 94 companies with kind investor, as known on 1 October 2025." */
export function describeList<Query extends ListQuery>(
  parameters: Parameters<Query>,
  query: Query,
  { one, many }: { one: string; many: string },
  { total, allTotal }: SentenceCounts,
): string {
  const params = [...serializeParameters(parameters, query)];
  const filters = params
    .filter(([name]) => !NO_FILTERS.has(name))
    .map(([name, text]) => `${name} ${formatList(text.split(','), 'or')}`);
  const asOf = params.find(([name]) => name === 'asOf')?.[1];
  const noun = allTotal === 1 ? one : many;
  const rows =
    filters.length === 0
      ? `All ${formatCount(allTotal)} ${noun}`
      : `${total === 0 ? 'None' : formatCount(total)} of ${formatCount(allTotal)} ${noun} with ${formatList(filters)}`;
  return `${rows}${asOf === undefined ? '' : `, as known on ${formatPartialDateProse(asOf)}`}.`;
}
