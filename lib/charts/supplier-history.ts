// How the supplier mix of customers changed from quarter to quarter: model, rows and words. No pixels, no React.
import { kwToGw } from '../domain/power';
import type { Concentration, MixBy, MixLayer, MixName, MixSubject } from '../domain/supplier-mix';
import type { Certainty } from '../domain/vocabulary';
import { formatPartialDate, formatPartialDateProse, formatQuarter } from '../format/date';
import { formatDecimal, formatList } from '../format/number';
import { formatConcentration, formatMixSubject } from '../format/supplier-words';
import type { MixHistory, MixSource, MixState } from '../services/supplier-mix';
import type { SupplierQuery } from '../filters/supplier-query';
import type { ChartFacts } from './chart-facts';
import { type AxisTicks, buildNiceTicks } from './nice-ticks';
import { NEUTRAL_TEXTURES, type NeutralTexture, type SeriesFill } from './series-fill';
import { describeMixLayer, describeRungs } from './supplier-mix';
import type { MixBarKind } from './supplier-mix-model';

/** The end of a quarter, or the day of knowledge within it. */
export interface HistoryQuarter {
  /** '2026-Q4' */
  readonly key: string;
  /** "Q4 2026"; the last one is the day of knowledge: "21 Nov 2026". */
  readonly label: string;
  /** The day whose states it shows. */
  readonly day: string;
}

/** Gigawatts of one subject at each quarter. */
export interface HistorySeries {
  readonly key: string;
  readonly kind: MixBarKind;
  readonly label: string;
  readonly fill: SeriesFill;
  readonly gw: readonly number[];
}

/** One customer: its series from the bottom of the stack. Figures in the order of the quarters. */
export interface HistoryPanel {
  readonly customer: MixName;
  readonly series: readonly HistorySeries[];
  readonly totalGw: readonly number[];
  /** Of chip designers, whatever the series divide by. */
  readonly concentration: readonly Concentration[];
  /** "0.21–0.47", or a dash where there is nothing or too little stated. */
  readonly indexWords: readonly string[];
  /** How the index changed: "Index 1 in Q2 2025, 0.21–0.47 on 21 Nov 2026". */
  readonly changeWords: string;
}

/** What stood at quarter ends, divided. */
export interface SupplierHistoryChart extends ChartFacts {
  readonly id: 'supplier-history';
  readonly layer: MixLayer;
  readonly by: MixBy;
  readonly rungs: readonly Certainty[];
  readonly quarters: readonly HistoryQuarter[];
  readonly panels: readonly HistoryPanel[];
  readonly y: AxisTicks;
}

/** One row: a customer, a quarter and a subject. */
export interface SupplierHistoryRow {
  readonly quarter: string;
  readonly day: string;
  readonly customer: MixName;
  readonly label: string;
  readonly key: string;
  readonly gw: number;
  readonly share: number | null;
  readonly indexLow: number | null;
  readonly indexHigh: number | null;
}

/** Every row of a chart, by customer, quarter and place in the stack; what is nothing in a quarter is left out. */
export function listSupplierHistoryRows({ quarters, panels }: SupplierHistoryChart): SupplierHistoryRow[] {
  return panels.flatMap(({ customer, series, totalGw, concentration }) =>
    quarters.flatMap(({ key: quarter, day }, index) =>
      series.flatMap(({ key, label, gw }): SupplierHistoryRow[] => {
        const own = gw[index] ?? 0;
        const total = totalGw[index] ?? 0;
        const measured = concentration[index];
        if (own === 0) return [];
        return [
          {
            ...{ quarter, day, customer, label, key, gw: own },
            share: total === 0 ? null : own / total,
            indexLow: measured?.kind === 'band' ? measured.low : null,
            indexHigh: measured?.kind === 'band' ? measured.high : null,
          },
        ];
      }),
    ),
  );
}

const highKw = ({ mix }: MixState, key: string): number =>
  mix.slices.find(({ subject }) => subject.key === key)?.total.high ?? 0;

/** Every subject of some states with gigawatts: the largest first, what is not stated last. */
function listSubjects(states: readonly MixState[]): MixSubject[] {
  const most = new Map<string, { subject: MixSubject; high: number }>();
  for (const { subject, total } of states.flatMap(({ mix }) => mix.slices)) {
    const known = most.get(subject.key)?.high ?? 0;
    if (total.high > 0) most.set(subject.key, { subject, high: Math.max(known, total.high) });
  }
  const isUnstated = ({ names }: MixSubject): boolean => names.length === 0;
  return [...most.values()]
    .sort(
      (a, b) =>
        Number(isUnstated(a.subject)) - Number(isUnstated(b.subject)) ||
        b.high - a.high ||
        (a.subject.key < b.subject.key ? -1 : 1),
    )
    .map(({ subject }) => subject);
}

const kindOf = ({ names }: MixSubject): MixBarKind =>
  names.length === 0 ? 'unstated' : names.length === 1 ? 'one' : 'shared';

function describeChange(states: readonly MixState[], labels: readonly string[]): string {
  const measured = states.flatMap(({ concentration }, index) => {
    const words = formatConcentration(concentration);
    return words === null ? [] : [{ words, label: labels[index] ?? '', index }];
  });
  const [first] = measured;
  const now = measured.at(-1);
  if (first === undefined || now === undefined) return 'No index: too little is stated';
  const isNow = now.index === states.length - 1;
  if (!isNow) return `Index ${now.words} in ${now.label}, none now: too little is stated`;
  return first.index === now.index
    ? `Index ${now.words} on ${now.label}`
    : `Index ${first.words} in ${first.label}, ${now.words} on ${now.label}`;
}

/** The chart of what stood at quarter ends, from the first quarter with gigawatts on. */
export function buildSupplierHistoryChart(input: {
  readonly query: SupplierQuery;
  readonly rungs: readonly Certainty[];
  readonly day: string;
  readonly histories: readonly MixHistory[];
  readonly sources: readonly MixSource[];
}): SupplierHistoryChart {
  const { query, rungs, day, sources } = input;
  const { by, layer } = query;
  const lengths = input.histories.map(({ states }) => states.findIndex(({ mix }) => mix.total.high > 0));
  const starts = lengths.filter((index) => index !== -1);
  const start = starts.length === 0 ? 0 : Math.min(...starts);
  const histories = input.histories
    .map(({ customer, states }) => ({ customer, states: states.slice(start) }))
    .filter((_, index) => lengths[index] !== -1);
  const quarters = (histories[0]?.states ?? []).map(({ quarter, day: own }, index, all): HistoryQuarter => ({
    key: quarter,
    label: index === all.length - 1 ? formatPartialDate(own) : formatQuarter(quarter),
    day: own,
  }));
  const labels = quarters.map(({ label }) => label);
  const textures = new Map<string, NeutralTexture>();
  listSubjects(histories.flatMap(({ states }) => states)).forEach((subject, index) => {
    const own = subject.names.length === 0 ? 'unknown' : NEUTRAL_TEXTURES[index];
    textures.set(subject.key, own ?? 'rest');
  });
  const panels = histories.map(({ customer, states }): HistoryPanel => ({
    customer,
    series: listSubjects(states).map((subject) => ({
      key: subject.key,
      kind: kindOf(subject),
      label: formatMixSubject(subject, by),
      fill: { kind: 'neutral', texture: textures.get(subject.key) ?? 'rest' },
      gw: states.map((state) => kwToGw(highKw(state, subject.key))),
    })),
    totalGw: states.map(({ mix }) => kwToGw(mix.total.high)),
    concentration: states.map(({ concentration }) => concentration),
    indexWords: states.map(({ concentration }) => formatConcentration(concentration) ?? '—'),
    changeWords: describeChange(states, labels),
  }));
  const names = formatList(panels.map(({ customer }) => customer.name));
  const keys = [...textures].flatMap(([key, texture]) => {
    const label = panels.flatMap(({ series }) => series).find((one) => one.key === key)?.label;
    return label === undefined
      ? []
      : [{ kind: 'fill' as const, label, fill: { kind: 'neutral' as const, texture } }];
  });
  const notes = [
    'Each column is what stood at the end of a quarter: deals announced by then, with the certainty they had on that day. The size of a commitment is the one known now; those without a size are in no column.',
    ...(layer === 'all'
      ? [
          'Layers restate gigawatts of each other and not every overlap is known: the sums drawn take out the known overlaps.',
        ]
      : []),
    'Index: Herfindahl, the sum of squared shares of the designers, 1 for a single supplier; a dash where less than half is stated.',
  ];
  return {
    id: 'supplier-history',
    title: `${names === '' ? 'Supplier mix' : `${names}: supplier mix`} over time, ${describeRungs(rungs)}, ${describeMixLayer(layer)}`,
    subtitle: `Gigawatts at quarter ends, as known on ${formatPartialDateProse(day)}, each gigawatt once.`,
    description: panels
      .map(({ customer, series, changeWords }) => {
        const now = series.map(({ label, gw }) => `${label} ${formatDecimal(gw.at(-1) ?? 0, 6)}`);
        return `${customer.name}: ${changeWords}. Now ${now.join(', ')}.`;
      })
      .join(' '),
    dataDate: day,
    notes,
    pictureNotes: notes,
    sourceNames: [...new Set(sources.map(({ publisher }) => publisher))],
    legend: keys,
    ...{ layer, by, rungs, quarters, panels },
    y: buildNiceTicks(Math.max(0, ...panels.flatMap(({ totalGw }) => totalGw))),
  };
}
