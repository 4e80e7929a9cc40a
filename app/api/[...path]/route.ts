// Whatever else is asked for below /api: a problem document, not a page.
import { answer, answerOptions } from '@/lib/api/answer';
import { answerUnknownAddress } from '@/lib/api/answer-unknown-address';

function handle(request: Request): Promise<Response> {
  return answer(request, answerUnknownAddress);
}

export { handle as GET, handle as HEAD, answerOptions as OPTIONS };
