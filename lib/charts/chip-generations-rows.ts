// The numbers of the chart as rows: one a generation, drawn or not.
import type { ChipDate } from '../domain/chip-growth';
import { isSpecNumber, type SpecGap, type SpecNumber } from '../domain/chip-readings';
import {
  type ChartedGeneration,
  type ChipGenerationsChart,
  type ChipStep,
  listChipPoints,
} from './chip-generations-model';

/** One generation of the chart and its table twin. */
export interface ChipGenerationsRow extends ChartedGeneration {
  readonly spec: string;
  readonly level: string;
  readonly unit: string;
  /** Null where there is no number. */
  readonly number: SpecNumber | null;
  readonly state: SpecNumber['state'] | SpecGap['state'];
  readonly date: ChipDate | null;
  /** Whether it stands in the chart. */
  readonly isDrawn: boolean;
  readonly step: ChipStep | null;
}

/** Every generation: the drawn ones family by family in time, then those without a date, then those without a figure. */
export function listChipRows(chart: ChipGenerationsChart): ChipGenerationsRow[] {
  const { spec, level, unit } = chart;
  const toRow = (
    generation: ChartedGeneration & { readonly reading: SpecNumber | SpecGap },
    rest: Pick<ChipGenerationsRow, 'date' | 'isDrawn' | 'step'>,
  ): ChipGenerationsRow => {
    const { slug, name, family, familySlug, designer, status, reading } = generation;
    return {
      ...{ slug, name, family, familySlug, designer, status, spec, level, unit },
      number: isSpecNumber(reading) ? reading : null,
      state: reading.state,
      ...rest,
    };
  };
  const none = { date: null, isDrawn: false, step: null };
  return [
    ...listChipPoints(chart).map((point) =>
      toRow(point, { date: point.date, isDrawn: true, step: point.step }),
    ),
    ...chart.undated.map((generation) => toRow(generation, none)),
    ...chart.unknown.map((generation) => toRow(generation, none)),
  ];
}
