import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CHIP_SPECS } from '../domain/chip-specs';
import { CHIP_KINDS, CHIP_STATUSES, valuesOf } from '../domain/vocabulary';
import {
  CHIP_PARAMETERS,
  CHIP_SORTS,
  type ChipQuery,
  EMPTY_CHIP_QUERY,
  parseChipSort,
  toChipListHref,
  toggleChipSort,
} from './chip-query';
import { describeChipQuery, describeChipSort, listChipFilters } from './describe-chips';
import { joinWords } from './list-words';
import type { KnownValues } from './parameter';
import { parseParameters } from './parse-query';

const KNOWN: KnownValues = {
  companies: [
    { slug: 'amazon', name: 'Amazon' },
    { slug: 'nvidia', name: 'Nvidia' },
  ],
  chips: [{ slug: 'trainium3', name: 'Trainium3', family: 'Trainium' }],
  families: ['Trainium', 'Nvidia GPU', 'Blackwell'],
  dataDate: '2026-11-21',
};

const parse = (search: string) => parseParameters(CHIP_PARAMETERS, new URLSearchParams(search), KNOWN);
const some = <Value>(values: readonly Value[]): fc.Arbitrary<Value[]> => fc.subarray([...values]);

const queries: fc.Arbitrary<ChipQuery> = fc.record({
  chip: some(['trainium3']),
  designer: some(['amazon', 'nvidia']),
  family: some(['blackwell', 'nvidia-gpu', 'trainium']),
  company: some(['amazon', 'nvidia']),
  kind: some(valuesOf(CHIP_KINDS)),
  status: some(valuesOf(CHIP_STATUSES)),
  year: some(['2024', '2025', '2026']),
  q: fc.constantFrom(null, 'ultra', 'nvl72 50%'),
  asOf: fc.constantFrom(null, '2026-06-30'),
  sort: fc.constantFrom(...CHIP_SORTS),
  page: fc.integer({ min: 1, max: 9 }),
  pageSize: fc.integer({ min: 1, max: 200 }),
});

describe('the address of the chip generations', () => {
  it('means the query that it was written from', () => {
    fc.assert(
      fc.property(queries, (query) => {
        const { values, problems } = parse(toChipListHref('', query).slice(1));
        expect(problems).toEqual([]);
        expect(values).toEqual(query);
      }),
    );
  });

  it('leads to the first page when anything but the page changes', () => {
    const query = { ...EMPTY_CHIP_QUERY, page: 3 };
    expect(toChipListHref('/chips', query, { sort: '-fp8' })).toBe('/chips?sort=-fp8');
    expect(toChipListHref('/chips', query, { page: 4 })).toBe('/chips?page=4');
  });

  it('takes years and refuses what is none, usable all the same', () => {
    const { values, problems } = parse('year=2026,2025&year=next,2026-03,2026');
    expect(values.year).toEqual(['2025', '2026']);
    expect(problems.map(({ parameter, value }) => [parameter, value])).toEqual([
      ['year', 'next'],
      ['year', '2026-03'],
    ]);
  });

  it('takes architectures as families', () => {
    expect(parse('family=blackwell,Trainium').values.family).toEqual(['blackwell', 'trainium']);
    expect(parse('family=blackwel').problems[0]?.allowed).toEqual(['blackwell']);
  });

  it('can be sorted by every specification in both directions', () => {
    for (const { value } of CHIP_SPECS) {
      expect(parse(`sort=${value}`).problems).toEqual([]);
      expect(parse(`sort=-${value}`).values.sort).toBe(`-${value}`);
      expect(parseChipSort(`-${value}`)).toEqual({ key: value, isDescending: true });
    }
    expect(parseChipSort('family')).toBeNull();
    expect(parse('sort=speed').values.sort).toBe('family');
  });
});

describe('toggleChipSort', () => {
  it('begins with the highest number and the first name, then turns round', () => {
    expect(toggleChipSort({ sort: 'family' }, 'fp8')).toBe('-fp8');
    expect(toggleChipSort({ sort: '-fp8' }, 'fp8')).toBe('fp8');
    expect(toggleChipSort({ sort: 'fp8' }, 'fp8')).toBe('-fp8');
    expect(toggleChipSort({ sort: '-fp8' }, 'name')).toBe('name');
    expect(toggleChipSort({ sort: 'name' }, 'name')).toBe('-name');
  });
});

describe('the query in words', () => {
  const say = (search: string, total: number): string =>
    joinWords(describeChipQuery(parse(search).values, KNOWN, { total, allTotal: 56 }));

  it('says what is shown and in which order', () => {
    expect(say('', 56)).toBe('All 56 chip generations, by family and time.');
    expect(say('designer=amazon&kind=asic&sort=-fp8', 6)).toBe(
      '6 of 56 chip generations designed by Amazon, of kind ASIC, highest FP8 first, unknown last.',
    );
  });

  it('says that a year may be that of the announcement, and which day deals are of', () => {
    expect(say('year=2026&asOf=2026-06-30', 12)).toBe(
      '12 of 56 chip generations available in 2026 (announced then where no source says from when it is available), by family and time; deals and gigawatts as known on 30 June 2026.',
    );
  });

  it('has words of its own for every order', () => {
    const words = CHIP_SORTS.map(describeChipSort);
    expect(new Set(words).size).toBe(CHIP_SORTS.length);
  });

  it('names every set value with the query that is left without it', () => {
    fc.assert(
      fc.property(queries, (query) => {
        const filters = listChipFilters(query, KNOWN);
        const lists = [
          query.chip,
          query.designer,
          query.family,
          query.company,
          query.kind,
          query.status,
          query.year,
        ];
        const count = lists.reduce((sum, list) => sum + list.length, query.q === null ? 0 : 1);
        expect(filters).toHaveLength(count);
        for (const { without } of filters) {
          expect(listChipFilters(without, KNOWN)).toHaveLength(count - 1);
          expect(without.page).toBe(1);
        }
      }),
    );
  });
});
