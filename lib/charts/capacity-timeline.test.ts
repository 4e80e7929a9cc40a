import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { makeFigure, makeTimeline, OPENAI_SITES } from '@/tests/snapshots/charts/openai-sites';
import type { TimelineFigure } from '../domain/timeline';
import { CERTAINTIES, QUALIFIERS, valuesOf } from '../domain/vocabulary';
import {
  CAPACITY_STACKS,
  type CapacityStack,
  type CapacityTimelineChart,
  hasCurve,
  hideSeries,
  listShownSeries,
  sumGw,
} from './capacity-model';
import { listCapacityRows } from './capacity-rows';
import { buildCapacityTimelineChart } from './capacity-timeline';

// Many timelines are built; a busy machine needs longer.
vi.setConfig({ testTimeout: 20_000 });

function build(
  figures: readonly TimelineFigure[],
  stackBy: CapacityStack = 'certainty',
  subject: string | null = null,
): CapacityTimelineChart {
  return buildCapacityTimelineChart({ timeline: makeTimeline(figures), stackBy, subject });
}

const sayLede = (chart: CapacityTimelineChart): string => chart.lede.map(({ text }) => text).join('');

const dueOn = fc.constantFrom('2024', '2026-Q1', '2026-H2', '2027-03', '2028', '2030', '2032', '2035-06');
const figures: fc.Arbitrary<TimelineFigure[]> = fc
  .array(
    fc.record({
      mw: fc.integer({ min: 1, max: 12_000 }),
      qualifier: fc.constantFrom(...valuesOf(QUALIFIERS)),
      certainty: fc.constantFrom(...valuesOf(CERTAINTIES)),
      customer: fc.constantFrom('openai', 'anthropic', 'meta', 'xai', 'mistral'),
      provider: fc.constantFrom(
        null,
        'oracle',
        'google',
        'amazon',
        'g42',
        'tcs',
        'iren',
        'volta',
        'nscale',
        'amd',
      ),
      chips: fc.uniqueArray(fc.constantFrom('trainium3', 'trainium4', 'gb200', 'ironwood'), { maxLength: 3 }),
      dueOn: fc.option(dueOn, { nil: undefined }),
      deliveredShare: fc.constantFrom(0, 0, 0.25, 1),
    }),
    { maxLength: 14 },
  )
  .map((list) =>
    list.map(({ mw, deliveredShare, ...rest }, index) =>
      makeFigure(`figure-${index}`, mw / 1000, rest.qualifier, rest.certainty, {
        ...rest,
        label: `Site ${index}`,
        ...(deliveredShare > 0
          ? { deliveredGw: Math.round(mw * deliveredShare) / 1000, deliveredOn: '2026-04' }
          : {}),
      }),
    ),
  );
const stack = fc.constantFrom(...CAPACITY_STACKS.map(({ value }) => value));

describe('buildCapacityTimelineChart', () => {
  it('keeps every kilowatt of the timeline, whatever it is stacked by', () => {
    fc.assert(
      fc.property(figures, stack, (list, stackBy) => {
        const timeline = makeTimeline(list);
        const chart = build(list, stackBy);
        chart.totals.forEach((total, index) => {
          const countedKw = timeline.rows
            .flatMap((row) => row.byCertainty)
            .reduce((sum, { cells }) => sum + (cells[index]?.amountKw ?? 0), 0);
          expect(Math.round(total.gw * 1e6)).toBe(countedKw);
          expect(sumGw(chart.series.map(({ cells }) => cells[index]?.gw ?? 0))).toBe(total.gw);
        });
        const undatedKw = timeline.undated
          .flatMap(({ parts }) => parts)
          .reduce((sum, { high }) => sum + high, 0);
        expect(Math.round(chart.undatedGw * 1e6)).toBe(undatedKw);
      }),
    );
  });

  it('gives the same totals for every stack', () => {
    fc.assert(
      fc.property(figures, (list) => {
        const [first, ...others] = CAPACITY_STACKS.map(({ value }) => build(list, value));
        for (const other of others) {
          expect(other.totals).toEqual(first?.totals);
          expect(other.y).toEqual(first?.y);
          expect(other.points).toEqual(first?.points);
          expect(sayLede(other)).toBe(first && sayLede(first));
        }
      }),
    );
  });

  it('has axes that cover what is drawn on them', () => {
    fc.assert(
      fc.property(figures, stack, (list, stackBy) => {
        const chart = build(list, stackBy);
        const highest = Math.max(...chart.totals.map(({ gw }) => gw));
        expect(chart.y.bare.max).toBeGreaterThanOrEqual(highest);
        expect(chart.y.labelled.max).toBeGreaterThanOrEqual(chart.y.bare.max);
        expect(chart.y.beside.max).toBeGreaterThanOrEqual(Math.max(highest, chart.undatedGw));
      }),
    );
  });

  it('moves between two quarter ends within them, and ends on the later one', () => {
    fc.assert(
      fc.property(figures, stack, (list, stackBy) => {
        for (const { cells, beforeGw } of build(list, stackBy).series) {
          cells.forEach(({ gw }, index) => {
            const previous = cells[index - 1]?.gw ?? 0;
            expect(beforeGw[index]).toBeGreaterThanOrEqual(Math.min(previous, gw));
            expect(beforeGw[index]).toBeLessThanOrEqual(Math.max(previous, gw));
          });
        }
      }),
    );
  });

  it('lists the figures of the table as rows, each once', () => {
    fc.assert(
      fc.property(figures, stack, (list, stackBy) => {
        const chart = build(list, stackBy);
        const rows = listCapacityRows(chart);
        expect(new Set(rows.map(({ quarter, seriesKey }) => `${quarter} ${seriesKey}`)).size).toBe(
          rows.length,
        );
        expect(rows).toHaveLength(chart.series.length * (chart.quarters.length + 1));
        const ofLast = rows.filter(({ quarter }) => quarter === '2030-Q4');
        expect(sumGw(ofLast.map(({ gw }) => gw))).toBe(chart.totals.at(-1)?.gw);
        expect(sumGw(rows.filter(({ quarter }) => quarter === null).map(({ gw }) => gw))).toBe(
          chart.undatedGw,
        );
      }),
    );
  });

  it('labels four points at most, in time order', () => {
    fc.assert(
      fc.property(figures, (list) => {
        const { points } = build(list);
        expect(points.length).toBeLessThanOrEqual(4);
        const indices = points.map(({ quarterIndex }) => quarterIndex);
        expect(indices).toEqual([...new Set(indices)].sort((a, b) => a - b));
      }),
    );
  });

  it('says title, sentence, labels and notes of a real case', () => {
    const chart = build(OPENAI_SITES, 'certainty', 'OpenAI');
    expect(chart.title).toBe('OpenAI: site power by certainty');
    expect(chart.subtitle).toBe(
      'Gigawatts at quarter end, as known on 21 November 2026. Another 5.92 GW or more has no date and is not drawn.',
    );
    expect(sayLede(chart)).toBe(
      '0.3 GW is delivered. 1.4 GW is due by the end of 2026 and 9.15 GW by the end of 2030, of which 4.4 is contingent; another 5.92 GW or more has no date.',
    );
    expect(chart.points.map(({ kind, label, detail }) => [kind, label, detail])).toEqual([
      ['delivered', '0.3 delivered', 'Abilene'],
      ['promised', '1.4 by the end of 2026', 'Abilene; Stargate UAE, first phase'],
      ['promised', '5.55 by the end of 2028', 'Jupiter, Port Washington and PORTS-Pike'],
      ['end', '9.15 at the end of 2030', '4.4 of it contingent'],
    ]);
    expect(chart.notes).toEqual([
      'Grey figures are interpolated on a straight line.',
      'Before its first promised date a commitment counts as zero.',
      'Beyond this chart: PORTS-Pike would reach 8 GW in 2032.',
      'Power basis: IT for PORTS-Pike, not stated for the rest.',
    ]);
    expect(chart.dataPosition).toBeCloseTo(11.56, 2);
    expect(chart.quarters.filter(({ isCurrent }) => isCurrent).map(({ label }) => label)).toEqual([
      'Q4 2026',
    ]);
  });

  it('ramps between promises and steps at promises within one quarter', () => {
    const building = build(OPENAI_SITES).series.find(({ key }) => key === 'building');
    // Abilene runs up to 0.9 during the last quarter of 2026; the UAE adds 0.2 at its end.
    expect(building?.beforeGw[11]).toBe(0.9);
    expect(building?.cells[11]).toEqual({ gw: 1.1, isInterpolated: false });
  });

  it('tells what rises in a quarter, largest first', () => {
    const chart = build(OPENAI_SITES);
    const quarter = chart.quarters.find(({ key }) => key === '2028-Q4');
    expect(quarter?.rises).toEqual([
      { label: 'Jupiter', gw: 2.45 },
      { label: 'Port Washington', gw: 0.9 },
      { label: 'PORTS-Pike', gw: 0.8 },
    ]);
  });

  it('has words where nothing is dated and where nothing is there', () => {
    const undated = build([makeFigure('a', 2, 'about', 'intended')]);
    expect(sayLede(undated)).toBe('Nothing is delivered. 2 GW is promised without a date.');
    expect(hasCurve(undated)).toBe(false);
    expect(undated.points).toEqual([]);
    const nothing = build([]);
    expect(sayLede(nothing)).toBe('No figure of this layer matches.');
    expect(nothing.y.bare).toEqual({ ticks: [0, 1], max: 1 });
    expect(listShownSeries(nothing)).toEqual([]);
  });
});

describe('hideSeries', () => {
  it('leaves the scale and takes the hidden gigawatts out of every sum', () => {
    const chart = build(OPENAI_SITES);
    const shown = hideSeries(chart, new Set(['building', 'option']));
    expect(shown.y).toEqual(chart.y);
    expect(shown.totals.at(-1)?.gw).toBe(4.7);
    expect(shown.undatedGw).toBe(1.42);
    expect(shown.points).toEqual([]);
  });

  it('gives the chart itself where nothing is hidden', () => {
    const chart = build(OPENAI_SITES);
    expect(hideSeries(chart, new Set(['no such series']))).toBe(chart);
  });
});
