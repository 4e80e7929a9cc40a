// Lines of the capacity timeline that are not a Recharts series. They draw with the chart's own scales.
import { buildOutlines, type OutlinePoint } from '@/lib/charts/capacity-outline';
import { seriesPaint } from '@/lib/charts/series-paint';
import { holdQuartersOf, type LayerProps, px, useScales } from './capacity-scales';
import type { ChartVariant } from './chart-type';

/** Keylines of the bands; dotted where values are interpolated. */
export function OutlineLayer({
  model,
  geometry,
  palette,
  idPrefix,
}: LayerProps & { readonly idPrefix: string }) {
  const scales = useScales();
  if (!scales) return null;
  const toPath = (lines: readonly (readonly OutlinePoint[])[]): string =>
    lines
      .map((line) =>
        line
          .map(({ x, gw }, index) => `${index === 0 ? 'M' : 'L'}${px(scales.x(x))} ${px(scales.y(gw))}`)
          .join(''),
      )
      .join('');
  // From the top of the stack down, so that where two edges meet the firmer one is seen.
  const outlines = buildOutlines(model.series, holdQuartersOf(geometry)).reverse();
  return (
    <g fill="none">
      {outlines.map(({ key, solid, dotted }) => {
        const fill = model.series.find((series) => series.key === key)?.fill;
        if (!fill || (solid.length === 0 && dotted.length === 0)) return null;
        const paint = seriesPaint(fill, palette, idPrefix);
        return (
          <g key={key} stroke={paint.line} strokeWidth={Math.max(1.5, paint.lineWidth)}>
            {solid.length > 0 ? <path d={toPath(solid)} strokeDasharray={paint.lineDash} /> : null}
            {dotted.length > 0 ? <path d={toPath(dotted)} strokeDasharray="2 2.5" /> : null}
          </g>
        );
      })}
    </g>
  );
}

/** What the value axis counts, at its top. */
export function UnitLayer({
  geometry,
  palette,
  type,
  variant,
}: LayerProps & { readonly variant: ChartVariant }) {
  const { fontSize, plotTop, plotLeft } = geometry;
  const text = {
    fontFamily: type.family,
    fontSize: fontSize.axis,
    fontStretch: type.narrow,
    fill: palette['ink-2'],
  } as const;
  if (variant === 'narrow') {
    return (
      <text {...text} x={plotLeft - 8} y={12} textAnchor="end">
        GW
      </text>
    );
  }
  if (variant === 'picture') {
    return (
      <text {...text} x={0} y={fontSize.axis}>
        Gigawatts, quarter end
      </text>
    );
  }
  return (
    <text {...text}>
      <tspan x={0} y={plotTop + 3.5}>
        Gigawatts,
      </tspan>
      <tspan x={0} y={plotTop + 18.5}>
        quarter end
      </tspan>
    </text>
  );
}

/** The quarter under the pointer or the keyboard. */
export function ActiveQuarterLayer({
  model,
  geometry,
  palette,
  index,
}: LayerProps & { readonly index: number }) {
  const scales = useScales();
  const total = model.totals[index];
  if (!scales || !total) return null;
  const x = px(scales.x(index + 1));
  return (
    <g pointerEvents="none">
      {/* Paper beside the line, so that it is seen on dark fills too. */}
      <path
        d={`M${x} ${geometry.plotTop}V${geometry.plotBottom}`}
        stroke={palette.paper}
        strokeWidth={3}
        fill="none"
      />
      <path d={`M${x} ${geometry.plotTop}V${geometry.plotBottom}`} stroke={palette.ink} fill="none" />
      <circle
        cx={x}
        cy={px(scales.y(total.gw))}
        r={3.5}
        fill={palette.ink}
        stroke={palette.paper}
        strokeWidth={1.5}
      />
    </g>
  );
}
