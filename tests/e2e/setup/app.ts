// One app for all browser tests. Workers are forked after this and inherit the environment.
import { startAppServer } from '../../support/app-server';

export default async function setup(): Promise<() => Promise<void>> {
  const { baseUrl, stop } = await startAppServer();
  process.env.APP_BASE_URL = baseUrl;
  return stop;
}
