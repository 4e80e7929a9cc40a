import type { LegendKey } from '@/lib/charts/chart-facts';
import { type LineLook, type PointLook, pointPath } from '@/lib/charts/line-look';
import { CSS_PALETTE } from '@/lib/look/palette';

const WIDTH = 34;
const HEIGHT = 14;
const RADIUS = 3.8;

function Point({ point: { shape, colour, isHollow }, x }: { readonly point: PointLook; readonly x: number }) {
  return (
    <path
      d={pointPath(shape, x, HEIGHT / 2, RADIUS)}
      fill={isHollow ? CSS_PALETTE.paper : CSS_PALETTE[colour]}
      stroke={CSS_PALETTE[colour]}
      strokeWidth={1.4}
    />
  );
}

/** The mark of a line with its point, beside its name. */
export function LineMark({ line, point }: { readonly line: LineLook; readonly point: PointLook | null }) {
  return (
    <svg className="lk" width={WIDTH} height={HEIGHT} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true">
      <path
        d={`M0 ${HEIGHT / 2}H${WIDTH}`}
        stroke={CSS_PALETTE[line.colour]}
        strokeWidth={line.width}
        strokeDasharray={line.dash ?? undefined}
      />
      {point === null ? null : <Point point={point} x={WIDTH / 2} />}
    </svg>
  );
}

/** The mark of a point alone. */
export function PointMark({ point }: { readonly point: PointLook }) {
  return (
    <svg className="lk" width={HEIGHT} height={HEIGHT} viewBox={`0 0 ${HEIGHT} ${HEIGHT}`} aria-hidden="true">
      <Point point={point} x={HEIGHT / 2} />
    </svg>
  );
}

/** A key of a legend that is a line or a point, with its words. */
export function LineKey({ item }: { readonly item: Exclude<LegendKey, { kind: 'fill' }> }) {
  return (
    <span className="k">
      {item.kind === 'line' ? (
        <LineMark line={item.line} point={item.point} />
      ) : (
        <PointMark point={item.point} />
      )}
      {item.label}
    </span>
  );
}
