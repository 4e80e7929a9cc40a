// The Prisma client, generated from the schema into lib/db/generated.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fingerprint, readStamp, writeStamp } from './steps/fingerprint.mjs';
import { commandScript, readJson, ROOT, TOOL_ENV } from './steps/project.mjs';
import { runOrFail } from './steps/run.mjs';

const CLIENT = join(ROOT, 'lib/db/generated');
const STAMP = join(CLIENT, '.stamp');

/**
 * Generates the client where the schema, the configuration or Prisma changed, or there is none.
 *
 * @param {import('./steps/report.mjs').Report} report
 * @throws {import('./steps/report.mjs').StepError} where the schema is not valid
 */
export async function ensureClient(report) {
  /** @type {{ version: string }} */
  const prisma = readJson('node_modules/prisma/package.json');
  const digest = fingerprint(ROOT, {
    paths: ['prisma/schema.prisma', 'prisma.config.ts'],
    values: [prisma.version],
  });
  if (readStamp(STAMP) === digest && existsSync(join(CLIENT, 'client.ts'))) return;
  await report.step('client', 'prisma generate', async () => {
    await runOrFail('prisma generate', process.execPath, [commandScript('prisma', 'prisma'), 'generate'], {
      env: TOOL_ENV,
    });
    writeStamp(STAMP, digest);
    return 'generated from prisma/schema.prisma';
  });
}
