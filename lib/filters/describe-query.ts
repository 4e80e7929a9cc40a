// A query as a reader sees it: one sentence for the page and the files, and the set filters as removable chips.
import { formatPartialDate, formatPartialDateProse } from '../format/date';
import { formatCount, plural } from '../format/number';
import type { DealQuery } from './deal-query';
import { FILTER_WORDS, type FilterKey, type Segment, SORT_WORDS } from './filter-words';
import type { KnownValues } from './parameter';

export type { Segment } from './filter-words';

/** A query in words. */
export interface DescribedQuery {
  /** The pieces of the sentence, values that were chosen marked. */
  readonly segments: readonly Segment[];
  /** The same as one text. */
  readonly text: string;
}

/** What the sentence counts. */
export interface SentenceCounts {
  /** What matches, on all pages. */
  readonly total: number;
  /** What there is on the day asked for, without any filter. */
  readonly allTotal: number;
}

// Safe because FILTER_WORDS has exactly these keys.
const FILTER_KEYS = Object.keys(FILTER_WORDS) as FilterKey[];

function countWords(counts: SentenceCounts | null, isNarrowed: boolean): string {
  if (counts === null) return 'Deals';
  const { total, allTotal } = counts;
  if (!isNarrowed) return total === 0 ? 'No deals' : `All ${plural(allTotal, 'deal')}`;
  return `${total === 0 ? 'None' : formatCount(total)} of ${plural(allTotal, 'deal')}`;
}

/**
 * The sentence that says what a list shows: "32 of 135 deals that involve OpenAI in any role, announced since July 2025,
 * newest first." Without counts it begins with "Deals" and leaves out the order, for charts and file headers.
 */
export function describeDealQuery(
  query: DealQuery,
  known: KnownValues,
  counts: SentenceCounts | null,
): DescribedQuery {
  const phrases = FILTER_KEYS.map((key) => FILTER_WORDS[key].phrase(query, known)).filter(
    (phrase) => phrase.length > 0,
  );
  if (query.asOf !== null) {
    phrases.push([
      { text: 'as known on ', isSet: false },
      { text: formatPartialDateProse(query.asOf), isSet: true },
    ]);
  }
  const isNarrowed = listActiveFilters(query).length > 0;
  const segments: Segment[] = [{ text: countWords(counts, isNarrowed), isSet: counts !== null }];
  phrases.forEach((phrase, index) => {
    segments.push({ text: index === 0 ? ' ' : ', ', isSet: false }, ...phrase);
  });
  segments.push({ text: counts === null ? '.' : `, ${SORT_WORDS[query.sort]}.`, isSet: false });
  const joined = joinSegments(segments);
  return { segments: joined, text: joined.map(({ text }) => text).join('') };
}

/** Joins neighbours of one nature, so that a page makes no more elements than it needs. */
function joinSegments(segments: readonly Segment[]): Segment[] {
  const joined: Segment[] = [];
  for (const segment of segments) {
    const last = joined.at(-1);
    if (last && last.isSet === segment.isSet) {
      joined[joined.length - 1] = { text: last.text + segment.text, isSet: last.isSet };
    } else {
      joined.push(segment);
    }
  }
  return joined;
}

/** The filters that are set, by key, in the order of the sentence. Order, page and day of knowledge are no filters. */
export function listActiveFilters(query: DealQuery): FilterKey[] {
  return FILTER_KEYS.filter((key) => {
    const value = query[key];
    return Array.isArray(value) ? value.length > 0 : value !== null;
  });
}

/** A set filter that can be taken off. */
export interface ActiveFilter {
  readonly key: FilterKey | 'asOf';
  readonly label: string;
  readonly value: string;
  /** The query without it, on its first page. */
  readonly without: DealQuery;
}

/** Every value that is set, one by one, each with the query that is left without it; the day of knowledge last. */
export function describeActiveFilters(query: DealQuery, known: KnownValues): ActiveFilter[] {
  const filters: ActiveFilter[] = FILTER_KEYS.flatMap((key) => {
    const words = FILTER_WORDS[key];
    return words.listValues(query, known).map(({ value, without }) => ({
      key,
      label: words.label,
      value,
      without: { ...query, ...without, page: 1 },
    }));
  });
  if (query.asOf === null) return filters;
  return [
    ...filters,
    {
      key: 'asOf',
      label: 'As known on',
      value: formatPartialDate(query.asOf),
      without: { ...query, asOf: null, page: 1 },
    },
  ];
}
