import { answerHealth } from '@/lib/api/answer-health';

// Asked for every time: a stored answer would hide an outage.
export const dynamic = 'force-dynamic';

export { answerHealth as GET };
