import { describe, expect, it } from 'vitest';
import {
  claimFixture,
  dealFixture,
  investmentFixture,
  sourceFixture,
  stateFixture,
  trancheFixture,
} from '@/tests/support/deal-fixture';
import { listSupports, listWeakFields } from './source-supports';

const filing = sourceFixture('filing', { kind: 'filing' });

describe('listSupports', () => {
  it('names the records that a source supports, with its fields and states', () => {
    const tranche = trancheFixture('money--tranche-1', {
      states: [
        stateFixture({
          certainty: 'delivered',
          knownFrom: '2026-Q1',
          source: { slug: 'filing', name: 'SEC' },
        }),
      ],
    });
    const deal = dealFixture({
      investments: [investmentFixture({ tranches: [tranche] })],
      claims: [claimFixture('a', { subjectType: 'tranche', subjectSlug: tranche.slug, source: filing })],
    });
    const [record] = listSupports(deal).get('filing') ?? [];
    expect(record).toMatchObject({ name: 'First tranche', anchor: 'money--tranche-1' });
    expect(record?.supports.map(({ label }) => label)).toEqual(['amount', 'delivered since Q1 2026']);
    expect(record?.supports[0]?.claimed?.field).toBe('amountUsd');
  });

  it('says what is not relied on and what was replaced', () => {
    const deal = dealFixture({
      claims: [
        claimFixture('a', { source: filing, rank: 'deprecated' }),
        claimFixture('b', { source: filing, rank: 'deprecated', isSuperseded: true, field: 'note' }),
      ],
    });
    const [record] = listSupports(deal).get('filing') ?? [];
    expect(record?.supports.map(({ standing }) => standing)).toEqual(['not relied on', 'replaced']);
  });

  it('lists a term once where a claim of the same source is about it', () => {
    const term = {
      slug: 'term-1',
      kind: 'payment',
      text: 'Paid at once.',
      value: null,
      unit: null,
      source: { slug: 'filing', name: 'SEC' },
    } as const;
    const claimed = claimFixture('a', {
      subjectType: 'term',
      subjectSlug: 'term-1',
      field: 'text',
      source: filing,
    });
    expect(listSupports(dealFixture({ terms: [term] })).get('filing')).toHaveLength(1);
    const records = listSupports(dealFixture({ terms: [term], claims: [claimed] })).get('filing');
    expect(records?.flatMap(({ supports }) => supports)).toHaveLength(1);
  });
});

describe('listWeakFields', () => {
  it('names fields of aggregators alone and no others', () => {
    const blog = sourceFixture('blog', { kind: 'aggregator' });
    const deal = dealFixture({
      claims: [
        claimFixture('a', { source: blog }),
        claimFixture('b', { subjectType: 'spend', subjectSlug: 'spend', source: blog }),
        claimFixture('c', { subjectType: 'spend', subjectSlug: 'spend', source: filing }),
      ],
    });
    expect(listWeakFields(deal)).toEqual([
      {
        label: 'Investment, amount',
        weakness: 'aggregator_only',
        claimed: { subjectType: 'investment', subjectSlug: 'money', field: 'amountUsd' },
      },
    ]);
  });
});
