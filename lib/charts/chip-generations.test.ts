import { describe, expect, it } from 'vitest';
import { makeChip, type ChipInput } from '@/tests/snapshots/charts/chips';
import type { SpecLevel } from '../domain/chip-specs';
import type { ChipAxis } from '../filters/chip-timeline-query';
import { buildChipGenerationsChart } from './chip-generations';
import {
  type ChipGenerationsChart,
  countGenerations,
  hideFamilies,
  listChipPoints,
} from './chip-generations-model';
import { listChipRows } from './chip-generations-rows';
import { describeChipPoint, describeFamilyGrowth, joinLede } from './chip-generations-words';

function build(
  chips: readonly ChipInput[],
  changes: {
    axis?: ChipAxis;
    level?: SpecLevel;
    dataDate?: string;
    isPast?: boolean;
    subject?: string;
    all?: readonly ChipInput[];
  } = {},
): ChipGenerationsChart {
  const { all = chips, ...rest } = changes;
  return buildChipGenerationsChart({
    ...{ spec: 'fp8', level: 'chip', axis: 'log', dataDate: '2026-11-21' },
    ...rest,
    chips: chips.map(makeChip),
    all: all.map(makeChip),
  });
}

const T1: ChipInput = { slug: 't1', family: 'Trainium', fp8: 0.19, availableOn: '2022-10' };
const T2: ChipInput = { slug: 't2', family: 'Trainium', fp8: 1.299, availableOn: '2024-12-03', after: 't1' };
const T3: ChipInput = { slug: 't3', family: 'Trainium', fp8: 2.517, availableOn: '2025-12', after: 't2' };
const T4: ChipInput = {
  ...{ slug: 't4', family: 'Trainium', fp8: 20, after: 't3' },
  ...{ availableOn: '2027', status: 'announced' as const },
};
const TRAINIUM = [T1, T2, T3, T4];

function pointOf(chart: ChipGenerationsChart, slug: string) {
  const point = listChipPoints(chart).find((one) => one.slug === slug);
  if (!point) throw new Error(`no point ${slug}`);
  return point;
}

describe('buildChipGenerationsChart', () => {
  it('draws a line of steps, each with its ratio, years and growth', () => {
    const chart = build(TRAINIUM);
    expect(chart.families).toHaveLength(1);
    expect(chart.families[0]?.points.map(({ slug, value }) => [slug, value])).toEqual([
      ['t1', 0.19],
      ['t2', 1.299],
      ['t3', 2.517],
      ['t4', 20],
    ]);
    const { step } = pointOf(chart, 't3');
    expect(step).toMatchObject({ fromSlug: 't2', fromName: 'T2', growthRefusal: null });
    expect(step?.ratio?.low).toBeCloseTo(1.938, 3);
    expect(pointOf(chart, 't1').step).toBeNull();
    expect(pointOf(chart, 't4').step).toMatchObject({ growthRefusal: 'not_available', perYear: null });
  });

  it('places a point in the middle of its period, and an expected one at its end', () => {
    const chart = build([...TRAINIUM, { slug: 'u', family: 'U', fp8: 1, availableOn: '2024' }]);
    expect(pointOf(chart, 't4')).toMatchObject({ from: 2027, to: 2028, at: 2028 });
    expect(pointOf(chart, 'u')).toMatchObject({ from: 2024, to: 2025, at: 2024.5 });
    expect(pointOf(chart, 't2').at).toBeCloseTo(2024.92, 2);
    expect(chart.years).toEqual({ from: 2022, to: 2028 });
    expect(chart.dataAt).toBeCloseTo(2026.89, 2);
  });

  it('leads a line past a generation that has no figure or is filtered out', () => {
    const chart = build([T1, { ...T2, fp8: null }, T3]);
    expect(pointOf(chart, 't3').step).toMatchObject({ fromSlug: 't1' });
    const filtered = build([T1, T3], { all: TRAINIUM });
    expect(pointOf(filtered, 't3').step).toMatchObject({ fromSlug: 't1' });
  });

  it('lists beside the chart what has no date or no figure, and what counts sparsity', () => {
    const chart = build([
      T1,
      { slug: 'dateless', family: 'Trainium', fp8: 3, availableOn: null },
      { slug: 'blank', family: 'Trainium', fp8: null, availableOn: '2025' },
      { slug: 'sparse', family: 'Trainium', fp8: 9, availableOn: '2025', basis: 'sparse' },
    ]);
    expect(listChipPoints(chart).map(({ slug }) => slug)).toEqual(['t1']);
    expect(chart.undated.map(({ slug }) => slug)).toEqual(['dateless']);
    expect(chart.unknown.map(({ slug }) => slug)).toEqual(['blank', 'sparse']);
    expect(chart.subtitle).toContain('Drawn: 1 of 4 generations; 1 has no date, 2 no figure.');
    expect(chart.pictureNotes.join(' ')).toContain('No date: DATELESS.');
    expect(countGenerations(chart)).toEqual({ total: 4, allTotal: 4 });
  });

  it('says so where a date is of the announcement', () => {
    const chart = build([{ slug: 'a', family: 'A', fp8: 1, availableOn: null, announcedOn: '2024-03' }]);
    expect(pointOf(chart, 'a').date.kind).toBe('announced');
    expect(chart.notes.join(' ')).toContain('A cross is an announcement');
    expect(chart.legend.map(({ label }) => label)).toContain('announced, availability unknown');
  });

  it('expects what came after the day asked for', () => {
    const chart = build(TRAINIUM, { dataDate: '2024-06-30', isPast: true });
    expect(listChipPoints(chart).map(({ date }) => date.kind)).toEqual([
      'available',
      'expected',
      'expected',
      'expected',
    ]);
  });

  it('grows from the first to the last generation with exact dates, by name', () => {
    const growth = build(TRAINIUM).families[0]?.growth;
    if (!growth) throw new Error('a growth was expected');
    expect(growth).toMatchObject({ fromName: 'T1', toName: 'T3' });
    expect(describeFamilyGrowth(growth)).toBe('× 13.2 from T1 to T3 in 3.2 years, about × 2.26 a year');
    expect(build([T1, T4]).families[0]?.growth).toBeNull();
    expect(build([T1]).families[0]?.growth).toBeNull();
  });

  it('keeps the look of a family whatever else is shown, and tells every two apart without colour', () => {
    const many = Array.from({ length: 14 }, (_, index) => ({
      ...{ slug: `c${index}`, family: `F${index}`, fp8: index + 1, availableOn: '2025-01' },
    }));
    const chart = build(many);
    const looks = chart.families.map(({ line, shape }) => `${line.dash ?? 'solid'} ${shape}`);
    expect(new Set(looks).size).toBe(14);
    const one = build(many.slice(5, 6), { all: many });
    expect(one.families[0]).toMatchObject({
      line: chart.families[5]?.line,
      shape: chart.families[5]?.shape,
    });
  });

  it('has an axis of either kind', () => {
    expect(build(TRAINIUM).axis).toMatchObject({ scale: 'log' });
    expect(build(TRAINIUM, { axis: 'linear' }).axis).toMatchObject({ scale: 'linear', min: 0, max: 25 });
  });

  it('is a chart too where nothing can be drawn', () => {
    const chart = build([{ slug: 'blank', family: 'A', fp8: null, availableOn: '2025' }]);
    expect(chart.families).toEqual([]);
    expect(joinLede(chart.lede)).toBe('None of these generations has both a published figure and a date.');
  });

  it('names the highest that can be had and the highest to come, each with the place of its claims', () => {
    const chart = build(TRAINIUM, { subject: 'Trainium' });
    expect(chart.title).toBe('Trainium: FP8 per chip over time');
    expect(joinLede(chart.lede)).toBe(
      'The highest of what can be had: 2.517 PFLOPS, dense (T3, available Dec 2025); of what is to come: 20 PFLOPS, dense (T4, expected 2027).',
    );
    expect(chart.lede.flatMap(({ place }) => (place ? [place.subjectSlug] : []))).toEqual(['t3', 't4']);
  });

  it('says a point in words', () => {
    expect(describeChipPoint(pointOf(build(TRAINIUM), 't3'), 'PFLOPS, dense')).toBe(
      'T3, Trainium: 2.517 PFLOPS, dense; available Dec 2025; published, confirmed; × 1.94 over T2 in 1.0 years',
    );
  });

  it('names publishers of live claims on the number, most used first', () => {
    const chart = build([
      { ...T1, publishers: ['A', 'B'] },
      { ...T2, publishers: ['B'], deprecated: ['C'] },
    ]);
    expect(chart.sourceNames).toEqual(['B', 'A']);
  });
});

describe('hideFamilies', () => {
  it('leaves the scales as they are', () => {
    const chart = build([...TRAINIUM, { slug: 'u', family: 'U', fp8: 100, availableOn: '2024' }]);
    const shown = hideFamilies(chart, new Set(['u']));
    expect(shown.families.map(({ key }) => key)).toEqual(['trainium']);
    expect(shown.axis).toEqual(chart.axis);
    expect(hideFamilies(chart, new Set(['nobody']))).toBe(chart);
  });
});

describe('listChipRows', () => {
  it('has a row for every generation, drawn or not', () => {
    const rows = listChipRows(
      build([
        T1,
        T2,
        { slug: 'dateless', family: 'Trainium', fp8: 3, availableOn: null },
        { ...T3, fp8: null },
      ]),
    );
    expect(rows.map(({ slug, isDrawn, state }) => [slug, isDrawn, state])).toEqual([
      ['t1', true, 'published'],
      ['t2', true, 'published'],
      ['dateless', false, 'published'],
      ['t3', false, 'unpublished'],
    ]);
    expect(rows[1]?.step?.fromSlug).toBe('t1');
    expect(rows[3]?.number).toBeNull();
  });
});
