// The answer for addresses below /api that no route has.
import { ApiProblem, type ApiRequest } from './answer';
import { API_FORMATS } from './formats';
import { API_RESOURCES } from './registry';

/** Names what there is instead. @throws ApiProblem always. */
export function answerUnknownAddress({ url }: ApiRequest): Promise<Response> {
  const names = API_RESOURCES.map(({ name }) => name).join(', ');
  const extensions = API_FORMATS.map(({ extension }) => extension).join(', ');
  const detail = `Nothing is at ${url.pathname}. Lists are at /api/v1/{resource}.{format}: resources ${names}; formats ${extensions}.`;
  return Promise.reject(new ApiProblem('notFound', detail));
}
