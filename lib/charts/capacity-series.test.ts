import { describe, expect, it } from 'vitest';
import { makeFigure, makeTimeline, OPENAI_SITES } from '@/tests/snapshots/charts/openai-sites';
import { buildCapacitySeries, MAX_NAMED_SERIES } from './capacity-series';

const PROVIDERS = ['aa', 'bb', 'cc', 'dd', 'ee', 'ff', 'gg', 'hh', 'ii', 'jj'];

/** Providers from the largest to the smallest, some dated and some not. */
function manyProviders(count: number) {
  return PROVIDERS.slice(0, count).map((provider, index) =>
    makeFigure(provider, 10 - index, 'exactly', 'committed', {
      provider,
      ...(index % 2 === 0 ? { dueOn: '2027' } : {}),
    }),
  );
}

describe('buildCapacitySeries', () => {
  it('has every rung but lapsed, firmest first, whether or not it has figures', () => {
    const series = buildCapacitySeries(makeTimeline(OPENAI_SITES), 'certainty');
    expect(series.map(({ key }) => key)).toEqual([
      'delivered',
      'building',
      'committed',
      'contingent',
      'option',
      'intended',
      'rumoured',
    ]);
  });

  it('orders other stacks by size, dated or not, with what is not named on top', () => {
    const series = buildCapacitySeries(
      makeTimeline([
        makeFigure('small', 1, 'exactly', 'building', { provider: 'oracle', dueOn: '2027' }),
        makeFigure('undated', 3, 'exactly', 'building', { provider: 'google' }),
        makeFigure('nameless', 9, 'exactly', 'building', { provider: null, dueOn: '2028' }),
      ]),
      'provider',
    );
    expect(series.map(({ label, fill }) => [label, fill])).toEqual([
      ['Google', { kind: 'neutral', texture: 'full' }],
      ['Oracle', { kind: 'neutral', texture: 'rules' }],
      ['provider not named', { kind: 'neutral', texture: 'unknown' }],
    ]);
  });

  it('keeps a commitment on several chips whole, under their joint name', () => {
    const [series, ...others] = buildCapacitySeries(
      makeTimeline([
        makeFigure('a', 2, 'about', 'committed', { chips: ['trainium4', 'trainium3'], dueOn: '2028' }),
        makeFigure('b', 1, 'about', 'committed', { chips: ['trainium3', 'trainium4'], dueOn: '2028' }),
      ]),
      'chip',
    );
    expect(others).toEqual([]);
    expect(series).toMatchObject({ key: 'trainium3+trainium4', label: 'Trainium3 + Trainium4' });
    expect(series?.cells.at(-1)?.gw).toBe(3);
  });

  it.each([
    ['family', { key: 'trainium', label: 'Trainium' }, { key: 'nvidia-gpu+tpu', label: 'Nvidia GPU + TPU' }],
    [
      'designer',
      { key: 'amazon', label: 'Amazon Web Services' },
      { key: 'google+nvidia', label: 'Google + NVIDIA' },
    ],
  ] as const)('stacks by %s, generations of one together', (stack, one, several) => {
    const series = buildCapacitySeries(
      makeTimeline([
        makeFigure('a', 4, 'about', 'committed', { chips: ['trainium4', 'trainium3'], dueOn: '2028' }),
        makeFigure('b', 1, 'about', 'committed', { chips: ['trainium3'], dueOn: '2028' }),
        makeFigure('c', 2, 'about', 'committed', { chips: ['gb300', 'ironwood'], dueOn: '2028' }),
        makeFigure('d', 1, 'about', 'committed', { dueOn: '2028' }),
      ]),
      stack,
    );
    expect(series.map(({ key, label, cells }) => ({ key, label, gw: cells.at(-1)?.gw }))).toEqual([
      { ...one, gw: 5 },
      { ...several, gw: 2 },
      { key: 'unknown', label: 'chip not named', gw: 1 },
    ]);
  });

  it('folds what goes beyond seven names into one series that names them', () => {
    const series = buildCapacitySeries(makeTimeline(manyProviders(10)), 'provider');
    expect(series).toHaveLength(MAX_NAMED_SERIES + 1);
    expect(series.at(-1)).toMatchObject({ key: 'rest', label: '3 others', holds: ['HH', 'II', 'JJ'] });
    expect(series.at(-1)?.undatedGw).toBe(3 + 1);
    expect(series.at(-1)?.cells.at(-1)?.gw).toBe(2);
  });

  it('names an eighth rather than folding it alone', () => {
    const series = buildCapacitySeries(makeTimeline(manyProviders(8)), 'provider');
    expect(series.map(({ key }) => key)).toEqual(PROVIDERS.slice(0, 8));
    expect(new Set(series.map(({ fill }) => JSON.stringify(fill))).size).toBe(8);
  });

  it('has one series of one layer', () => {
    const series = buildCapacitySeries(makeTimeline(OPENAI_SITES, 'chip_supply'), 'layer');
    expect(series.map(({ key, label }) => [key, label])).toEqual([['chip_supply', 'Chip supply']]);
  });
});
