// Columns that figures of every kind have: bounds, qualifier, certainty, and how much of it stands at each certainty.
import { CERTAINTIES, type Certainty, FIRM_CERTAINTIES, type Qualifier } from '../../domain/vocabulary';
import type { Column } from '../column';

/** What the columns need of a figure. */
export interface ExportedFigure {
  readonly low: number | null;
  readonly high: number | null;
  readonly qualifier: Qualifier | null;
  readonly parts: readonly { readonly certainty: Certainty; readonly low: number; readonly high: number }[];
}

/** Unit of a figure: the ending of its columns' names and the name of the unit. */
export const FIGURE_UNITS = {
  usd: { suffix: 'usd', unit: 'USD' },
  gw: { suffix: 'gw', unit: 'GW' },
} as const;
export type ExportedUnit = keyof typeof FIGURE_UNITS;

/** A number without the traces of binary addition: sums of gigawatts are exact to the kilowatt. */
function sumOf(numbers: readonly number[], unit: ExportedUnit): number {
  const sum = numbers.reduce((total, number) => total + number, 0);
  return unit === 'gw' ? Math.round(sum * 1e6) / 1e6 : sum;
}

/** `<prefix>_low_<unit>`, `<prefix>_high_<unit>`, `<prefix>_qualifier`. */
export function rangeColumns<Row>(
  prefix: string,
  unit: ExportedUnit,
  get: (row: Row) => Pick<ExportedFigure, 'low' | 'high' | 'qualifier'> | null,
): Column<Row>[] {
  const { suffix, unit: unitName } = FIGURE_UNITS[unit];
  return [
    {
      name: `${prefix}_low_${suffix}`,
      description: 'Lower bound; empty where none was given ("up to") or the size was not disclosed.',
      unit: unitName,
      value: (row) => get(row)?.low ?? null,
    },
    {
      name: `${prefix}_high_${suffix}`,
      description: 'Upper bound; empty where none was given ("at least") or the size was not disclosed.',
      unit: unitName,
      value: (row) => get(row)?.high ?? null,
    },
    {
      name: `${prefix}_qualifier`,
      description: 'How the figure is meant: exactly, about, at_least, more_than, up_to, less_than.',
      unit: null,
      value: (row) => get(row)?.qualifier ?? null,
    },
  ];
}

/** The firm part of a figure: delivered, building and committed together. Null where its size was not disclosed. */
export function firmPart(
  figure: ExportedFigure | null,
  bound: 'low' | 'high',
  unit: ExportedUnit,
): number | null {
  if (figure === null || figure.qualifier === null) return null;
  const isFirm = (certainty: Certainty): boolean => FIRM_CERTAINTIES.some((firm) => firm === certainty);
  return sumOf(
    figure.parts.filter(({ certainty }) => isFirm(certainty)).map((part) => part[bound]),
    unit,
  );
}

/** `firm_low_<unit>`, `firm_high_<unit>`, then one column for each certainty with the headline amount of its part. */
export function certaintyColumns<Row>(
  unit: ExportedUnit,
  get: (row: Row) => ExportedFigure | null,
): Column<Row>[] {
  const { suffix, unit: unitName } = FIGURE_UNITS[unit];
  const bounds = (['low', 'high'] as const).map((bound): Column<Row> => ({
    name: `firm_${bound}_${suffix}`,
    description: `The firm part (delivered, building and committed) as a ${bound === 'low' ? 'floor' : 'headline'} counts it.`,
    unit: unitName,
    value: (row) => firmPart(get(row), bound, unit),
  }));
  const parts = CERTAINTIES.map(({ value: certainty, meaning }): Column<Row> => ({
    name: `${certainty}_${suffix}`,
    description: `The part that is ${certainty} (${meaning}), as a headline counts it.`,
    unit: unitName,
    value: (row) => {
      const figure = get(row);
      if (figure === null || figure.qualifier === null) return null;
      return figure.parts.find((part) => part.certainty === certainty)?.high ?? 0;
    },
  }));
  return [...bounds, ...parts];
}
