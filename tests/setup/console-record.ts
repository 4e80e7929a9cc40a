// What a test wrote to the console, against what it said it would write.

/** The ways of writing to the console that are watched. */
export const CONSOLE_METHODS = ['debug', 'error', 'info', 'log', 'trace', 'warn'] as const;

/** A way of writing to the console. */
export type ConsoleMethod = (typeof CONSOLE_METHODS)[number];

interface Output {
  method: ConsoleMethod;
  text: string;
}

interface Expectation {
  method: ConsoleMethod;
  pattern: RegExp;
}

let outputs: Output[] = [];
let expectations: Expectation[] = [];

/** Keeps one call of a console method. */
export function recordOutput(method: ConsoleMethod, values: readonly unknown[]): void {
  const words = values.map((value) =>
    value instanceof Error ? (value.stack ?? value.message) : String(value),
  );
  outputs.push({ method, text: words.join(' ') });
}

/**
 * Says that the running test writes one or more lines to the console that match `pattern`. The test fails where it
 * writes none; those that match are allowed and not shown.
 */
export function expectConsole(method: ConsoleMethod, pattern: RegExp): void {
  expectations.push({ method, pattern });
}

/** One line for each output that was not expected and each expectation that was not met; forgets both. */
export function takeConsoleProblems(): string[] {
  const matches = (expectation: Expectation, output: Output) =>
    expectation.method === output.method && expectation.pattern.test(output.text);
  const unexpected = outputs.filter(
    (output) => !expectations.some((expectation) => matches(expectation, output)),
  );
  const unmet = expectations.filter((expectation) => !outputs.some((output) => matches(expectation, output)));
  outputs = [];
  expectations = [];
  return [
    ...unexpected.map(({ method, text }) => `unexpected console.${method}: ${text}`),
    ...unmet.map(({ method, pattern }) => `expected console.${method} to match ${pattern}, which it did not`),
  ];
}
