// What runs outside Next, bundled into dist/: the data command, so that a start does not compile it, and the chart worker.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fingerprint, readStamp, removeStamp, writeStamp } from './steps/fingerprint.mjs';
import { ROOT } from './steps/project.mjs';
import { StepError } from './steps/report.mjs';

/**
 * @typedef {object} Bundle
 * @property {string} source
 * @property {string} output
 * @property {'all' | readonly string[]} external packages left out and loaded from node_modules at run time
 */

/** @type {Readonly<Record<'data' | 'chartWorker', Bundle>>} */
const BUNDLES = Object.freeze({
  data: { source: 'scripts/data.ts', output: 'dist/data.mjs', external: 'all' },
  chartWorker: {
    source: 'lib/chart-image/worker.tsx',
    output: 'dist/chart-worker.mjs',
    // These read files beside themselves or are compiled. React and Recharts are bundled: hundreds of files load as one.
    external: ['jsdom', '@resvg/resvg-js', 'fontkit', 'piscina', 'better-sqlite3', '@prisma/*'],
  },
});

/** @param {string} path */
function isSource(path) {
  return !/\.test\.tsx?$/.test(path);
}

/**
 * @param {Bundle} bundle
 * @returns {import('esbuild').BuildOptions}
 */
function buildOptions({ source, output, external }) {
  return {
    absWorkingDir: ROOT,
    entryPoints: [source],
    outfile: output,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20.19',
    jsx: 'automatic',
    sourcemap: 'linked',
    logLevel: 'silent',
    ...(external === 'all' ? { packages: 'external' } : { external: [...external] }),
    define: { 'process.env.NODE_ENV': '"production"' },
    // Bundled CommonJS packages call `require`, which a module does not have.
    banner: {
      js: "import { createRequire as ledgerCreateRequire } from 'node:module';\nconst require = ledgerCreateRequire(import.meta.url);",
    },
  };
}

/**
 * @param {unknown} error
 * @returns {error is import('esbuild').BuildFailure} true for sources that do not compile
 */
function isBuildFailure(error) {
  return error instanceof Error && 'errors' in error && Array.isArray(error.errors);
}

/**
 * Bundles what changed.
 *
 * @param {import('./steps/report.mjs').Report} report
 * @throws {StepError} where a source does not compile
 */
export async function ensureBundles(report) {
  const stamp = join(ROOT, 'dist/.stamp');
  const digest = fingerprint(ROOT, {
    paths: [
      'lib',
      'components',
      'scripts/data.ts',
      'scripts/ensure-bundles.mjs',
      'package-lock.json',
      'tsconfig.json',
    ],
    isCounted: isSource,
  });
  const bundles = Object.values(BUNDLES);
  if (readStamp(stamp) === digest && bundles.every(({ output }) => existsSync(join(ROOT, output)))) return;
  await report.step('bundles', 'esbuild', async () => {
    removeStamp(stamp);
    const { build, formatMessages } = await import('esbuild');
    for (const bundle of bundles) {
      try {
        await build(buildOptions(bundle));
      } catch (error) {
        if (!isBuildFailure(error)) throw error;
        const messages = await formatMessages(error.errors, { kind: 'error' });
        throw new StepError(`${bundle.source} could not be bundled.`, messages.join('\n'));
      }
    }
    writeStamp(stamp, digest);
    return `bundled ${bundles.map(({ output }) => output).join(', ')}`;
  });
}

/**
 * Bundles the chart worker anew with every change of its sources, for development; until the process ends.
 *
 * @returns {Promise<void>} when the watch has begun
 */
export async function watchChartWorker() {
  const { context } = await import('esbuild');
  const watched = await context({ ...buildOptions(BUNDLES.chartWorker), logLevel: 'warning' });
  await watched.watch();
}
