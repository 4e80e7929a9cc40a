// One line a step on the terminal: what was done and how long it took. A step with nothing to do says nothing.

/** A step that failed. The message is for the reader and says what to do; `output` is what the tool printed. */
export class StepError extends Error {
  /**
   * @param {string} message
   * @param {string} [output]
   */
  constructor(message, output = '') {
    super(message);
    this.name = 'StepError';
    this.output = output;
  }
}

/**
 * A step as it runs: `say` replaces the note behind its name while it lasts.
 *
 * @callback StepWork
 * @param {(note: string) => void} say
 * @returns {Promise<string | null>} what was done, for the step's line; null where there was nothing to do
 */

/** How often a long step shows a sign of life where lines cannot be rewritten, in milliseconds. */
const LOG_INTERVAL_MS = 30_000;

/**
 * @param {number} ms
 * @returns {string} seconds with one decimal
 */
export function formatSeconds(ms) {
  return `${(ms / 1000).toFixed(1)} s`;
}

/** Prints the steps of one run. */
export class Report {
  /** @param {NodeJS.WriteStream} stream */
  constructor(stream = process.stdout) {
    this.stream = stream;
    this.isTerminal = stream.isTTY && process.env.CI === undefined;
  }

  /** @param {string} text */
  line(text) {
    this.stream.write(`${text}\n`);
  }

  /**
   * Runs one step and prints its line. A step that lasts shows its time in place on a terminal and now and then in a log.
   *
   * @param {string} name
   * @param {string} doing what it does, shown while it lasts
   * @param {StepWork} work
   * @returns {Promise<void>}
   * @throws whatever `work` throws, after a line that says that the step failed
   */
  async step(name, doing, work) {
    const startedAt = performance.now();
    const label = `  ${name.padEnd(12)}`;
    let note = doing;
    const tick = () => {
      const text = `${label}${note} ... ${Math.round((performance.now() - startedAt) / 1000)} s`;
      if (this.isTerminal) this.stream.write(`\r\u001b[K${text.slice(0, (this.stream.columns || 80) - 1)}`);
      else this.line(text);
    };
    const timer = setInterval(tick, this.isTerminal ? 200 : LOG_INTERVAL_MS);
    const end = (/** @type {string | null} */ text) => {
      clearInterval(timer);
      if (this.isTerminal) this.stream.write('\r\u001b[K');
      if (text !== null) {
        this.line(`${label}${text.padEnd(56)} ${formatSeconds(performance.now() - startedAt).padStart(8)}`);
      }
    };
    try {
      end(
        await work((text) => {
          note = text;
        }),
      );
    } catch (error) {
      end(`${doing}: failed`);
      throw error;
    }
  }
}

/**
 * Prints why a run ended early.
 *
 * @param {unknown} error
 */
export function printFailure(error) {
  if (error instanceof StepError) {
    if (error.output.trim() !== '') process.stderr.write(`\n${error.output.trimEnd()}\n`);
    process.stderr.write(`\n${error.message}\n`);
    return;
  }
  process.stderr.write(`\n${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
}
