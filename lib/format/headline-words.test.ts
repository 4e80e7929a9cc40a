import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { divideByCertainty } from '../domain/certainty-parts';
import { isOpenEnded, toRange } from '../domain/figure';
import { chooseRungs, decomposeFigures, type HeadlineFigure, type Includable } from '../domain/headline';
import type { Certainty, Qualifier } from '../domain/vocabulary';
import { describeHeadline, type HeadlineContext, qualifyTotal } from './headline-words';

const BILLION = 1e9;

function figure(
  slug: string,
  value: number | null,
  certainty: Certainty,
  qualifier: Qualifier = 'exactly',
): HeadlineFigure {
  const range = value === null ? null : toRange(value, qualifier);
  return {
    slug,
    certainty,
    parts: range === null ? [] : divideByCertainty({ range, certainty }),
    isOpenEnded: range !== null && isOpenEnded(range),
    isCash: true,
    isInSet: true,
  };
}

function describeSet(
  figures: HeadlineFigure[],
  { include = [], ...more }: Partial<HeadlineContext> & { include?: Includable[] } = {},
) {
  const rungs = chooseRungs(more.certainty ?? [], include);
  return describeHeadline(decomposeFigures({ figures, links: [], rungs }), {
    measure: 'spend',
    layer: 'cloud',
    certainty: [],
    rungs,
    isLapsedTold: include.includes('lapsed'),
    figureCount: figures.length,
    dealCount: 1,
    triggers: { words: [], hasMore: false },
    powerBases: [],
    companies: [],
    sides: null,
    isByChip: false,
    apart: null,
    sharedCount: 0,
    dataDate: '2026-11-21',
    ...more,
  });
}

describe('describeHeadline', () => {
  it('says the total, its parts and what each rung left out would make of it', () => {
    const { sentence } = describeSet(
      [
        figure('a', 50 * BILLION, 'delivered'),
        figure('b', 700 * BILLION, 'committed'),
        figure('c', 90 * BILLION, 'contingent', 'up_to'),
        figure('d', 20 * BILLION, 'option'),
        figure('e', 500 * BILLION, 'intended'),
      ],
      { triggers: { words: ['an IPO filing'], hasMore: true } },
    );
    expect(sentence).toBe(
      'Of up to $840 billion of signed compute spending, $50 billion is paid, $700 billion committed and up to $90 billion ' +
        'contingent on an IPO filing and others. Including options it would be up to $860 billion and including letters of ' +
        'intent and plans up to $1,340 billion.',
    );
  });

  it('speaks of what is announced once more than the signed rungs count, and tells lapsed figures apart', () => {
    const { sentence } = describeSet(
      [
        figure('a', 5 * BILLION, 'committed'),
        figure('b', 1 * BILLION, 'option'),
        figure('c', 100 * BILLION, 'lapsed'),
      ],
      { include: ['option', 'lapsed'] },
    );
    expect(sentence).toBe(
      'Of $6 billion of announced compute spending, $5 billion is committed and $1 billion optional. A further $100 billion ' +
        'was announced and has lapsed.',
    );
  });

  it('reads well with one figure, none, none of a size, and nothing signed', () => {
    expect(describeSet([figure('a', 250 * BILLION, 'committed')]).sentence).toBe(
      'Of $250 billion of signed compute spending, all is committed.',
    );
    expect(describeSet([]).sentence).toBe('No figure of compute spending is among these deals.');
    expect(describeSet([figure('a', null, 'committed')]).sentence).toBe(
      'No size was disclosed of the compute spending among these deals.',
    );
    expect(describeSet([figure('a', 2 * BILLION, 'intended')]).sentence).toBe(
      'Nothing counts as signed compute spending. Including letters of intent and plans it would be $2 billion.',
    );
    expect(describeSet([], { dealCount: 0 }).sentence).toBe('No deal matches, so there is nothing to count.');
  });

  it('says the rungs of a filter', () => {
    expect(
      describeSet([figure('a', 9 * BILLION, 'intended', 'at_least')], { certainty: ['intended'] }).sentence,
    ).toBe('At least $9 billion of compute spending is intended.');
  });

  it('says the unit of power once', () => {
    const { sentence } = describeSet([figure('a', 300_000, 'delivered'), figure('b', 700_000, 'building')], {
      measure: 'capacity',
    });
    expect(sentence).toBe(
      'Of 1 gigawatt of signed cloud capacity, 0.3 is in use and 0.7 under construction.',
    );
  });

  it('gives the floor, what is left out and the day in the caveat', () => {
    const { caveat } = describeSet([
      figure('a', 5 * BILLION, 'committed', 'at_least'),
      figure('b', 2 * BILLION, 'committed', 'up_to'),
      figure('c', null, 'committed'),
      figure('d', 1 * BILLION, 'lapsed'),
    ]);
    expect(caveat).toEqual([
      'Ceilings (“up to”) count in full; the floor without them is $5 billion.',
      'Figures without an upper limit count at their lower one.',
      'Left out: 1 figure of undisclosed size and lapsed figures of $1 billion.',
      'Spending and investment go round and are never added.',
      'Data of 21 November 2026.',
    ]);
  });

  it('prints parts that add up to the total as printed, and none as zero', () => {
    const amount = fc.integer({ min: 1, max: 900_000 }).map((millions) => millions * 1e6);
    fc.assert(
      fc.property(amount, amount, amount, (paid, committed, contingent) => {
        const { sentence } = describeSet([
          figure('a', paid, 'delivered'),
          figure('b', committed, 'committed'),
          figure('c', contingent, 'contingent'),
        ]);
        const [total = 0, ...parts] = [...sentence.matchAll(/\$(\d[\d,]*(?:\.\d+)?)/g)].map(
          ([, digits = '']) => Number(digits.replaceAll(',', '')),
        );
        expect(parts).toHaveLength(3);
        expect(parts.reduce((sum, part) => sum + part, 0)).toBeCloseTo(total, 6);
        expect(Math.min(...parts)).toBeGreaterThan(0);
      }),
    );
  });
});

describe('qualifyTotal', () => {
  it('never says more than is known', () => {
    expect(qualifyTotal({ low: 5, high: 5, isOpenEnded: false })).toBe('');
    expect(qualifyTotal({ low: 5, high: 5, isOpenEnded: true })).toBe('at least ');
    expect(qualifyTotal({ low: 3, high: 5, isOpenEnded: false })).toBe('up to ');
    expect(qualifyTotal({ low: 3, high: 5, isOpenEnded: true })).toBe('about ');
  });
});
