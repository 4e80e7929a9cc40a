// The capacity timeline as JSON: the figures of the chart and its table twin, with the words around them.
import type { CapacityCell, CapacityTimelineChart } from '../charts/capacity-model';
import type { ChartContext } from './chart';

function toColumn(cells: readonly CapacityCell[]) {
  return { gw: cells.map(({ gw }) => gw), isInterpolated: cells.map((cell) => cell.isInterpolated) };
}

/** The chart as the API gives it: for each series an array of figures, in the order of `quarters`. */
export function toApiCapacityTimeline(chart: CapacityTimelineChart, context: ChartContext) {
  const { dataset, sentence, links } = context;
  return {
    data: {
      quarters: chart.quarters.map(({ key }) => key),
      series: chart.series.map(({ key, label, cells, undatedGw, holds }) => ({
        key,
        label,
        ...toColumn(cells),
        undatedGw,
        holds,
      })),
      total: { ...toColumn(chart.totals), undatedGw: chart.undatedGw },
      points: chart.points.map(({ quarterIndex, gw, kind, label, detail }) => ({
        quarter: chart.quarters[quarterIndex]?.key ?? null,
        ...{ gw, kind, label, detail },
      })),
    },
    meta: {
      chart: chart.id,
      title: chart.title,
      summary: chart.lede.map(({ text }) => text).join(''),
      sentence,
      layer: chart.layer,
      stack: chart.stackBy,
      unit: chart.unit,
      isUndatedOpenEnded: chart.isUndatedOpenEnded,
      notes: chart.notes,
      sources: chart.sourceNames,
      asOf: chart.dataDate,
      dataset: { version: dataset.version, date: dataset.dataDate },
    },
    links,
  };
}
