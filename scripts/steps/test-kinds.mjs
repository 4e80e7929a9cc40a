// The four kinds of tests and how each is run and counted.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { commandScript, TOOL_ENV } from './project.mjs';
import { run } from './run.mjs';
import { countPlaywright, countVitest, describeHiddenFailure } from './test-results.mjs';

/**
 * @typedef {import('./test-results.mjs').Counts & { output: string, complaint: string | null }} KindResult
 * `complaint` says what is wrong although no test failed
 */

/** @type {readonly ['unit', 'integration', 'contract', 'browser']} */
export const TEST_KINDS = Object.freeze(['unit', 'integration', 'contract', 'browser']);

/**
 * @param {string} file
 * @returns {unknown} null where the runner ended before it wrote a report
 */
function readReport(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}

/**
 * Runs the tests of one kind.
 *
 * @param {typeof TEST_KINDS[number]} kind
 * @param {(note: string) => void} say gets what the runner prints
 * @returns {Promise<KindResult>}
 */
export async function runTests(kind, say) {
  const folder = mkdtempSync(join(tmpdir(), 'gigawatt-ledger-report-'));
  const file = join(folder, 'report.json');
  try {
    const isBrowser = kind === 'browser';
    const { code, output } = await run(
      process.execPath,
      isBrowser
        ? [commandScript('@playwright/test', 'playwright'), 'test', '--reporter=list,json']
        : [
            commandScript('vitest', 'vitest'),
            'run',
            '--project',
            kind,
            '--reporter=default',
            '--reporter=json',
            `--outputFile.json=${file}`,
          ],
      {
        env: { ...TOOL_ENV, TZ: 'UTC', ...(isBrowser ? { PLAYWRIGHT_JSON_OUTPUT_FILE: file } : {}) },
        onLine: (line) => say(`${kind}: ${line}`),
      },
    );
    const report = readReport(file);
    const counts =
      report === null
        ? { passed: 0, failed: 0, skipped: 0 }
        : isBrowser
          ? countPlaywright(/** @type {Parameters<typeof countPlaywright>[0]} */ (report))
          : countVitest(/** @type {Parameters<typeof countVitest>[0]} */ (report));
    return { ...counts, output, complaint: describeHiddenFailure(counts, code) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
