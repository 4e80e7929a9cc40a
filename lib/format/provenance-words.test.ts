import { describe, expect, it } from 'vitest';
import { formatClaimsQuestion, formatPreference } from './provenance-words';

describe('the question that claims answer', () => {
  it('asks for who says a figure', () => {
    expect(formatClaimsQuestion('amountUsd', '$50 billion')).toBe('Who says $50 billion?');
    expect(formatClaimsQuestion('announcedOn', '27 Feb 2026')).toBe('Who says 27 Feb 2026?');
  });

  it('asks what is said where the value is words, long or unknown', () => {
    expect(formatClaimsQuestion('condition', 'An IPO or 1 of 7 milestones that are redacted')).toBe(
      'Trigger or condition: who says what?',
    );
    expect(formatClaimsQuestion('isIncremental', 'yes')).toBe(
      'On top of earlier commitments: who says what?',
    );
    expect(formatClaimsQuestion('powerGw', null)).toBe('Power: who says what?');
  });
});

describe('why a claim is preferred, in words', () => {
  it('repeats a written reason as it is', () => {
    expect(formatPreference({ kind: 'written', reason: 'It follows the filing.' })).toBe(
      'Preferred: It follows the filing.',
    );
  });

  it('names the kind of source or evidence that decided', () => {
    expect(formatPreference({ kind: 'best_source', sourceKind: 'filing' })).toContain('filing');
    expect(formatPreference({ kind: 'best_evidence', evidence: 'confirmed' })).toContain('confirmed');
  });
});
