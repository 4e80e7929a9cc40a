import { describe, expect, it } from 'vitest';
import { makeFigure, makeTimeline } from '@/tests/snapshots/charts/openai-sites';
import {
  describeCapacityTitle,
  describePowerBasis,
  describeQuarterEnd,
  formatGwCell,
  formatGwShort,
} from './capacity-words';

describe('formatGwShort', () => {
  it.each([
    [9.15, '9.15'],
    [4.4, '4.4'],
    [10, '10'],
    [2.333333, '2.33'],
    [0.004, '0.004'],
    [0, '0'],
  ])('%f', (gw, text) => {
    expect(formatGwShort(gw)).toBe(text);
  });
});

describe('formatGwCell', () => {
  it.each([
    [0, '–'],
    [0.3, '0.30'],
    [12, '12.00'],
    [0.005, '0.01'],
    [0.0044, '0.0044'],
  ])('never prints a figure as zero: %f', (gw, text) => {
    expect(formatGwCell(gw)).toBe(text);
  });
});

describe('describeQuarterEnd', () => {
  it('names the year where the quarter is its last', () => {
    expect(describeQuarterEnd('2026-Q4')).toBe('the end of 2026');
    expect(describeQuarterEnd('2027-Q2')).toBe('the end of Q2 2027');
  });
});

describe('describeCapacityTitle', () => {
  it.each([
    ['site', 'certainty', 'OpenAI', 'OpenAI: site power by certainty'],
    ['cloud', 'provider', null, 'Cloud power by provider'],
    ['chip_supply', 'chip', 'Anthropic', 'Anthropic: power of chip supply deals by chip'],
    ['umbrella', 'layer', null, 'Power of umbrella programmes'],
  ] as const)('%s by %s', (layer, stackBy, subject, title) => {
    expect(describeCapacityTitle(layer, stackBy, subject)).toBe(title);
  });
});

describe('describePowerBasis', () => {
  const figure = (slug: string, powerBasis: 'it' | 'facility' | 'unknown') =>
    makeFigure(slug, 1, 'exactly', 'building', { powerBasis, dueOn: '2027' });

  it('names the exceptions and calls the commonest the rest', () => {
    const timeline = makeTimeline([
      figure('a', 'unknown'),
      figure('b', 'unknown'),
      figure('c', 'unknown'),
      figure('d', 'it'),
      figure('e', 'facility'),
      figure('f', 'facility'),
    ]);
    expect(describePowerBasis(timeline)).toBe(
      'Power basis: IT for d, facility for e and f, not stated for the rest.',
    );
  });

  it('is short where there is one basis', () => {
    expect(describePowerBasis(makeTimeline([figure('a', 'it'), figure('b', 'it')]))).toBe(
      'Power basis: IT throughout.',
    );
    expect(describePowerBasis(makeTimeline([figure('a', 'unknown')]))).toBe('Power basis: not stated.');
    expect(describePowerBasis(makeTimeline([]))).toBeNull();
  });
});
