// The table of how supplier mixes changed: the numbers of the chart, quarter by quarter.
import { NeutralPatterns, SeriesMark } from '@/components/charts/series-mark';
import { formatGwCell } from '@/lib/charts/capacity-words';
import type { SupplierHistoryChart } from '@/lib/charts/supplier-history';

const ID_PREFIX = 'supplier-history-key-';

/** Gigawatts at each quarter end, customer by customer, with the index beneath. */
export function HistoryTable({ model }: { readonly model: SupplierHistoryChart }) {
  const { quarters, panels } = model;
  return (
    // Wider than a phone: it scrolls by itself, and a keyboard needs it in its order to scroll it.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className="mix-scroll" role="region" aria-label="Table of the change by quarter" tabIndex={0}>
      <NeutralPatterns
        fills={panels.flatMap(({ series }) => series.map(({ fill }) => fill))}
        idPrefix={ID_PREFIX}
      />
      <table className="mix-history">
        <caption className="vh">{model.title}, gigawatts. A dash is zero.</caption>
        <thead>
          <tr>
            <th scope="col">GW at quarter end</th>
            {quarters.map(({ key, label }) => (
              <th key={key} scope="col" className="r">
                {label}
              </th>
            ))}
          </tr>
        </thead>
        {panels.map(({ customer, series, totalGw, indexWords }) => (
          <tbody key={customer.slug}>
            <tr className="mix-head">
              <th scope="rowgroup" colSpan={quarters.length + 1}>
                {customer.name}
              </th>
            </tr>
            {series.map(({ key, label, fill, gw }) => (
              <tr key={key}>
                <th scope="row">
                  <span className="mix-series">
                    <SeriesMark fill={fill} idPrefix={ID_PREFIX} />
                    {label}
                  </span>
                </th>
                {quarters.map((quarter, index) => (
                  <td key={quarter.key} className="r">
                    {formatGwCell(gw[index] ?? 0)}
                  </td>
                ))}
              </tr>
            ))}
            <tr className="mix-sum">
              <th scope="row">All</th>
              {quarters.map((quarter, index) => (
                <td key={quarter.key} className="r">
                  {formatGwCell(totalGw[index] ?? 0)}
                </td>
              ))}
            </tr>
            <tr>
              <th scope="row">Index</th>
              {quarters.map((quarter, index) => (
                <td key={quarter.key} className="r">
                  {indexWords[index] === '—' ? (
                    <>
                      <span aria-hidden="true">—</span>
                      <span className="vh">none</span>
                    </>
                  ) : (
                    indexWords[index]
                  )}
                </td>
              ))}
            </tr>
          </tbody>
        ))}
      </table>
    </div>
  );
}
