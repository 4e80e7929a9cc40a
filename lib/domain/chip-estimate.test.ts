import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  checkEstimate,
  type EstimableCommitment,
  estimateChips,
  estimateCommitment,
  estimatePowerKw,
} from './chip-estimate';
import {
  chooseFactors,
  type EstimatePlace,
  type FactorMetric,
  type FactorName,
  listMissing,
  type PoweredChip,
  readChipPower,
  type SourcedNumber,
} from './chip-power';
import { spanRanges, widenRanges } from './estimate-ranges';
import { type FigureRange, toRange } from './figure';
import type { PowerBasis, Qualifier } from './vocabulary';

const place: EstimatePlace = { subjectType: 'system', subjectSlug: 'a-system', field: 'powerKw' };

function sourced(...values: FigureRange[]): SourcedNumber {
  return { values, place, sources: [] };
}

function band(low: number | null, high: number | null): FigureRange {
  return { low, high, qualifier: 'about' };
}

function metric(
  name: FactorName,
  value: number,
  more: Partial<Pick<FactorMetric, 'company' | 'period' | 'slug'>> & { qualifier?: Qualifier } = {},
): FactorMetric {
  const { qualifier = 'exactly', ...rest } = more;
  return {
    slug: `${name}-${value}`,
    ...{ name, company: null, range: toRange(value, qualifier), period: null, basis: null, sources: [] },
    ...rest,
  };
}

function chipOf(more: Partial<PoweredChip> = {}): PoweredChip {
  return { slug: 'a-chip', name: 'A chip', systems: [], chipPower: null, facilityPower: null, ...more };
}

function systemOf(chips: number, ...powerKw: FigureRange[]): PoweredChip['systems'][number] {
  return {
    name: `${chips} chips`,
    chips,
    power: sourced(...powerKw),
    count: sourced(toRange(chips, 'exactly')),
  };
}

const METRICS = [
  metric('it_power_overhead', 1.14),
  metric('chip_power_overhead', 1.7),
  metric('chip_power_overhead', 1.8),
  metric('power_usage_effectiveness', 1.1),
  metric('power_usage_effectiveness', 1.5),
];
/** Nothing beside the chips draws power. */
const BARE = [
  metric('it_power_overhead', 1),
  metric('chip_power_overhead', 1),
  metric('power_usage_effectiveness', 1),
];

function commitmentOf(more: Partial<EstimableCommitment> = {}): EstimableCommitment {
  return {
    slug: 'a-commitment',
    certainty: 'committed',
    layer: 'cloud',
    provider: null,
    powerBasis: 'facility',
    powerKw: toRange(1_000_000, 'exactly'),
    chipCount: null,
    chips: [chipOf({ systems: [systemOf(72, toRange(120, 'about'))] })],
    ...more,
  };
}

function wattsOf(chip: PoweredChip, basis: PowerBasis, metrics: readonly FactorMetric[] = METRICS) {
  return readChipPower(chip, chooseFactors(metrics, null), basis).preferred?.watts ?? null;
}

describe('a hand-computed example', () => {
  // 120 to 142 kW for 72 chips: 1,666.7 to 1,972.2 W. Times 1.14: 1,900 to 2,248.3 W of IT power.
  // Times a PUE of 1.1 to 1.5: 2,090 to 3,372.5 W at the facility. One gigawatt: 296,516 to 478,469 chips.
  const chip = chipOf({ systems: [systemOf(72, toRange(142, 'up_to'), toRange(120, 'about'))] });

  it('comes out by every step', () => {
    expect(wattsOf(chip, 'it')).toMatchObject({
      low: expect.closeTo(1900, 6) as number,
      high: expect.closeTo(2248.333, 3) as number,
    });
    const { chips, watts, chipsRefusal } = estimateCommitment(commitmentOf({ chips: [chip] }), METRICS);
    expect(watts).toMatchObject({
      low: expect.closeTo(2090, 6) as number,
      high: expect.closeTo(3372.5, 3) as number,
    });
    expect([Math.round(chips?.low ?? 0), Math.round(chips?.high ?? 0)]).toEqual([296_516, 478_469]);
    expect(chips?.qualifier).toBe('about');
    expect(chipsRefusal).toBeNull();
  });

  it('spans IT and facility where nobody says where the power is measured', () => {
    expect(wattsOf(chip, 'unknown')).toMatchObject({
      low: expect.closeTo(1900, 6) as number,
      high: expect.closeTo(3372.5, 3) as number,
    });
  });

  it('goes back from chips to power', () => {
    const given = commitmentOf({ chips: [chip], powerKw: null, chipCount: toRange(100_000, 'at_least') });
    const { powerKw, chips, chipsRefusal } = estimateCommitment(given, METRICS);
    expect(powerKw).toEqual({ low: expect.closeTo(209_000, 3) as number, high: null, qualifier: 'at_least' });
    expect(chips).toBeNull();
    expect(chipsRefusal).toEqual({ code: 'count_given' });
  });
});

describe('the routes', () => {
  const everything = chipOf({
    systems: [systemOf(64, toRange(48, 'about')), systemOf(16, toRange(13.5, 'about'))],
    chipPower: sourced(toRange(500, 'exactly')),
    facilityPower: sourced(toRange(1200, 'exactly')),
  });

  it('are all shown, and the systems count, each of them', () => {
    const power = readChipPower(everything, chooseFactors(METRICS, null), 'it');
    expect(power.preferred?.route).toBe('system');
    expect(power.routes.map(({ route, watts }) => [route, watts?.low, watts?.high])).toEqual([
      ['system', expect.closeTo(750 * 1.14, 6), expect.closeTo(843.75 * 1.14, 6)],
      ['facility', expect.closeTo(1200 / 1.5, 6), expect.closeTo(1200 / 1.1, 6)],
      ['chip', expect.closeTo(850, 6), expect.closeTo(900, 6)],
    ]);
  });

  it('take the site as it stands before the chip alone', () => {
    const power = readChipPower({ ...everything, systems: [] }, chooseFactors(METRICS, null), 'facility');
    expect(power.preferred).toMatchObject({
      route: 'facility',
      pueOf: null,
      watts: { low: 1200, high: 1200 },
    });
  });

  it('take the chip alone last', () => {
    const chip = chipOf({ chipPower: sourced(toRange(500, 'exactly')) });
    expect(readChipPower(chip, chooseFactors(METRICS, null), 'it').preferred).toMatchObject({
      route: 'chip',
      inputs: [{ kind: 'chip_power' }, { kind: 'chip_power_overhead' }, { kind: 'chip_power_overhead' }],
    });
  });

  it('leave an end open that no source gives', () => {
    const chip = chipOf({ systems: [systemOf(8, toRange(14.3, 'up_to'))] });
    const { chips } = estimateCommitment(commitmentOf({ chips: [chip] }), METRICS);
    expect(chips).toMatchObject({ high: null, qualifier: 'at_least' });
    const ceiling = commitmentOf({ chips: [chip], powerKw: toRange(1_000_000, 'up_to') });
    expect(estimateCommitment(ceiling, METRICS)).toMatchObject({
      chips: null,
      chipsRefusal: { code: 'no_bound' },
    });
  });
});

describe('the factors', () => {
  const own = { company: { slug: 'amazon', name: 'Amazon' } };
  const metrics = [
    ...METRICS,
    metric('power_usage_effectiveness', 1.15, { ...own, period: '2024' }),
    metric('power_usage_effectiveness', 1.14, { ...own, period: '2025' }),
    metric('power_usage_effectiveness', 1.12, {
      company: { slug: 'oracle', name: 'Oracle' },
      period: '2024',
      qualifier: 'at_least',
    }),
  ];

  it('are the newest of the operator', () => {
    expect(chooseFactors(metrics, 'amazon')).toMatchObject({
      power_usage_effectiveness: { of: 'operator', range: { low: 1.14, high: 1.14 } },
      it_power_overhead: { of: 'market' },
    });
  });

  it('are the band of the market for everybody else, and for who only names a bound', () => {
    for (const operator of [null, 'nvidia', 'oracle']) {
      expect(chooseFactors(metrics, operator).power_usage_effectiveness).toMatchObject({
        of: 'market',
        range: { low: 1.1, high: 1.5 },
      });
    }
  });

  it('are not those of who only sells the chips', () => {
    const provider = { slug: 'amazon' };
    const [cloud, supply] = (['cloud', 'chip_supply'] as const).map(
      (layer) => estimateCommitment(commitmentOf({ layer, provider }), metrics).generations[0],
    );
    expect(cloud?.power.preferred?.pueOf).toBe('operator');
    expect(supply?.power.preferred?.pueOf).toBe('market');
  });
});

describe('several generations', () => {
  const small = chipOf({ slug: 'small', name: 'Small', systems: [systemOf(1, toRange(1, 'exactly'))] });
  const large = chipOf({ slug: 'large', name: 'Large', systems: [systemOf(1, toRange(2, 'exactly'))] });
  const blank = chipOf({ slug: 'blank', name: 'Blank' });

  it('span all of one and all of the other', () => {
    const { chips } = estimateCommitment(commitmentOf({ chips: [small, large] }), BARE);
    expect(chips).toMatchObject({ low: 500_000, high: 1_000_000 });
  });

  it('are refused where one of them is unknown, which is named; the others are given alone', () => {
    const estimate = estimateCommitment(commitmentOf({ chips: [small, blank] }), BARE);
    expect(estimate).toMatchObject({
      chips: null,
      watts: null,
      chipsRefusal: { code: 'no_input', chips: [{ name: 'Blank', missing: ['power'] }] },
    });
    expect(estimate.generations.map(({ chips }) => chips?.high ?? null)).toEqual([1_000_000, null]);
  });
});

describe('refusals', () => {
  it.each([
    ['both given', { chipCount: toRange(10, 'exactly') }, 'count_given', 'power_given'],
    ['neither given', { powerKw: null }, 'no_power', 'no_count'],
    ['no generation named', { chips: [] }, 'no_chips', 'power_given'],
    ['lapsed', { certainty: 'lapsed' as const }, 'lapsed', 'power_given'],
  ])('%s', (_, more, chipsCode, powerCode) => {
    expect(estimateCommitment(commitmentOf(more), METRICS)).toMatchObject({
      chips: null,
      powerKw: null,
      chipsRefusal: { code: chipsCode },
      powerRefusal: { code: powerCode },
    });
  });

  it('name the factor that no source gives', () => {
    const power = readChipPower(
      chipOf({ systems: [systemOf(8, toRange(10, 'exactly'))] }),
      chooseFactors([metric('it_power_overhead', 1.1)], null),
      'facility',
    );
    expect(power.preferred).toBeNull();
    expect(listMissing(power)).toEqual(['power_usage_effectiveness']);
  });
});

describe('the check', () => {
  it('divides what is given, and says how it lies', () => {
    const both = commitmentOf({ chipCount: toRange(400_000, 'about') });
    const { impliedWatts, watts } = estimateCommitment(both, METRICS);
    expect(impliedWatts).toMatchObject({ low: 2500, high: 2500 });
    expect(watts && impliedWatts && checkEstimate(impliedWatts, watts)).toBe('inside');
  });

  it.each([
    [band(10, 20), band(5, 30), 'inside'],
    [band(10, null), band(5, 30), 'overlaps'],
    [band(null, 4), band(5, 30), 'below'],
    [band(31, null), band(5, 30), 'above'],
  ] as const)('%j against %j is %s', (implied, estimated, verdict) => {
    expect(checkEstimate(implied, estimated)).toBe(verdict);
  });
});

const positive = fc.double({ min: 1, max: 1e7, noNaN: true });
const bandArbitrary = fc
  .tuple(positive, fc.double({ min: 1, max: 4, noNaN: true }))
  .map(([low, factor]) => band(low, low * factor));
const factorArbitrary = fc.double({ min: 1, max: 3, noNaN: true });

describe('whatever the numbers', () => {
  it('more power never runs fewer chips', () => {
    fc.assert(
      fc.property(
        bandArbitrary,
        bandArbitrary,
        fc.double({ min: 1, max: 10, noNaN: true }),
        (power, watts, times) => {
          const more = band((power.low ?? 0) * times, (power.high ?? 0) * times);
          const [fewer, chips] = [estimateChips(power, watts), estimateChips(more, watts)];
          expect(chips?.low).toBeGreaterThanOrEqual(fewer?.low ?? Infinity);
          expect(chips?.high).toBeGreaterThanOrEqual(fewer?.high ?? Infinity);
        },
      ),
    );
  });

  it('chips to power and back leaves the chips inside the band', () => {
    fc.assert(
      fc.property(positive, bandArbitrary, (count, watts) => {
        const power = estimatePowerKw(band(count, count), watts);
        const back = power && estimateChips(power, watts);
        expect(back?.low).toBeLessThanOrEqual(count * (1 + 1e-9));
        expect(back?.high).toBeGreaterThanOrEqual(count * (1 - 1e-9));
      }),
    );
  });

  it('the band holds its midpoint, and low is never above high', () => {
    fc.assert(
      fc.property(bandArbitrary, bandArbitrary, (power, watts) => {
        const middle = ({ low, high }: FigureRange): number => ((low ?? 0) + (high ?? 0)) / 2;
        const chips = estimateChips(power, watts);
        const plain = (middle(power) * 1000) / middle(watts);
        expect(chips?.low).toBeLessThanOrEqual(plain * (1 + 1e-9));
        expect(chips?.high).toBeGreaterThanOrEqual(plain * (1 - 1e-9));
      }),
    );
  });

  it('without overhead and with a PUE of 1 it is the plain division, at every meter', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 10_000 }),
        positive,
        fc.constantFrom<PowerBasis>('it', 'facility', 'utility', 'unknown'),
        (chips, kw, powerBasis) => {
          const chip = chipOf({ systems: [systemOf(chips, toRange(kw, 'exactly'))] });
          const estimate = estimateCommitment(commitmentOf({ chips: [chip], powerBasis }), BARE);
          const plain = (1_000_000 * chips) / kw;
          expect((estimate.chips?.low ?? 0) / plain).toBeCloseTo(1, 9);
          expect((estimate.chips?.high ?? 0) / plain).toBeCloseTo(1, 9);
        },
      ),
    );
  });

  it('a factor above 1 never gives more chips', () => {
    fc.assert(
      fc.property(factorArbitrary, factorArbitrary, (overhead, pue) => {
        const metrics = [metric('it_power_overhead', overhead), metric('power_usage_effectiveness', pue)];
        const bare = estimateCommitment(commitmentOf(), BARE).chips;
        const real = estimateCommitment(commitmentOf(), metrics).chips;
        expect(real?.high).toBeLessThanOrEqual((bare?.high ?? 0) * (1 + 1e-9));
      }),
    );
  });

  it('with an input missing there is a refusal and never a number', () => {
    const kinds = fc.subarray<FactorName>([
      'it_power_overhead',
      'chip_power_overhead',
      'power_usage_effectiveness',
    ]);
    fc.assert(
      fc.property(kinds, fc.boolean(), fc.boolean(), fc.boolean(), (names, hasSystem, hasChip, hasPower) => {
        const chip = chipOf({
          systems: hasSystem ? [systemOf(8, toRange(10, 'exactly'))] : [],
          chipPower: hasChip ? sourced(toRange(700, 'exactly')) : null,
        });
        const estimate = estimateCommitment(
          commitmentOf({ chips: [chip], ...(hasPower ? {} : { powerKw: null }) }),
          names.map((name) => metric(name, 1.2)),
        );
        const canTell =
          names.includes('power_usage_effectiveness') &&
          ((hasSystem && names.includes('it_power_overhead')) ||
            (hasChip && names.includes('chip_power_overhead')));
        expect(estimate.chips !== null).toBe(canTell && hasPower);
        expect(estimate.chipsRefusal !== null).toBe(!(canTell && hasPower));
      }),
    );
  });

  it('widening never narrows, and several cases keep an end open that one leaves open', () => {
    fc.assert(
      fc.property(fc.array(bandArbitrary, { minLength: 1, maxLength: 5 }), (ranges) => {
        const wide = widenRanges(ranges);
        for (const { low, high } of ranges) {
          expect(wide?.low).toBeLessThanOrEqual(low ?? 0);
          expect(wide?.high).toBeGreaterThanOrEqual(high ?? 0);
        }
        const open = [...ranges, toRange(5, 'up_to')];
        expect(widenRanges(open)?.low).toBe(wide?.low);
        expect(spanRanges(open)?.low).toBeNull();
      }),
    );
  });
});
