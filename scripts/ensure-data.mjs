// The database: migrated, and holding what the data files say.
import { join } from 'node:path';
import { ROOT, TOOL_ENV } from './steps/project.mjs';
import { runOrFail } from './steps/run.mjs';

/**
 * The last line that the data command printed, without its own timing.
 *
 * @param {string} output
 */
function describeOutcome(output) {
  const line = output.trim().split('\n').at(-1) ?? '';
  return line
    .replace(/\(\d+ ms\)$/, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/**
 * Migrates the database of DATABASE_URL and imports the data files where either changed.
 *
 * @param {import('./steps/report.mjs').Report} report
 * @throws {import('./steps/report.mjs').StepError} where a data file is not valid
 */
export async function ensureData(report) {
  await report.step('data', 'migrate and import', async () => {
    const output = await runOrFail(
      'Preparing the database',
      process.execPath,
      [join(ROOT, 'dist/data.mjs'), 'ensure'],
      {
        env: TOOL_ENV,
      },
    );
    return describeOutcome(output);
  });
}
