// The gigawatts without a date, beside the curve.
import { formatGwShort } from '@/lib/charts/capacity-words';
import { seriesPaint } from '@/lib/charts/series-paint';
import { type LayerProps, px, useScales } from './capacity-scales';

/** Height a part of the column needs for its figure, px. */
const FIGURE_ROOM = 11;

/** The gigawatts without a date: a column at the right, on the scale of the curve. */
export function UndatedLayer({
  model,
  geometry,
  palette,
  type,
  idPrefix,
}: LayerProps & { readonly idPrefix: string }) {
  const scales = useScales();
  const { undated, fontSize, plotBottom } = geometry;
  if (!scales || !undated || model.undatedGw === 0) return null;
  const middle = undated.barLeft + undated.barWidth / 2;
  let gw = 0;
  const parts = model.series.flatMap((series) => {
    if (series.undatedGw === 0) return [];
    const bottom = scales.y(gw);
    gw += series.undatedGw;
    return [{ ...series, bottom, top: scales.y(gw) }];
  });
  const top = scales.y(gw);
  return (
    <g fontFamily={type.family}>
      <path d={`M${px(undated.left)} ${plotBottom}H${px(undated.right)}`} stroke={palette.ink} fill="none" />
      <text
        x={px(middle)}
        y={px(top - 20)}
        textAnchor="middle"
        fontSize={fontSize.strong}
        fontWeight={type.strongWeight}
        fill={palette.ink}
      >
        {formatGwShort(model.undatedGw)}
      </text>
      <text
        x={px(middle)}
        y={px(top - 7)}
        textAnchor="middle"
        fontSize={fontSize.detail}
        fontStretch={type.narrow}
        fill={palette['ink-3']}
      >
        {model.isUndatedOpenEnded ? 'or more, no date' : 'no date'}
      </text>
      {parts.map((part, index) => {
        const paint = seriesPaint(part.fill, palette, idPrefix);
        // Paper between neighbours; the keyline lies inside the part.
        const gap = index === 0 ? 0 : 1;
        const height = part.bottom - part.top - gap - 1;
        return (
          <g key={part.key}>
            {height > 0 ? (
              <rect
                x={px(undated.barLeft + 0.5)}
                y={px(part.top + 0.5)}
                width={px(undated.barWidth - 1)}
                height={px(height)}
                fill={paint.fill}
                stroke={paint.line}
                strokeWidth={paint.lineWidth - 0.5 || 1}
                strokeDasharray={paint.lineDash}
              />
            ) : (
              <path
                d={`M${px(undated.barLeft)} ${px((part.top + part.bottom) / 2)}h${px(undated.barWidth)}`}
                stroke={paint.line}
                fill="none"
              />
            )}
            {part.bottom - part.top >= FIGURE_ROOM ? (
              <text
                x={px(undated.labelX)}
                y={px((part.top + part.bottom) / 2 + 4)}
                fontSize={fontSize.detail}
                fontWeight={type.strongWeight}
                fill={palette.ink}
              >
                {formatGwShort(part.undatedGw)}
              </text>
            ) : null}
          </g>
        );
      })}
    </g>
  );
}
