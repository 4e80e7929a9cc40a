import { describe, expect, it } from 'vitest';
import { labelCapacity, type NameableCapacity, overlapEndLabel } from './figure-labels';

const name = (text: string): { slug: string; name: string } => ({ slug: text.toLowerCase(), name: text });

function figure(changes: Partial<NameableCapacity>): NameableCapacity {
  return {
    customer: name('OpenAI'),
    provider: name('Oracle'),
    site: null,
    powerKw: { low: 4_500_000, high: 4_500_000, qualifier: 'exactly' },
    deal: name('OpenAI rents from Oracle'),
    dealAnnouncedOn: '2025-07-22',
    ...changes,
  };
}

describe('labelCapacity', () => {
  it('names a figure by its site, its parties or its deal', () => {
    expect(
      labelCapacity([
        figure({ site: name('Abilene') }),
        figure({}),
        figure({ provider: null, deal: name('Stargate Korea') }),
      ]),
    ).toEqual(['Abilene', 'OpenAI from Oracle', 'Stargate Korea']);
  });

  it('tells figures of one name apart by the first thing that differs', () => {
    expect(labelCapacity([figure({}), figure({ dealAnnouncedOn: '2025-09' })])).toEqual([
      'OpenAI from Oracle, 22 Jul 2025',
      'OpenAI from Oracle, Sep 2025',
    ]);
    const site = name('PORTS-Pike');
    expect(labelCapacity([figure({ site }), figure({ site, provider: name('SB Energy') })])).toEqual([
      'PORTS-Pike, Oracle',
      'PORTS-Pike, SB Energy',
    ]);
    const small = { low: null, high: 900_000, qualifier: 'up_to' } as const;
    expect(labelCapacity([figure({}), figure({ powerKw: small })])).toEqual([
      'OpenAI from Oracle, 4.5 GW',
      'OpenAI from Oracle, up to 0.9 GW',
    ]);
  });

  it('goes on where one difference is not enough', () => {
    expect(
      labelCapacity([figure({}), figure({ powerKw: null }), figure({ dealAnnouncedOn: '2026' })]),
    ).toEqual([
      'OpenAI from Oracle, 22 Jul 2025, 4.5 GW',
      'OpenAI from Oracle, 22 Jul 2025',
      'OpenAI from Oracle, 2026',
    ]);
  });
});

describe('overlapEndLabel', () => {
  const deal = { slug: 'd', name: 'The deal', announcedOn: '2026', announcedFirstDay: '2026-01-01' };
  const range = { low: 50_000_000_000, high: 50_000_000_000, qualifier: 'exactly' } as const;

  it('names each kind of end', () => {
    const end = { type: 'x', slug: 'x', deal };
    const money = { from: name('Amazon'), to: name('OpenAI'), site: null, range };
    expect(overlapEndLabel({ ...end, name: { kind: 'investment', ...money } })).toBe(
      'Amazon in OpenAI, $50B',
    );
    expect(overlapEndLabel({ ...end, name: { kind: 'spend', ...money, to: null, range: null } })).toBe(
      'Amazon, own spending',
    );
    expect(overlapEndLabel({ ...end, name: { kind: 'deal', title: 'A round' } })).toBe('A round');
    const power = { from: name('OpenAI'), to: null, site: null, range: null };
    expect(overlapEndLabel({ ...end, name: { kind: 'capacity', ...power } })).toBe('The deal');
  });
});
