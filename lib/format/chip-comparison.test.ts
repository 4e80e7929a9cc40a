import { describe, expect, it } from 'vitest';
import type { ComparedGap, OpenClaim } from '../domain/chip-comparison';
import { toRange } from '../domain/figure';
import { formatCommitmentSize, formatComparedGap, formatComparisonTitle } from './chip-comparison';

const PLACE = { subjectType: 'chip', subjectSlug: 'new', field: 'specs.memoryGb' } as const;

function claimed(state: 'rumoured' | 'target', ...claims: Partial<OpenClaim>[]): ComparedGap {
  return {
    ...{ state, place: PLACE },
    claims: claims.map((claim) => ({
      ...{ evidence: 'reported', basis: null, range: toRange(1, 'exactly'), multipleOf: null },
      ...claim,
    })),
  };
}

const words = (gap: ComparedGap) =>
  formatComparedGap(gap, (slug) => (slug === 'trainium3' ? 'Trainium3' : slug));

describe('formatComparedGap', () => {
  it('says that nothing is published, or what is missing', () => {
    expect(words({ state: 'unpublished', place: PLACE })).toEqual({ text: 'not published', note: null });
    expect(words({ state: 'refused', missing: ['FP8', 'Power'] })).toEqual({
      text: 'refused',
      note: 'needs FP8 and Power',
    });
  });

  it('says what is rumoured, and with which evidence', () => {
    const rumour = claimed('rumoured', { evidence: 'rumoured', range: toRange(1000, 'up_to') });
    expect(words(rumour)).toEqual({ text: 'rumoured up to 1,000', note: 'left open' });
    const differing = claimed(
      'rumoured',
      { range: toRange(3, 'exactly') },
      { range: toRange(2, 'exactly') },
      { range: toRange(2, 'exactly') },
      { evidence: 'rumoured', range: toRange(2, 'exactly') },
    );
    expect(words(differing).text).toBe('reported 3 or 2; rumoured 2');
  });

  it('says that a rumoured throughput counts sparsity', () => {
    const sparse = claimed('rumoured', { range: toRange(30, 'exactly'), basis: 'sparse' });
    expect(words(sparse).text).toBe('reported 30 with sparsity');
  });

  it('names what a target is a multiple of, and whose expectation is no target', () => {
    const multiple = { range: toRange(6, 'at_least'), multipleOf: 'trainium3' };
    expect(words(claimed('target', multiple))).toEqual({
      text: 'not published',
      note: 'target at least × 6 of Trainium3',
    });
    expect(words(claimed('rumoured', { ...multiple, evidence: 'estimated' })).note).toBe(
      'estimated at least × 6 of Trainium3',
    );
    expect(words(claimed('target', { ...multiple, multipleOf: 'MI350 series' })).note).toContain(
      'of MI350 series',
    );
  });
});

describe('formatCommitmentSize', () => {
  it('gives gigawatts and chips as far as they are known', () => {
    expect(formatCommitmentSize(toRange(5_000_000, 'up_to'), null)).toBe('up to 5 GW');
    expect(formatCommitmentSize(toRange(1_000_000, 'more_than'), toRange(1_000_000, 'up_to'))).toBe(
      'over 1 GW, up to 1,000,000 chips',
    );
    expect(formatCommitmentSize(null, null)).toBe('size not given');
  });
});

describe('formatComparisonTitle', () => {
  it('counts in words', () => {
    expect(formatComparisonTitle(6, 'chip')).toBe('Six generations, per chip');
    expect(formatComparisonTitle(2, 'system')).toBe('Two generations, per system');
  });
});
