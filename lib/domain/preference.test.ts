import { describe, expect, it } from 'vitest';
import { explainPreference, findShownClaim, type RankedClaim } from './preference';
import type { SourceKind } from './vocabulary';

function claim(kind: SourceKind, change: Partial<RankedClaim> = {}): RankedClaim {
  return {
    subjectType: 'spend',
    subjectSlug: 'a--spend',
    field: 'amountUsd',
    value: 5,
    unit: 'usd',
    qualifier: null,
    rank: 'normal',
    rankReason: null,
    evidence: 'reported',
    isSuperseded: false,
    source: { slug: kind, kind },
    ...change,
  };
}

describe('why a claim is preferred', () => {
  it('is the reason that was written down', () => {
    const claims = [
      claim('press', { rank: 'preferred', rankReason: 'It quotes the contract.' }),
      claim('press'),
    ];
    expect(explainPreference(claims)).toEqual({ kind: 'written', reason: 'It quotes the contract.' });
  });

  it.each<[string, RankedClaim[], string]>([
    ['one claim', [claim('press')], 'only_claim'],
    [
      'a filing beside the press',
      [claim('filing', { rank: 'preferred' }), claim('press', { value: 6 })],
      'best_source',
    ],
    [
      'a confirmed claim beside one of the same kind',
      [claim('press', { rank: 'preferred', evidence: 'confirmed' }), claim('press', { value: 6 })],
      'best_evidence',
    ],
    ['two like claims', [claim('press', { rank: 'preferred' }), claim('press')], 'agreed'],
    [
      'two that differ and look alike',
      [claim('press', { rank: 'preferred' }), claim('press', { value: 6 })],
      'unwritten',
    ],
    ['nothing but a deprecated claim', [claim('press', { rank: 'deprecated' })], 'nothing_live'],
    [
      'a primary source that was deprecated',
      [claim('press', { rank: 'preferred' }), claim('primary', { rank: 'deprecated' })],
      'agreed',
    ],
  ])('finds for %s', (_, claims, kind) => {
    expect(explainPreference(claims).kind).toBe(kind);
  });

  it('says of claims without a preferred one whether they agree', () => {
    const differing = [claim('press'), claim('trade', { value: 6 })];
    expect(explainPreference(differing)).toEqual({ kind: 'none_preferred', isInConflict: true });
    expect(explainPreference([claim('press'), claim('trade')])).toEqual({
      kind: 'none_preferred',
      isInConflict: false,
    });
  });

  it('does not count what was superseded against it', () => {
    const claims = [
      claim('trade', { rank: 'preferred' }),
      claim('press', { rank: 'deprecated', isSuperseded: true, value: 6 }),
    ];
    expect(explainPreference(claims)).toEqual({ kind: 'agreed' });
  });
});

describe('findShownClaim', () => {
  const reported = claim('press', { evidence: 'reported' });
  const confirmed = claim('primary', { evidence: 'confirmed' });
  const preferred = claim('trade', { evidence: 'estimated', rank: 'preferred' });

  it('is the preferred claim, else the one with the best evidence, else the first', () => {
    expect(findShownClaim([reported, confirmed, preferred])).toBe(preferred);
    expect(findShownClaim([reported, confirmed])).toBe(confirmed);
    expect(findShownClaim([reported, { ...reported }])).toBe(reported);
  });

  it('is never one that is not relied on', () => {
    expect(findShownClaim([{ ...confirmed, rank: 'deprecated' }, reported])).toBe(reported);
    expect(findShownClaim([{ ...preferred, isSuperseded: true }])).toBeNull();
  });
});
