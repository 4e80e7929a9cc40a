import type { ConflictSide, Spread } from '@/lib/domain/conflict-spread';
import { parsePartialDate } from '@/lib/domain/partial-date';

const WIDTH = 200;
const HEIGHT = 16;
/** Room for half a dot at either end. */
const MARGIN = 6;

/** Where a side stands on the scale, from 0 to 1; null where it is in another unit or in words. */
function positionOf({ value, unit }: ConflictSide, spread: Spread): number | null {
  if (spread.kind === 'number') {
    if (typeof value !== 'number' || unit !== spread.unit || spread.highest <= 0) return null;
    // From zero, so that the distance of two dots is as large as that of the figures.
    return value / spread.highest;
  }
  if (spread.kind === 'text' || typeof value !== 'string') return null;
  const date = parsePartialDate(value);
  const first = parsePartialDate(spread.earliest);
  if (!date || !first || spread.days === 0) return null;
  const days = (Date.parse(date.firstDay) - Date.parse(first.firstDay)) / 86_400_000;
  return days / spread.days;
}

/**
 * The sides of a conflict as dots on a scale: numbers from zero to the highest, dates from the earliest to the latest; the
 * preferred one filled. The words beside it say the same.
 */
export function SpreadDots({
  sides,
  spread,
}: {
  readonly sides: readonly ConflictSide[];
  readonly spread: Spread;
}) {
  const dots = sides.flatMap((side) => {
    const position = positionOf(side, spread);
    return position === null || position < 0 ? [] : [{ position, isPreferred: side.rank === 'preferred' }];
  });
  if (dots.length < 2) return null;
  const toX = (position: number): number => MARGIN + position * (WIDTH - 2 * MARGIN);
  // The filled dot is drawn last, over the others.
  dots.sort((a, b) => Number(a.isPreferred) - Number(b.isPreferred));
  return (
    <svg
      className="spread-dots"
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      width={WIDTH}
      height={HEIGHT}
      aria-hidden="true"
    >
      <line x1={MARGIN} x2={WIDTH - MARGIN} y1={HEIGHT / 2} y2={HEIGHT / 2} />
      {spread.kind === 'number' ? (
        <line x1={MARGIN} x2={MARGIN} y1={HEIGHT / 2 - 4} y2={HEIGHT / 2 + 4} />
      ) : null}
      {dots.map(({ position, isPreferred }, index) => (
        // Dots have no name of their own and never change places.
        <circle
          key={index}
          className={isPreferred ? 'on' : undefined}
          cx={toX(position)}
          cy={HEIGHT / 2}
          r={4.25}
        />
      ))}
    </svg>
  );
}
