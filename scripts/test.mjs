// `npm test`: every check and every test, from a fresh clone. Brings what it needs: packages, client, browser, build.
import { ensureBuild } from './ensure-build.mjs';
import { ensureBundles } from './ensure-bundles.mjs';
import { ensureChromium } from './ensure-chromium.mjs';
import { ensureClient } from './ensure-client.mjs';
import { ensureInstalled } from './ensure-installed.mjs';
import { listChecks } from './steps/checks.mjs';
import { runScript } from './steps/script.mjs';
import { Suite } from './steps/suite.mjs';

runScript(async (report) => {
  const suite = new Suite(report);
  report.line('Gigawatt Ledger: all checks and tests');
  const isReady = await suite.prepare(async () => {
    await ensureInstalled(report);
    await ensureClient(report);
  });
  if (!isReady) return suite.finish();
  const hasBundles = await suite.prepare(() => ensureBundles(report));
  const hasBuild = hasBundles && (await suite.prepare(() => ensureBuild(report)));
  const hasBrowser = await suite.prepare(() => ensureChromium(report));

  const { format, lint, types, boundaries, data } = listChecks();
  for (const check of [format, lint, types, boundaries]) await suite.check(check);
  if (hasBundles) await suite.check(data);
  else suite.skip(data.name, 'it could not be bundled');
  await suite.test('unit');
  await suite.test('integration');
  if (hasBuild) await suite.test('contract');
  else suite.skip('contract', 'the app could not be built');
  if (hasBuild && hasBrowser) await suite.test('browser');
  else suite.skip('browser', hasBuild ? 'there is no Chromium' : 'the app could not be built');
  return suite.finish();
});
