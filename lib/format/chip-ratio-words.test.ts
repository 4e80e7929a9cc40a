import { describe, expect, it } from 'vitest';
import { type GivenRatio, placeClaimed } from '../domain/claimed-ratios';
import { toRange } from '../domain/figure';
import { describeGiven, describeSpecRefusal, describeVerdict, formatClaimedRatio } from './chip-ratio-words';

const give = (value: number, spec: GivenRatio['spec'], level: GivenRatio['level']): GivenRatio => ({
  ...{ spec, level },
  range: toRange(value, 'exactly'),
});
const GIVEN = [give(1.9376, 'fp8', 'chip'), give(1.006, 'bf16', 'chip'), give(4.3564, 'fp8', 'system')];

describe('formatClaimedRatio', () => {
  const RANGE = { low: 30, high: 40, qualifier: 'about' } as const;

  it('says gains as they are claimed', () => {
    expect(formatClaimedRatio(toRange(4.4, 'up_to'), 'x', 'gain')).toBe('up to × 4.4');
    expect(formatClaimedRatio(toRange(40, 'exactly'), 'pct', 'gain')).toBe('40% more');
    expect(formatClaimedRatio(RANGE, 'pct', 'gain')).toBe('30–40% more');
  });

  it('says reductions as less, never as gains', () => {
    expect(formatClaimedRatio(RANGE, 'pct', 'reduction')).toBe('30–40% less');
    expect(formatClaimedRatio(toRange(10, 'up_to'), 'x', 'reduction')).toBe('up to 10 times less');
  });
});

describe('describeVerdict', () => {
  it('gives the numbers by level and where the claim stands, without a judgement', () => {
    expect(describeGiven(GIVEN)).toBe('× 1.94 (FP8) and × 1.01 (BF16) per chip, × 4.36 (FP8) per system');
    expect(describeVerdict(placeClaimed(toRange(4, 'exactly'), GIVEN), 'trainium2')).toBe(
      'The numbers give × 1.94 (FP8) and × 1.01 (BF16) per chip, × 4.36 (FP8) per system. Lies within these; FP8 per system rounds to the claim.',
    );
    expect(describeVerdict(placeClaimed(toRange(10, 'exactly'), GIVEN), 'trainium2')).toMatch(
      /Lies above all of these\.$/,
    );
  });

  it('says why there are no numbers', () => {
    expect(describeVerdict({ kind: 'no_spec' }, null)).toBe('No specification measures this.');
    expect(describeVerdict({ kind: 'no_rival' }, 'comparable GPUs')).toMatch(/no generation of the ledger/);
    expect(describeVerdict({ kind: 'no_rival' }, null)).toMatch(/is not said/);
  });
});

describe('describeSpecRefusal', () => {
  const names = { above: 'Trainium3', below: 'Trainium2' };
  it('names what is missing and what differs', () => {
    expect(describeSpecRefusal({ code: 'missing', sides: ['above', 'below'] }, names)).toBe(
      'no number of Trainium3 and Trainium2',
    );
    expect(describeSpecRefusal({ code: 'basis_differs', above: 'sparse', below: null }, names)).toBe(
      'Trainium3 is with sparsity, Trainium2 dense',
    );
  });
});
