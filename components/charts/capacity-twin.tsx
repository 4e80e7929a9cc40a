// The table twin: the numbers of the chart, each under its quarter.
import type { CapacityCell, CapacityQuarter, CapacityTimelineChart } from '@/lib/charts/capacity-model';
import { formatGwCell } from '@/lib/charts/capacity-words';
import { SeriesMark } from './series-mark';

function quarterClass({ quarter, year, isCurrent }: CapacityQuarter, firstYear: number): string {
  const classes = [
    quarter === 1 ? 'y0' : '',
    quarter === 4 ? 'ye' : 'nq',
    year === firstYear ? 'y1' : '',
    isCurrent ? 'now' : '',
  ];
  return classes.filter((name) => name !== '').join(' ');
}

function QuarterCells({
  cells,
  classes,
}: {
  readonly cells: readonly CapacityCell[];
  readonly classes: readonly string[];
}) {
  return cells.map(({ gw, isInterpolated }, index) => {
    const look = gw === 0 ? ' z' : isInterpolated ? ' ip' : '';
    return (
      <td key={index} className={`${classes[index] ?? ''}${look}`.trim()}>
        {formatGwCell(gw)}
        {isInterpolated && gw > 0 ? <span className="vh"> interpolated</span> : null}
      </td>
    );
  });
}

/**
 * The figures of the chart at every quarter end, series by series from the bottom of the stack, with the gigawatts that
 * have no date and the sum of all. Columns have the widths of the plot; narrow windows show year ends only.
 */
export function CapacityTwin({
  model,
  idPrefix,
}: {
  readonly model: CapacityTimelineChart;
  readonly idPrefix: string;
}) {
  const { quarters, series, totals, undatedGw } = model;
  const firstYear = quarters[0]?.year ?? 0;
  const years = [...new Set(quarters.map(({ year }) => year))];
  const classes = quarters.map((quarter) => quarterClass(quarter, firstYear));
  const undatedCell = (gw: number) => <td className={gw === 0 ? 'u z' : 'u'}>{formatGwCell(gw)}</td>;
  return (
    <table className="twin">
      <caption className="vh">
        {model.title}, gigawatts at quarter end. A dash is zero; narrow windows show year ends only.
      </caption>
      <colgroup>
        <col className="c0" />
        {classes.map((name, index) => (
          <col key={index} className={`cq ${name}`} />
        ))}
        <col className="cu" />
      </colgroup>
      <thead>
        <tr>
          <th rowSpan={2} scope="col">
            <span className="by-quarter">GW at quarter end</span>
            <span className="by-year">GW, year end</span>
          </th>
          {years.map((year) => (
            <th
              key={year}
              className="y0 yr by-quarter"
              colSpan={quarters.filter((quarter) => quarter.year === year).length}
              scope="colgroup"
            >
              {year}
            </th>
          ))}
          <th className="u by-quarter" aria-hidden="true" />
        </tr>
        <tr>
          {quarters.map((quarter, index) => (
            <th key={quarter.key} className={classes[index]} scope="col">
              <span className="by-quarter">Q{quarter.quarter}</span>
              {quarter.quarter === 4 ? <span className="by-year">{quarter.year}</span> : null}
            </th>
          ))}
          <th className="u" scope="col">
            No date
          </th>
        </tr>
      </thead>
      <tbody>
        {series.map((one) => (
          <tr key={one.key}>
            <th scope="row">
              <span className="name">
                <SeriesMark fill={one.fill} idPrefix={idPrefix} />
                <span>{one.label}</span>
              </span>
            </th>
            <QuarterCells cells={one.cells} classes={classes} />
            {undatedCell(one.undatedGw)}
          </tr>
        ))}
        <tr className="sum">
          <th scope="row">All but lapsed</th>
          {/* In bold even where a part is interpolated: the parts above say which. */}
          <QuarterCells cells={totals.map(({ gw }) => ({ gw, isInterpolated: false }))} classes={classes} />
          {undatedCell(undatedGw)}
        </tr>
      </tbody>
    </table>
  );
}
