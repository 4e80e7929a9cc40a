import { answer, answerOptions } from '@/lib/api/answer';
import { answerClaimSummary } from '@/lib/api/answer-claim-summary';

interface Context {
  params: Promise<{ type: string; slug: string }>;
}

function handle(request: Request, { params }: Context): Promise<Response> {
  return answer(request, async (apiRequest) => {
    const { type, slug } = await params;
    return answerClaimSummary(apiRequest, type, slug);
  });
}

export { handle as GET, handle as HEAD, answerOptions as OPTIONS };
