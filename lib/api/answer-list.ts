// Answers for lists: a page as JSON, every row as CSV or NDJSON.
import { buildFileName } from '../export/file-name';
import { toByteStream } from '../export/text-stream';
import { toSearch } from '../filters/serialize-query';
import type { ApiListLinks, ApiListMeta } from '../schema/api';
import type { DatasetRecord } from '../services/deal-records';
import { listKnownValues } from '../services/list-known-values';
import { answerCached, ApiProblem, type ApiRequest, requireDataset } from './answer';
import { API_FORMATS, type ApiFormat, findFormat, splitFileName } from './formats';
import { buildPageAddress } from './page-address';
import { describeProblems } from './problem';
import { explainProblems } from './parameter-help';
import { API_RESOURCES } from './registry';
import type { ApiResource, ResourceView } from './resource';
import { shapeHash } from './shape-hash';

/** The resource that `deals.csv` asks for, and its format. @throws ApiProblem naming what there is instead. */
export function findListResource(fileName: string): { resource: ApiResource; format: ApiFormat } {
  const { stem, extension } = splitFileName(fileName);
  const resource = API_RESOURCES.find(({ name }) => name === stem);
  const format = findFormat(extension);
  if (resource && format) return { resource, format };
  const names = API_RESOURCES.map(({ name }) => name).join(', ');
  const extensions = API_FORMATS.map((known) => known.extension);
  if (!resource) {
    throw new ApiProblem(
      'notFound',
      `There is no resource "${stem}". There are ${names}; each with the ending ${extensions.join(', ')}.`,
    );
  }
  const addresses = extensions.map((known) => `${resource.name}.${known}`).join(', ');
  throw new ApiProblem(
    'notFound',
    extension === ''
      ? `An address ends with its format: ${addresses}.`
      : `There is no format "${extension}". There are ${addresses}.`,
  );
}

/** Answers a list such as `deals.json`. @throws ApiProblem */
export async function answerList(request: ApiRequest, fileName: string): Promise<Response> {
  const { resource, format } = findListResource(fileName);
  const dataset = await requireDataset(request);
  const known = await listKnownValues();
  const { view, problems } = await resource.open(request.url.searchParams, known);
  if (problems.length > 0) {
    throw new ApiProblem(
      'parameters',
      describeProblems(problems),
      explainProblems(problems, resource, known),
    );
  }
  const canonical = format.holds === 'all' ? withoutPage(view.canonical) : view.canonical;
  const parts = [dataset.hash, shapeHash(resource), resource.name, format.extension, canonical.toString()];
  if (format.extension === 'json') {
    return answerCached(request, parts, { 'Content-Type': format.mediaType }, () =>
      buildJson(request, resource, view, dataset),
    );
  }
  const address = buildPageAddress(request.origin, view.asOf);
  const headers = {
    'Content-Type': format.mediaType,
    'Content-Disposition': `attachment; filename="${nameFile(resource, canonical, dataset, format)}"`,
  };
  return answerCached(request, parts, headers, () =>
    toByteStream(
      format.extension === 'csv' ? view.writeCsv(address) : view.writeNdjson(address),
      request.report,
    ),
  );
}

function withoutPage(canonical: URLSearchParams): URLSearchParams {
  const params = new URLSearchParams(canonical);
  params.delete('page');
  params.delete('pageSize');
  return params;
}

function nameFile(
  resource: ApiResource,
  canonical: URLSearchParams,
  dataset: DatasetRecord,
  { extension }: ApiFormat,
): string {
  return buildFileName({
    view: resource.name,
    filters: [...canonical].map(([name, text]) => [name, text.split(',')]),
    dataDate: dataset.dataDate,
    extension,
  });
}

async function buildJson(
  request: ApiRequest,
  resource: ApiResource,
  view: ResourceView,
  dataset: DatasetRecord,
): Promise<string> {
  const { rows, total, allTotal, sentence } = await view.listPage(
    buildPageAddress(request.origin, view.asOf),
  );
  const meta: ApiListMeta = {
    total,
    page: view.page,
    pageSize: view.pageSize,
    asOf: view.asOf ?? dataset.dataDate,
    dataset: { version: dataset.version, date: dataset.dataDate },
    sentence: sentence ?? view.describe({ total, allTotal }),
  };
  return JSON.stringify({ data: rows, meta, links: buildLinks(request.origin, resource, view, total) });
}

/** Addresses of a page and its neighbours; beyond the last page `prev` leads back to it. */
function buildLinks(origin: string, resource: ApiResource, view: ResourceView, total: number): ApiListLinks {
  const lastPage = Math.max(1, Math.ceil(total / view.pageSize));
  const addressOf = (page: number): string => {
    const params = new URLSearchParams(view.canonical);
    if (page === 1) params.delete('page');
    else params.set('page', String(page));
    return `${origin}/api/v1/${resource.name}.json${toSearch(params)}`;
  };
  return {
    self: addressOf(view.page),
    next: view.page < lastPage ? addressOf(view.page + 1) : null,
    prev: view.page > 1 ? addressOf(Math.min(view.page - 1, lastPage)) : null,
  };
}
