import { describe, expect, it } from 'vitest';
import { type Edit, problemsAfter } from '../../../tests/support/small-data';

const OLDER = 'deals/openai-aws-2025-11.json';
const NEWER = 'deals/openai-aws-2026-02.json';

/** The one problem after an edit. */
function problemAfter(...edits: Edit[]): string {
  const problems = problemsAfter(...edits);
  expect(problems).toHaveLength(1);
  return problems[0] ?? '';
}

describe('amounts', () => {
  it('of tranches do not exceed their investment', () => {
    const edit: Edit = [NEWER, ['investments', 0, 'amountUsd', 'value'], 49_000_000_000];
    expect(problemsAfter(edit)).toContain(
      `error ${NEWER}: investments[0].tranches: the tranches add up to 50000000000, more than the investment's 49000000000`,
    );
    // A tranche that lapsed counts no more, and "at least" has no upper bound to exceed.
    const lapsed = [{ certainty: 'lapsed', from: '2026-02-27' }];
    const messages = [
      ...problemsAfter(edit, [NEWER, ['investments', 0, 'tranches', 0, 'states'], lapsed]),
      ...problemsAfter(edit, [NEWER, ['investments', 0, 'amountUsd', 'qualifier'], 'at_least']),
    ];
    expect(messages.join('\n')).not.toContain('add up');
  });

  it('of milestones neither exceed their commitment nor fall', () => {
    const milestones = [
      { slug: 'm-1', dueOn: '2027', cumulativeGw: { value: 1.5, qualifier: 'exactly' } },
      { slug: 'm-2', dueOn: '2028-H1', cumulativeGw: { value: 1, qualifier: 'about' } },
      { slug: 'm-3', dueOn: '2029', cumulativeGw: { value: 2.5, qualifier: 'up_to' } },
    ];
    const problems = problemsAfter([NEWER, ['capacityCommitments', 0, 'milestones'], milestones]).join('\n');
    expect(problems).toContain('milestones[1].cumulativeGw: 1 GW by 2028-H1 is less than 1.5 GW by 2027');
    expect(problems).toContain("milestones[2].cumulativeGw: 2.5 GW is more than the commitment's 2 GW");
    expect(problems).not.toContain('milestones[0].cumulativeGw: 1');
  });

  it('of the firm part are no more than the whole', () => {
    expect(problemAfter([NEWER, ['spendCommitments', 0, 'states', 0, 'firmUsd'], 100_000_000_001])).toBe(
      `error ${NEWER}: spendCommitments[0].states[0].firmUsd = 100000000001: is more than the whole, 100000000000`,
    );
    expect(problemAfter([OLDER, ['capacityCommitments', 0, 'states', 0, 'deliveredGw'], 0.1])).toContain(
      'needs a figure that it is a part of',
    );
  });
});

describe('states', () => {
  it('of one figure join', () => {
    const path = ['investments', 0, 'tranches', 0, 'states', 1, 'from'];
    expect(problemAfter([NEWER, path, '2026-Q2'])).toBe(
      `error ${NEWER}: investments[0].tranches[0].states[1].from = "2026-Q2": must be "2026-Q1", where the state before it ends: there is a gap from 2026-03-31 to 2026-06-30`,
    );
  });

  it('are left alone where a date is no date', () => {
    const path = ['investments', 0, 'tranches', 0, 'states', 1, 'from'];
    expect(problemAfter([NEWER, path, 'spring'])).toContain('must be a date like');
  });
});

describe('claims', () => {
  it('are there for every figure', () => {
    expect(problemAfter([NEWER, ['investments', 0, 'postMoneyUsd'], 840_000_000_000])).toBe(
      `error ${NEWER}: investments[0].postMoneyUsd: no claim with the subject "investment/amazon-openai-2026-02-50b" and the field "postMoneyUsd" says this`,
    );
    expect(problemAfter(['chips/gb300.json', ['specs', 'processNm'], 4])).toContain(
      'the field "specs.processNm"',
    );
    expect(problemAfter([NEWER, ['spendCommitments', 0, 'termYears'], 8])).toMatch(/^warning /);
  });

  it('say the figure shown, where they are preferred', () => {
    expect(problemAfter([OLDER, ['claims', 0, 'value'], 39_000_000_000])).toBe(
      `error ${OLDER}: claims[0].value = 39000000000: is preferred, but spend/openai-aws-38b has {"value":38000000000,"qualifier":"exactly"} in amountUsd`,
    );
    expect(problemsAfter([OLDER, ['claims', 1, 'value'], 8])).toEqual([]);
  });

  it('are preferred once on a field, and deprecated with a reason', () => {
    expect(problemAfter([NEWER, ['claims', 1, 'rank'], 'preferred'])).toBe(
      `error ${NEWER}: claims[1].rank = "preferred": another claim on investment/amazon-openai-2026-02-50b amountUsd is preferred already`,
    );
    expect(problemAfter([NEWER, ['claims', 1, 'rank'], 'deprecated'])).toContain('needs a reason');
    expect(
      problemsAfter(
        [NEWER, ['claims', 1, 'rank'], 'deprecated'],
        [NEWER, ['claims', 1, 'rankReason'], 'Retells another source.'],
      ),
    ).toEqual([]);
  });
});

describe('dates', () => {
  it.each([
    [OLDER, ['announcedOn'], '2026-11-22', 'is after the day of the data, 2026-11-21'],
    [OLDER, ['announcedOn'], '1926-11', 'is before 2010-01-01'],
    [OLDER, ['capacityCommitments', 0, 'dueOn'], '2025-10', 'is before its start, 2025-11'],
    [OLDER, ['promises', 0, 'dueOn'], '2026-Q3', 'its time was over at the end of 2026-Q3'],
    [OLDER, ['promises', 0, 'outcome'], 'unknown', 'its time, 2026-12, is not over; say pending'],
    [NEWER, ['capacityCommitments', 0, 'states', 0, 'from'], '2027', 'is after the day of the data'],
    ['sources.json', ['sources', 0, 'publishedOn'], '2027', 'is after the day of the data'],
    ['chips/gb300.json', ['availableOn'], '2025-02', 'is before its announcement, 2025-03-18'],
  ] as const)('of %s %j are not %j', (file, path, value, message) => {
    expect(problemAfter([file, path, value])).toContain(message);
  });

  it('may be as wide as the period that holds both', () => {
    expect(problemsAfter(['chips/gb300.json', ['availableOn'], '2025'])).toEqual([]);
  });
});

describe('parties', () => {
  it('are all the companies of the figures, in any role', () => {
    expect(problemAfter([OLDER, ['spendCommitments', 0, 'provider'], 'anthropic'])).toBe(
      `error ${OLDER}: spendCommitments[0].provider = "anthropic": is not among the parties of the deal`,
    );
    expect(problemsAfter([OLDER, ['spendCommitments', 0, 'provider'], 'nvidia'])).toEqual([]);
  });
});
