import { describe, expect, it } from 'vitest';
import { countPlaywright, countVitest, describeHiddenFailure } from './test-results.mjs';

const VITEST = {
  numPassedTests: 10,
  numFailedTests: 0,
  numPendingTests: 0,
  numTodoTests: 0,
  testResults: [{ status: 'passed', assertionResults: [{}] }],
};

describe('countVitest', () => {
  it('takes the counts over', () => {
    expect(countVitest(VITEST)).toEqual({ passed: 10, failed: 0, skipped: 0 });
  });

  it('counts a file that could not be loaded as a failure, and a file with a failed test by its test', () => {
    const testResults = [
      { status: 'failed', assertionResults: [] },
      { status: 'failed', assertionResults: [{}] },
    ];
    expect(countVitest({ ...VITEST, numFailedTests: 1, testResults }).failed).toBe(2);
  });

  it('counts what was left out or not written as skipped', () => {
    expect(countVitest({ ...VITEST, numPendingTests: 2, numTodoTests: 1 }).skipped).toBe(3);
  });
});

describe('countPlaywright', () => {
  it('counts a test that passed at the second try, and an error outside tests, as failures', () => {
    const stats = { expected: 5, unexpected: 1, flaky: 2, skipped: 4 };
    expect(countPlaywright({ stats, errors: [{}] })).toEqual({ passed: 5, failed: 4, skipped: 4 });
  });
});

describe('describeHiddenFailure', () => {
  it('has nothing to say where all tests ran and passed', () => {
    expect(describeHiddenFailure({ passed: 3, failed: 0, skipped: 0 }, 0)).toBeNull();
  });

  it('leaves failed tests to themselves', () => {
    expect(describeHiddenFailure({ passed: 3, failed: 1, skipped: 1 }, 1)).toBeNull();
  });

  it.each([
    [{ passed: 3, failed: 0, skipped: 1 }, 0, /^1 skipped/],
    [{ passed: 0, failed: 0, skipped: 0 }, 0, /^no tests/],
    [{ passed: 3, failed: 0, skipped: 0 }, 1, /exit code 1/],
  ])('complains of %o with exit code %i', (counts, exitCode, expected) => {
    expect(describeHiddenFailure(counts, exitCode)).toMatch(expected);
  });
});
