// Queries for property tests: any that the URL contract can mean, with a small world to name.
import fc from 'fast-check';
import { gwToKw, kwToGw } from '../../lib/domain/power';
import { toPartialDate } from '../../lib/domain/partial-date';
import { CERTAINTIES, DEAL_KINDS, LAYERS, ROLES, valuesOf } from '../../lib/domain/vocabulary';
import { DEAL_SORTS, type DealQuery } from '../../lib/filters/deal-query';
import type { KnownValues } from '../../lib/filters/parameter';

/** A small world. */
export const KNOWN: KnownValues = {
  companies: [
    { slug: 'amazon', name: 'Amazon' },
    { slug: 'anthropic', name: 'Anthropic' },
    { slug: 'openai', name: 'OpenAI' },
    { slug: 'sb-energy', name: 'SB Energy' },
  ],
  chips: [
    { slug: 'cerebras-wse3', name: 'WSE-3', family: 'Wafer-Scale Engine' },
    { slug: 'trainium2', name: 'Trainium2', family: 'Trainium' },
    { slug: 'trainium3', name: 'Trainium3', family: 'Trainium' },
  ],
  families: ['Trainium', 'Wafer-Scale Engine'],
  dataDate: '2026-11-21',
};

const inOrder = <Value>(values: readonly Value[]): fc.Arbitrary<Value[]> =>
  fc.subarray([...values], { minLength: 0 });

const slugs = (records: readonly { slug: string }[]): fc.Arbitrary<string[]> =>
  inOrder(records.map(({ slug }) => slug).sort());

const year = fc.integer({ min: 2019, max: 2030 });
const two = (number: number): string => String(number).padStart(2, '0');

/** Partial dates of every precision. */
export const partialDate: fc.Arbitrary<string> = fc.oneof(
  year.map(String),
  fc.tuple(year, fc.integer({ min: 1, max: 2 })).map(([y, half]) => `${y}-H${half}`),
  fc.tuple(year, fc.integer({ min: 1, max: 4 })).map(([y, quarter]) => `${y}-Q${quarter}`),
  fc.tuple(year, fc.integer({ min: 1, max: 12 })).map(([y, month]) => `${y}-${two(month)}`),
  fc
    .tuple(year, fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }))
    .map(([y, month, day]) => `${y}-${two(month)}-${two(day)}`),
);

const orNull = <Value>(value: fc.Arbitrary<Value>): fc.Arbitrary<Value | null> =>
  fc.option(value, { nil: null });

/** Text as a search keeps it: words with single spaces, none of them blank. */
const words = fc
  .array(fc.stringMatching(/^[a-zA-Zé0-9&,%+."'#?=/-]{1,12}$/), { minLength: 1, maxLength: 4 })
  .map((list) => list.join(' '))
  .filter((text) => /[a-zA-Z0-9]/.test(text));

/** Queries that a URL can mean. */
export const dealQuery: fc.Arbitrary<DealQuery> = fc
  .record({
    company: slugs(KNOWN.companies),
    role: inOrder(valuesOf(ROLES)),
    with: slugs(KNOWN.companies),
    chip: slugs(KNOWN.chips),
    family: inOrder(['trainium', 'wafer-scale-engine']),
    kind: inOrder(valuesOf(DEAL_KINDS)),
    certainty: inOrder(valuesOf(CERTAINTIES)),
    layer: inOrder(valuesOf(LAYERS)),
    from: orNull(partialDate),
    to: orNull(partialDate),
    minUsd: orNull(fc.integer({ min: 1, max: 1_000_000_000_000_000 })),
    minGw: orNull(fc.integer({ min: 1, max: 2_000_000_000 }).map(kwToGw)),
    q: orNull(words),
    asOf: orNull(
      fc
        .tuple(fc.integer({ min: 2020, max: 2025 }), fc.integer({ min: 1, max: 12 }))
        .map(([y, month]) => `${y}-${two(month)}-15`),
    ),
    sort: fc.constantFrom(...DEAL_SORTS),
    page: fc.integer({ min: 1, max: 1_000_000 }),
    pageSize: fc.integer({ min: 1, max: 200 }),
  })
  .filter(
    ({ from, to }) =>
      from === null || to === null || toPartialDate(to).lastDay >= toPartialDate(from).firstDay,
  )
  // Exact to the kilowatt by construction; this fails loudly where the arbitrary is wrong.
  .map((query) => ({ ...query, minGw: query.minGw === null ? null : kwToGw(gwToKw(query.minGw)) }));
