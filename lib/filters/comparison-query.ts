// What the URL of a comparison of chips parses to: page, API and exports share it.
import { chooseBaseline, MAX_COMPARED, MIN_COMPARED } from '../domain/chip-comparison';
import { SPEC_LEVELS, type SpecLevel } from '../domain/chip-specs';
import { valuesOf } from '../domain/vocabulary';
import type { QueryProblem } from './deal-query';
import { DEAL_PARAMETERS } from './filter-definitions';
import {
  choiceParameter,
  type Fault,
  type KnownValues,
  type Parameter,
  type Parameters,
  singleParameter,
  slugListParameter,
} from './parameter';
import { parseParameters, type SearchParams } from './parse-query';
import { serializeParameters, toSearch } from './serialize-query';

/** A parsed comparison. */
export interface ComparisonQuery {
  /** In the order of the columns, each once. */
  readonly chips: readonly string[];
  /** One of the chips; null: the usual one, see `chooseBaseline`. */
  readonly baseline: string | null;
  readonly level: SpecLevel;
  /** Day of knowledge for what is promised on the chips; null is the newest state. Specifications have no day. */
  readonly asOf: string | null;
}

const knownChips = slugListParameter({
  noun: 'chip',
  listKnown: ({ chips }) => chips,
  description: '',
});

const chips: Parameter<readonly string[]> = {
  emptyValue: [],
  description: `The generations to compare, ${MIN_COMPARED} to ${MAX_COMPARED} of them, in the order of the columns.`,
  schema: { type: 'array', items: { type: 'string' }, minItems: MIN_COMPARED, maxItems: MAX_COMPARED },
  serialize: (slugs) => (slugs.length === 0 ? null : [...new Set(slugs)].join(',')),
  parse(texts, known) {
    const { value, faults } = knownChips.parse(texts, known);
    const given = texts.flatMap((text) => text.split(',')).map((text) => text.trim().toLowerCase());
    const inOrder = [...new Set(given)].filter((slug) => value.includes(slug));
    const excess = inOrder.slice(MAX_COMPARED).map((slug): Fault => ({
      value: slug,
      message: `a table has room for ${MAX_COMPARED} generations; this one is left out`,
      allowed: [],
    }));
    return { value: inOrder.slice(0, MAX_COMPARED), faults: [...faults, ...excess] };
  },
};

const baseline = singleParameter<string | null>({
  emptyValue: null,
  description:
    'The generation that the others are measured against, one of `chips`. Left out it is `h100` where that is among them, else the first.',
  schema: { type: 'string' },
  read(text, known) {
    const { value, faults } = knownChips.parse([text], known);
    const [slug] = value;
    if (slug !== undefined && value.length === 1 && faults.length === 0) return { value: slug };
    const [fault] = faults;
    return { message: fault?.message ?? 'takes one chip', allowed: fault?.allowed ?? [] };
  },
  write: (slug) => slug,
});

/** The parameters of a comparison, in the order in which URLs are written. */
export const COMPARISON_PARAMETERS: Parameters<ComparisonQuery> = {
  chips,
  baseline,
  level: choiceParameter({
    choices: valuesOf(SPEC_LEVELS),
    emptyValue: 'chip',
    description: 'Figures of one chip, or of the largest system that is published of it.',
  }),
  asOf: {
    ...DEAL_PARAMETERS.asOf,
    description: 'Day of knowledge for the deals on each chip. Specifications are those of the present data.',
  },
};

/** Takes away a baseline that is not compared. */
function checkBaseline<Query extends ComparisonQuery>(
  query: Query,
  allowed: readonly string[],
): { query: Query; problems: QueryProblem[] } {
  const { baseline: slug } = query;
  if (slug === null || allowed.length === 0 || allowed.includes(slug)) return { query, problems: [] };
  return {
    query: { ...query, baseline: null },
    problems: [{ parameter: 'baseline', value: slug, message: 'is not one of the chips compared', allowed }],
  };
}

/**
 * Reads the address of the page: whatever is given the query is usable, and what was ignored is listed. Fewer than two
 * chips are no problem: the page offers more. Never throws.
 */
export function parseComparisonQuery(
  params: SearchParams,
  known: KnownValues,
): { query: ComparisonQuery; problems: QueryProblem[] } {
  const { values, problems } = parseParameters(COMPARISON_PARAMETERS, params, known);
  const checked = checkBaseline(values, values.chips);
  return { query: checked.query, problems: [...problems, ...checked.problems] };
}

/**
 * Reads a request for a comparison as data, `parameters` with those of its pages. Fewer than two chips are a problem; none
 * at all asks for every generation.
 */
export function parseComparisonRequest<Query extends ComparisonQuery>(
  parameters: Parameters<Query>,
  params: SearchParams,
  known: KnownValues,
): { query: Query; problems: QueryProblem[] } {
  const { values, problems } = parseParameters(parameters, params, known);
  const checked = checkBaseline(values, values.chips);
  const [only] = values.chips;
  const isTooFew =
    only !== undefined &&
    values.chips.length < MIN_COMPARED &&
    problems.every(({ parameter }) => parameter !== 'chips');
  const tooFew: QueryProblem[] = isTooFew
    ? [
        {
          parameter: 'chips',
          value: only,
          message: `takes ${MIN_COMPARED} to ${MAX_COMPARED} different generations`,
          allowed: [],
        },
      ]
    : [];
  return { query: checked.query, problems: [...problems, ...tooFew, ...checked.problems] };
}

/** The link to a path with a comparison, `changes` applied. A baseline that is no longer compared, or the usual one, is left out. */
export function toComparisonHref(
  path: string,
  query: ComparisonQuery,
  changes: Partial<ComparisonQuery> = {},
): string {
  const changed = { ...query, ...changes };
  const isNeeded =
    changed.baseline !== null &&
    changed.chips.includes(changed.baseline) &&
    changed.baseline !== chooseBaseline(changed.chips);
  const written = { ...changed, baseline: isNeeded ? changed.baseline : null };
  return `${path}${toSearch(serializeParameters(COMPARISON_PARAMETERS, written))}`;
}
