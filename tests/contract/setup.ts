// One app for all contract tests; they get its address with `inject('baseUrl')`.
import type { TestProject } from 'vitest/node';
import { startAppServer } from '../support/app-server';

declare module 'vitest' {
  interface ProvidedContext {
    /** Address of the running app, without a slash at the end. */
    baseUrl: string;
    /** The database it reads, as a Prisma URL. */
    databaseUrl: string;
  }
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { baseUrl, databaseUrl, stop } = await startAppServer();
  project.provide('baseUrl', baseUrl);
  project.provide('databaseUrl', databaseUrl);
  return stop;
}
