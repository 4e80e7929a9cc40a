// Where the chart of chip generations puts things, in px.
import type { ChipGenerationsChart } from '@/lib/charts/chip-generations-model';
import type { ValueAxis } from '@/lib/charts/log-ticks';
import { formatDecimal } from '@/lib/format/number';
import type { ChartVariant, PageVariant } from './chart-type';
import { estimateTextWidth } from './text-width';

const CHIP_CHART_SIZES = {
  wide: { width: 1336, height: 560 },
  medium: { width: 900, height: 540 },
  narrow: { width: 358, height: 430 },
} as const satisfies Record<PageVariant, { width: number; height: number }>;

/** The size at which a page draws the chart, before the browser has measured anything. */
export function chipChartSize(variant: PageVariant): { width: number; height: number } {
  return CHIP_CHART_SIZES[variant];
}

/** The height of a live chart of a measured width: in proportion, so that it takes the room of the drawing it replaces. */
export function chipChartHeight(variant: PageVariant, width: number): number {
  const size = CHIP_CHART_SIZES[variant];
  return Math.round((width * size.height) / size.width);
}

/** Places and type sizes of one drawing. */
export interface ChipGeometry {
  readonly width: number;
  readonly height: number;
  readonly plotLeft: number;
  readonly plotRight: number;
  readonly plotTop: number;
  readonly plotBottom: number;
  readonly pointRadius: number;
  /** Two-digit years after the first. */
  readonly hasShortYears: boolean;
  readonly fontSize: { readonly axis: number; readonly name: number };
  /** From years and figures to px. */
  readonly x: (years: number) => number;
  readonly y: (value: number) => number;
}

/** Room at the right of the plot for the names at the ends of lines, px. */
const END_ROOM: Readonly<Record<ChartVariant, number>> = { wide: 132, medium: 118, narrow: 6, picture: 150 };

/** Least height of the plot, px. */
const LEAST_PLOT = 40;

/** Where a value stands on its axis, 0 at the bottom and 1 at the top. */
function shareOfAxis({ scale, min, max }: ValueAxis, value: number): number {
  return scale === 'log' ? Math.log(value / min) / Math.log(max / min) : (value - min) / (max - min);
}

/** Lays out a drawing of the given size. */
export function layOutChipChart(
  { axis, years }: Pick<ChipGenerationsChart, 'axis' | 'years'>,
  variant: ChartVariant,
  width: number,
  height: number,
): ChipGeometry {
  const fontSize = variant === 'picture' ? { axis: 15, name: 14 } : { axis: 12, name: 12 };
  const tickWidths = axis.ticks.map((tick) => estimateTextWidth(formatDecimal(tick), fontSize.axis));
  const plotLeft = Math.ceil(Math.max(0, ...tickWidths)) + 10;
  const plotRight = width - END_ROOM[variant];
  // Half pixels, so that hairlines of 1 px are sharp.
  const plotTop = (variant === 'picture' ? 44 : 36) + 0.5;
  // A picture whose texts leave no room keeps a strip of a plot, the right way up.
  const plotBottom = Math.max(plotTop + LEAST_PLOT, height - (variant === 'picture' ? 30 : 26) + 0.5);
  return {
    ...{ width, height, plotLeft, plotRight, plotTop, plotBottom, fontSize },
    pointRadius: variant === 'narrow' ? 3.6 : 4.2,
    hasShortYears: variant === 'narrow',
    x: (at) => plotLeft + ((at - years.from) / (years.to - years.from)) * (plotRight - plotLeft),
    y: (value) => plotBottom - shareOfAxis(axis, value) * (plotBottom - plotTop),
  };
}
