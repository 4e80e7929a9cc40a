// The production build of the app in .next.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fingerprint, readStamp, removeStamp, writeStamp } from './steps/fingerprint.mjs';
import { commandScript, ROOT, TOOL_ENV } from './steps/project.mjs';
import { runOrFail } from './steps/run.mjs';

const STAMP = join(ROOT, '.next/.ledger-built');

/** Everything that `next build` reads. The generated client counts by its schema. */
const SOURCES = Object.freeze([
  'app',
  'components',
  'lib',
  'public',
  'instrumentation.ts',
  'proxy.ts',
  'next.config.ts',
  'postcss.config.mjs',
  'tsconfig.json',
  'package-lock.json',
  'prisma/schema.prisma',
]);

/** @param {string} path */
function isBuilt(path) {
  return !/\.test\.tsx?$/.test(path) && path !== 'lib/db/generated';
}

/**
 * Builds the app where its sources changed. The build gets no database: a page that reads one while it is built would
 * show the state of that day for ever, so it fails instead.
 *
 * @param {import('./steps/report.mjs').Report} report
 * @throws {import('./steps/report.mjs').StepError} where the build fails
 */
export async function ensureBuild(report) {
  const digest = fingerprint(ROOT, { paths: SOURCES, isCounted: isBuilt });
  if (readStamp(STAMP) === digest && existsSync(join(ROOT, '.next/BUILD_ID'))) return;
  await report.step('build', 'next build', async (say) => {
    removeStamp(STAMP);
    await runOrFail('next build', process.execPath, [commandScript('next', 'next'), 'build'], {
      env: { ...TOOL_ENV, NODE_ENV: 'production', DATABASE_URL: 'no-database-while-building:' },
      onLine: (line) => say(`next build: ${line}`),
    });
    writeStamp(STAMP, digest);
    return 'built for production';
  });
}
