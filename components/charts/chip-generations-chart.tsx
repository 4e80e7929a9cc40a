// The chart of chip generations as one Recharts chart: the page, the first HTML and every exported file draw with it.
import { CartesianGrid, ComposedChart, XAxis, YAxis, ZIndexLayer } from 'recharts';
import {
  type ChipFamilyLine,
  type ChipGenerationsChart as ChipModel,
  type ChipPoint,
  listChipPoints,
} from '@/lib/charts/chip-generations-model';
import { isDatedToMonth } from '@/lib/domain/chip-growth';
import { pointPath } from '@/lib/charts/line-look';
import { formatDecimal } from '@/lib/format/number';
import type { Palette } from '@/lib/look/palette';
import { px } from './capacity-scales';
import type { ChartDrawingProps, ChartType, ChartVariant } from './chart-type';
import { type ChipGeometry, layOutChipChart } from './chip-geometry';
import { dataDateBox, DataDateLine } from './data-date';
import { type NamedPoint, placeNames, type Stretch } from './name-labels';
import { estimateTextWidth } from './text-width';

// Above the axes, which Recharts puts at 500.
const LAYERS = { lines: 510, date: 520, points: 610, names: 620, active: 700 } as const;

interface LayerProps {
  readonly model: ChipModel;
  readonly geometry: ChipGeometry;
  readonly palette: Palette;
  readonly type: ChartType;
}

/** The stretches from generation to generation of a family. */
function listStretches({ points }: ChipFamilyLine, { x, y }: ChipGeometry): Stretch[] {
  return points.flatMap((point) => {
    const from = points.find(({ slug }) => slug === point.step?.fromSlug);
    return from ? [{ x1: x(from.at), y1: y(from.value), x2: x(point.at), y2: y(point.value) }] : [];
  });
}

function LineLayer({ model, geometry, palette }: LayerProps) {
  return (
    <g fill="none">
      {model.families.map((family) => {
        const stretches = listStretches(family, geometry);
        if (stretches.length === 0) return null;
        const { colour, dash, width } = family.line;
        return (
          <path
            key={family.key}
            d={stretches.map(({ x1, y1, x2, y2 }) => `M${px(x1)} ${px(y1)}L${px(x2)} ${px(y2)}`).join('')}
            stroke={palette[colour]}
            strokeWidth={width}
            strokeDasharray={dash ?? undefined}
          />
        );
      })}
    </g>
  );
}

/** How a point is painted: solid where it can be had, hollow where that is expected, a cross at an announcement. */
function PointMark({
  point,
  family,
  geometry,
  palette,
}: {
  readonly point: ChipPoint;
  readonly family: ChipFamilyLine;
  readonly geometry: ChipGeometry;
  readonly palette: Palette;
}) {
  const { x, y, pointRadius } = geometry;
  const [cx, cy] = [x(point.at), y(point.value)];
  const colour = palette[family.line.colour];
  const isAnnounced = point.date.kind === 'announced';
  const shape = isAnnounced ? 'cross' : family.shape;
  const d = pointPath(shape, cx, cy, isAnnounced ? pointRadius * 0.85 : pointRadius);
  return (
    <g>
      {/* Paper around the mark, so that it is seen where lines and marks meet. */}
      <path d={d} fill={palette.paper} stroke={palette.paper} strokeWidth={isAnnounced ? 4.5 : 3.5} />
      <path
        d={d}
        fill={point.date.kind === 'available' ? colour : palette.paper}
        stroke={colour}
        strokeWidth={isAnnounced ? 1.9 : 1.5}
      />
    </g>
  );
}

function PointLayer({ model, geometry, palette }: LayerProps) {
  const { x, y } = geometry;
  return (
    <g>
      <g stroke={palette['ink-3']} strokeWidth={1} fill="none">
        {listChipPoints(model)
          .filter(({ date }) => !isDatedToMonth(date))
          .map((point) => {
            const at = px(y(point.value));
            return (
              <path
                key={point.slug}
                d={`M${px(x(point.from))} ${px(at - 2.5)}v5M${px(x(point.from))} ${at}H${px(x(point.to))}m0 -2.5v5`}
              />
            );
          })}
      </g>
      {model.families.map((family) => (
        <g key={family.key}>
          {family.points.map((point) => (
            <PointMark key={point.slug} {...{ point, family, geometry, palette }} />
          ))}
        </g>
      ))}
    </g>
  );
}

/** The words of a name: at the end of a line the family before the generation, or alone, or within the name itself. */
interface NameWords {
  readonly strong: string;
  readonly plain: string;
}

/** The ways to write a name, the fullest first. On a phone the end of a line has room for the family alone. */
function listNameWords(
  { name }: ChipPoint,
  { label }: ChipFamilyLine,
  isEnd: boolean,
  isNarrow: boolean,
): NameWords[] {
  if (!isEnd) return [{ strong: '', plain: name }];
  const short = { strong: label, plain: '' };
  if (isNarrow) return [short];
  const isNamed = name.toLowerCase().includes(label.toLowerCase());
  return [isNamed ? { strong: name, plain: '' } : { strong: label, plain: ` ${name}` }, short];
}

function NameLayer({
  model,
  geometry,
  palette,
  type,
  variant,
}: LayerProps & { readonly variant: ChartVariant }) {
  const { x, y, fontSize, pointRadius, plotLeft, plotTop, plotBottom, width } = geometry;
  const size = fontSize.name;
  const widthOf = ({ strong, plain }: NameWords): number =>
    (estimateTextWidth(strong, size, { isStrong: true, isNarrow: true }) +
      estimateTextWidth(plain, size, { isNarrow: true })) *
      1.04 +
    2;
  const named = model.families.flatMap((family) => {
    const end = family.points.reduce<ChipPoint | null>(
      (last, point) => (last === null || point.at >= last.at ? point : last),
      null,
    );
    return family.points.map((point) => {
      const isEnd = point === end;
      const ways = listNameWords(point, family, isEnd, variant === 'narrow');
      const place: NamedPoint = {
        ...{ key: point.slug, x: x(point.at), y: y(point.value), widths: ways.map(widthOf), isEnd },
      };
      return { point, ways, place, family };
    });
  });
  // The ends first, those of long families before others; then the newest generations.
  const inOrder = [...named].sort(
    (a, b) =>
      Number(b.place.isEnd) - Number(a.place.isEnd) ||
      (a.place.isEnd ? b.family.points.length - a.family.points.length : 0) ||
      b.point.at - a.point.at,
  );
  const dataX = model.dataAt === null ? null : x(model.dataAt);
  const places = placeNames(
    inOrder.map(({ place }) => place),
    {
      bounds: { left: plotLeft + 3, right: width, top: plotTop - 2, bottom: plotBottom - 3 },
      obstacles: [
        ...named.map(({ place }) => ({
          left: place.x - pointRadius - 1,
          right: place.x + pointRadius + 1,
          top: place.y - pointRadius - 1,
          bottom: place.y + pointRadius + 1,
        })),
        ...(dataX === null ? [] : [dataDateBox({ model, geometry, variant }, dataX)]),
      ],
      lines: [
        ...(dataX === null ? [] : [{ x1: dataX, x2: dataX, y1: 0, y2: plotBottom }]),
        ...model.families.flatMap((family) => listStretches(family, geometry)),
        ...named
          .filter(({ point }) => !isDatedToMonth(point.date))
          .map(({ point, place }) => ({ x1: x(point.from), x2: x(point.to), y1: place.y, y2: place.y })),
      ],
      ...{ fontSize: size, pointRadius },
    },
  );
  const halo = {
    paintOrder: 'stroke',
    stroke: palette.paper,
    strokeWidth: 4,
    strokeLinejoin: 'round',
  } as const;
  return (
    <g fontFamily={type.family} fontSize={size} fontStretch={type.narrow}>
      {named.map(({ point, ways, place }) => {
        const found = places.get(point.slug);
        const words = ways.find((way) => widthOf(way) === found?.width);
        if (!found || !words) return null;
        const side = found.anchor === 'end' ? 1 : -1;
        return (
          <g key={point.slug}>
            {found.hasLeader ? (
              <path
                d={`M${px(place.x)} ${px(place.y)}L${px(found.x + side * 2)} ${px(found.y)}`}
                stroke={palette['ink-3']}
                strokeWidth={0.8}
                fill="none"
              />
            ) : null}
            <text
              {...halo}
              x={px(found.x)}
              y={px(found.y + size * 0.35)}
              textAnchor={found.anchor}
              fill={palette['ink-2']}
            >
              {words.strong === '' ? null : (
                <tspan fontWeight={600} fill={palette.ink}>
                  {words.strong}
                </tspan>
              )}
              {words.plain === '' ? null : <tspan>{words.plain}</tspan>}
            </text>
          </g>
        );
      })}
    </g>
  );
}

function ActiveLayer({ model, geometry, palette, slug }: LayerProps & { readonly slug: string }) {
  const point = listChipPoints(model).find((one) => one.slug === slug);
  if (!point) return null;
  const { x, y, plotLeft, plotBottom, pointRadius } = geometry;
  const [cx, cy] = [px(x(point.at)), px(y(point.value))];
  return (
    <g pointerEvents="none" fill="none" stroke={palette.ink}>
      <path
        d={`M${plotLeft} ${cy}H${px(cx - pointRadius - 4)}M${cx} ${px(cy + pointRadius + 4)}V${plotBottom}`}
        strokeDasharray="2 2"
      />
      <circle cx={cx} cy={cy} r={pointRadius + 4} strokeWidth={1.5} />
    </g>
  );
}

interface TickProps {
  readonly y?: number | string;
  readonly payload?: { readonly value: number };
}

/** Width that the name of a year needs, px. */
const YEAR_WIDTH = 34;

/**
 * Draws the chart in exactly `width` by `height` px; nothing is measured. Colours come from `palette`: custom properties in a
 * page, literal values in a file. `activeSlug` marks a generation.
 */
export function ChipGenerationsChart({
  model,
  width,
  height,
  variant,
  palette,
  type,
  activeSlug = null,
}: ChartDrawingProps<ChipModel> & { readonly activeSlug?: string | null }) {
  const geometry = layOutChipChart(model, variant, width, height);
  const { fontSize, plotLeft, plotRight, plotTop, plotBottom, x } = geometry;
  const { axis, years, unit } = model;
  const layer = { model, geometry, palette, type };
  const axisText = {
    fontFamily: type.family,
    fontSize: fontSize.axis,
    fontStretch: type.narrow,
    fill: palette['ink-2'],
  } as const;
  const count = years.to - years.from;
  const yearWidth = (plotRight - plotLeft) / count;
  const every = Math.ceil((geometry.hasShortYears ? YEAR_WIDTH * 0.7 : YEAR_WIDTH) / yearWidth);
  const valueTick = ({ y, payload }: TickProps) => (
    <text {...axisText} x={plotLeft - 8} y={Number(y) + fontSize.axis / 3} textAnchor="end">
      {formatDecimal(payload?.value ?? 0)}
    </text>
  );

  return (
    <ComposedChart
      width={width}
      height={height}
      data={[]}
      margin={{ top: plotTop, right: width - plotRight, bottom: 0, left: 0 }}
      accessibilityLayer={false}
    >
      <YAxis
        type="number"
        width={plotLeft}
        scale={axis.scale}
        domain={[axis.min, axis.max]}
        allowDataOverflow
        ticks={[...axis.ticks]}
        interval={0}
        axisLine={false}
        tickLine={false}
        tick={valueTick}
      />
      <XAxis
        type="number"
        height={height - plotBottom}
        domain={[years.from, years.to]}
        allowDataOverflow
        ticks={[]}
        axisLine={false}
        tickLine={false}
        tick={false}
      />
      <CartesianGrid
        vertical={false}
        horizontalPoints={axis.ticks.map(geometry.y)}
        stroke={palette.hair}
        shapeRendering="crispEdges"
        zIndex={0}
      />
      <ZIndexLayer zIndex={LAYERS.lines}>
        <path d={`M${plotLeft} ${plotBottom}H${plotRight}`} stroke={palette.ink} fill="none" />
        {Array.from({ length: count + 1 }, (_, index) => (
          <g key={index}>
            <path
              d={`M${px(Math.round(x(years.from + index)) + 0.5)} ${plotBottom}v5`}
              stroke={palette.ink}
              fill="none"
            />
            {index < count && index % every === 0 ? (
              <text
                {...axisText}
                x={px(x(years.from + index + 0.5))}
                y={plotBottom + fontSize.axis + 6}
                textAnchor="middle"
              >
                {geometry.hasShortYears && index > 0
                  ? `’${String(years.from + index).slice(2)}`
                  : years.from + index}
              </text>
            ) : null}
          </g>
        ))}
        <text {...axisText} x={0} y={fontSize.axis}>
          {axis.scale === 'log' ? `${unit}, log scale` : unit}
        </text>
        <LineLayer {...layer} />
      </ZIndexLayer>
      <ZIndexLayer zIndex={LAYERS.date}>
        {model.dataAt === null ? null : (
          <DataDateLine {...layer} variant={variant} x={Math.round(x(model.dataAt)) + 0.5} />
        )}
      </ZIndexLayer>
      <ZIndexLayer zIndex={LAYERS.points}>
        <PointLayer {...layer} />
      </ZIndexLayer>
      <ZIndexLayer zIndex={LAYERS.names}>
        <NameLayer {...layer} variant={variant} />
      </ZIndexLayer>
      {activeSlug === null ? null : (
        <ZIndexLayer zIndex={LAYERS.active}>
          <ActiveLayer {...layer} slug={activeSlug} />
        </ZIndexLayer>
      )}
    </ComposedChart>
  );
}
