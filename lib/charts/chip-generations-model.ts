// What the chart of chip generations draws, in years and units of the specification: no pixels, no React, survives JSON.
import type { ChipDate, ChipGrowth } from '../domain/chip-growth';
import type { SpecGap, SpecNumber, SpecPlace } from '../domain/chip-readings';
import type { SpecId, SpecLevel } from '../domain/chip-specs';
import type { ChipStatus } from '../domain/vocabulary';
import type { ChartFacts } from './chart-facts';
import type { LineLook, PointShape } from './line-look';
import type { ValueAxis } from './log-ticks';

/** A generation, drawn or not. */
export interface ChartedGeneration {
  readonly slug: string;
  readonly name: string;
  readonly family: string;
  readonly familySlug: string;
  readonly designer: string;
  readonly status: ChipStatus;
}

/** How a generation stands to the nearest one before it in its family that is drawn. */
export interface ChipStep extends ChipGrowth {
  readonly fromSlug: string;
  readonly fromName: string;
}

/** A generation with a number and a date. */
export interface ChipPoint extends ChartedGeneration {
  readonly reading: SpecNumber;
  /** Where it is drawn: its headline. */
  readonly value: number;
  readonly date: ChipDate;
  /** Years with their fraction: where it stands, and the period that its date names. */
  readonly at: number;
  readonly from: number;
  readonly to: number;
  /** Publishers behind the number. */
  readonly publishers: readonly string[];
  /** Null for the first of its family, and where nothing before it is drawn. */
  readonly step: ChipStep | null;
}

/** Growth of a family from its first to its last generation that dates allow. */
export interface FamilyGrowth extends ChipGrowth {
  readonly fromName: string;
  readonly toName: string;
  /** Where the claims about the later number stand. */
  readonly place: SpecPlace;
}

/** A run of words of a sentence; a number in it with the place of its claims. */
export interface LedePart {
  readonly text: string;
  readonly place: SpecPlace | null;
}

/** A family with at least one point. */
export interface ChipFamilyLine {
  /** Slug of the family. */
  readonly key: string;
  readonly label: string;
  readonly designer: string;
  readonly line: LineLook;
  readonly shape: PointShape;
  /** In time. */
  readonly points: readonly ChipPoint[];
  /** Null where no two generations have dates that growth can be measured by. */
  readonly growth: FamilyGrowth | null;
}

/** A generation with a number and no date. */
export interface UndatedGeneration extends ChartedGeneration {
  readonly reading: SpecNumber;
}

/** A generation without a number that could be drawn. */
export interface UnknownGeneration extends ChartedGeneration {
  /** Why there is none; a number where that counts sparsity. */
  readonly reading: SpecGap | SpecNumber;
}

/** The chart of chip generations, ready to be drawn, tabled and exported. */
export interface ChipGenerationsChart extends ChartFacts {
  readonly id: 'chip-generations';
  readonly spec: SpecId;
  readonly level: SpecLevel;
  /** "FP8" */
  readonly specLabel: string;
  /** "PFLOPS, dense" */
  readonly unit: string;
  /** The answer in a sentence. */
  readonly lede: readonly LedePart[];
  readonly families: readonly ChipFamilyLine[];
  /** Generations of the whole ledger, whatever the filters. */
  readonly ledgerCount: number;
  readonly undated: readonly UndatedGeneration[];
  readonly unknown: readonly UnknownGeneration[];
  /** Whole years; the axis begins with the first and ends before the last. */
  readonly years: { readonly from: number; readonly to: number };
  readonly axis: ValueAxis;
  /** Where the data date stands, in years; null outside the axis. */
  readonly dataAt: number | null;
}

/** How many generations match the filters, drawn or not, and how many there are. */
export function countGenerations(chart: ChipGenerationsChart): { total: number; allTotal: number } {
  const { undated, unknown, ledgerCount } = chart;
  return { total: listChipPoints(chart).length + undated.length + unknown.length, allTotal: ledgerCount };
}

/** Every drawn generation, family by family. */
export function listChipPoints(chart: Pick<ChipGenerationsChart, 'families'>): ChipPoint[] {
  return chart.families.flatMap(({ points }) => points);
}

/** The chart without some of its families. The scales stay, so that what is left can be compared. */
export function hideFamilies(chart: ChipGenerationsChart, hidden: ReadonlySet<string>): ChipGenerationsChart {
  if (!chart.families.some(({ key }) => hidden.has(key))) return chart;
  return { ...chart, families: chart.families.filter(({ key }) => !hidden.has(key)) };
}
