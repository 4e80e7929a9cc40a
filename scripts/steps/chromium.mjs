// Where a browser of the Chromium family is on this machine.
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const COMMANDS = Object.freeze(['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']);
const MAC_APPS = Object.freeze([
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
]);

/** Flags for a browser that draws without a display, needs no sandbox helper and asks the network for nothing. */
export const CHROMIUM_FLAGS = Object.freeze([
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]);

/**
 * The browser named by CHROMIUM_PATH, or else an installed one. Null where there is none.
 *
 * @returns {string | null} an absolute path
 */
export function findChromium() {
  if (process.env.CHROMIUM_PATH)
    return existsSync(process.env.CHROMIUM_PATH) ? process.env.CHROMIUM_PATH : null;
  const folders = [...(process.env.PATH ?? '').split(delimiter), '/usr/bin', '/usr/local/bin', '/snap/bin'];
  const candidates = [
    ...folders.flatMap((folder) => COMMANDS.map((name) => join(folder, name))),
    ...MAC_APPS,
  ];
  return candidates.find((path) => existsSync(path)) ?? null;
}
