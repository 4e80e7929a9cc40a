import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { divideByCertainty } from './certainty-parts';
import { toRange } from './figure';
import type { OverlapLink } from './overlap';
import { buildCapacityTimeline, type CapacityTimeline, type TimelineFigure } from './timeline';
import { countOnce } from './totals';
import { CERTAINTIES, QUALIFIERS, valuesOf } from './vocabulary';

function figure(slug: string, changes: Partial<TimelineFigure> = {}): TimelineFigure {
  return {
    slug,
    label: slug,
    dealSlug: `${slug}-deal`,
    dealTitle: slug,
    certainty: 'building',
    powerBasis: 'unknown',
    customer: { slug: 'openai', name: 'OpenAI' },
    provider: null,
    chips: [],
    families: [],
    range: toRange(1_000_000, 'exactly'),
    deliveredKw: null,
    deliveredOn: null,
    firmKw: null,
    startOn: null,
    dueOn: null,
    milestones: [],
    ...changes,
  };
}

function build(figures: TimelineFigure[], overlaps: OverlapLink[] = []): CapacityTimeline {
  return buildCapacityTimeline({ layer: 'site', dataDate: '2026-11-21', figures, overlaps });
}

function totalAt(timeline: CapacityTimeline, quarter: string): number {
  const index = timeline.quarters.indexOf(quarter);
  return timeline.rows.reduce(
    (sum, row) => sum + row.byCertainty.reduce((part, { cells }) => part + (cells[index]?.amountKw ?? 0), 0),
    0,
  );
}

const undatedKw = (timeline: CapacityTimeline): number =>
  timeline.undated.reduce((sum, { parts }) => sum + parts.reduce((part, { high }) => part + high, 0), 0);

describe('buildCapacityTimeline', () => {
  it('is zero before the first dated point and steps at the end of the period', () => {
    const timeline = build([figure('uae', { range: toRange(200_000, 'exactly'), dueOn: '2026' })]);
    expect(['2026-Q3', '2026-Q4', '2030-Q4'].map((quarter) => totalAt(timeline, quarter))).toEqual([
      0, 200_000, 200_000,
    ]);
    expect(timeline.undated).toEqual([]);
  });

  it('interpolates between what is in use and what is due, and says so', () => {
    const abilene = figure('abilene', {
      range: toRange(1_200_000, 'up_to'),
      deliveredKw: 300_000,
      deliveredOn: '2026-04',
      dueOn: '2026',
    });
    const timeline = build([abilene]);
    expect(['2026-Q1', '2026-Q2', '2026-Q3', '2026-Q4'].map((quarter) => totalAt(timeline, quarter))).toEqual(
      [0, 300_000, 750_000, 1_200_000],
    );
    const [delivered, building] = timeline.rows[0]?.byCertainty ?? [];
    const index = timeline.quarters.indexOf('2026-Q3');
    expect(delivered?.cells[index]).toEqual({ amountKw: 300_000, isInterpolated: false });
    expect(building?.cells[index]).toEqual({ amountKw: 450_000, isInterpolated: true });
    expect(building?.cells[index + 1]).toEqual({ amountKw: 900_000, isInterpolated: false });
  });

  it('interpolates towards a point beyond the axis and names it', () => {
    const pike = figure('pike', {
      certainty: 'contingent',
      range: toRange(8_000_000, 'about'),
      milestones: [
        { dueOn: '2028', cumulativeKw: 800_000 },
        { dueOn: '2032', cumulativeKw: 8_000_000 },
      ],
    });
    const timeline = build([pike]);
    expect(totalAt(timeline, '2028-Q4')).toBe(800_000);
    expect(totalAt(timeline, '2029-Q1')).toBe(1_250_000);
    expect(totalAt(timeline, '2030-Q4')).toBe(4_400_000);
    expect(timeline.beyondAxis).toEqual([{ label: 'pike', dueOn: '2032', amountKw: 8_000_000 }]);
  });

  it('lists what has no date beside the curve, also the rest of a partly dated commitment', () => {
    const timeline = build([
      figure('aws', {
        certainty: 'contingent',
        range: toRange(5_000_000, 'up_to'),
        firmKw: 1_000_000,
        milestones: [{ dueOn: '2026-12', cumulativeKw: 1_000_000 }],
      }),
      figure('trainium', { certainty: 'committed', range: toRange(2_000_000, 'about'), startOn: '2027' }),
    ]);
    expect(totalAt(timeline, '2026-Q4')).toBe(1_000_000);
    expect(timeline.rows[0]?.byCertainty.map(({ certainty }) => certainty)).toEqual(['committed']);
    expect(timeline.undated.map(({ slug, parts, isRest }) => ({ slug, parts, isRest }))).toEqual([
      {
        slug: 'trainium',
        parts: [{ certainty: 'committed', low: 2_000_000, high: 2_000_000 }],
        isRest: false,
      },
      { slug: 'aws', parts: [{ certainty: 'contingent', low: 0, high: 4_000_000 }], isRest: true },
    ]);
  });

  it('draws a guarantee inside a lease once', () => {
    const timeline = build(
      [
        figure('lease', {
          certainty: 'contingent',
          range: toRange(8_000_000, 'about'),
          firmKw: 4_250_000,
          milestones: [{ dueOn: '2028', cumulativeKw: 800_000 }],
          dueOn: '2030',
        }),
        figure('guarantee', { certainty: 'committed', range: toRange(4_250_000, 'about') }),
      ],
      [{ kind: 'part_of', fromSlug: 'guarantee', toSlug: 'lease' }],
    );
    expect(totalAt(timeline, '2030-Q4') + undatedKw(timeline)).toBe(8_000_000);
    expect(timeline.countedOnce.map(({ slug, otherSlug, relation }) => [slug, otherSlug, relation])).toEqual([
      ['lease', 'guarantee', 'contains'],
    ]);
  });

  it('draws a restated contract once and keeps lapsed ones out', () => {
    const timeline = build(
      [
        figure('july', { dueOn: '2027' }),
        figure('september', { dueOn: '2027' }),
        figure('norway', { certainty: 'lapsed', dueOn: '2026' }),
      ],
      [{ kind: 'restates', fromSlug: 'september', toSlug: 'july' }],
    );
    expect(totalAt(timeline, '2030-Q4')).toBe(1_000_000);
    expect(timeline.lapsed.map(({ slug }) => slug)).toEqual(['norway']);
    expect(timeline.countedOnce).toMatchObject([
      { slug: 'september', otherSlug: 'july', relation: 'restates' },
    ]);
  });

  it('shows one rung alone and still counts overlaps over all figures', () => {
    const timeline = buildCapacityTimeline({
      layer: 'site',
      dataDate: '2026-11-21',
      certainties: ['intended'],
      figures: [
        figure('programme', { certainty: 'intended', range: toRange(10_000_000, 'exactly'), dueOn: '2029' }),
        figure('contract', { certainty: 'building', range: toRange(4_500_000, 'exactly'), dueOn: '2029' }),
      ],
      overlaps: [{ kind: 'part_of', fromSlug: 'contract', toSlug: 'programme' }],
    });
    expect(totalAt(timeline, '2030-Q4')).toBe(5_500_000);
  });

  it('labels at most four promised points, the last among them', () => {
    const timeline = build(
      ['2026-Q1', '2026-Q3', '2027-Q1', '2028-Q2', '2029', '2030'].map((dueOn, index) =>
        figure(`f${index}`, { dueOn, range: toRange((6 - index) * 100_000, 'exactly') }),
      ),
    );
    expect(timeline.promisedPoints.map(({ quarterIndex }) => timeline.quarters[quarterIndex])).toEqual([
      '2026-Q1',
      '2026-Q3',
      '2027-Q1',
      '2030-Q4',
    ]);
    expect(timeline.promisedPoints.at(-1)?.totalKw).toBe(totalAt(timeline, '2030-Q4'));
  });

  const quarter = fc
    .tuple(fc.integer({ min: 2024, max: 2030 }), fc.integer({ min: 1, max: 4 }))
    .map(([year, part]) => `${year}-Q${part}`);
  const megawatts = fc.integer({ min: 1, max: 5_000 }).map((mw) => mw * 1_000);
  const arbitraryFigure = (index: number) =>
    fc
      .record({
        certainty: fc.constantFrom(...valuesOf(CERTAINTIES).filter((value) => value !== 'lapsed')),
        amount: megawatts,
        qualifier: fc.constantFrom(...valuesOf(QUALIFIERS)),
        dueOn: fc.option(quarter),
        share: fc.integer({ min: 1, max: 100 }),
        milestoneOn: fc.option(quarter),
      })
      .map(({ certainty, amount, qualifier, dueOn, share, milestoneOn }) =>
        figure(`f${index}`, {
          certainty,
          range: toRange(amount, qualifier),
          dueOn,
          milestones: milestoneOn
            ? [{ dueOn: milestoneOn, cumulativeKw: Math.round((amount * share) / 100) }]
            : [],
        }),
      );
  const arbitrary = fc.integer({ min: 1, max: 6 }).chain((count) =>
    fc.record({
      figures: fc.tuple(...Array.from({ length: count }, (_, index) => arbitraryFigure(index))),
      overlaps: fc.array(
        fc.record({
          kind: fc.constantFrom('part_of' as const, 'restates' as const),
          fromSlug: fc.nat(count - 1).map((n) => `f${n}`),
          toSlug: fc.nat(count - 1).map((n) => `f${n}`),
        }),
        { maxLength: 4 },
      ),
    }),
  );

  it('draws and lists together exactly what a total counts, where nothing overlaps', () => {
    fc.assert(
      fc.property(arbitrary, ({ figures }) => {
        const timeline = build(figures);
        const total = countOnce(
          figures.map(({ slug, range, certainty }) => ({
            slug,
            parts: divideByCertainty({ range, certainty }),
            isOpenEnded: false,
          })),
          [],
        );
        expect(totalAt(timeline, '2030-Q4') + undatedKw(timeline)).toBe(total.high);
      }),
    );
  });

  it('never draws more than the plain sum and never less than the largest curve, whatever overlaps', () => {
    fc.assert(
      fc.property(arbitrary, quarter, ({ figures, overlaps }, at) => {
        const timeline = build(figures, overlaps);
        const alone = figures.map((one) => totalAt(build([one]), at));
        const restated = new Set(
          timeline.countedOnce.filter(({ relation }) => relation === 'restates').map(({ slug }) => slug),
        );
        const kept = figures.flatMap((one, index) => (restated.has(one.slug) ? [] : [alone[index] ?? 0]));
        expect(totalAt(timeline, at)).toBeLessThanOrEqual(kept.reduce((sum, kw) => sum + kw, 0));
        expect(totalAt(timeline, at)).toBeGreaterThanOrEqual(Math.max(0, ...kept));
      }),
      { numRuns: 300 },
    );
  });
});
