import { describe, expect, it } from 'vitest';
import { dealFixture, investmentFixture, spendFixture, trancheFixture } from '@/tests/support/deal-fixture';
import { keepKnownFigures } from './known-figures';

describe('keepKnownFigures', () => {
  it('leaves out what was not known on the day and says how much', () => {
    const tranches = [trancheFixture('one'), trancheFixture('two', { certainty: null })];
    const { deal, hiddenCount } = keepKnownFigures(
      dealFixture({
        investments: [investmentFixture({ tranches })],
        spendCommitments: [spendFixture({ certainty: null })],
      }),
    );
    expect(deal.investments[0]?.tranches.map(({ slug }) => slug)).toEqual(['one']);
    expect(deal.spendCommitments).toEqual([]);
    expect(hiddenCount).toBe(2);
  });

  it('keeps a lapsed figure: it was known', () => {
    const { deal, hiddenCount } = keepKnownFigures(
      dealFixture({ spendCommitments: [spendFixture({ certainty: 'lapsed' })] }),
    );
    expect(deal.spendCommitments).toHaveLength(1);
    expect(hiddenCount).toBe(0);
  });
});
