// Answers for charts: a picture as SVG or PNG, its figures as CSV or JSON. One address, several endings.
import { ChartQueueFullError, getChartPool } from '../chart-image/chart-pool';
import { renderChartFile } from '../chart-image/render-chart';
import type { ChartModel } from '../charts/chart-model';
import { CSV_MEDIA_TYPE } from '../export/csv';
import { buildFileName } from '../export/file-name';
import { toSearch } from '../filters/serialize-query';
import { listKnownValues } from '../services/list-known-values';
import type { DatasetRecord } from '../services/deal-records';
import { answerCached, ApiProblem, type ApiRequest, requireDataset } from './answer';
import type { ApiChart, ChartContext, ChartView } from './chart';
import type { PictureSettings } from './chart-parameters';
import { API_CHARTS } from './charts/registry';
import { splitFileName } from './formats';
import { explainProblems } from './parameter-help';
import { describeProblems } from './problem';

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

/** The chart and format that `capacity-timeline.png` asks for. @throws ApiProblem naming what there is instead. */
export function findChart(fileName: string): { chart: ApiChart; format: ChartFormat } {
  const { stem, extension } = splitFileName(fileName);
  const chart = API_CHARTS.find(({ id }) => id === stem);
  const format = CHART_FORMATS.find((known) => known.extension === extension);
  if (chart && format) return { chart, format };
  const addresses = (chart ? [chart] : API_CHARTS).flatMap(({ id }) =>
    CHART_FORMATS.map((known) => `${id}.${known.extension}`),
  );
  throw new ApiProblem(
    'notFound',
    `There is no chart "${fileName}". There ${addresses.length === 1 ? 'is' : 'are'} ${addresses.join(', ')}.`,
  );
}

async function openView(chart: ApiChart, params: URLSearchParams): Promise<ChartView> {
  const known = await listKnownValues();
  const { view, problems } = chart.open(params, known);
  if (problems.length === 0) return view;
  throw new ApiProblem('parameters', describeProblems(problems), explainProblems(problems, chart, known));
}

/** Answers a chart such as `capacity-timeline.svg`. @throws ApiProblem */
export async function answerChart(request: ApiRequest, fileName: string): Promise<Response> {
  const { chart, format } = findChart(fileName);
  const dataset = await requireDataset(request);
  const view = await openView(chart, request.url.searchParams);
  const isPicture = format.extension === 'svg' || format.extension === 'png';
  const params = isPicture ? view.all : view.figures;
  const name = buildFileName({
    view: chart.id,
    filters: [...params].map(([key, text]) => [key, text.split(',')]),
    dataDate: view.asOf ?? dataset.dataDate,
    extension: format.extension,
  });
  return answerCached(
    request,
    [dataset.hash, getChartPool().version, chart.id, format.extension, params.toString()],
    {
      'Content-Type': format.mediaType,
      'Content-Disposition': `${format.disposition}; filename="${name}"`,
    },
    () => buildBody(request, { chart, format, view, dataset }),
  );
}

async function buildBody(
  request: ApiRequest,
  {
    chart,
    format,
    view,
    dataset,
  }: {
    chart: ApiChart;
    format: ChartFormat;
    view: ChartView;
    dataset: DatasetRecord;
  },
): Promise<BodyInit> {
  const built = await view.build();
  const links = listLinks(request, chart, view);
  switch (format.extension) {
    case 'csv':
      return built.writeCsv();
    case 'json':
      return JSON.stringify(built.toJson({ sentence: built.sentence, dataset, links }));
    default:
      return drawPicture(built.model, format.extension, view.picture, links.page);
  }
}

function listLinks(
  { origin }: ApiRequest,
  { id, pagePath }: ApiChart,
  view: ChartView,
): ChartContext['links'] {
  const search = toSearch(view.figures);
  const address = (extension: string): string => `${origin}/charts/${id}.${extension}${search}`;
  return {
    self: address('json'),
    page: `${origin}${pagePath}${search}`,
    svg: address('svg'),
    png: address('png'),
    csv: address('csv'),
  };
}

async function drawPicture(
  model: ChartModel,
  format: 'svg' | 'png',
  { theme, width, height, scale }: PictureSettings,
  permalink: string,
): Promise<BodyInit> {
  try {
    const picture = await renderChartFile(model, {
      ...{ format, theme, size: { width, height, scale } },
      context: { permalink, licence: LICENCE, brand: BRAND },
    });
    return typeof picture === 'string' ? picture : new Uint8Array(picture);
  } catch (error) {
    if (!(error instanceof ChartQueueFullError)) throw error;
    throw new ApiProblem('busy', error.message);
  }
}
