// Whether this process can serve: for load balancers and monitoring.
import type { Health } from '../schema/api';
import { getDataset } from '../services/get-dataset';

/** 200 with the version of the data where the database answers, else 503. Never cached, never lets an error out. */
export async function answerHealth(): Promise<Response> {
  try {
    const { version, dataDate } = await getDataset();
    return respond(200, { status: 'ok', dataset: { version, date: dataDate } });
  } catch (error) {
    console.error('Health check failed:', error);
    return respond(503, { status: 'unavailable', dataset: null });
  }
}

function respond(status: number, health: Health): Response {
  return Response.json(health, { status, headers: { 'Cache-Control': 'no-store' } });
}
