// The parts of the capacity timeline that are not a Recharts series. They draw with the chart's own scales.
import { useXAxisScale, useYAxisScale } from 'recharts';
import type { CapacityTimelineChart as CapacityModel } from '@/lib/charts/capacity-model';
import {
  buildOutlines,
  buildStackRows,
  highestBetween,
  type OutlinePoint,
} from '@/lib/charts/capacity-outline';
import { formatGwShort } from '@/lib/charts/capacity-words';
import { seriesPaint } from '@/lib/charts/series-paint';
import { formatPartialDate } from '@/lib/format/date';
import type { Palette } from '@/lib/look/palette';
import type { CapacityGeometry, CapacityVariant } from './capacity-geometry';
import type { ChartType } from './chart-type';
import { type Box, placePointLabels } from './point-labels';
import { estimateTextWidth } from './text-width';

/** What every layer needs. */
export interface LayerProps {
  readonly model: CapacityModel;
  readonly geometry: CapacityGeometry;
  readonly palette: Palette;
  readonly type: ChartType;
}

interface Scales {
  readonly x: (quarters: number) => number;
  readonly y: (gw: number) => number;
}

/** The scales of the surrounding chart; null before Recharts has laid out its axes. */
function useScales(): Scales | null {
  const xScale = useXAxisScale();
  const yScale = useYAxisScale();
  if (!xScale || !yScale) return null;
  return { x: (quarters) => xScale(quarters) ?? 0, y: (gw) => yScale(gw) ?? 0 };
}

function px(value: number): number {
  return Math.round(value * 100) / 100;
}

/** Quarters that values are held after the axis ends. */
export function holdQuartersOf({ holdRight, plotRight, quarterWidth }: CapacityGeometry): number {
  return (holdRight - plotRight) / quarterWidth;
}

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

function dataDateWords(model: CapacityModel, variant: CapacityVariant): string {
  return variant === 'narrow' ? 'Data date' : `Data date ${formatPartialDate(model.dataDate)}`;
}

/** The words of the data date, above the plot, as a box. Null outside the axis. */
function dataDateBox(
  props: LayerProps & { variant: CapacityVariant },
  x: number,
): Box & { anchor: 'start' | 'end' } {
  const { model, geometry, variant } = props;
  const size = geometry.fontSize.axis;
  const width =
    estimateTextWidth(dataDateWords(model, variant), size, { isStrong: true, isNarrow: true }) * 1.03;
  const isLeft = x + 6 + width > geometry.width;
  const left = isLeft ? x - 6 - width : x + 6;
  const bottom = geometry.plotTop - 3;
  return { anchor: isLeft ? 'end' : 'start', left, right: left + width, top: bottom - size, bottom };
}

/** What the value axis counts, at its top. */
export function UnitLayer({
  geometry,
  palette,
  type,
  variant,
}: LayerProps & { readonly variant: CapacityVariant }) {
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

/** The crimson line of the data date. */
export function DataDateLayer(props: LayerProps & { readonly variant: CapacityVariant }) {
  const scales = useScales();
  const { model, geometry, palette, type, variant } = props;
  if (!scales || model.dataPosition === null) return null;
  const x = Math.round(scales.x(model.dataPosition)) + 0.5;
  const box = dataDateBox(props, x);
  return (
    <g>
      <path
        d={`M${x} ${geometry.plotTop - 12}V${geometry.plotBottom}`}
        stroke={palette.signal}
        strokeWidth={1.5}
        fill="none"
      />
      <text
        x={px(box.anchor === 'start' ? box.left : box.right)}
        y={px(box.bottom)}
        textAnchor={box.anchor}
        fontFamily={type.family}
        fontSize={geometry.fontSize.axis}
        fontStretch={type.narrow}
        fontWeight={600}
        fill={palette.signal}
      >
        {dataDateWords(model, variant)}
      </text>
    </g>
  );
}

/** Promised points with stem and label. On a phone the last total alone. */
export function PointLayer(props: LayerProps & { readonly variant: CapacityVariant }) {
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
            {place?.stemTop == null ? null : (
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
                <text
                  {...text}
                  y={px(place.detailY)}
                  fontSize={fontSize.detail}
                  fontStretch={type.narrow}
                  fill={palette['ink-3']}
                >
                  {point.detail}
                </text>
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
