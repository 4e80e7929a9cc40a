// A test that writes to the console without saying so (`expectConsole`) fails: a warning of React or a forgotten log is
// a finding, not noise.
import { afterAll, afterEach, beforeEach, vi } from 'vitest';
import { CONSOLE_METHODS, recordOutput, takeConsoleProblems } from './console-record';

function watchConsole(): void {
  for (const method of CONSOLE_METHODS) {
    vi.spyOn(console, method).mockImplementation((...values: unknown[]) => recordOutput(method, values));
  }
}

function failOnConsoleProblems(): void {
  const problems = takeConsoleProblems();
  if (problems.length > 0) throw new Error(problems.join('\n'));
}

// At once for modules that write while they load; again before each test, because mocks are restored after each.
watchConsole();
beforeEach(watchConsole);
afterEach(failOnConsoleProblems);
afterAll(failOnConsoleProblems);
