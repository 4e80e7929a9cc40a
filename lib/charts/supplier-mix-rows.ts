// The figures of a supplier mix as rows: one for each customer, subject and certainty, for its files and the API.
import type { ConcentrationRefusal, MixBy, MixLayer, MixName } from '../domain/supplier-mix';
import type { Certainty } from '../domain/vocabulary';
import type { MixBarKind, MixChart } from './supplier-mix-model';

/** Gigawatts of one customer that belong to one subject at one certainty. */
export interface SupplierMixRow {
  /** Customer, subject and certainty. */
  readonly slug: string;
  readonly customer: MixName;
  readonly layer: MixLayer;
  readonly by: MixBy;
  readonly kind: MixBarKind;
  /** Slugs of the designers, families or generations; several share the gigawatts, none is not stated. */
  readonly members: readonly string[];
  readonly label: string;
  /** Null in a row that counts commitments without a size. */
  readonly certainty: Certainty | null;
  readonly lowGw: number | null;
  readonly highGw: number | null;
  /** Of the customer's gigawatts, 0 to 1. */
  readonly share: number | null;
  /** The subject's gigawatts have no upper bound. */
  readonly isOpenEnded: boolean;
  /** Commitments behind the row. */
  readonly figures: readonly string[];
  /** What the customer has in the view, and across layers the largest layer. */
  readonly customerHighGw: number;
  readonly customerLeastGw: number;
  /** The Herfindahl index of the customer's chip designers, 0 to 1; null where refused. */
  readonly indexLow: number | null;
  readonly indexHigh: number | null;
  readonly indexRefusal: ConcentrationRefusal | null;
}

/** Every row of a chart, in its order. */
export function listSupplierMixRows({ panels, layer, by }: MixChart): SupplierMixRow[] {
  return panels.flatMap(({ customer, gw, leastGw, concentration: { headline }, bars }) =>
    bars.flatMap((bar): SupplierMixRow[] => {
      const common = {
        ...{ customer, layer, by },
        kind: bar.kind,
        members: bar.names.map(({ slug }) => slug),
        label: bar.label,
        isOpenEnded: bar.isOpenEnded,
        customerHighGw: gw,
        customerLeastGw: leastGw,
        indexLow: headline.kind === 'band' ? headline.low : null,
        indexHigh: headline.kind === 'band' ? headline.high : null,
        indexRefusal: headline.kind === 'refused' ? headline.reason : null,
      };
      const slugOf = (last: string): string => `${customer.slug}--${bar.key}--${last}`;
      const sized = bar.parts.map((part) => ({
        ...common,
        slug: slugOf(part.certainty),
        certainty: part.certainty,
        lowGw: part.lowGw,
        highGw: part.gw,
        share: gw === 0 ? null : part.gw / gw,
        figures: part.figures,
      }));
      const unsized = {
        ...common,
        slug: slugOf('size-not-given'),
        certainty: null,
        ...{ lowGw: null, highGw: null, share: null },
        figures: bar.undisclosed,
      };
      return bar.undisclosed.length === 0 ? sized : [...sized, unsized];
    }),
  );
}
