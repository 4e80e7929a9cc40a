// `npm start`: from a fresh clone to the running app. Every step is skipped where nothing changed since the last time.
import { ensureBuild } from './ensure-build.mjs';
import { ensureBundles } from './ensure-bundles.mjs';
import { ensureClient } from './ensure-client.mjs';
import { ensureData } from './ensure-data.mjs';
import { ensureInstalled } from './ensure-installed.mjs';
import { readAddress } from './steps/ports.mjs';
import { commandScript, TOOL_ENV } from './steps/project.mjs';
import { runInForeground } from './steps/run.mjs';
import { runScript } from './steps/script.mjs';

runScript(async (report) => {
  // Asked before the long steps, so that nobody waits for a build that then cannot be served.
  const { port, host, url } = await readAddress();
  report.line('Gigawatt Ledger');
  await ensureInstalled(report);
  await ensureClient(report);
  await ensureBundles(report);
  await ensureData(report);
  await ensureBuild(report);
  report.line(`  ${'serve'.padEnd(12)}${url}`);
  return runInForeground(
    process.execPath,
    [commandScript('next', 'next'), 'start', '--port', String(port), '--hostname', host],
    { ...TOOL_ENV, NODE_ENV: 'production' },
  );
});
