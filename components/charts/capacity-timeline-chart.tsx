// The capacity timeline as one Recharts chart: the page, the first HTML and every exported file draw with it.
import { Area, CartesianGrid, ComposedChart, ReferenceArea, XAxis, YAxis, ZIndexLayer } from 'recharts';
import type { CapacityTimelineChart as CapacityModel } from '@/lib/charts/capacity-model';
import { buildStackRows, type StackRow } from '@/lib/charts/capacity-outline';
import { buildNeutralPatternDefs, needsNeutralPatterns, seriesPaint } from '@/lib/charts/series-paint';
import { formatDecimal } from '@/lib/format/number';
import { layOutCapacity } from './capacity-geometry';
import { BandNameLayer, PointLayer } from './capacity-labels';
import { ActiveQuarterLayer, OutlineLayer, UnitLayer } from './capacity-layers';
import { holdQuartersOf } from './capacity-scales';
import type { ChartDrawingProps } from './chart-type';
import { DataDateLayer } from './data-date';
import { UndatedLayer } from './undated-column';

// Above the areas, which Recharts puts at 100, and around its axes at 500. Band and grid lie at 0, in the order written.
const LAYERS = { outline: 200, beside: 210, date: 520, points: 610, active: 700 } as const;

const NO_MARGIN = { top: 0, right: 0, bottom: 0, left: 0 } as const;

/** Lines of axis text between two ticks. */
const LEAST_TICK_LINES = 1.6;

/** Every second or further tick where they would stand closer than `leastGap` px. */
function thinOut(ticks: readonly number[], height: number, leastGap: number): number[] {
  const step = Math.max(1, Math.ceil((leastGap * (ticks.length - 1)) / Math.max(1, height)));
  return ticks.filter((_, index) => index % step === 0);
}

interface TickProps {
  readonly x?: number | string;
  readonly y?: number | string;
  readonly payload?: { readonly value: number };
}

/**
 * Draws a capacity timeline in exactly `width` by `height` px; nothing is measured. Colours come from `palette`: custom
 * properties in a page, literal values in a file. The certainty textures are referred to by id (`c-building` and so on)
 * and have to be in the document; `idPrefix` keeps the ids of the other ones apart. `activeIndex` marks a quarter.
 */
export function CapacityTimelineChart({
  model,
  width,
  height,
  variant,
  palette,
  type,
  idPrefix = '',
  activeIndex = null,
}: ChartDrawingProps<CapacityModel> & { readonly activeIndex?: number | null }) {
  const geometry = layOutCapacity(variant, width, height, model.quarters.length);
  const { fontSize, plotLeft, plotTop, plotBottom, holdRight, quarterWidth } = geometry;
  const holdQuarters = holdQuartersOf(geometry);
  const axis = geometry.undated ? model.y.beside : variant === 'narrow' ? model.y.bare : model.y.labelled;
  const ticks = thinOut(axis.ticks, plotBottom - plotTop, fontSize.axis * LEAST_TICK_LINES);
  const rows = buildStackRows(model.series, holdQuarters);
  const yearStarts = model.quarters.flatMap(({ quarter }, index) => (quarter === 1 ? [index] : []));
  const currentIndex = model.quarters.findIndex(({ isCurrent }) => isCurrent);
  const layer = { model, geometry, palette, type };
  const axisText = {
    fontFamily: type.family,
    fontSize: fontSize.axis,
    fontStretch: type.narrow,
    fill: palette['ink-2'],
  } as const;

  const yearTick = ({ x, payload }: TickProps) => {
    const year = model.quarters[payload?.value ?? 0]?.year ?? 0;
    const isFirst = payload?.value === yearStarts[0];
    const startX = Math.round(Number(x)) + (isFirst ? 0 : 0.5);
    return (
      <g>
        <path d={`M${startX} ${plotBottom}v5`} stroke={palette.ink} fill="none" />
        <text
          {...axisText}
          x={Math.round(Number(x) + 2 * quarterWidth)}
          y={plotBottom + fontSize.axis + 4.5}
          textAnchor="middle"
        >
          {geometry.hasShortYears && !isFirst ? `’${String(year).slice(2)}` : year}
        </text>
      </g>
    );
  };
  const valueTick = ({ y, payload }: TickProps) => (
    <text {...axisText} x={Math.round(plotLeft - 8)} y={Number(y) + fontSize.axis / 3} textAnchor="end">
      {formatDecimal(payload?.value ?? 0)}
    </text>
  );

  return (
    <ComposedChart
      width={width}
      height={height}
      data={rows}
      margin={{ ...NO_MARGIN, top: plotTop, right: width - holdRight }}
      accessibilityLayer={false}
    >
      {needsNeutralPatterns(model.series.map(({ fill }) => fill)) ? (
        <defs dangerouslySetInnerHTML={{ __html: buildNeutralPatternDefs(palette, idPrefix) }} />
      ) : null}
      <YAxis
        type="number"
        width={plotLeft}
        domain={[0, axis.max]}
        ticks={ticks}
        interval={0}
        axisLine={false}
        tickLine={false}
        tick={valueTick}
      />
      <XAxis
        type="number"
        dataKey="x"
        height={height - plotBottom}
        domain={[0, model.quarters.length + holdQuarters]}
        ticks={yearStarts}
        interval={0}
        axisLine={false}
        tickLine={false}
        tick={geometry.hasYearLabels ? yearTick : false}
      />
      {currentIndex === -1 ? null : (
        <ReferenceArea
          x1={currentIndex}
          x2={currentIndex + 1}
          fill={palette.band}
          fillOpacity={1}
          stroke="none"
          zIndex={0}
        />
      )}
      <CartesianGrid vertical={false} stroke={palette.hair} shapeRendering="crispEdges" zIndex={0} />
      {model.series.map((series, index) => (
        <Area
          key={series.key}
          type="linear"
          dataKey={(row: StackRow) => row.values[index] ?? 0}
          name={series.label}
          stackId="power"
          stroke="none"
          fill={seriesPaint(series.fill, palette, idPrefix).fill}
          fillOpacity={1}
          dot={false}
          activeDot={false}
          isAnimationActive={false}
        />
      ))}
      <ZIndexLayer zIndex={LAYERS.outline}>
        <path
          d={`M${plotLeft} ${plotBottom}H${holdRight}`}
          stroke={palette.ink}
          shapeRendering="crispEdges"
          fill="none"
        />
        <OutlineLayer {...layer} idPrefix={idPrefix} />
      </ZIndexLayer>
      <ZIndexLayer zIndex={LAYERS.beside}>
        <UndatedLayer {...layer} idPrefix={idPrefix} />
      </ZIndexLayer>
      <ZIndexLayer zIndex={LAYERS.date}>
        <UnitLayer {...layer} variant={variant} />
        <DataDateLayer {...layer} variant={variant} />
      </ZIndexLayer>
      <ZIndexLayer zIndex={LAYERS.points}>
        <BandNameLayer {...layer} />
        <PointLayer {...layer} variant={variant} />
      </ZIndexLayer>
      {activeIndex === null ? null : (
        <ZIndexLayer zIndex={LAYERS.active}>
          <ActiveQuarterLayer {...layer} index={activeIndex} />
        </ZIndexLayer>
      )}
    </ComposedChart>
  );
}
