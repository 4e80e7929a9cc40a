// The supplier mix over time: for each customer a column a quarter, stacked by designer. Pages and files draw with it.
import type { HistoryPanel, SupplierHistoryChart as HistoryModel } from '@/lib/charts/supplier-history';
import { buildNeutralPatternDefs, needsNeutralPatterns, seriesPaint } from '@/lib/charts/series-paint';
import { formatDecimal } from '@/lib/format/number';
import { MIX_PAGE_WIDTHS } from './supplier-mix-geometry';
import type { ChartDrawingProps, ChartVariant, PageVariant } from './chart-type';
import { estimateTextWidth } from './text-width';

const COLUMN_GAP = 48;
const ROW_GAP = 26;
const HEAD = 40;
const AXIS_ROOM = 36;
const LABEL_GAP = 10;

const SIZES: Readonly<Record<ChartVariant, { columns: number; plot: number; text: number }>> = {
  wide: { columns: 2, plot: 150, text: 12.5 },
  medium: { columns: 2, plot: 140, text: 12.5 },
  narrow: { columns: 1, plot: 130, text: 12.5 },
  picture: { columns: 2, plot: 0, text: 14 },
};

function rowsOf(model: HistoryModel, variant: ChartVariant): { columns: number; rows: number } {
  const columns = Math.max(1, Math.min(SIZES[variant].columns, model.panels.length));
  return { columns, rows: Math.max(1, Math.ceil(model.panels.length / columns)) };
}

/** The size at which a page draws it. */
export function supplierHistorySize(
  model: HistoryModel,
  variant: PageVariant,
): { width: number; height: number } {
  const { rows } = rowsOf(model, variant);
  const panelHeight = HEAD + SIZES[variant].plot + AXIS_ROOM;
  return { width: MIX_PAGE_WIDTHS[variant], height: rows * panelHeight + (rows - 1) * ROW_GAP };
}

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly plotHeight: number;
}

/** Label places kept a line apart, from the bottom up. */
function spreadLabels(places: readonly number[], leastGap: number): number[] {
  return places.reduce<number[]>((placed, y) => {
    const below = placed.at(-1);
    return [...placed, below === undefined ? y : Math.min(y, below - leastGap)];
  }, []);
}

function Panel({
  panel,
  box,
  labelWidth,
  ...props
}: ChartDrawingProps<HistoryModel> & {
  readonly panel: HistoryPanel;
  readonly box: Box;
  readonly labelWidth: number;
}) {
  const { model, palette, type, variant, idPrefix = '' } = props;
  const { text: size } = SIZES[variant];
  const top = HEAD;
  const bottom = top + box.plotHeight;
  const left = 26;
  const step = (box.width - left - labelWidth) / Math.max(1, model.quarters.length);
  const barWidth = Math.max(4, step * 0.72);
  const y = (gw: number): number => bottom - (gw / model.y.max) * box.plotHeight;
  const text = { fontFamily: type.family, fontSize: size } as const;
  const small = {
    fontFamily: type.family,
    fontSize: size - 0.5,
    fontStretch: type.narrow,
    fill: palette['ink-2'],
  } as const;
  const stacked = panel.series.map((series, place) => ({
    ...series,
    from: model.quarters.map((_, index) =>
      panel.series.slice(0, place).reduce((sum, { gw }) => sum + (gw[index] ?? 0), 0),
    ),
  }));
  const last = model.quarters.length - 1;
  const shown = stacked.filter(({ gw }) => (gw[last] ?? 0) > 0);
  const labelPlaces = spreadLabels(
    shown.map(({ gw, from }) => y((from[last] ?? 0) + (gw[last] ?? 0) / 2) + size * 0.36),
    size + 2,
  );
  const nameWidth = estimateTextWidth(panel.customer.name, size + 1.5, { isStrong: true });
  return (
    <g transform={`translate(${box.x} ${box.y})`}>
      <text {...text} fontSize={size + 1.5} fontWeight={600} x={0} y={size} fill={palette.ink}>
        {panel.customer.name}
      </text>
      <text {...text} x={nameWidth + 10} y={size} fill={palette['ink-2']}>
        {panel.changeWords}
      </text>
      {model.y.ticks.map((tick) => (
        <g key={tick}>
          <path
            d={`M${left} ${Math.round(y(tick)) + 0.5}H${box.width - labelWidth}`}
            stroke={tick === 0 ? palette.ink : palette.hair}
          />
          <text {...small} x={left - 6} y={y(tick) + 4} textAnchor="end">
            {formatDecimal(tick)}
          </text>
        </g>
      ))}
      {stacked.map(({ key, fill, gw, from }) => {
        const paint = seriesPaint(fill, palette, idPrefix);
        // One path for the columns of a series: a chart of many rectangles would weigh on the page.
        const columns = gw.map((own, index) => {
          if (own === 0) return '';
          const lower = y(from[index] ?? 0);
          const upper = y((from[index] ?? 0) + own);
          const columnLeft = left + index * step + (step - barWidth) / 2;
          return `M${columnLeft.toFixed(1)} ${(upper + 0.5).toFixed(1)}h${barWidth.toFixed(1)}V${Math.max(upper + 1.5, lower - 0.5).toFixed(1)}h${(-barWidth).toFixed(1)}z`;
        });
        return (
          <path
            key={key}
            d={columns.join('')}
            fill={paint.fill}
            stroke={paint.line}
            strokeDasharray={paint.lineDash}
          />
        );
      })}
      {shown.map(({ key, label, gw }, index) => (
        <text
          key={key}
          {...text}
          x={box.width - labelWidth + LABEL_GAP}
          y={labelPlaces[index]}
          fill={palette.ink}
        >
          {`${label} ${formatDecimal(gw[last] ?? 0, 6)}`}
        </text>
      ))}
      {model.quarters.map(({ key }, index) => {
        const [year, quarter] = key.split('-');
        const isYearStart = index === 0 || quarter === 'Q1';
        const x = left + (index + 0.5) * step;
        return (
          <g key={key}>
            <text {...small} x={x} y={bottom + size + 3} textAnchor="middle">
              {quarter}
            </text>
            {isYearStart ? (
              <text {...small} x={x} y={bottom + 2 * size + 6} textAnchor="middle">
                {year}
              </text>
            ) : null}
          </g>
        );
      })}
    </g>
  );
}

/**
 * Draws how supplier mixes changed in exactly `width` by `height` px; nothing is measured. Designers are told by textures
 * and by their names beside the last column; one scale of gigawatts for every customer.
 */
export function SupplierHistoryChart(props: ChartDrawingProps<HistoryModel>) {
  const { model, width, height, variant, palette, type, idPrefix = '' } = props;
  const { columns, rows } = rowsOf(model, variant);
  const panelWidth = (width - COLUMN_GAP * (columns - 1)) / columns;
  const panelHeight = (height - ROW_GAP * (rows - 1)) / rows;
  const last = model.quarters.length - 1;
  const labelWidth =
    LABEL_GAP +
    4 +
    Math.max(
      0,
      ...model.panels.flatMap(({ series }) =>
        series.map(({ label, gw }) =>
          estimateTextWidth(`${label} ${formatDecimal(gw[last] ?? 0, 6)}`, SIZES[variant].text),
        ),
      ),
    );
  const fills = model.panels.flatMap(({ series }) => series.map(({ fill }) => fill));
  return (
    <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`} role="img" aria-label={model.title}>
      {needsNeutralPatterns(fills) ? (
        <defs dangerouslySetInnerHTML={{ __html: buildNeutralPatternDefs(palette, idPrefix) }} />
      ) : null}
      {model.panels.map((panel, index) => (
        <Panel
          key={panel.customer.slug}
          {...props}
          panel={panel}
          labelWidth={Math.min(labelWidth, panelWidth * 0.45)}
          box={{
            x: (index % columns) * (panelWidth + COLUMN_GAP),
            y: Math.floor(index / columns) * (panelHeight + ROW_GAP),
            width: panelWidth,
            plotHeight: Math.max(20, panelHeight - HEAD - AXIS_ROOM),
          }}
        />
      ))}
      {model.panels.length === 0 ? (
        <text fontFamily={type.family} fontSize={14} x={0} y={20} fill={palette['ink-2']}>
          No commitment matches.
        </text>
      ) : null}
    </svg>
  );
}
