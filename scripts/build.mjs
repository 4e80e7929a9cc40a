// `npm run build`: everything that `npm start` would serve, without serving it. No database is touched.
import { ensureBuild } from './ensure-build.mjs';
import { ensureBundles } from './ensure-bundles.mjs';
import { ensureClient } from './ensure-client.mjs';
import { ensureInstalled } from './ensure-installed.mjs';
import { runScript } from './steps/script.mjs';

runScript(async (report) => {
  await ensureInstalled(report);
  await ensureClient(report);
  await ensureBundles(report);
  await ensureBuild(report);
  return 0;
});
