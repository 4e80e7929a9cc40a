import { answer, answerOptions } from '@/lib/api/answer';
import { answerRecord } from '@/lib/api/answer-record';

interface Context {
  params: Promise<{ resource: string; item: string }>;
}

function handle(request: Request, { params }: Context): Promise<Response> {
  return answer(request, async (apiRequest) => {
    const { resource, item } = await params;
    return answerRecord(apiRequest, resource, item);
  });
}

export { handle as GET, handle as HEAD, answerOptions as OPTIONS };
