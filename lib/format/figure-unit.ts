// The units a figure column may have, with how their numbers print there and what the head says.
import { formatUsdBillions } from './money';
import { formatCount } from './number';
import { formatGw } from './power';

/** Unit of a figure inside the app: whole US dollars, whole kilowatts, chips. */
export type FigureUnit = 'usd' | 'kw' | 'chips';

interface FigureUnitFormat {
  /** Prints a number of the unit as a column of {@link head} shows it. */
  readonly formatNumber: (value: number) => string;
  /** What the column head says beneath the label. */
  readonly head: string;
}

/** How each unit is shown in a column. */
export const FIGURE_UNITS: Readonly<Record<FigureUnit, FigureUnitFormat>> = {
  usd: { formatNumber: formatUsdBillions, head: '$ billion' },
  kw: { formatNumber: formatGw, head: 'gigawatts' },
  chips: { formatNumber: formatCount, head: 'chips' },
};
