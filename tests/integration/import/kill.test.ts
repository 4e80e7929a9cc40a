import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { SMALL_DATA } from '../../support/database';
import { chooseMoments, type KillSetup, type Moment, prepareKills } from '../../support/kill-import';

// Each test starts processes of its own, which takes long on a busy machine.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

let setup: KillSetup;

beforeAll(async () => {
  setup = await prepareKills(SMALL_DATA);
});

afterAll(() => {
  setup.remove();
});

describe('an import that is killed', () => {
  const cases: [string, Moment, string][] = [
    ['before its transaction', { during: 'start', share: 0.5 }, 'A'],
    ['as its transaction begins', { during: 'transaction', share: 0 }, 'A'],
    ['right after its commit', { during: 'end' }, 'B'],
  ];

  it.each(cases)('%s leaves one whole state', async (_, moment, state) => {
    expect(await setup.kill(moment)).toMatchObject({ state, integrity: 'ok' });
  });
});

describe('chooseMoments', () => {
  it('covers the time before, in and after the transaction', () => {
    const moments = chooseMoments(12, () => 0.5);
    expect(moments).toHaveLength(12);
    expect(moments[0]).toEqual({ during: 'start', share: 0.5 });
    const shares = moments.flatMap((moment) => (moment.during === 'transaction' ? [moment.share] : []));
    expect(shares).toHaveLength(10);
    expect(Math.min(...shares)).toBeLessThan(0.1);
    expect(Math.max(...shares)).toBeGreaterThan(1);
    expect(moments.at(-1)).toEqual({ during: 'end' });
  });
});
