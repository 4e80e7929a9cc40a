// Round numbers for a logarithmic value axis.

/** An axis with ticks: the first and last tick need not be its ends. */
export interface ValueAxis {
  readonly scale: 'log' | 'linear';
  readonly min: number;
  readonly max: number;
  readonly ticks: readonly number[];
}

const MOST_TICKS = 9;
/** Steps within a decade, finest first. */
const STEPS = [[1, 2, 5], [1, 3], [1]] as const;
/** Room above and below the figures, as a factor. */
const ROOM = 1.2;

// 10 ** -2 times 5 is not 0.05, and a tick is printed as it is.
const round = (value: number): number => Number(value.toPrecision(12));

/**
 * A logarithmic axis that covers `low` to `high` with some room, with ticks at 1, 2 and 5 times powers of ten; where that
 * are too many, at 1 and 3, or at powers of ten alone.
 * @throws RangeError where `low` is not above 0 or `high` is below it.
 */
export function buildLogAxis(low: number, high: number): ValueAxis {
  if (!(low > 0) || !(high >= low) || !Number.isFinite(high)) {
    throw new RangeError(`no logarithmic axis from ${low} to ${high}`);
  }
  const [bottom, top] = [low / ROOM, high * ROOM];
  const powers = Array.from(
    { length: Math.ceil(Math.log10(top)) - Math.floor(Math.log10(bottom)) + 1 },
    (_, index) => Math.floor(Math.log10(bottom)) + index,
  );
  const within = (steps: readonly number[]): number[] =>
    powers
      .flatMap((power) => steps.map((step) => round(step * 10 ** power)))
      .filter((tick) => tick >= bottom && tick <= top);
  const ticks = STEPS.map(within).find((list) => list.length <= MOST_TICKS) ?? within([1]);
  return { scale: 'log', min: bottom, max: top, ticks };
}
