import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildStateLanes, type LaneInput } from './state-lanes';

const tranche: LaneInput = {
  slug: 'second',
  label: 'Second tranche',
  detail: '$13.7 billion',
  states: [
    { certainty: 'contingent', knownFrom: '2026-02-27', knownTo: '2026-Q2', text: 'owed on a trigger' },
    { certainty: 'delivered', knownFrom: '2026-Q2', knownTo: null, text: 'paid' },
  ],
};

describe('buildStateLanes', () => {
  it('joins the states of a figure and cuts the last at the data date', () => {
    const model = buildStateLanes([tranche], '2026-11-21');
    const [contingent, delivered] = model?.lanes[0]?.segments ?? [];
    expect(contingent?.to).toBe(delivered?.from);
    expect(delivered?.to).toBe(model?.dataDateAt);
    expect(contingent?.certainty).toBe('contingent');
  });

  it('counts a change known only by its quarter from the end of that quarter', () => {
    const model = buildStateLanes([tranche], '2026-11-21');
    const delivered = model?.lanes[0]?.segments[1];
    const july = model?.ticks.find(({ day }) => day === '2026-07-01');
    expect(july && delivered && Math.abs(july.at - delivered.from)).toBeLessThan(0.006);
  });

  it('leaves out what was not known yet', () => {
    const model = buildStateLanes([tranche], '2026-04-01');
    expect(model?.lanes[0]?.segments.map(({ certainty }) => certainty)).toEqual(['contingent']);
  });

  it('is null without any state', () => {
    expect(buildStateLanes([{ ...tranche, states: [] }], '2026-11-21')).toBeNull();
  });

  it('keeps every segment on the axis, in order, with ticks that fit', () => {
    const day = fc
      .date({ min: new Date('2019-01-01'), max: new Date('2026-11-20'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10));
    fc.assert(
      fc.property(fc.uniqueArray(day, { minLength: 1, maxLength: 5 }), (days) => {
        const starts = [...days].sort();
        const states = starts.map((knownFrom, index) => ({
          certainty: 'committed' as const,
          knownFrom,
          knownTo: starts[index + 1] ?? null,
          text: null,
        }));
        const model = buildStateLanes([{ ...tranche, states }], '2026-11-21');
        expect(model).not.toBeNull();
        let last = 0;
        for (const segment of model?.lanes[0]?.segments ?? []) {
          expect(segment.from).toBeGreaterThanOrEqual(last);
          expect(segment.to).toBeGreaterThanOrEqual(segment.from);
          expect(segment.to).toBeLessThan(1);
          last = segment.to;
        }
        expect(model?.ticks.length).toBeGreaterThan(0);
        expect(model?.ticks.length).toBeLessThanOrEqual(20);
      }),
    );
  });
});
