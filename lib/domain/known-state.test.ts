import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toRange } from './figure';
import { divideFigure, divideInvestment, type KnownFigure, stateOn } from './known-state';

const STATES = [
  { certainty: 'committed' as const, knownFrom: '2026-02-27', knownTo: '2026-03-31' },
  { certainty: 'delivered' as const, knownFrom: '2026-03-31', knownTo: '9999-12-31' },
];

describe('stateOn', () => {
  it.each([
    ['2026-02-26', null],
    ['2026-02-27', 'committed'],
    ['2026-03-30', 'committed'],
    ['2026-03-31', 'delivered'],
    ['2030-01-01', 'delivered'],
  ])('on %s is %s', (day, certainty) => {
    expect(stateOn(STATES, day)?.certainty ?? null).toBe(certainty);
  });
});

describe('divideFigure', () => {
  it('has nothing of a figure that was not known', () => {
    expect(divideFigure(toRange(5, 'exactly'), null)).toEqual({ certainty: null, parts: [] });
  });

  it('has a certainty and no parts where the size was not given', () => {
    expect(divideFigure(null, { certainty: 'building' })).toEqual({ certainty: 'building', parts: [] });
  });

  it('divides by what is delivered and firm', () => {
    expect(
      divideFigure(toRange(5, 'up_to'), { certainty: 'contingent', delivered: 1, firm: 2 }).parts,
    ).toEqual([
      { certainty: 'delivered', low: 1, high: 1 },
      { certainty: 'committed', low: 1, high: 1 },
      { certainty: 'contingent', low: 0, high: 3 },
    ]);
  });
});

const tranche = (amount: number, certainty: KnownFigure['certainty']): KnownFigure =>
  divideFigure(toRange(amount, 'exactly'), certainty === null ? null : { certainty });

describe('divideInvestment', () => {
  it('goes by its tranches and takes the certainty of the largest part', () => {
    expect(
      divideInvestment(toRange(50, 'up_to'), 'committed', [
        tranche(15, 'delivered'),
        tranche(25, 'contingent'),
        tranche(10, 'contingent'),
      ]),
    ).toEqual({
      certainty: 'contingent',
      parts: [
        { certainty: 'delivered', low: 15, high: 15 },
        { certainty: 'contingent', low: 35, high: 35 },
      ],
    });
  });

  it('takes the firmer of two equal parts', () => {
    const halves = [tranche(5, 'contingent'), tranche(5, 'committed')];
    expect(divideInvestment(toRange(10, 'exactly'), 'intended', halves).certainty).toBe('committed');
  });

  it('leaves what no tranche covers at its own certainty', () => {
    expect(divideInvestment(toRange(10, 'exactly'), 'intended', [tranche(4, 'delivered')])).toEqual({
      certainty: 'intended',
      parts: [
        { certainty: 'delivered', low: 4, high: 4 },
        { certainty: 'intended', low: 6, high: 6 },
      ],
    });
  });

  it('goes by its own certainty where no tranche was known', () => {
    expect(divideInvestment(toRange(10, 'exactly'), 'rumoured', [tranche(4, null)])).toEqual({
      certainty: 'rumoured',
      parts: [{ certainty: 'rumoured', low: 10, high: 10 }],
    });
  });

  it('knows the certainty of tranches without amounts', () => {
    const unsized = divideFigure(null, { certainty: 'contingent' });
    expect(divideInvestment(null, null, [unsized])).toEqual({ certainty: 'contingent', parts: [] });
  });

  it('never loses or doubles money that the tranches cover', () => {
    const tranches = fc.array(
      fc
        .tuple(fc.integer({ min: 1, max: 50 }), fc.constantFrom('delivered', 'committed', 'contingent', null))
        .map(([amount, certainty]) => ({ amount, certainty })),
      { maxLength: 4 },
    );
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 120 }), tranches, (amount, list) => {
        const { parts } = divideInvestment(
          toRange(amount, 'exactly'),
          'intended',
          list.map((one) => tranche(one.amount, one.certainty)),
        );
        const known = list.filter(({ certainty }) => certainty !== null);
        const covered = known.reduce((sum, one) => sum + one.amount, 0);
        expect(parts.reduce((sum, part) => sum + part.high, 0)).toBe(Math.max(amount, covered));
        for (const part of parts) expect(part.low).toBeLessThanOrEqual(part.high);
      }),
    );
  });
});
