import { describe, expect, it } from 'vitest';
import { toRange } from '@/lib/domain/figure';
import type { ChainLink } from '@/lib/services/deal-records';
import { listChainEvents } from './chain-events';
import { capacityFixture, dealFixture, investmentFixture, stateFixture } from '@/tests/support/deal-fixture';

function link(slug: string, announcedOn: string, relation: ChainLink['relation']): ChainLink {
  return {
    deal: { slug, name: `Deal ${slug}` },
    announcedOn,
    status: 'letter_of_intent',
    relation,
    part: null,
    says: null,
    source: null,
  };
}

const chain = [link('old', '2025-11-03', 'expanded by this'), link('deal', '2026-02-27', 'this')];

describe('listChainEvents', () => {
  it('marks the deal itself among the others, in the order of their days', () => {
    const events = listChainEvents(dealFixture({ chain: [...chain].reverse() }));
    expect(events.map(({ on, title, isHere }) => [on, title, isHere])).toEqual([
      ['2025-11-03', 'Deal old', false],
      ['2026-02-27', 'This deal', true],
    ]);
    expect(events[0]?.what).toBe('expanded by this deal; letter of intent');
  });

  it('adds what lapsed of the deal, with what is said of it', () => {
    const lapsed = investmentFixture({
      amountUsd: toRange(100e9, 'up_to'),
      states: [
        stateFixture({ certainty: 'intended' }),
        stateFixture({ certainty: 'lapsed', knownFrom: '2026-03', says: 'Never binding.' }),
      ],
    });
    const events = listChainEvents(dealFixture({ chain, investments: [lapsed] }));
    expect(events.at(-1)).toMatchObject({
      on: '2026-03',
      title: 'Investment, up to $100B',
      certainty: 'lapsed',
      says: 'Never binding.',
    });
  });

  it('leaves out the changes of a figure that did not lapse, and keeps those of the terms as a whole', () => {
    const paid = capacityFixture({ states: [stateFixture(), stateFixture({ certainty: 'delivered' })] });
    const states = [stateFixture(), stateFixture({ certainty: 'lapsed', knownFrom: '2026-04-27' })];
    const events = listChainEvents(dealFixture({ chain, capacityCommitments: [paid], states }));
    expect(events.map(({ title }) => title)).toEqual(['Deal old', 'This deal', 'Terms of this deal']);
  });

  it('dates a change that is known by its month at the end of it', () => {
    const later = link('later', '2026-03-10', 'expands this');
    const lapsed = investmentFixture({
      states: [stateFixture(), stateFixture({ certainty: 'lapsed', knownFrom: '2026-03' })],
    });
    const events = listChainEvents(dealFixture({ chain: [...chain, later], investments: [lapsed] }));
    expect(events.at(-1)?.certainty).toBe('lapsed');
  });
});
