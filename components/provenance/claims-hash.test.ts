import { describe, expect, it } from 'vitest';
import { parseClaimsHash, toClaimsHash } from './claims-hash';

describe('the address of an open popover', () => {
  it.each([
    { subject: 'investment/openai-amazon', field: 'amountUsd' },
    { subject: 'chip/h100', field: 'specs.memoryGb' },
    { subject: 'deal/openai-aws-2026-02', field: '' },
  ])('names the number again: $subject $field', (number) => {
    expect(parseClaimsHash(toClaimsHash(number))).toEqual(number);
  });

  it.each(['', '#sources', '#claim-abc', '#claims:', '#claims:deal', '#claims:deal/a', '#claims:a/b/c/d'])(
    'is no other hash: %s',
    (hash) => {
      expect(parseClaimsHash(hash)).toBeNull();
    },
  );
});
