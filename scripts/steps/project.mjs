// What every script knows of the project: its folder, its package.json, and the environment its tools run in.
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's folder, absolute. */
export const ROOT = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** Environment of every tool: no telemetry, and no native schema engine, which the Prisma CLI would otherwise download. */
export const TOOL_ENV = Object.freeze({
  NEXT_TELEMETRY_DISABLED: '1',
  // Prisma only looks whether the file exists; generating a client does not run it.
  PRISMA_SCHEMA_ENGINE_BINARY: join(ROOT, 'package.json'),
  PRISMA_HIDE_UPDATE_MESSAGE: '1',
  CHECKPOINT_DISABLE: '1',
});

/**
 * A JSON file of the project, in the shape the caller expects of it.
 *
 * @template Content
 * @param {string} path relative to the project's folder
 * @returns {Content}
 */
export function readJson(path) {
  /** @type {unknown} */
  const content = JSON.parse(readFileSync(join(ROOT, path), 'utf8'));
  return /** @type {Content} */ (content);
}

/**
 * The script behind a command of an installed package, to be run with `process.execPath`: faster than npx, and the same on
 * every system.
 *
 * @param {string} packageName
 * @param {string} command
 * @returns {string}
 */
export function commandScript(packageName, command) {
  const folder = `node_modules/${packageName}`;
  /** @type {{ bin: string | Record<string, string> }} */
  const { bin } = readJson(`${folder}/package.json`);
  const script = typeof bin === 'string' ? bin : bin[command];
  if (script === undefined) throw new Error(`${packageName} has no command ${command}`);
  return join(ROOT, folder, script);
}
