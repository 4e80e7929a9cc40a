import type { CertaintyPart } from '@/lib/domain/certainty-parts';
import { describeParts, formatCertainty } from '@/lib/format/certainty-words';
import { FIGURE_UNITS, type FigureUnit } from '@/lib/format/figure-unit';
import { certaintyPaint } from '@/lib/look/certainty-paint';
import { type GaugeSegment, layoutGauge } from '@/lib/look/gauge-layout';
import { CSS_PALETTE } from '@/lib/look/palette';
import { Explained } from './explained';

/** From this height on a gauge is a bar and takes the textures of charts, px. */
const BAR_HEIGHT = 14;

function Segment({ segment, height }: { readonly segment: GaugeSegment; readonly height: number }) {
  const { certainty, x, width } = segment;
  const isStruck = certainty === 'lapsed';
  const paint = certaintyPaint(certainty, CSS_PALETTE, height < BAR_HEIGHT || isStruck ? 'small' : 'chart');
  const inset = paint.strokeWidth / 2;
  return (
    <>
      <rect x={x + inset} y={inset} width={width - 2 * inset} height={height - 2 * inset} {...paint} />
      {isStruck ? (
        <path
          d={`M${x} ${height / 2}h${width}`}
          stroke={paint.stroke}
          strokeWidth={height < BAR_HEIGHT ? 1.6 : 2}
        />
      ) : null}
    </>
  );
}

/**
 * How one figure divides by certainty, explained in words on hover, focus and tap. Its length is the whole figure, so lengths are not compared between rows. Draws
 * nothing where there are no parts.
 */
export function Gauge({
  parts,
  unit,
  isLapsed = false,
  width = 40,
  height = 10,
}: {
  readonly parts: readonly CertaintyPart[];
  /** Unit of the parts, for the accessible name: "15 of 50 delivered, 35 contingent". */
  readonly unit: FigureUnit;
  /** Strikes the whole gauge, whatever its parts. */
  readonly isLapsed?: boolean;
  readonly width?: number;
  readonly height?: number;
}) {
  const segments = isLapsed ? [{ certainty: 'lapsed' as const, x: 0, width }] : layoutGauge(parts, width);
  if (segments.length === 0) return null;
  const name = isLapsed ? formatCertainty('lapsed') : describeParts(parts, FIGURE_UNITS[unit].formatNumber);
  return (
    <Explained
      certainties={segments.map(({ certainty }) => certainty)}
      lead={name}
      className="is-gauge"
      name={`Certainty: ${name}`}
    >
      <svg className="gauge" width={width} height={height} role="img" aria-label={name}>
        {segments.map((segment) => (
          <Segment key={segment.certainty} segment={segment} height={height} />
        ))}
      </svg>
    </Explained>
  );
}
