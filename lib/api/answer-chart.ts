// Answers for charts: a picture as SVG or PNG, its figures as CSV or JSON. One address, several endings.
import { ChartQueueFullError, getChartPool } from '../chart-image/chart-pool';
import { renderChartFile } from '../chart-image/render-chart';
import type { CapacityTimelineChart } from '../charts/capacity-model';
import { listCapacityRows } from '../charts/capacity-rows';
import { CAPACITY_TIMELINE_COLUMNS } from '../export/capacity-timeline-columns';
import { CSV_MEDIA_TYPE, formatCsvHeader, formatCsvRows } from '../export/csv';
import { buildFileName } from '../export/file-name';
import { type DealQuery, EMPTY_DEAL_QUERY } from '../filters/deal-query';
import { describeDealQuery } from '../filters/describe-query';
import { DEAL_PARAMETERS } from '../filters/filter-definitions';
import type { KnownValues } from '../filters/parameter';
import { serializeDealQuery, serializeParameters, toSearch } from '../filters/serialize-query';
import { capacityChart } from '../services/capacity-chart';
import type { DatasetRecord } from '../services/deal-records';
import { listKnownValues } from '../services/list-known-values';
import { answerCached, ApiProblem, type ApiRequest, requireDataset } from './answer';
import { toApiCapacityTimeline } from './api-capacity-timeline';
import { CHART_PARAMETERS, type ChartValues, parseChartQuery } from './chart-parameters';
import { splitFileName } from './formats';
import { explainProblems } from './parameter-help';
import { describeProblems } from './problem';
import { describeParameters } from './resource';

const CHART_ID = 'capacity-timeline';
const LICENCE = 'CC BY 4.0';
const BRAND = 'Gigawatt Ledger';

/** The endings of a chart's address. A picture is shown where it is asked for, a table is saved. */
export const CHART_FORMATS = [
  { extension: 'svg', mediaType: 'image/svg+xml; charset=utf-8', disposition: 'inline' },
  { extension: 'png', mediaType: 'image/png', disposition: 'inline' },
  { extension: 'csv', mediaType: CSV_MEDIA_TYPE, disposition: 'attachment' },
  { extension: 'json', mediaType: 'application/json; charset=utf-8', disposition: 'inline' },
] as const;
type ChartFormat = (typeof CHART_FORMATS)[number];

/** The format that `capacity-timeline.png` asks for. @throws ApiProblem naming what there is instead. */
export function findChartFormat(fileName: string): ChartFormat {
  const { stem, extension } = splitFileName(fileName);
  const format = CHART_FORMATS.find((known) => known.extension === extension);
  if (stem === CHART_ID && format) return format;
  const addresses = CHART_FORMATS.map((known) => `${CHART_ID}.${known.extension}`).join(', ');
  throw new ApiProblem('notFound', `There is no chart "${fileName}". There are ${addresses}.`);
}

/** A curve knows neither order nor pages. */
function withoutPages(query: DealQuery): DealQuery {
  const { sort, page, pageSize } = EMPTY_DEAL_QUERY;
  return { ...query, sort, page, pageSize };
}

/** A chart's address, read and in canonical form. */
interface ChartView {
  readonly query: DealQuery;
  readonly values: ChartValues;
  readonly known: KnownValues;
  readonly dataset: DatasetRecord;
  /** Query and stack: what decides the figures. */
  readonly figures: URLSearchParams;
  /** The same with the look of the picture. */
  readonly all: URLSearchParams;
}

function joinParams(...all: readonly URLSearchParams[]): URLSearchParams {
  return new URLSearchParams(all.flatMap((params) => [...params]));
}

function openView(params: URLSearchParams, known: KnownValues, dataset: DatasetRecord): ChartView {
  const { query: given, values, problems } = parseChartQuery(params, known);
  if (problems.length > 0) {
    const parameters = [...describeParameters(DEAL_PARAMETERS), ...describeParameters(CHART_PARAMETERS)];
    throw new ApiProblem(
      'parameters',
      describeProblems(problems),
      explainProblems(problems, { parameters }, known),
    );
  }
  const query = withoutPages(given);
  const chartParams = serializeParameters(CHART_PARAMETERS, values);
  const stack = new URLSearchParams([...chartParams].filter(([name]) => name === 'stack'));
  const filters = serializeDealQuery(query);
  return {
    ...{ query, values, known, dataset },
    figures: joinParams(stack, filters),
    all: joinParams(chartParams, filters),
  };
}

/** Answers a chart such as `capacity-timeline.svg`. @throws ApiProblem */
export async function answerChart(request: ApiRequest, fileName: string): Promise<Response> {
  const format = findChartFormat(fileName);
  const dataset = await requireDataset(request);
  const view = openView(request.url.searchParams, await listKnownValues(), dataset);
  const isPicture = format.extension === 'svg' || format.extension === 'png';
  const params = isPicture ? view.all : view.figures;
  const name = buildFileName({
    view: CHART_ID,
    filters: [...params].map(([key, text]) => [key, text.split(',')]),
    dataDate: view.query.asOf ?? dataset.dataDate,
    extension: format.extension,
  });
  return answerCached(
    request,
    [dataset.hash, getChartPool().version, CHART_ID, format.extension, params.toString()],
    {
      'Content-Type': format.mediaType,
      'Content-Disposition': `${format.disposition}; filename="${name}"`,
    },
    () => buildBody(request, format, view),
  );
}

async function buildBody(
  request: ApiRequest,
  { extension }: ChartFormat,
  view: ChartView,
): Promise<BodyInit> {
  const { query, values, known } = view;
  const { chart } = await capacityChart(query, values.stack, known);
  if (extension === 'csv') {
    return (
      formatCsvHeader(CAPACITY_TIMELINE_COLUMNS) +
      formatCsvRows(CAPACITY_TIMELINE_COLUMNS, listCapacityRows(chart))
    );
  }
  if (extension === 'json') return JSON.stringify(toJson(request, chart, view));
  return drawPicture(chart, extension, values, pageAddress(request, view));
}

function pageAddress({ origin }: ApiRequest, { figures }: ChartView): string {
  return `${origin}/capacity${toSearch(figures)}`;
}

function toJson(request: ApiRequest, chart: CapacityTimelineChart, view: ChartView) {
  const address = (extension: string): string =>
    `${request.origin}/charts/${CHART_ID}.${extension}${toSearch(view.figures)}`;
  return toApiCapacityTimeline(chart, {
    sentence: describeDealQuery(view.query, view.known, null).text,
    dataset: view.dataset,
    links: {
      self: address('json'),
      page: pageAddress(request, view),
      svg: address('svg'),
      png: address('png'),
      csv: address('csv'),
    },
  });
}

async function drawPicture(
  chart: CapacityTimelineChart,
  format: 'svg' | 'png',
  { theme, width, height, scale }: ChartValues,
  permalink: string,
): Promise<BodyInit> {
  try {
    const picture = await renderChartFile(chart, {
      ...{ format, theme, size: { width, height, scale } },
      context: { permalink, licence: LICENCE, brand: BRAND },
    });
    return typeof picture === 'string' ? picture : new Uint8Array(picture);
  } catch (error) {
    if (!(error instanceof ChartQueueFullError)) throw error;
    throw new ApiProblem('busy', error.message);
  }
}
