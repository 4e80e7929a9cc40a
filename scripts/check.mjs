// `npm run check`: what can be known in a minute, without a build and without a browser.
import { ensureClient } from './ensure-client.mjs';
import { ensureInstalled } from './ensure-installed.mjs';
import { listChecks } from './steps/checks.mjs';
import { runScript } from './steps/script.mjs';
import { Suite } from './steps/suite.mjs';

runScript(async (report) => {
  const suite = new Suite(report);
  const isReady = await suite.prepare(async () => {
    await ensureInstalled(report);
    await ensureClient(report);
  });
  if (!isReady) return suite.finish();
  const { format, lint, types, boundaries } = listChecks();
  for (const check of [format, lint, types, boundaries]) await suite.check(check);
  await suite.test('unit');
  return suite.finish();
});
