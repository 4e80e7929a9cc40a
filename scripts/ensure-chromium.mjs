// A browser for the browser tests: one that is installed, or else one that is installed now.
import { existsSync } from 'node:fs';
import { findChromium } from './steps/chromium.mjs';
import { commandScript, TOOL_ENV } from './steps/project.mjs';
import { StepError } from './steps/report.mjs';
import { run } from './steps/run.mjs';

const ADVICE =
  'The browser tests need Chromium. Install it, for example with `sudo apt-get install -y chromium` or ' +
  '`npx playwright install --with-deps chromium`, or name one: CHROMIUM_PATH=/path/to/chromium npm test';

/**
 * Chromium as Playwright downloads it. Null where it was never downloaded.
 *
 * @returns {Promise<string | null>}
 */
async function findPlaywrightChromium() {
  const { chromium } = await import('@playwright/test');
  return existsSync(chromium.executablePath()) ? chromium.executablePath() : null;
}

/**
 * Finds or installs Chromium and puts its path into CHROMIUM_PATH of this process and its children.
 *
 * @param {import('./steps/report.mjs').Report} report
 * @throws {StepError} where there is none and none can be installed
 */
export async function ensureChromium(report) {
  if (process.env.CHROMIUM_PATH && findChromium() === null) {
    throw new StepError(`CHROMIUM_PATH names ${process.env.CHROMIUM_PATH}, which does not exist.`);
  }
  const installed = findChromium() ?? (await findPlaywrightChromium());
  if (installed !== null) {
    process.env.CHROMIUM_PATH = installed;
    return;
  }
  await report.step('chromium', 'install Chromium', async (say) => {
    const onLine = (/** @type {string} */ line) => say(`install Chromium: ${line}`);
    let output = '';
    if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
      const env = { DEBIAN_FRONTEND: 'noninteractive' };
      const update = await run('apt-get', ['update'], { env, onLine });
      const install = await run('apt-get', ['install', '-y', '--no-install-recommends', 'chromium'], {
        env,
        onLine,
      });
      output = update.output + install.output;
    }
    if (findChromium() === null) {
      const script = commandScript('@playwright/test', 'playwright');
      output += (await run(process.execPath, [script, 'install', 'chromium'], { env: TOOL_ENV, onLine }))
        .output;
    }
    const path = findChromium() ?? (await findPlaywrightChromium());
    if (path === null) throw new StepError(ADVICE, output);
    process.env.CHROMIUM_PATH = path;
    return `installed ${path}`;
  });
}
