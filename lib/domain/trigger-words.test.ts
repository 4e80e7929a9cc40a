import { describe, expect, it } from 'vitest';
import { nameTrigger, nameTriggers } from './trigger-words';

describe('nameTrigger', () => {
  it('names what a condition waits for, the most telling words first', () => {
    expect(nameTrigger('Filing: redacted Mandatory Funding Event or OpenAI IPO filing, or at choice.')).toBe(
      'an IPO filing',
    );
    expect(nameTrigger('Available as Amazon reaches delivery milestones of compute capacity')).toBe(
      'delivery milestones',
    );
  });

  it('names nothing that it does not know', () => {
    expect(nameTrigger('As its largest tranche; see the tranches.')).toBeNull();
  });
});

describe('nameTriggers', () => {
  it('adds up each trigger and puts the one most waits for first', () => {
    expect(
      nameTriggers(
        [
          { condition: 'performance targets', amount: 30 },
          { condition: 'OpenAI IPO filing', amount: 20 },
          { condition: 'an IPO filing', amount: 15 },
        ],
        2,
      ),
    ).toEqual({ words: ['an IPO filing', 'performance targets'], hasMore: false });
  });

  it('says that there are others where one has no name, or there are more than asked for', () => {
    const conditions = [
      { condition: 'performance targets', amount: 2 },
      { condition: null, amount: 1 },
    ];
    expect(nameTriggers(conditions, 2)).toEqual({ words: ['performance targets'], hasMore: true });
    expect(nameTriggers([...conditions.slice(0, 1), { condition: 'milestones', amount: 1 }], 1).hasMore).toBe(
      true,
    );
  });

  it('leaves out what nothing waits for', () => {
    expect(nameTriggers([{ condition: null, amount: 0 }], 2)).toEqual({ words: [], hasMore: false });
  });
});
