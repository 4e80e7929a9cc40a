// What every chart has, whatever it draws: words, dates, sources and the keys of its legend.
import type { LineLook, PointLook } from './line-look';
import type { SeriesFill } from './series-fill';

/** One key of a legend: a fill, a line with or without its point, or a point alone. */
export type LegendKey =
  | { readonly kind: 'fill'; readonly label: string; readonly fill: SeriesFill }
  | {
      readonly kind: 'line';
      readonly label: string;
      readonly line: LineLook;
      readonly point: PointLook | null;
      /** Its name stands in the plot too: a picture without room leaves the key out. */
      readonly isNamedInPlot?: boolean;
    }
  | { readonly kind: 'point'; readonly label: string; readonly point: PointLook };

/** What pages, pictures and files need to know of any chart. A model survives JSON: it is sent to worker threads. */
export interface ChartFacts {
  /** "OpenAI: site power by certainty" */
  readonly title: string;
  /** What is drawn and what is not, in a sentence or two. */
  readonly subtitle: string;
  /** For readers who do not see the chart. */
  readonly description: string;
  /** ISO day. */
  readonly dataDate: string;
  /** Counting rules and limits, beneath the chart. */
  readonly notes: readonly string[];
  /** The same for a picture that stands alone. */
  readonly pictureNotes: readonly string[];
  /** Publishers behind the figures, most used first. */
  readonly sourceNames: readonly string[];
  /** What the marks of a picture mean, in the order in which they are set. */
  readonly legend: readonly LegendKey[];
}
