// What a headline adds to a deal query: the kind of figure it adds up, and the rungs beyond the signed ones.
import { type Includable, INCLUDABLE, type Measure, MEASURES } from '../domain/headline';
import { choiceParameter, type Parameters, vocabularyListParameter } from './parameter';
import { serializeParameters, toSearch } from './serialize-query';

/** What of a set is added up. */
export interface HeadlineQuery {
  /** Null: the first kind of which the set has a figure. */
  readonly measure: Measure | null;
  readonly include: readonly Includable[];
}

export const HEADLINE_PARAMETERS: Parameters<HeadlineQuery> = {
  measure: choiceParameter<Measure, null>({
    choices: MEASURES.map(({ value }) => value),
    emptyValue: null,
    description:
      'What is added up; without it the first of them that the set has. Measures share dollars and are never added.',
  }),
  include: vocabularyListParameter<Includable>({
    entries: INCLUDABLE,
    description:
      'Rungs that count beside the signed ones; `lapsed` is told beside the total. With `certainty` exactly those rungs count.',
  }),
};

/** A path with the headline's parameters, to which those of a deal query can be added. */
export function toHeadlinePath(path: string, headline: HeadlineQuery): string {
  return `${path}${toSearch(serializeParameters(HEADLINE_PARAMETERS, headline))}`;
}
