import { type ConflictSide, placeOnSpread, type Spread } from '@/lib/domain/conflict-spread';

const WIDTH = 200;
const HEIGHT = 16;
/** Room for half a dot at either end. */
const MARGIN = 6;

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
    const position = placeOnSpread(side, spread);
    return position === null ? [] : [{ position, isPreferred: side.rank === 'preferred' }];
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
