import { answer, answerOptions } from '@/lib/api/answer';
import { answerList } from '@/lib/api/answer-list';

interface Context {
  params: Promise<{ resource: string }>;
}

function handle(request: Request, { params }: Context): Promise<Response> {
  return answer(request, async (apiRequest) => answerList(apiRequest, (await params).resource));
}

export { handle as GET, handle as HEAD, answerOptions as OPTIONS };
