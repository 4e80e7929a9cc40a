import { describe, expect, it } from 'vitest';
import type { OverlapEnd, ResolvedOverlap } from '../db/overlaps';
import type { OverlapKind } from '../domain/vocabulary';
import { toOverlapNotes, toOwnOverlaps } from './build-deal-items';

function end(type: string, slug: string, dealSlug: string | null): OverlapEnd {
  return {
    type,
    slug,
    name: { kind: 'deal', title: slug },
    deal:
      dealSlug === null
        ? null
        : { slug: dealSlug, name: dealSlug, announcedOn: '2026-02', announcedFirstDay: '2026-02-01' },
  };
}

function overlap(from: OverlapEnd, kind: OverlapKind, to: OverlapEnd): ResolvedOverlap {
  return { slug: 'o', from, kind, to, sharedUsd: null, evidence: 'confirmed', says: 'Why.', source: null };
}

const here = end('investment', 'here--1', 'here');
const there = end('investment', 'there--1', 'there');
const DAY = '2026-11-21';

function kinds(one: ResolvedOverlap, day = DAY): string[] {
  return toOverlapNotes('here', [one], day).map(({ kind, figureSlug }) => `${kind} ${figureSlug}`);
}

describe('toOverlapNotes', () => {
  it('tells an overlap as seen from the deal, whichever end it is', () => {
    expect(kinds(overlap(here, 'part_of', there))).toEqual(['part_of here--1']);
    expect(kinds(overlap(there, 'part_of', here))).toEqual(['includes here--1']);
    expect(kinds(overlap(there, 'includes', here))).toEqual(['part_of here--1']);
  });

  it('tells what runs one way only from its beginning', () => {
    for (const kind of ['restates', 'supplies', 'hosted_in'] as const) {
      expect(kinds(overlap(here, kind, there))).toEqual([`${kind} here--1`]);
      expect(kinds(overlap(there, kind, here))).toEqual([]);
    }
  });

  it('names the deal itself where the whole deal overlaps', () => {
    expect(kinds(overlap(end('deal', 'here', 'here'), 'part_of', there))).toEqual(['part_of here']);
  });

  it('leaves out sites, the deal itself, and deals that were not known', () => {
    expect(kinds(overlap(here, 'hosted_in', end('site', 'abilene', null)))).toEqual([]);
    expect(kinds(overlap(here, 'part_of', end('investment', 'here--2', 'here')))).toEqual([]);
    expect(kinds(overlap(here, 'part_of', there), '2026-01-31')).toEqual([]);
  });
});

describe('toOwnOverlaps', () => {
  it('keeps overlaps between two figures of the deal', () => {
    const second = end('investment', 'here--2', 'here');
    expect(
      toOwnOverlaps('here', [
        overlap(here, 'part_of', second),
        overlap(here, 'part_of', there),
        overlap(here, 'part_of', end('deal', 'here', 'here')),
      ]),
    ).toEqual([{ kind: 'part_of', fromSlug: 'here--1', toSlug: 'here--2' }]);
  });
});
