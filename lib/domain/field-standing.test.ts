import { describe, expect, it } from 'vitest';
import { combineStandings, type SupportingClaim, summariseStanding } from './field-standing';
import type { SourceKind } from './vocabulary';

function claim(source: string, kind: SourceKind, change: Partial<SupportingClaim> = {}): SupportingClaim {
  return {
    subjectType: 'spend',
    subjectSlug: 'a--spend',
    field: 'amountUsd',
    value: 5,
    unit: 'usd',
    qualifier: null,
    rank: 'normal',
    isSuperseded: false,
    source: { slug: source, kind },
    ...change,
  };
}

describe('the standing of a field', () => {
  it('is null where nobody says anything', () => {
    expect(summariseStanding([])).toBeNull();
  });

  it('counts a source once and takes the best kind', () => {
    const standing = summariseStanding([claim('a', 'trade'), claim('a', 'trade'), claim('b', 'filing')]);
    expect(standing).toEqual({
      claimCount: 3,
      sourceCount: 2,
      bestKind: 'filing',
      isInConflict: false,
      weakness: null,
    });
  });

  it.each<[string, SupportingClaim[], string | null]>([
    ['one aggregator', [claim('a', 'aggregator')], 'aggregator_only'],
    ['two aggregators', [claim('a', 'aggregator'), claim('b', 'aggregator')], 'aggregator_only'],
    ['one analysis', [claim('a', 'analysis')], 'single_analysis'],
    ['two analyses', [claim('a', 'analysis'), claim('b', 'analysis')], null],
    ['an analysis and an aggregator', [claim('a', 'analysis'), claim('b', 'aggregator')], null],
    ['one press report', [claim('a', 'press')], null],
    [
      'a deprecated filing beside an aggregator',
      [claim('a', 'filing', { rank: 'deprecated' }), claim('b', 'aggregator')],
      'aggregator_only',
    ],
    ['only what was superseded', [claim('a', 'primary', { isSuperseded: true })], 'unsupported'],
  ])('finds %s %s', (_, claims, weakness) => {
    expect(summariseStanding(claims)?.weakness).toBe(weakness);
  });

  it('knows a conflict, also with a claim that was deprecated for it', () => {
    const claims = [claim('a', 'press'), claim('b', 'press', { value: 6, rank: 'deprecated' })];
    expect(summariseStanding(claims)?.isInConflict).toBe(true);
  });
});

describe('the standing of a sum', () => {
  const well = summariseStanding([claim('a', 'filing')]);
  const weak = summariseStanding([claim('b', 'aggregator')]);
  const single = summariseStanding([claim('c', 'analysis')]);

  it('is good where all are', () => {
    expect(combineStandings([well, well])).toEqual({
      isInConflict: false,
      weakness: null,
      isWeakInPart: false,
    });
  });

  it('is that of the worst, in part where others are good', () => {
    expect(combineStandings([single, weak])).toEqual({
      isInConflict: false,
      weakness: 'aggregator_only',
      isWeakInPart: false,
    });
    expect(combineStandings([well, single])).toMatchObject({
      weakness: 'single_analysis',
      isWeakInPart: true,
    });
    expect(combineStandings([well, null])).toMatchObject({ weakness: 'unsupported', isWeakInPart: true });
  });

  it('is in conflict where one is', () => {
    const differing = summariseStanding([claim('a', 'press'), claim('b', 'press', { value: 6 })]);
    expect(combineStandings([well, differing]).isInConflict).toBe(true);
  });
});
