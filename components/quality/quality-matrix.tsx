// Counts of quality as a table: kinds of figures down, what is counted across, each as a share with its number and a bar.
import type { CSSProperties } from 'react';
import {
  FIGURE_SLICES,
  type QualityFigure,
  type QualityKey,
  type QualitySlice,
  type QualityUnit,
} from '@/lib/domain/data-quality';
import { formatUsdCompact } from '@/lib/format/money';
import { formatCount } from '@/lib/format/number';
import { formatGwFixed } from '@/lib/format/power';
import { formatShare } from '@/lib/format/share';
import type { QualityReport } from '@/lib/services/quality-records';

/** What a column counts. */
export interface MatrixColumn {
  readonly key: QualityKey;
  readonly label: string;
}

interface MatrixRow {
  readonly slice: QualitySlice;
  readonly unit: QualityUnit;
  readonly label: string;
}

/** Rows of every kind of figure. With weights there is a second row for those that have one. */
function listRows(report: QualityReport, firstKey: QualityKey, withWeights: boolean): MatrixRow[] {
  const slices = [{ value: 'figures' as const, label: 'All figures' }, ...FIGURE_SLICES];
  return slices.flatMap(({ value: slice, label }) => {
    const rows: MatrixRow[] = [{ slice, unit: 'count', label }];
    if (!withWeights) return rows;
    for (const [unit, words] of [
      ['usd', 'by amount'],
      ['kw', 'by power'],
    ] as const) {
      if (report.find(firstKey, slice, unit)) rows.push({ slice, unit, label: words });
    }
    return rows;
  });
}

/** A count or weight in the words of its unit. Weights are derived, so they have three digits at most. */
export function formatQuantity(value: number, unit: QualityUnit): string {
  if (unit === 'usd') return formatUsdCompact(value, { significantDigits: 3 });
  return unit === 'kw' ? `${formatGwFixed(value, 1)} GW` : formatCount(value);
}

/** A share with a bar of its length. */
export function ShareCell({
  figure,
  label,
}: {
  readonly figure: QualityFigure | null;
  readonly label: string;
}) {
  if (figure === null) return <td className="qcell" data-label={label} />;
  const { count, of, unit } = figure;
  // The bar is the share again; a custom property carries its length.
  const style = { '--share': of === 0 ? 0 : count / of } as CSSProperties;
  return (
    <td className={count === 0 ? 'qcell is-zero' : 'qcell'} data-label={label}>
      <span className="v">{formatShare(count, of)}</span>{' '}
      <span className="q">{formatQuantity(count, unit)}</span>
      <span className="qbar" style={style} />
    </td>
  );
}

export function QualityMatrix({
  report,
  columns,
  caption,
  withWeights = false,
}: {
  readonly report: QualityReport;
  readonly columns: readonly MatrixColumn[];
  /** What the table counts, for readers by ear. */
  readonly caption: string;
  /** Adds the dollars and gigawatts of the figures, naively summed. */
  readonly withWeights?: boolean;
}) {
  const [first] = columns;
  if (!first) return null;
  return (
    <table className="quality">
      <caption className="vh">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">Kind of figure</th>
          <th scope="col" className="r">
            Figures
          </th>
          {columns.map(({ key, label }) => (
            <th scope="col" key={key}>
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {listRows(report, first.key, withWeights).map(({ slice, unit, label }) => (
          <tr key={`${slice} ${unit}`} className={unit === 'count' ? undefined : 'is-weight'}>
            <th scope="row">{label}</th>
            <td className="r total" data-label="Figures">
              {formatQuantity(report.find(first.key, slice, unit)?.of ?? 0, unit)}
            </td>
            {columns.map((column) => (
              <ShareCell
                key={column.key}
                figure={report.find(column.key, slice, unit)}
                label={column.label}
              />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
