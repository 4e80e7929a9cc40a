// Round numbers for a value axis that starts at zero.

/** Ticks of an axis from zero, evenly spaced; the last one is the top of the axis. */
export interface AxisTicks {
  readonly ticks: readonly number[];
  readonly max: number;
}

const STEPS = [1, 2, 5, 10] as const;
const MOST_INTERVALS = 6;

/**
 * Ticks at 1, 2 or 5 times a power of ten that cover `cover`, with six intervals at most. Where there is nothing to
 * cover the axis runs from 0 to 1.
 * @throws RangeError where `cover` is not a finite number.
 */
export function buildNiceTicks(cover: number): AxisTicks {
  if (!Number.isFinite(cover)) throw new RangeError(`not a number to cover with an axis: ${cover}`);
  if (cover <= 0) return { ticks: [0, 1], max: 1 };
  const least = cover / MOST_INTERVALS;
  const power = 10 ** Math.floor(Math.log10(least));
  // Rounded, because 0.1 times three is not 0.3 and a tick is printed as it is.
  const round = (value: number): number => Number(value.toPrecision(12));
  const step = round((STEPS.find((factor) => round(factor * power) >= round(least)) ?? 10) * power);
  const count = Math.ceil(round(cover / step));
  const ticks = Array.from({ length: count + 1 }, (_, index) => round(index * step));
  return { ticks, max: round(count * step) };
}
