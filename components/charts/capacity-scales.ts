// What the layers of the capacity timeline share: their properties and the scales of the chart around them.
import { useXAxisScale, useYAxisScale } from 'recharts';
import type { CapacityTimelineChart as CapacityModel } from '@/lib/charts/capacity-model';
import type { Palette } from '@/lib/look/palette';
import type { CapacityGeometry } from './capacity-geometry';
import type { ChartType } from './chart-type';

/** What every layer needs. */
export interface LayerProps {
  readonly model: CapacityModel;
  readonly geometry: CapacityGeometry;
  readonly palette: Palette;
  readonly type: ChartType;
}

/** From quarters and gigawatts to px. */
export interface Scales {
  readonly x: (quarters: number) => number;
  readonly y: (gw: number) => number;
}

/** The scales of the surrounding chart; null before Recharts has laid out its axes. */
export function useScales(): Scales | null {
  const xScale = useXAxisScale();
  const yScale = useYAxisScale();
  if (!xScale || !yScale) return null;
  return { x: (quarters) => xScale(quarters) ?? 0, y: (gw) => yScale(gw) ?? 0 };
}

/** Two decimals: finer than any screen, and short in a file. */
export function px(value: number): number {
  return Math.round(value * 100) / 100;
}

/** Quarters that values are held after the axis ends. */
export function holdQuartersOf({ holdRight, plotRight, quarterWidth }: CapacityGeometry): number {
  return (holdRight - plotRight) / quarterWidth;
}
