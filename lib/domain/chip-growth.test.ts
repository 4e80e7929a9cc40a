import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type ChipDate,
  dateChip,
  findAncestor,
  growthPerYear,
  type GrowthEnd,
  isDrawable,
  measureGrowth,
  yearsBetween,
} from './chip-growth';
import type { SpecNumber } from './chip-readings';
import { toRange } from './figure';
import type { Qualifier } from './vocabulary';

const DAY = '2026-11-21';

function number(value: number, changes: Partial<SpecNumber> & { qualifier?: Qualifier } = {}): SpecNumber {
  const { qualifier = 'exactly', ...rest } = changes;
  return {
    state: 'published',
    range: toRange(value, qualifier),
    evidence: 'confirmed',
    basis: 'dense',
    isInConflict: false,
    standing: null,
    place: { subjectType: 'chip', subjectSlug: 'x', field: 'specs.denseFp8Pflops' },
    formula: null,
    inputs: [],
    ...rest,
  };
}

function available(on: string): ChipDate {
  const date = dateChip({ status: 'available', announcedOn: null, availableOn: on }, DAY, false);
  if (date === null) throw new Error('a date was given');
  return date;
}

const end = (on: string, value: number): GrowthEnd => ({ date: available(on), reading: number(value) });

describe('dateChip', () => {
  const chip = { status: 'available', announcedOn: '2025-03', availableOn: '2026' } as const;

  it('takes the availability and says how exact it is', () => {
    expect(dateChip(chip, DAY, false)).toMatchObject({
      kind: 'available',
      text: '2026',
      precision: 'year',
      firstDay: '2026-01-01',
      lastDay: '2026-12-31',
    });
  });

  it('takes the announcement only where nobody says when it can be had', () => {
    expect(dateChip({ ...chip, availableOn: null }, DAY, false)).toMatchObject({
      kind: 'announced',
      text: '2025-03',
    });
    expect(dateChip({ ...chip, availableOn: null, announcedOn: null }, DAY, false)).toBeNull();
  });

  it('expects what is not out, whatever its date says', () => {
    for (const status of ['announced', 'sampling', 'shelved'] as const) {
      expect(dateChip({ ...chip, status, availableOn: '2026-01' }, DAY, false)?.kind).toBe('expected');
    }
    expect(dateChip({ ...chip, status: 'superseded' }, DAY, false)?.kind).toBe('available');
  });

  it('expects what lies after the day, and on a past day what was not over', () => {
    expect(dateChip({ ...chip, availableOn: '2026-12' }, DAY, false)?.kind).toBe('expected');
    expect(dateChip(chip, '2026-06-30', true)?.kind).toBe('expected');
    expect(dateChip({ ...chip, availableOn: '2026-Q1' }, '2026-06-30', true)?.kind).toBe('available');
    expect(dateChip({ ...chip, availableOn: '2026-06-30' }, '2026-06-30', true)?.kind).toBe('available');
  });
});

describe('measureGrowth', () => {
  it('gives ratio, years and growth per year', () => {
    const growth = measureGrowth('fp8', end('2024-12-03', 1.299), end('2025-12', 2.517));
    expect(growth.ratio?.low).toBeCloseTo(1.9376, 4);
    expect(growth.years).toBeCloseTo(378 / 365.25, 4);
    expect(growth.perYear?.low).toBeCloseTo(1.8949, 3);
    expect(growth.perYear?.qualifier).toBe('about');
    expect(growth).toMatchObject({ ratioRefusal: null, growthRefusal: null, isBasisUnstated: false });
  });

  it('gives no growth where a date is not known to the month, and no years', () => {
    for (const vague of ['2025', '2025-H2', '2025-Q4']) {
      const growth = measureGrowth('fp8', end('2023-01', 1), end(vague, 2));
      expect(growth).toMatchObject({ years: null, perYear: null, growthRefusal: 'vague_date' });
      expect(growth.ratio?.low).toBe(2);
    }
  });

  it('gives no growth from or to an announcement or an expectation', () => {
    const from = end('2023-01', 1);
    for (const chip of [
      { status: 'available', announcedOn: '2025-01', availableOn: null },
      { status: 'announced', announcedOn: null, availableOn: '2025-01' },
    ] as const) {
      const date = dateChip(chip, DAY, false);
      if (date === null) throw new Error('a date was given');
      const other: GrowthEnd = { date, reading: number(2) };
      expect(measureGrowth('fp8', from, other).growthRefusal).toBe('not_available');
      expect(measureGrowth('fp8', other, from).growthRefusal).toBe('not_available');
    }
  });

  it('gives no growth over less than half a year, nor backwards', () => {
    const near = measureGrowth('fp8', end('2025-01', 1), end('2025-06', 2));
    expect(near).toMatchObject({ perYear: null, growthRefusal: 'too_close' });
    expect(near.years).toBeGreaterThan(0.4);
    expect(measureGrowth('fp8', end('2025-06', 1), end('2024-01', 2)).growthRefusal).toBe('too_close');
  });

  it('gives neither where the numbers cannot be divided', () => {
    const sparse: GrowthEnd = { date: available('2025-01'), reading: number(4, { basis: 'sparse' }) };
    expect(measureGrowth('fp8', end('2023-01', 1), sparse)).toMatchObject({
      ratio: null,
      ratioRefusal: { code: 'basis_differs' },
      perYear: null,
      growthRefusal: null,
    });
    expect(measureGrowth('process', end('2023-01', 5), end('2025-01', 3)).ratioRefusal).toEqual({
      code: 'nominal',
    });
  });

  it('says where either source leaves the basis open', () => {
    const open: GrowthEnd = { date: available('2025-01'), reading: number(4, { basis: 'unstated' }) };
    expect(measureGrowth('fp8', end('2023-01', 1), open).isBasisUnstated).toBe(true);
    expect(measureGrowth('fp8', open, end('2026-01', 8)).isBasisUnstated).toBe(true);
  });

  it('keeps a limit a limit', () => {
    const limit: GrowthEnd = { date: available('2025-01'), reading: number(4, { qualifier: 'up_to' }) };
    expect(measureGrowth('fp8', end('2023-01', 1), limit).perYear).toMatchObject({
      low: null,
      qualifier: 'up_to',
    });
  });
});

describe('growthPerYear', () => {
  it('comes back to the ratio after as many years, and keeps the order of bounds', () => {
    const factor = fc.double({ min: 0.01, max: 100, noNaN: true });
    fc.assert(
      fc.property(factor, factor, fc.double({ min: 0.5, max: 20, noNaN: true }), (a, b, years) => {
        const [low, high] = [Math.min(a, b), Math.max(a, b)];
        const perYear = growthPerYear({ low, high, qualifier: 'exactly' }, years);
        expect((perYear.low ?? 0) ** years).toBeCloseTo(low, 6);
        expect((perYear.high ?? 0) ** years / high).toBeCloseTo(1, 6);
        expect(perYear.low ?? 0).toBeLessThanOrEqual(perYear.high ?? 0);
      }),
    );
  });

  it('refuses to divide by no time', () => {
    expect(() => growthPerYear(toRange(2, 'exactly'), 0)).toThrow(RangeError);
    expect(() => growthPerYear(toRange(2, 'exactly'), Number.NaN)).toThrow(RangeError);
  });
});

describe('yearsBetween', () => {
  it('goes from middle to middle and turns its sign', () => {
    const [a, b] = [available('2024-06'), available('2026')];
    expect(yearsBetween(a, b)).toBeCloseTo(2.04, 2);
    expect(yearsBetween(b, a)).toBeCloseTo(-2.04, 2);
  });
});

describe('findAncestor', () => {
  const chip = (slug: string, predecessor: string | null, familySlug = 'f') => ({
    ...{ slug, familySlug },
    predecessor: predecessor === null ? null : { slug: predecessor },
  });
  const all = new Map(
    [chip('a', null), chip('b', 'a'), chip('c', 'b'), chip('d', 'c', 'other')].map((one) => [one.slug, one]),
  );
  const find = (slug: string, wanted: string[]) => {
    const one = all.get(slug);
    if (!one) throw new Error(`no chip ${slug}`);
    return findAncestor(one, all, (ancestor) => wanted.includes(ancestor.slug))?.slug ?? null;
  };

  it('is the nearest that is wanted', () => {
    expect(find('c', ['a', 'b'])).toBe('b');
    expect(find('c', ['a'])).toBe('a');
    expect(find('c', ['c'])).toBeNull();
  });

  it('stays in the family', () => {
    expect(find('d', ['c', 'b'])).toBeNull();
  });

  it('ends where predecessors go round', () => {
    const round = new Map([chip('x', 'y'), chip('y', 'x')].map((one) => [one.slug, one]));
    expect(findAncestor(chip('x', 'y'), round, () => false)).toBeNull();
  });
});

describe('isDrawable', () => {
  it('draws numbers that count no sparsity', () => {
    expect(isDrawable(number(1))).toBe(true);
    expect(isDrawable(number(1, { basis: 'unstated' }))).toBe(true);
    expect(isDrawable(number(1, { basis: 'sparse' }))).toBe(false);
    expect(isDrawable({ state: 'no_system' })).toBe(false);
  });
});
