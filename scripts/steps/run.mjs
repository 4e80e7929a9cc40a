// Child processes: their output is kept for the case that they fail, and a signal to this process reaches them.
import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { stripVTControlCharacters } from 'node:util';
import { StepError } from './report.mjs';

/** How long a child may take to stop after a signal before it is killed, in milliseconds. */
const STOP_TIMEOUT_MS = 10_000;

/** How often it is checked whether npm is still there, in milliseconds. */
const PARENT_CHECK_MS = 300;

/** How much of a child's output is kept, in characters from its end. */
const KEPT_OUTPUT = 200_000;

/** @type {Set<import('node:child_process').ChildProcess>} */
const running = new Set();

/** @type {NodeJS.Signals | null} */
let stoppedBy = null;

/**
 * @param {NodeJS.Signals} signal
 * @returns {number} the exit code a shell gives for a process ended by that signal
 */
export function exitCodeOfSignal(signal) {
  return 128 + constants.signals[signal];
}

/**
 * Stops the children with a signal; this process ends when they have ended.
 *
 * @param {NodeJS.Signals} signal
 */
function stopAll(signal) {
  if (stoppedBy !== null) return;
  stoppedBy = signal;
  if (running.size === 0) process.exit(exitCodeOfSignal(signal));
  for (const child of running) child.kill(signal);
  setTimeout(() => {
    for (const child of running) child.kill('SIGKILL');
  }, STOP_TIMEOUT_MS).unref();
}

/** Passes SIGINT, SIGTERM and SIGHUP on to the children. Call it once, first. */
export function forwardSignals() {
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
    process.on(signal, () => stopAll(signal));
  }
  if (process.env.npm_lifecycle_event === undefined) return;
  // npm hands a signal to the shell between it and this process, and the shell dies of it without passing it on.
  const shell = process.ppid;
  setInterval(() => {
    if (process.ppid !== shell) stopAll('SIGTERM');
  }, PARENT_CHECK_MS).unref();
}

/**
 * @param {import('node:child_process').ChildProcess} child
 * @returns {Promise<number>} the exit code
 */
function waitFor(child) {
  running.add(child);
  return new Promise((resolve, reject) => {
    child.once('error', (error) => {
      running.delete(child);
      reject(error);
    });
    child.once('close', (code, signal) => {
      running.delete(child);
      if (stoppedBy !== null && running.size === 0) {
        process.exit(signal === null ? (code ?? 1) : exitCodeOfSignal(signal));
      }
      resolve(signal === null ? (code ?? 1) : exitCodeOfSignal(signal));
    });
  });
}

/**
 * @typedef {object} Finished
 * @property {number} code the exit code; 128 and the signal's number where a signal ended it
 * @property {string} output what it printed on both streams
 */

/**
 * Runs a command to its end without a terminal and keeps what it prints.
 *
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ env?: Readonly<Record<string, string>>, onLine?: (line: string) => void }} [options] `env` is added to the environment;
 *   `onLine` gets each line as it is printed
 * @returns {Promise<Finished>}
 * @throws {StepError} where the command does not exist
 */
export async function run(command, args, { env = {}, onLine } = {}) {
  const child = spawn(command, [...args], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    shell: process.platform === 'win32' && command === 'npm',
  });
  let output = '';
  let rest = '';
  const collect = (/** @type {string} */ chunk) => {
    // Some tools colour even what they write into a pipe.
    const text = process.stdout.isTTY ? chunk : stripVTControlCharacters(chunk);
    output = (output + text).slice(-KEPT_OUTPUT);
    const lines = (rest + text).split(/[\r\n]+/);
    rest = lines.pop() ?? '';
    for (const line of lines) if (line.trim() !== '') onLine?.(stripVTControlCharacters(line).trim());
  };
  child.stdout.setEncoding('utf8').on('data', collect);
  child.stderr.setEncoding('utf8').on('data', collect);
  try {
    return { code: await waitFor(child), output };
  } catch (error) {
    throw new StepError(
      `${command} cannot be run: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
}

/**
 * Runs a command and takes any exit code but zero for a failure.
 *
 * @param {string} what for the message: "`what` failed"
 * @param {string} command
 * @param {readonly string[]} args
 * @param {Parameters<typeof run>[2]} [options]
 * @returns {Promise<string>} what it printed
 * @throws {StepError} with what it printed
 */
export async function runOrFail(what, command, args, options) {
  const { code, output } = await run(command, args, options);
  if (code !== 0) throw new StepError(`${what} failed with exit code ${code}.`, output);
  return output;
}

/**
 * Runs a command that talks to the terminal itself, like a server, until it ends.
 *
 * @param {string} command
 * @param {readonly string[]} args
 * @param {Readonly<Record<string, string>>} [env] added to the environment
 * @returns {Promise<number>} its exit code
 */
export function runInForeground(command, args, env = {}) {
  return waitFor(spawn(command, [...args], { env: { ...process.env, ...env }, stdio: 'inherit' }));
}
