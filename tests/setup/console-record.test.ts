import { describe, expect, it } from 'vitest';
import { expectConsole, recordOutput, takeConsoleProblems } from './console-record';

describe('takeConsoleProblems', () => {
  it('reports what was written without being expected, and forgets it', () => {
    recordOutput('error', ['Each child in a list should have a key', 3]);
    expect(takeConsoleProblems()).toEqual([
      'unexpected console.error: Each child in a list should have a key 3',
    ]);
    expect(takeConsoleProblems()).toEqual([]);
  });

  it('lets everything pass that matches an expectation of the same method', () => {
    expectConsole('warn', /^slow/);
    recordOutput('warn', ['slow query']);
    recordOutput('warn', ['slow render']);
    recordOutput('error', ['slow failure']);
    expect(takeConsoleProblems()).toEqual(['unexpected console.error: slow failure']);
  });

  it('reports an expectation that nothing met', () => {
    expectConsole('warn', /^slow/);
    recordOutput('warn', ['not slow']);
    expect(takeConsoleProblems()).toEqual([
      'unexpected console.warn: not slow',
      'expected console.warn to match /^slow/, which it did not',
    ]);
  });

  it('watches the real console: this line is expected, or the test would fail', () => {
    expectConsole('log', /^written by a test$/);
    console.log('written by a test');
  });
});
