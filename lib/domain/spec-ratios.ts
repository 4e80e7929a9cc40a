// How the specifications of two chip generations stand to each other: the one divided by the other, or why not.
import { isSpecNumber, type SpecReading } from './chip-readings';
import { CHIP_SPECS, type ChipSpec, type SpecId, SPEC_LEVELS, type SpecLevel } from './chip-specs';
import type { FigureRange } from './figure';
import { divideRanges } from './implied-ratios';
import type { ClaimBasis } from './vocabulary';

/** What is known of the specifications of a chip, by level. */
export type ReadingsByLevel = Readonly<Record<SpecLevel, ReadonlyMap<SpecId, SpecReading>>>;

/** Which of the two generations: the one above the line, or the one that it is divided by. */
export type RatioSide = 'above' | 'below';

/** Why there is no ratio. */
export type SpecRatioRefusal =
  /** One or both have no number. */
  | { readonly code: 'missing'; readonly sides: readonly RatioSide[] }
  /** One counts operations that sparsity skips, the other does not. */
  | {
      readonly code: 'basis_differs';
      readonly above: ClaimBasis | null;
      readonly below: ClaimBasis | null;
    }
  /** The number is a name: one node name divided by another is nothing. */
  | { readonly code: 'nominal' }
  /** Both are limits of the same kind. */
  | { readonly code: 'no_bound' };

/** The ratio of one specification at a level; `range` and `refusal`: one is null, the other is not. */
export interface SpecRatio {
  readonly spec: SpecId;
  readonly level: SpecLevel;
  readonly above: SpecReading;
  readonly below: SpecReading;
  /** Above divided by below, unrounded. */
  readonly range: FigureRange | null;
  readonly refusal: SpecRatioRefusal | null;
  /** The source of either throughput does not say whether sparsity counts. */
  readonly isBasisUnstated: boolean;
}

/** Specifications whose number is a name by the words of its maker. */
export const NOMINAL_SPECS: readonly SpecId[] = ['process'];

function refuseBases(above: ClaimBasis | null, below: ClaimBasis | null): SpecRatioRefusal | null {
  return (above === 'sparse') === (below === 'sparse') ? null : { code: 'basis_differs', above, below };
}

/** Divides one reading by another of the same specification and level. */
export function divideReadings(
  spec: SpecId,
  above: SpecReading,
  below: SpecReading,
): Pick<SpecRatio, 'range' | 'refusal'> {
  const refuse = (refusal: SpecRatioRefusal) => ({ range: null, refusal });
  if (NOMINAL_SPECS.includes(spec)) return refuse({ code: 'nominal' });
  if (!isSpecNumber(above) || !isSpecNumber(below)) {
    const sides: readonly (readonly [RatioSide, SpecReading])[] = [
      ['above', above],
      ['below', below],
    ];
    return refuse({
      code: 'missing',
      sides: sides.flatMap(([side, reading]) => (isSpecNumber(reading) ? [] : [side])),
    });
  }
  const bases = refuseBases(above.basis, below.basis);
  if (bases !== null) return refuse(bases);
  const range = divideRanges(above.range, below.range);
  return range === null ? refuse({ code: 'no_bound' }) : { range, refusal: null };
}

/** The levels at which a specification is compared: counts of chips once, and only levels that it is of. */
export function levelsOf(spec: ChipSpec): SpecLevel[] {
  if (spec.kind === 'count') return ['system'];
  return SPEC_LEVELS.map(({ value }) => value).filter(
    (level) => level === 'chip' || spec.kind === 'derived' || spec.system !== null,
  );
}

const isUnstated = (reading: SpecReading): boolean => isSpecNumber(reading) && reading.basis === 'unstated';

/** The ratios of every specification at every level that it is of, in the order of the specifications. */
export function compareReadings(above: ReadingsByLevel, below: ReadingsByLevel): SpecRatio[] {
  return CHIP_SPECS.flatMap((spec) =>
    levelsOf(spec).flatMap((level): SpecRatio[] => {
      const [one, other] = [above[level].get(spec.value), below[level].get(spec.value)];
      // Readings hold every specification.
      if (one === undefined || other === undefined) return [];
      return [
        {
          ...{ spec: spec.value, level, above: one, below: other },
          ...divideReadings(spec.value, one, other),
          isBasisUnstated: isUnstated(one) || isUnstated(other),
        },
      ];
    }),
  );
}
