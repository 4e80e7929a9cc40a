import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  chooseBaseline,
  type ComparableChip,
  compareChipReadings,
  type ComparedCell,
  findBest,
  isComparedNumber,
  type OpenableClaim,
} from './chip-comparison';
import { readSpecs, type SupportOf } from './chip-readings';
import { CHIP_SPECS, type ChipNumbers, type SpecId, type SpecLevel } from './chip-specs';
import { type FigureRange, toRange } from './figure';
import { type ClaimBasis, QUALIFIERS, type Qualifier, valuesOf } from './vocabulary';

const NOTHING: ChipNumbers = {
  processNm: null,
  memoryGb: null,
  memoryBandwidthTbPerS: null,
  denseFp4Pflops: null,
  denseFp8Pflops: null,
  denseBf16Pflops: null,
  chipPowerW: null,
  maxClusterChips: null,
};

interface Given extends Partial<ChipNumbers> {
  readonly qualifier?: Qualifier;
  readonly basis?: ClaimBasis | null;
  readonly status?: ComparableChip['status'];
  readonly claims?: readonly OpenableClaim[];
  readonly chipsInSystem?: number;
}

function chip(slug: string, given: Given = {}): ComparableChip {
  const {
    qualifier = 'exactly',
    basis = null,
    status = 'available',
    claims = [],
    chipsInSystem,
    ...specs
  } = given;
  const supportOf: SupportOf = () => ({ qualifier, evidence: 'reported', basis, standing: null });
  const readable = {
    slug,
    specs: { ...NOTHING, ...specs },
    systems:
      chipsInSystem === undefined
        ? []
        : [
            {
              slug: `${slug}-system`,
              name: `${slug} system`,
              chips: chipsInSystem,
              fabric: null,
              powerKw: null,
              denseFp4Pflops: null,
              denseFp8Pflops: null,
              denseBf16Pflops: null,
              memoryGb: null,
              memoryBandwidthTbPerS: null,
            },
          ],
  };
  const read = (level: SpecLevel) => readSpecs(readable, level, supportOf);
  return {
    ...readable,
    ...{ name: slug, status, predecessor: { slug: 'older' }, claims },
    readings: { chip: read('chip'), system: read('system') },
  };
}

function claim(field: string, value: number, rest: Partial<OpenableClaim> = {}): OpenableClaim {
  return {
    slug: `${field}-${value}`,
    ...{ subjectType: 'chip', subjectSlug: 'new', field, value, unit: 'x', qualifier: null },
    ...{ says: '', source: { slug: 'somebody' }, evidence: 'reported', rank: 'normal', isSuperseded: false },
    ...{ note: null, comparedWith: null, basis: null },
    ...rest,
  };
}

function cellsOf(
  chips: readonly ComparableChip[],
  spec: SpecId,
  baseline = chips[0]?.slug ?? '',
  level: SpecLevel = 'chip',
): readonly ComparedCell[] {
  const row = compareChipReadings(chips, level, baseline).find((one) => one.spec === spec);
  if (row === undefined) throw new Error(`no row ${spec}`);
  return row.cells;
}

const exact = (value: number): FigureRange => toRange(value, 'exactly');
const amount = fc.integer({ min: 1, max: 10_000 }).map((value) => value / 100);
const someChips = fc
  .array(
    fc.record({
      denseFp8Pflops: fc.option(amount, { nil: null }),
      memoryGb: fc.option(amount, { nil: null }),
      chipPowerW: fc.option(amount, { nil: null }),
      qualifier: fc.constantFrom(...valuesOf(QUALIFIERS)),
    }),
    { minLength: 2, maxLength: 8 },
  )
  .map((all) => all.map((given, index) => chip(`chip-${index}`, given)));

describe('compareChipReadings', () => {
  it('gives every chip in its order for every specification', () => {
    const rows = compareChipReadings([chip('b'), chip('a')], 'chip', 'a');
    expect(rows.map(({ spec }) => spec)).toEqual(CHIP_SPECS.map(({ value }) => value));
    for (const { cells } of rows) expect(cells.map(({ chipSlug }) => chipSlug)).toEqual(['b', 'a']);
  });

  it('leaves out at the level of systems what no system has', () => {
    const specs = compareChipReadings([chip('a'), chip('b')], 'system', 'a').map(({ spec }) => spec);
    expect(specs).not.toContain('process');
    expect(specs).toContain('fp8');
  });

  it('holds the figure of one chip against that of another', () => {
    const cells = cellsOf([chip('a', { memoryGb: 96 }), chip('b', { memoryGb: 80 })], 'memory', 'b');
    expect(cells[0]).toMatchObject({
      ratio: { low: 1.2, high: 1.2 },
      ratioGap: null,
      share: 1,
      isBest: true,
    });
    expect(cells[1]).toMatchObject({ ratio: { low: 1, high: 1 }, isBest: false });
    expect(cells[1]?.share).toBeCloseTo(80 / 96);
  });

  it('never makes a number of a missing one', () => {
    fc.assert(
      fc.property(someChips, (chips) => {
        for (const { cells } of compareChipReadings(chips, 'chip', 'chip-0')) {
          for (const { reading, ratio, ratioGap, share, isBest } of cells) {
            if (isComparedNumber(reading)) expect((ratio === null) !== (ratioGap === null)).toBe(true);
            else expect([ratio, ratioGap, share, isBest]).toEqual([null, null, null, false]);
            expect(share).not.toBe(0);
          }
        }
      }),
    );
  });

  it('has a ratio of exactly 1 for the baseline, whatever the bounds', () => {
    fc.assert(
      fc.property(someChips, fc.nat(), (chips, at) => {
        const baseline = chips[at % chips.length]?.slug ?? '';
        for (const { cells, spec } of compareChipReadings(chips, 'chip', baseline)) {
          const own = cells.find(({ chipSlug }) => chipSlug === baseline);
          if (own === undefined || !isComparedNumber(own.reading) || spec === 'process') continue;
          expect(own.ratio).toEqual({ low: 1, high: 1, qualifier: 'exactly' });
        }
      }),
    );
  });

  it('scales all ratios alike when the baseline changes, and keeps what is best', () => {
    const memories = fc.array(amount, { minLength: 2, maxLength: 8 });
    fc.assert(
      fc.property(memories, fc.nat(), (values, at) => {
        const chips = values.map((memoryGb, index) => chip(`chip-${index}`, { memoryGb }));
        const other = at % chips.length;
        const [one, two] = [cellsOf(chips, 'memory', 'chip-0'), cellsOf(chips, 'memory', `chip-${other}`)];
        const scale = one[other]?.ratio?.high ?? Number.NaN;
        two.forEach(({ ratio }, index) => {
          expect((ratio?.high ?? Number.NaN) * scale).toBeCloseTo(one[index]?.ratio?.high ?? Number.NaN, 6);
        });
        expect(two.map(({ isBest }) => isBest)).toEqual(one.map(({ isBest }) => isBest));
        expect(two.map(({ share }) => share)).toEqual(one.map(({ share }) => share));
      }),
    );
  });

  it('gives no ratio where the baseline has no number, and says so', () => {
    const [, cell] = cellsOf([chip('a'), chip('b', { memoryGb: 80 })], 'memory');
    expect(cell).toMatchObject({ ratio: null, ratioGap: { code: 'missing', sides: ['below'] } });
  });

  it('refuses to hold a figure with sparsity against a dense one, and takes it for no best', () => {
    const chips = [
      chip('dense', { denseFp8Pflops: 2, basis: 'dense' }),
      chip('unstated', { denseFp8Pflops: 1, basis: 'unstated' }),
      chip('sparse', { denseFp8Pflops: 4, basis: 'sparse' }),
    ];
    const cells = cellsOf(chips, 'fp8');
    expect(cells[1]).toMatchObject({ ratio: { high: 0.5 }, ratioGap: null, share: 0.5 });
    expect(cells[2]).toMatchObject({ ratio: null, ratioGap: { code: 'basis_differs' }, share: null });
    expect(cells.map(({ isBest }) => isBest)).toEqual([true, false, false]);
  });

  it('makes no ratio of the names of process nodes', () => {
    const cells = cellsOf([chip('a', { processNm: 4 }), chip('b', { processNm: 3 })], 'process');
    for (const cell of cells)
      expect(cell).toMatchObject({ ratio: null, ratioGap: { code: 'nominal' }, share: null });
  });

  it('names the input that a derivation lacks', () => {
    const [cell] = cellsOf([chip('a', { denseFp8Pflops: 2 }), chip('b')], 'fp8-per-watt');
    expect(cell?.reading).toEqual({ state: 'refused', missing: ['Power'] });
  });

  it('says of a chip without a system that there is none, also where a calculation needs one', () => {
    const cells = cellsOf(
      [chip('a', { memoryGb: 80 }), chip('b', { memoryGb: 1, chipsInSystem: 8 })],
      'fp8-per-watt',
      'a',
      'system',
    );
    expect(cells.map(({ reading }) => reading.state)).toEqual(['no_system', 'refused']);
  });
});

describe('what is claimed where there is no number', () => {
  const open = (
    claims: readonly OpenableClaim[],
    spec: SpecId,
    status: ComparableChip['status'] = 'announced',
  ) => cellsOf([chip('new', { claims, status }), chip('other')], spec)[0]?.reading;

  it('is the value itself, the best supported first, bounds of one sentence joined', () => {
    const field = 'specs.memoryGb';
    const reading = open(
      [
        claim(field, 1000, { unit: 'gb', evidence: 'rumoured', qualifier: 'up_to' }),
        claim(field, 384, { unit: 'gb', qualifier: 'at_least', says: '384 to 512' }),
        claim(field, 512, { unit: 'gb', qualifier: 'up_to', says: '384 to 512' }),
        claim(field, 1, { unit: 'gb', rank: 'deprecated' }),
      ],
      'memory',
    );
    expect(reading).toMatchObject({
      state: 'rumoured',
      place: { subjectSlug: 'new', field },
      claims: [
        { evidence: 'reported', range: { low: 384, high: 512 }, multipleOf: null },
        { evidence: 'rumoured', range: { low: null, high: 1000 }, multipleOf: null },
      ],
    });
  });

  it('is a target where the vendor promises a multiple, by the precision that its note begins with', () => {
    const performance = 'claimed.performanceVsPredecessor';
    const claims = [
      claim(performance, 6, { note: 'FP4.', qualifier: 'at_least', comparedWith: 'trainium3' }),
      claim(performance, 3, { note: 'FP8; another precision.' }),
      claim(performance, 10),
      claim('claimed.memoryBandwidthVsPredecessor', 50, { unit: 'pct' }),
    ];
    expect(open(claims, 'fp4')).toMatchObject({
      state: 'target',
      place: { subjectType: 'chip', subjectSlug: 'new', field: performance },
      claims: [{ range: { low: 6, high: null, qualifier: 'at_least' }, multipleOf: 'trainium3' }],
    });
    expect(open(claims, 'fp8')).toMatchObject({ claims: [{ range: exact(3), multipleOf: 'older' }] });
    expect(open(claims, 'bandwidth')).toMatchObject({ claims: [{ range: exact(1.5) }] });
    expect(open(claims, 'bf16')).toMatchObject({ state: 'unpublished' });
  });

  it('is no target of a vendor where an analyst expects it, nor once the chip can be had', () => {
    const claims = [claim('claimed.memoryCapacityVsPredecessor', 2, { evidence: 'estimated' })];
    expect(open(claims, 'memory')).toMatchObject({ state: 'rumoured', claims: [{ multipleOf: 'older' }] });
    expect(open(claims, 'memory', 'available')).toMatchObject({ state: 'unpublished' });
  });
});

describe('findBest', () => {
  const ranges = fc.array(
    fc.option(
      fc
        .tuple(fc.integer({ min: 1, max: 20 }), fc.constantFrom(...valuesOf(QUALIFIERS)))
        .map(([value, qualifier]) => toRange(value, qualifier)),
    ),
    { maxLength: 8 },
  );

  it('marks every one of equals and none where neither end is better or fewer than two are known', () => {
    expect(findBest([exact(3), exact(8), null, exact(8)], 'higher')).toEqual(new Set([1, 3]));
    expect(findBest([exact(3), exact(8)], 'lower')).toEqual(new Set([0]));
    expect(findBest([exact(3), exact(8)], null)).toEqual(new Set());
    expect(findBest([null, exact(8)], 'higher')).toEqual(new Set());
  });

  it('leaves it undecided where an open bound does', () => {
    expect(findBest([toRange(9, 'up_to'), exact(8)], 'higher')).toEqual(new Set());
    expect(findBest([toRange(9, 'up_to'), exact(10)], 'higher')).toEqual(new Set([1]));
    expect(findBest([toRange(9, 'at_least'), exact(8)], 'higher')).toEqual(new Set([0]));
    expect(findBest([toRange(7, 'at_least'), exact(8)], 'higher')).toEqual(new Set());
  });

  it('never marks one that another is surely beyond', () => {
    fc.assert(
      fc.property(ranges, (all) => {
        for (const index of findBest(all, 'higher')) {
          const low = all[index]?.low ?? Number.NaN;
          for (const other of all) expect(other === null || low >= (other.low ?? 0)).toBe(true);
        }
      }),
    );
  });
});

describe('chooseBaseline', () => {
  it('is the usual one where it is compared, else the first, else none', () => {
    expect(chooseBaseline(['trainium2', 'h100'])).toBe('h100');
    expect(chooseBaseline(['trainium2', 'ironwood'])).toBe('trainium2');
    expect(chooseBaseline([])).toBeNull();
  });
});
