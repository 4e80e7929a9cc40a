import { describe, expect, it } from 'vitest';
import type { SourceKind } from '@/lib/domain/vocabulary';
import type { ClaimRecord, StateRecord } from '@/lib/services/deal-records';
import { listSayers } from './list-sayers';

function claim(publisher: string, kind: SourceKind, changes: Partial<ClaimRecord> = {}): ClaimRecord {
  return {
    slug: `claim-${publisher}`,
    subjectType: 'investment',
    subjectSlug: 'money',
    dealSlug: 'deal',
    field: 'amountUsd',
    value: 1e9,
    valueText: null,
    unit: 'usd',
    qualifier: null,
    evidence: 'reported',
    isQuoted: false,
    rank: 'normal',
    rankReason: null,
    isSuperseded: false,
    says: 'Says so.',
    note: null,
    basis: null,
    stance: null,
    comparedWith: null,
    assertedOn: null,
    source: {
      slug: publisher.toLowerCase(),
      title: publisher,
      publisher,
      url: null,
      publishedOn: null,
      kind,
      readIn: null,
    },
    ...changes,
  };
}

const state: StateRecord = {
  certainty: 'delivered',
  knownFrom: '2026',
  knownTo: null,
  why: null,
  says: null,
  source: { slug: 'sec', name: 'SEC' },
};

describe('listSayers', () => {
  it('names the preferred source first, then the best kind, then that of the state', () => {
    const claims = [
      claim('Blog', 'aggregator'),
      claim('Party', 'primary'),
      claim('Paper', 'press', { rank: 'preferred' }),
    ];
    expect(listSayers(claims, [state], 9).shown.map(({ name }) => name)).toEqual([
      'Paper',
      'Party',
      'Blog',
      'SEC',
    ]);
    expect(listSayers(claims, [state])).toMatchObject({ moreCount: 2 });
  });

  it('leaves out what is not relied on, what is replaced, and what is no size', () => {
    const claims = [
      claim('Wrong', 'primary', { rank: 'deprecated' }),
      claim('Old', 'primary', { isSuperseded: true }),
      claim('Term', 'primary', { field: 'termYears' }),
    ];
    expect(listSayers(claims, [])).toEqual({ shown: [], moreCount: 0 });
  });

  it('names a publisher once', () => {
    const claims = [claim('SEC', 'filing'), claim('SEC', 'filing', { slug: 'second' })];
    expect(listSayers(claims, [state]).shown).toHaveLength(1);
  });
});
