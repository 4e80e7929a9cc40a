// The few claims that a popover at a number shows. Made for the pages of this site: words, not data.
import { SUBJECT_TYPES, type SubjectType, valuesOf } from '../domain/vocabulary';
import { summariseClaims } from '../services/summarise-claims';
import { answerCached, ApiProblem, type ApiRequest, requireDataset } from './answer';

/** Changes with the words of the answer, so that no browser keeps an older form of it. */
const FORM = 'claim-summary-1';

function isSubjectType(type: string): type is SubjectType {
  return valuesOf(SUBJECT_TYPES).some((known) => known === type);
}

/** Answers with the claims about a field, the parameter `field`; empty or absent for the record as a whole. @throws ApiProblem */
export async function answerClaimSummary(request: ApiRequest, type: string, slug: string): Promise<Response> {
  const dataset = await requireDataset(request);
  const field = request.url.searchParams.get('field');
  const summary = isSubjectType(type) ? await summariseClaims(type, slug, field === '' ? null : field) : null;
  if (summary === null)
    throw new ApiProblem('notFound', `There is no ${type} of this name that claims are about.`);
  return answerCached(
    request,
    [dataset.hash, FORM, type, slug, field ?? ''],
    { 'Content-Type': 'application/json; charset=utf-8' },
    () => Promise.resolve(JSON.stringify(summary)),
  );
}
