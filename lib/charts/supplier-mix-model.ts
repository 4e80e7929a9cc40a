// What the charts of the supplier mix draw, in gigawatts: no pixels, no React, survives JSON.
import type { Concentration, MixBy, MixLayer, MixName } from '../domain/supplier-mix';
import type { Certainty } from '../domain/vocabulary';
import type { ChartFacts } from './chart-facts';

/** Gigawatts of a bar at one certainty, and the commitments behind them. */
export interface MixBarPart {
  readonly certainty: Certainty;
  /** Floor: ceilings count as nothing. */
  readonly lowGw: number;
  readonly gw: number;
  readonly figures: readonly string[];
}

/** What a bar belongs to: one name, a set that no source divides, or none that is stated. */
export type MixBarKind = 'one' | 'shared' | 'unstated';

/** What of a customer's gigawatts belongs to one designer, family or generation, or to a set of them. */
export interface MixBar {
  readonly key: string;
  readonly kind: MixBarKind;
  readonly names: readonly MixName[];
  readonly label: string;
  readonly lowGw: number;
  readonly gw: number;
  /** Across layers what it comes to if layers only restate each other; else the same as `gw`. */
  readonly leastGw: number;
  readonly isOpenEnded: boolean;
  /** Of the customer's gigawatts, 0 to 1; null where there are none. */
  readonly share: number | null;
  /** Firmest first. */
  readonly parts: readonly MixBarPart[];
  /** Commitments whose size no source gives. */
  readonly undisclosed: readonly string[];
  /** "8.9 GW · 37%"; "size not given" where no commitment has one. */
  readonly valueWords: string;
}

/** The bars of one customer. */
export interface MixPanel {
  readonly customer: MixName;
  readonly lowGw: number;
  readonly gw: number;
  /** Across layers the largest layer; else the same as `gw`. */
  readonly leastGw: number;
  readonly isOpenEnded: boolean;
  /** "11.7–23.95 GW" */
  readonly totalWords: string;
  /** Of chip designers, whatever the bars divide by. */
  readonly concentration: { readonly headline: Concentration; readonly floor: Concentration };
  /** "index 0.21–0.47" */
  readonly indexWords: string;
  /** Commitments that count in it with gigawatts. */
  readonly sizedCount: number;
  /** Largest first; what is not stated last. */
  readonly bars: readonly MixBar[];
}

/** The gigawatts of each customer, divided. */
interface MixChartBody extends ChartFacts {
  readonly layer: MixLayer;
  readonly by: MixBy;
  readonly rungs: readonly Certainty[];
  /** Most gigawatts first. */
  readonly panels: readonly MixPanel[];
  /** Customers with less, or without a size, that are no panel. */
  readonly otherCount: number;
  /** The longest bar: one scale for every panel. */
  readonly longestGw: number;
}

/** By the designer of the chips, or what else is asked for. */
export interface SupplierMixChart extends MixChartBody {
  readonly id: 'supplier-mix';
}

/** By the generation that commitments name, or the family. */
export interface GenerationMixChart extends MixChartBody {
  readonly id: 'generation-mix';
}

export type MixChart = SupplierMixChart | GenerationMixChart;
