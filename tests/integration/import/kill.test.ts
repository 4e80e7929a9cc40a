import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SMALL_DATA } from '../../support/database';
import { chooseMoments, type KillSetup, type Moment, prepareKills } from '../../support/kill-import';

let setup: KillSetup;

beforeAll(async () => {
  setup = await prepareKills(SMALL_DATA);
});

afterAll(() => {
  setup.remove();
});

describe('an import that is killed', () => {
  const cases: [string, () => Moment, string][] = [
    ['before its transaction', () => ({ after: 'start', wait: setup.timing.untilTransaction / 2 }), 'A'],
    ['as its transaction begins', () => ({ after: 'begin', wait: 0 }), 'A'],
    ['right after its commit', () => ({ after: 'commit' }), 'B'],
  ];

  it.each(cases)('%s leaves one whole state', async (_, moment, state) => {
    expect(await setup.kill(moment())).toMatchObject({ state, integrity: 'ok' });
  });
});

describe('chooseMoments', () => {
  it('covers the time before, in and after the transaction', () => {
    const moments = chooseMoments({ untilTransaction: 500, transaction: 1000 }, 12, () => 0.5);
    expect(moments).toHaveLength(12);
    expect(moments[0]).toEqual({ after: 'start', wait: 250 });
    const inside = moments.flatMap((moment) => (moment.after === 'begin' ? [moment.wait] : []));
    expect(inside).toHaveLength(10);
    expect(Math.min(...inside)).toBeLessThan(100);
    expect(Math.max(...inside)).toBeGreaterThan(1000);
    expect(moments.at(-1)).toEqual({ after: 'commit' });
  });
});
