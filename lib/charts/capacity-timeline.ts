// The capacity timeline as a chart model: rows of counted commitments in; bands, ticks, labels and words out.
import { kwToGw } from '../domain/power';
import { type CapacityTimeline, dataQuarterIndex, type PromisedPoint } from '../domain/timeline';
import { formatQuarter } from '../format/date';
import { formatList, plural } from '../format/number';
import {
  type CapacityPoint,
  type CapacityQuarter,
  type CapacityStack,
  type CapacityTimelineChart,
  type CapacityUnit,
  listShownSeries,
  sumGw,
} from './capacity-model';
import { buildCapacitySeries, hasOpenEndedUndated } from './capacity-series';
import {
  type CapacityFacts,
  describeCapacityLede,
  describeCapacityNotes,
  describeCapacitySubtitle,
  describeCapacityTitle,
  describeNotFirm,
  describeQuarterEnd,
  firmGwAt,
  formatGwShort,
} from './capacity-words';
import type { LegendKey } from './chart-facts';
import { buildNiceTicks } from './nice-ticks';

/** Room above the highest point for a label of two lines, as a share of it. */
const LABEL_ROOM = 1.16;
/** Room above the undated column for its sum. */
const COLUMN_ROOM = 1.12;
const TIGHT_ROOM = 1.02;

const MAX_POINTS = 4;
const MAX_RISES = 3;
/** Characters of a label's second line, about. */
const DETAIL_LENGTH = 44;

const MS_PER_DAY = 86_400_000;

/** How far a day is into its quarter, 0 to 1; noon of the day. */
function shareOfQuarter(isoDay: string): number {
  const day = Date.parse(`${isoDay}T12:00:00Z`);
  const year = Number(isoDay.slice(0, 4));
  const firstMonth = Math.floor((Number(isoDay.slice(5, 7)) - 1) / 3) * 3;
  const start = Date.UTC(year, firstMonth, 1);
  const end = Date.UTC(year, firstMonth + 3, 1);
  return (day - start) / MS_PER_DAY / ((end - start) / MS_PER_DAY);
}

function buildQuarters(timeline: CapacityTimeline, dataIndex: number | null): CapacityQuarter[] {
  return timeline.quarters.map((key, index) => ({
    key,
    year: Number(key.slice(0, 4)),
    quarter: Number(key.slice(6)),
    label: formatQuarter(key),
    isCurrent: index === dataIndex,
    rises: timeline.rows
      .map((row) => ({
        label: row.label,
        riseKw: row.byCertainty.reduce(
          (sum, { cells }) => sum + (cells[index]?.amountKw ?? 0) - (cells[index - 1]?.amountKw ?? 0),
          0,
        ),
      }))
      .filter(({ riseKw }) => riseKw > 0)
      .sort((a, b) => b.riseKw - a.riseKw)
      .slice(0, MAX_RISES)
      .map(({ label, riseKw }) => ({ label, gw: kwToGw(riseKw) })),
  }));
}

/** As many names as a line holds; the others are counted. */
function joinNames(names: readonly string[]): string {
  const separator = names.some((name) => name.includes(',')) ? '; ' : ', ';
  const fits = (count: number): boolean => names.slice(0, count).join(separator).length <= DETAIL_LENGTH;
  let count = names.length;
  while (count > 1 && !fits(count)) count -= 1;
  const more = names.length - count;
  if (more === 0) return separator === ', ' ? formatList(names) : names.join(separator);
  return `${names.slice(0, count).join(separator)} and ${plural(more, 'other')}`;
}

function toPoint(point: PromisedPoint, facts: CapacityFacts): CapacityPoint {
  const { quarterIndex } = point;
  const gw = kwToGw(point.totalKw);
  const delivered = facts.byCertainty.find(({ key }) => key === 'delivered')?.cells[quarterIndex]?.gw ?? 0;
  const detail = joinNames(point.names);
  if (point.isDelivered && delivered === gw) {
    return { quarterIndex, gw, kind: 'delivered', label: `${formatGwShort(gw)} delivered`, detail };
  }
  const end = describeQuarterEnd(facts.timeline.quarters[quarterIndex] ?? '');
  return { quarterIndex, gw, kind: 'promised', label: `${formatGwShort(gw)} by ${end}`, detail };
}

/** The curve where the axis ends, unless the last promise says it already. */
function buildEndPoint(facts: CapacityFacts, promised: readonly CapacityPoint[]): CapacityPoint | null {
  const quarterIndex = facts.totalsGw.length - 1;
  const gw = facts.totalsGw[quarterIndex] ?? 0;
  if (gw === 0 || promised.at(-1)?.gw === gw) return null;
  const notFirm = describeNotFirm(facts, quarterIndex);
  const firm = firmGwAt(facts, quarterIndex);
  const detail =
    notFirm === null
      ? 'all of it firm'
      : notFirm.includes(' and ') || notFirm.includes(',')
        ? `${formatGwShort(firm)} of it firm`
        : notFirm.replace(' is ', ' of it ');
  return {
    quarterIndex,
    gw,
    kind: 'end',
    label: `${formatGwShort(gw)} at ${describeQuarterEnd(facts.timeline.quarters[quarterIndex] ?? '')}`,
    detail,
  };
}

function buildPoints(facts: CapacityFacts): CapacityPoint[] {
  const promised = facts.timeline.promisedPoints.map((point) => toPoint(point, facts));
  const end = buildEndPoint(facts, promised);
  if (!end) return promised;
  const riseAt = ({ quarterIndex }: CapacityPoint): number =>
    (facts.totalsGw[quarterIndex] ?? 0) - (facts.totalsGw[quarterIndex - 1] ?? 0);
  const kept = new Set([...promised].sort((a, b) => riseAt(b) - riseAt(a)).slice(0, MAX_POINTS - 1));
  return [...promised.filter((point) => kept.has(point)), end];
}

/** Keys of a picture: the series of the curve, and the marks that are no series. */
function buildLegend(chart: Pick<CapacityTimelineChart, 'series' | 'totals' | 'points'>): LegendKey[] {
  const keys: LegendKey[] = listShownSeries(chart, 'curve').map(({ label, fill }) => ({
    kind: 'fill',
    label,
    fill,
  }));
  if (chart.totals.some(({ isInterpolated }) => isInterpolated)) {
    const line = { colour: 'ink-2', dash: '2 2.5', width: 1.5 } as const;
    keys.push({ kind: 'line', label: 'interpolated', line, point: null });
  }
  if (chart.points.some(({ kind }) => kind === 'promised')) {
    const point = { shape: 'circle', colour: 'ink', isHollow: true } as const;
    keys.push({ kind: 'point', label: 'as promised', point });
  }
  return keys;
}

/**
 * Builds the chart of a timeline. `subject` is what the query is about, for the title ("OpenAI"), null for everything;
 * `sourceNames` are the publishers behind the figures, most used first.
 */
export function buildCapacityTimelineChart(input: {
  timeline: CapacityTimeline;
  stackBy: CapacityStack;
  unit?: CapacityUnit;
  subject?: string | null;
  sourceNames?: readonly string[];
}): CapacityTimelineChart {
  const { timeline, stackBy, unit = 'gw', subject = null, sourceNames = [] } = input;
  const dataIndex = dataQuarterIndex(timeline);
  const series = buildCapacitySeries(timeline, stackBy);
  const byCertainty = stackBy === 'certainty' ? series : buildCapacitySeries(timeline, 'certainty');
  const totals = timeline.quarters.map((_, index) => ({
    gw: sumGw(series.map(({ cells }) => cells[index]?.gw ?? 0)),
    isInterpolated: series.some(({ cells }) => cells[index]?.isInterpolated),
  }));
  const undatedGw = sumGw(series.map((one) => one.undatedGw));
  const facts: CapacityFacts = {
    timeline,
    byCertainty,
    totalsGw: totals.map(({ gw }) => gw),
    undatedGw,
    isUndatedOpenEnded: hasOpenEndedUndated(timeline),
    dataIndex,
  };
  const highestGw = Math.max(0, ...facts.totalsGw);
  const title = describeCapacityTitle(timeline.layer, stackBy, subject);
  const lede = describeCapacityLede(facts);
  const points = buildPoints(facts);
  const [first, last] = [timeline.quarters[0] ?? '', timeline.quarters.at(-1) ?? ''];

  return {
    id: 'capacity-timeline',
    layer: timeline.layer,
    stackBy,
    unit,
    dataDate: timeline.dataDate,
    title,
    subtitle: describeCapacitySubtitle(facts),
    lede,
    description: `Stacked areas at quarter ends, ${formatQuarter(first)} to ${formatQuarter(last)}. ${lede
      .map(({ text }) => text)
      .join('')}`,
    quarters: buildQuarters(timeline, dataIndex),
    series,
    totals,
    undatedGw,
    isUndatedOpenEnded: facts.isUndatedOpenEnded,
    dataPosition: dataIndex === null ? null : dataIndex + shareOfQuarter(timeline.dataDate),
    y: {
      beside: buildNiceTicks(Math.max(highestGw * LABEL_ROOM, undatedGw * COLUMN_ROOM)),
      labelled: buildNiceTicks(highestGw * LABEL_ROOM),
      bare: buildNiceTicks(highestGw * TIGHT_ROOM),
    },
    points,
    ...describeCapacityNotes(facts, series, stackBy),
    sourceNames: [...new Set(sourceNames)],
    legend: buildLegend({ series, totals, points }),
  };
}
