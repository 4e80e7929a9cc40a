// What all answers of the API share: headers, conditional requests, and errors that are never an empty list.
import { getDataset } from '../services/get-dataset';
import type { DatasetRecord } from '../services/deal-records';
import { buildEtag, CACHE_CONTROL, isTagMatched } from './caching';
import { siteOrigin } from './page-address';
import { type ProblemKind, toProblemResponse } from './problem';
import type { QueryProblem } from '../filters/deal-query';

/** A request as the answers need it. */
export interface ApiRequest {
  readonly url: URL;
  readonly origin: string;
  readonly isHead: boolean;
  readonly ifNoneMatch: string | null;
  /** Reports a fault to the server's log, with the address that ran into it. */
  readonly report: (error: unknown) => void;
}

/** An error that is answered with a problem document. */
export class ApiProblem extends Error {
  override name = 'ApiProblem';

  constructor(
    readonly kind: ProblemKind,
    detail: string,
    readonly problems?: readonly QueryProblem[],
  ) {
    super(detail);
  }
}

const METHODS = 'GET, HEAD, OPTIONS';

/** Anyone may read the API from any site. */
const SHARED_HEADERS = {
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Expose-Headers': 'Content-Disposition, ETag, Retry-After',
} as const;

/** Answers a preflight: which methods and headers other sites' scripts may use. */
export function answerOptions(): Response {
  return new Response(null, {
    status: 204,
    headers: {
      ...SHARED_HEADERS,
      Allow: METHODS,
      'Access-Control-Allow-Methods': METHODS,
      'Access-Control-Allow-Headers': 'If-None-Match',
      'Access-Control-Max-Age': '86400',
    },
  });
}

/** The data set that an answer rests on. @throws ApiProblem where the database does not answer or is empty. */
export async function requireDataset(request: ApiRequest): Promise<DatasetRecord> {
  try {
    return await getDataset();
  } catch (error) {
    request.report(error);
    throw new ApiProblem('unavailable', 'The database does not answer or holds no data yet.');
  }
}

/**
 * Answers a request with what `build` makes of it, or with a problem document. Adds the headers that every answer has,
 * and drops the body where only the head was asked for.
 */
export async function answer(
  request: Request,
  build: (request: ApiRequest) => Promise<Response>,
): Promise<Response> {
  const url = new URL(request.url);
  const instance = `${url.pathname}${url.search}`;
  const apiRequest: ApiRequest = {
    url,
    origin: siteOrigin(request.headers),
    isHead: request.method === 'HEAD',
    ifNoneMatch: request.headers.get('if-none-match'),
    report: (error) => console.error(`API request ${instance} failed:`, error),
  };
  const response = await build(apiRequest).catch((error: unknown) => {
    const base = { origin: apiRequest.origin, instance };
    if (error instanceof ApiProblem) {
      return toProblemResponse(error.kind, { ...base, detail: error.message, problems: error.problems });
    }
    apiRequest.report(error);
    return toProblemResponse('failure', { ...base, detail: 'The server ran into a fault of its own.' });
  });
  for (const [name, value] of Object.entries(SHARED_HEADERS)) response.headers.set(name, value);
  if (!apiRequest.isHead) return response;
  return new Response(null, { status: response.status, headers: response.headers });
}

/**
 * Answers with a body that `parts` decide: not at all where the client has it already, without the body where only the
 * head was asked for.
 */
export async function answerCached(
  request: ApiRequest,
  parts: readonly string[],
  headers: Readonly<Record<string, string>>,
  buildBody: () => Promise<BodyInit>,
): Promise<Response> {
  const etag = buildEtag([request.origin, ...parts]);
  const cachingHeaders = { ETag: etag, 'Cache-Control': CACHE_CONTROL };
  if (isTagMatched(request.ifNoneMatch, etag)) {
    return new Response(null, { status: 304, headers: cachingHeaders });
  }
  const allHeaders = { ...cachingHeaders, ...headers };
  if (request.isHead) return new Response(null, { headers: allHeaders });
  return new Response(await buildBody(), { headers: allHeaders });
}
