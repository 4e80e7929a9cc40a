// What the JSON reports of Vitest and Playwright say, as counts.

/**
 * @typedef {object} Counts
 * @property {number} passed
 * @property {number} failed tests that failed, and test files that could not be loaded
 * @property {number} skipped tests that did not run, for whatever reason
 */

/**
 * @param {{ numPassedTests: number, numFailedTests: number, numPendingTests: number, numTodoTests: number,
 *   testResults: readonly { status: string, assertionResults: readonly unknown[] }[] }} report
 * @returns {Counts}
 */
export function countVitest(report) {
  const unloadable = report.testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
  ).length;
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + unloadable,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

/**
 * @param {{ stats: { expected: number, unexpected: number, flaky: number, skipped: number }, errors: readonly unknown[] }} report
 * @returns {Counts}
 */
export function countPlaywright({ stats, errors }) {
  return {
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky + errors.length,
    skipped: stats.skipped,
  };
}

/**
 * What is wrong with the tests of one kind although none of them failed. Null where nothing is.
 *
 * @param {Counts} counts
 * @param {number} exitCode of the test runner
 * @returns {string | null}
 */
export function describeHiddenFailure({ passed, failed, skipped }, exitCode) {
  if (failed > 0) return null;
  if (skipped > 0) return `${skipped} skipped: a test that does not run proves nothing`;
  if (passed === 0) return 'no tests were found';
  if (exitCode !== 0) return `the test runner ended with exit code ${exitCode} although no test failed`;
  return null;
}
