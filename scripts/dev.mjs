// `npm run dev`: the app with its sources compiled as they are asked for, and the chart worker bundled as it changes.
import { ensureBundles, watchChartWorker } from './ensure-bundles.mjs';
import { ensureClient } from './ensure-client.mjs';
import { ensureData } from './ensure-data.mjs';
import { ensureInstalled } from './ensure-installed.mjs';
import { commandScript, TOOL_ENV } from './steps/project.mjs';
import { readAddress } from './steps/ports.mjs';
import { runInForeground } from './steps/run.mjs';
import { runScript } from './steps/script.mjs';

runScript(async (report) => {
  const { port, host } = await readAddress();
  await ensureInstalled(report);
  await ensureClient(report);
  await ensureBundles(report);
  await ensureData(report);
  await watchChartWorker();
  return runInForeground(
    process.execPath,
    [commandScript('next', 'next'), 'dev', '--port', String(port), '--hostname', host],
    TOOL_ENV,
  );
});
