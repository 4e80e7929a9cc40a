// Answers for one record, such as `deals/openai-aws-2026-02.json`.
import { nearestWords } from '../domain/nearest-words';
import { DEAL_PARAMETERS } from '../filters/filter-definitions';
import { parseParameters } from '../filters/parse-query';
import { toSearch } from '../filters/serialize-query';
import type { ApiRecordMeta } from '../schema/api';
import { listKnownValues } from '../services/list-known-values';
import { answerCached, ApiProblem, type ApiRequest, requireDataset } from './answer';
import { splitFileName } from './formats';
import { buildPageAddress } from './page-address';
import { explainProblems } from './parameter-help';
import { describeProblems } from './problem';
import { API_RESOURCES } from './registry';
import { type ApiResource, describeParameters, type RecordDefinition } from './resource';
import { shapeHash } from './shape-hash';

/** The parameters of a record. */
export const RECORD_PARAMETERS = { asOf: DEAL_PARAMETERS.asOf } as const;

/** Longest text compared with the known slugs. */
const LONGEST_SLIP = 80;

function findRecordResource(
  resourceName: string,
  fileName: string,
): { resource: ApiResource; record: RecordDefinition; slug: string } {
  const withRecords = API_RESOURCES.flatMap((resource) =>
    resource.record ? [{ resource, record: resource.record }] : [],
  );
  const found = withRecords.find(({ resource }) => resource.name === resourceName);
  const { stem, extension } = splitFileName(fileName);
  if (!found) {
    const addresses = withRecords.map(({ resource }) => `${resource.name}/{slug}.json`).join(', ');
    throw new ApiProblem(
      'notFound',
      `"${resourceName}" has no records of their own. There are ${addresses}.`,
    );
  }
  if (extension !== 'json') {
    throw new ApiProblem('notFound', `A record comes as JSON only: ${resourceName}/${stem}.json.`);
  }
  return { ...found, slug: stem };
}

/** Answers one record. @throws ApiProblem */
export async function answerRecord(
  request: ApiRequest,
  resourceName: string,
  fileName: string,
): Promise<Response> {
  const { resource, record, slug } = findRecordResource(resourceName, fileName);
  const dataset = await requireDataset(request);
  const known = await listKnownValues();
  const { values, problems } = parseParameters<{ asOf: string | null }>(
    RECORD_PARAMETERS,
    request.url.searchParams,
    known,
  );
  if (problems.length > 0) {
    const parameters = describeParameters(RECORD_PARAMETERS);
    throw new ApiProblem(
      'parameters',
      describeProblems(problems),
      explainProblems(problems, { parameters }, known),
    );
  }
  const { asOf } = values;
  const data = await record.find(slug, asOf, buildPageAddress(request.origin, asOf));
  if (data === null) throw await describeMissing(record, slug, asOf);
  const search = toSearch(new URLSearchParams(asOf === null ? {} : { asOf }));
  const parts = [dataset.hash, shapeHash(resource), resource.name, slug, search];
  return answerCached(request, parts, { 'Content-Type': 'application/json; charset=utf-8' }, () => {
    const meta: ApiRecordMeta = {
      asOf: asOf ?? dataset.dataDate,
      dataset: { version: dataset.version, date: dataset.dataDate },
    };
    const base = `${request.origin}/api/v1/${resource.name}`;
    const links = { self: `${base}/${slug}.json${search}`, list: `${base}.json${search}` };
    return Promise.resolve(JSON.stringify({ data, meta, links }));
  });
}

async function describeMissing(
  record: RecordDefinition,
  slug: string,
  asOf: string | null,
): Promise<ApiProblem> {
  const slugs = await record.listSlugs();
  if (slugs.includes(slug) && asOf !== null) {
    return new ApiProblem('notFound', `The ${record.noun} "${slug}" was not known on ${asOf}.`);
  }
  const near = slug.length > LONGEST_SLIP ? [] : nearestWords(slug, slugs);
  const hint = near.length > 0 ? ` Did you mean ${near.join(' or ')}?` : '';
  return new ApiProblem('notFound', `There is no ${record.noun} "${slug.slice(0, LONGEST_SLIP)}".${hint}`);
}
