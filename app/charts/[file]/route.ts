import { answer, answerOptions } from '@/lib/api/answer';
import { answerChart } from '@/lib/api/answer-chart';

interface Context {
  params: Promise<{ file: string }>;
}

function handle(request: Request, { params }: Context): Promise<Response> {
  return answer(request, async (apiRequest) => answerChart(apiRequest, (await params).file));
}

export { handle as GET, handle as HEAD, answerOptions as OPTIONS };
