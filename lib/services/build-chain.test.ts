import { describe, expect, it } from 'vitest';
import type { ChainDeal, ChainDealLink } from '../db/deal-record';
import { buildChain } from './build-chain';

function deal(slug: string, announcedOn: string, expandsSlug: string | null = null): ChainDeal {
  return {
    deal: { slug, name: slug },
    announcedOn,
    announcedFirstDay: `${announcedOn}-01-01`,
    status: 'signed',
    expandsSlug,
  };
}

function link(from: ChainDeal, kind: string, to: ChainDeal): ChainDealLink {
  const isReplacement = kind === 'supersedes';
  return {
    from,
    kind,
    to,
    part: isReplacement ? 'terms' : null,
    says: isReplacement ? 'The terms were replaced.' : null,
    source: null,
  };
}

function relations(self: ChainDeal, expansions: ChainDeal[], links: ChainDealLink[] = []): string[] {
  return buildChain(self, expansions, links).map((entry) => `${entry.deal.slug}: ${entry.relation}`);
}

const first = deal('first', '2022');
const second = deal('second', '2023', 'first');
const third = deal('third', '2024', 'second');
const branch = deal('branch', '2025', 'first');
const stranger = deal('stranger', '2021', 'unknown');
const EXPANSIONS = [branch, third, stranger, second, first];

describe('buildChain', () => {
  it('is the deal alone where nothing hangs together', () => {
    expect(relations(deal('alone', '2024'), EXPANSIONS)).toEqual(['alone: this']);
  });

  it('walks the whole tree of expansions, in order of announcement', () => {
    expect(relations(second, EXPANSIONS)).toEqual([
      'first: expanded by this',
      'second: this',
      'third: expands this',
      'branch: later',
    ]);
    expect(relations(third, EXPANSIONS)).toEqual([
      'first: earlier',
      'second: expanded by this',
      'third: this',
      'branch: later',
    ]);
  });

  it('adds direct links, seen from the deal', () => {
    const round = deal('round', '2020');
    const other = deal('other', '2026');
    expect(relations(first, [], [link(round, 'includes', first), link(first, 'related', other)])).toEqual([
      'round: contains this',
      'first: this',
      'other: related',
    ]);
    expect(relations(round, [], [link(round, 'includes', first)])).toEqual([
      'round: this',
      'first: inside this',
    ]);
  });

  it('lists a deal once, by what says most of it', () => {
    const links = [link(second, 'related', first), link(second, 'supersedes', first)];
    expect(relations(second, [first, second], links)).toEqual(['first: replaced by this', 'second: this']);
    const [entry] = buildChain(second, [first, second], links);
    expect(entry).toMatchObject({ part: 'terms', says: 'The terms were replaced.' });
    expect(relations(first, [first, second], links)).toEqual(['first: this', 'second: replaces this']);
  });
});
