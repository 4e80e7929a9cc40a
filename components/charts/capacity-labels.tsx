// Words inside the plot: labels of promised points, and names of bands.
import { buildStackRows, highestBetween } from '@/lib/charts/capacity-outline';
import { formatGwShort } from '@/lib/charts/capacity-words';
import { holdQuartersOf, type LayerProps, px, useScales } from './capacity-scales';
import type { ChartVariant } from './chart-type';
import { dataDateBox } from './data-date';
import { placePointLabels } from './point-labels';
import { estimateTextWidth } from './text-width';

/** Promised points with stem and label. On a phone the last total alone. */
export function PointLayer(props: LayerProps & { readonly variant: ChartVariant }) {
  const scales = useScales();
  const { model, geometry, palette, type, variant } = props;
  if (!scales) return null;
  const { fontSize, plotBottom, plotTop, holdRight, plotLeft, quarterWidth } = geometry;
  const halo = {
    paintOrder: 'stroke',
    stroke: palette.paper,
    strokeWidth: 5,
    strokeLinejoin: 'round',
  } as const;
  const last = model.totals.at(-1);
  if (variant === 'narrow') {
    if (!last || last.gw === 0 || model.points.length === 0) return null;
    return (
      <text
        {...halo}
        x={holdRight - 1}
        y={px(scales.y(last.gw) - 7)}
        textAnchor="end"
        fontFamily={type.family}
        fontSize={fontSize.axis}
        fontWeight={600}
        fill={palette.ink}
      >
        {formatGwShort(last.gw)}
      </text>
    );
  }
  const rows = buildStackRows(model.series, holdQuartersOf(geometry));
  const dataX = model.dataPosition === null ? null : Math.round(scales.x(model.dataPosition)) + 0.5;
  const points = model.points.map((point) => ({
    ...point,
    x: scales.x(point.quarterIndex + 1),
    y: scales.y(point.gw),
    isDelivered: point.kind === 'delivered',
  }));
  const places = placePointLabels(points, {
    bounds: { left: plotLeft + 2, right: holdRight, top: plotTop - 16, bottom: plotBottom },
    fillTop: (left, right) =>
      scales.y(highestBetween(rows, (left - plotLeft) / quarterWidth, (right - plotLeft) / quarterWidth)),
    obstacles:
      dataX === null
        ? []
        : [{ left: dataX - 4, right: dataX + 4, top: 0, bottom: plotBottom }, dataDateBox(props, dataX)],
    fontSize,
  });
  return (
    <g fontFamily={type.family}>
      {points.map((point, index) => {
        const place = places[index];
        const text = place ? { ...halo, x: px(place.x), textAnchor: place.anchor } : null;
        return (
          <g key={point.quarterIndex}>
            {!place || place.stemTop === null ? null : (
              <path
                d={`M${px(point.x)} ${px(point.y - 4)}V${px(place.stemTop)}`}
                stroke={palette['ink-3']}
                fill="none"
              />
            )}
            {point.kind === 'promised' ? (
              <circle
                cx={px(point.x)}
                cy={px(point.y)}
                r={3}
                fill={palette.paper}
                stroke={palette.ink}
                strokeWidth={1.4}
              />
            ) : null}
            {place && text ? (
              <>
                <text
                  {...text}
                  y={px(place.labelY)}
                  fontSize={fontSize.strong}
                  fontWeight={type.strongWeight}
                  fill={palette.ink}
                >
                  {point.label}
                </text>
                {place.detailY === null ? null : (
                  <text
                    {...text}
                    y={px(place.detailY)}
                    fontSize={fontSize.detail}
                    fontStretch={type.narrow}
                    fill={palette['ink-3']}
                  >
                    {point.detail}
                  </text>
                )}
              </>
            ) : null}
          </g>
        );
      })}
    </g>
  );
}

/** Height a band needs for its name to be written into it, px. */
const NAME_ROOM = 18;

/** Names written into the bands, for stacks whose textures mean nothing elsewhere. */
export function BandNameLayer({ model, geometry, palette, type }: LayerProps) {
  const scales = useScales();
  if (!scales || model.stackBy === 'certainty' || model.stackBy === 'layer') return null;
  const { fontSize, holdRight, plotLeft, quarterWidth } = geometry;
  const right = holdRight - 10;
  const rows = buildStackRows(model.series, holdQuartersOf(geometry));
  return (
    <g fontFamily={type.family}>
      {model.series.map(({ key, label }, position) => {
        const width = estimateTextWidth(label, fontSize.detail, { isNarrow: true }) * 1.03;
        const fromX = (right - width - 4 - plotLeft) / quarterWidth;
        const below = rows.map(({ x, values }) => ({ x, values: values.slice(0, position) }));
        const within = rows.map(({ x, values }) => ({ x, values: values.slice(0, position + 1) }));
        const untilX = (right - plotLeft) / quarterWidth;
        // The band's lowest top between the two x: stacks only rise, so it is the one at the left.
        const topLeft = highestBetween(within, fromX, fromX);
        const bottom = scales.y(highestBetween(below, fromX, untilX));
        const top = scales.y(topLeft);
        if (bottom - top < NAME_ROOM) return null;
        const y = (top + bottom) / 2;
        return (
          <g key={key}>
            <rect
              x={px(right - width - 4)}
              y={px(y - 8)}
              width={px(width + 8)}
              height={16}
              fill={palette.paper}
            />
            <text
              x={px(right - width / 2)}
              y={px(y + fontSize.detail * 0.35)}
              textAnchor="middle"
              fontSize={fontSize.detail}
              fontStretch={type.narrow}
              fill={palette.ink}
            >
              {label}
            </text>
          </g>
        );
      })}
    </g>
  );
}
