// Where the capacity timeline puts things, in px. The plot and the table twin take their columns from here.
import type { CapacityTimelineChart } from '@/lib/charts/capacity-model';
import type { ChartVariant, PageVariant } from './chart-type';

/** `wide` stands over a twin of quarters, `medium` over a twin of year ends. */
const CAPACITY_SIZES = {
  wide: { width: 1336, height: 349 },
  medium: { width: 900, height: 330 },
  narrow: { width: 358, height: 282 },
} as const satisfies Record<PageVariant, { width: number; height: number }>;

/** Widths of the label and no-date columns as shares of the whole, so that a scaled drawing still fits its twin. */
const COLUMN_SHARES = {
  wide: { label: 122 / 1336, noDate: 150 / 1336 },
  medium: { label: 122 / 900, noDate: 128 / 900 },
} as const;

/** Widths of the twin's label and no-date columns in per cent; the quarters share the rest evenly. */
export function twinColumnPercent(variant: 'wide' | 'medium'): { label: number; noDate: number } {
  const { label, noDate } = COLUMN_SHARES[variant];
  return { label: label * 100, noDate: noDate * 100 };
}

/** The column of undated gigawatts at the right of the plot. */
export interface UndatedGeometry {
  /** Its stretch of the baseline. */
  readonly left: number;
  readonly right: number;
  readonly barLeft: number;
  readonly barWidth: number;
  /** Where the figure of each part begins. */
  readonly labelX: number;
}

/** Places and type sizes of one drawing. */
export interface CapacityGeometry {
  readonly width: number;
  readonly height: number;
  /** Start of the first quarter and end of the last. */
  readonly plotLeft: number;
  readonly plotRight: number;
  /** How far values are held after the last quarter. */
  readonly holdRight: number;
  readonly plotTop: number;
  readonly plotBottom: number;
  readonly quarterWidth: number;
  readonly undated: UndatedGeometry | null;
  /** Years beneath the plot; a page has them in the twin. */
  readonly hasYearLabels: boolean;
  /** Two-digit years after the first. */
  readonly hasShortYears: boolean;
  readonly fontSize: { readonly axis: number; readonly strong: number; readonly detail: number };
}

/** Years beneath the plot take this much, px. */
const YEAR_ROOM = 26;

/** Lays out a drawing of the given size. `quarterCount` is the number of quarters on the axis. */
export function layOutCapacity(
  variant: ChartVariant,
  width: number,
  height: number,
  quarterCount: number,
): CapacityGeometry {
  const small = { axis: 12, strong: 12.5, detail: 12 };
  // Half pixels, so that hairlines of 1 px are sharp.
  if (variant === 'narrow') {
    const [plotLeft, hold] = [26, 7];
    const plotRight = width - hold;
    return {
      ...{ width, height, plotLeft, plotRight, undated: null, hasYearLabels: true, hasShortYears: true },
      holdRight: width,
      plotTop: 26.5,
      plotBottom: height - YEAR_ROOM + 0.5,
      quarterWidth: (plotRight - plotLeft) / quarterCount,
      fontSize: small,
    };
  }
  if (variant === 'picture') {
    const [plotLeft, hold] = [32, 20];
    const plotRight = width - hold;
    return {
      ...{ width, height, plotLeft, plotRight, undated: null, hasYearLabels: true, hasShortYears: false },
      holdRight: width,
      plotTop: 40.5,
      plotBottom: height - YEAR_ROOM - 0.5,
      quarterWidth: (plotRight - plotLeft) / quarterCount,
      fontSize: { axis: 15, strong: 15, detail: 14 },
    };
  }
  const shares = COLUMN_SHARES[variant];
  const plotLeft = width * shares.label;
  const noDate = width * shares.noDate;
  const plotRight = width - noDate;
  const left = plotRight + noDate * (40 / 150);
  const barWidth = noDate * (45 / 150);
  const barLeft = left + noDate * (20 / 150);
  return {
    ...{ width, height, plotLeft, plotRight, hasYearLabels: false, hasShortYears: false },
    holdRight: plotRight + noDate * (18 / 150),
    plotTop: 30.5,
    plotBottom: height - 0.5,
    quarterWidth: (plotRight - plotLeft) / quarterCount,
    undated: { left, right: width, barLeft, barWidth, labelX: barLeft + barWidth + 6 },
    fontSize: small,
  };
}

/** Where the undated column is so much higher than the curve that the curve would be flat, the plot gets taller. */
const TALL = { from: 2, factor: 1.3 } as const;

/** The size at which a page draws a chart, before the browser has measured anything. */
export function capacitySize(
  variant: PageVariant,
  y: CapacityTimelineChart['y'],
): { width: number; height: number } {
  const { width, height } = CAPACITY_SIZES[variant];
  const isTall = variant !== 'narrow' && y.beside.max > y.labelled.max * TALL.from;
  return { width, height: isTall ? Math.round(height * TALL.factor) : height };
}

/** The height of a live chart of a measured width: in proportion, so that it takes the room of the drawing it replaces. */
export function capacityHeight(variant: PageVariant, width: number, y: CapacityTimelineChart['y']): number {
  const size = capacitySize(variant, y);
  return Math.round((width * size.height) / size.width);
}
