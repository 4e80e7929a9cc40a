// The charts of the supplier mix as JSON: the figures of chart and table, with the words around them.
import type { SupplierHistoryChart } from '../charts/supplier-history';
import type { MixChart } from '../charts/supplier-mix-model';
import type { Concentration } from '../domain/supplier-mix';
import type { ChartContext } from './chart';

function toApiIndex(measured: Concentration) {
  return measured.kind === 'band'
    ? {
        low: measured.low,
        high: measured.high,
        largest: measured.largest,
        largestShare: measured.largestShare,
        statedShare: measured.statedShare,
        refusal: null,
      }
    : {
        ...{ low: null, high: null, largest: null, largestShare: null },
        statedShare: measured.statedShare,
        refusal: measured.reason,
      };
}

function toMeta(chart: MixChart | SupplierHistoryChart, { sentence, dataset }: ChartContext) {
  return {
    chart: chart.id,
    title: chart.title,
    summary: chart.description,
    sentence,
    layer: chart.layer,
    by: chart.by,
    certainties: chart.rungs,
    notes: chart.notes,
    sources: chart.sourceNames,
    asOf: chart.dataDate,
    dataset: { version: dataset.version, date: dataset.dataDate },
  };
}

/** A mix as the API gives it: for each customer its bars, each divided by certainty. */
export function toApiMixChart(chart: MixChart, context: ChartContext) {
  return {
    data: chart.panels.map((panel) => ({
      customer: panel.customer,
      lowGw: panel.lowGw,
      highGw: panel.gw,
      leastGw: panel.leastGw,
      isOpenEnded: panel.isOpenEnded,
      index: toApiIndex(panel.concentration.headline),
      floorIndex: toApiIndex(panel.concentration.floor),
      bars: panel.bars.map(
        ({ key, kind, names, label, lowGw, gw, leastGw, isOpenEnded, share, parts, undisclosed }) => ({
          ...{ key, kind, members: names, label, lowGw, highGw: gw, leastGw, isOpenEnded, share },
          parts: parts.map((part) => ({
            certainty: part.certainty,
            lowGw: part.lowGw,
            highGw: part.gw,
            figures: part.figures,
          })),
          sizeNotGiven: undisclosed,
        }),
      ),
    })),
    meta: toMeta(chart, context),
    links: context.links,
  };
}

/** The change as the API gives it: for each customer arrays of figures, in the order of `quarters`. */
export function toApiSupplierHistory(chart: SupplierHistoryChart, context: ChartContext) {
  return {
    data: {
      quarters: chart.quarters.map(({ key, day }) => ({ quarter: key, day })),
      customers: chart.panels.map(({ customer, series, totalGw, concentration }) => ({
        customer,
        series: series.map(({ key, kind, label, gw }) => ({ key, kind, label, gw })),
        totalGw,
        index: concentration.map(toApiIndex),
      })),
    },
    meta: toMeta(chart, context),
    links: context.links,
  };
}
