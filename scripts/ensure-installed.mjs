// The packages of package-lock.json, for this Node and this machine.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fingerprint, readStamp, removeStamp, writeStamp } from './steps/fingerprint.mjs';
import { readJson, ROOT, TOOL_ENV } from './steps/project.mjs';
import { StepError } from './steps/report.mjs';
import { run } from './steps/run.mjs';

const STAMP = join(ROOT, 'node_modules/.ledger-installed');

/** What compiles better-sqlite3, each with the commands of which one must be there. */
const BUILD_TOOLS = Object.freeze([
  { commands: ['python3', 'python'], debianPackage: 'python3' },
  { commands: ['make', 'gmake'], debianPackage: 'make' },
  { commands: ['g++', 'c++', 'clang++'], debianPackage: 'g++' },
]);

/**
 * @typedef {{ version?: string, integrity?: string, optional?: boolean }} LockedPackage
 * @typedef {{ packages: Record<string, LockedPackage> }} LockFile
 */

/** Compiled packages fit one Node ABI and one platform only; of package.json only what npm installs by counts. */
function digestOfPackages() {
  /** @type {Record<'dependencies' | 'devDependencies' | 'overrides' | 'allowScripts', unknown>} */
  const { dependencies, devDependencies, overrides, allowScripts } = readJson('package.json');
  return fingerprint(ROOT, {
    paths: ['package-lock.json'],
    values: [
      JSON.stringify({ dependencies, devDependencies, overrides, allowScripts }),
      process.versions.modules,
      process.platform,
      process.arch,
    ],
  });
}

/** Whether node_modules holds what the lock file asks for, by npm's own record: packages that someone installed by hand. */
function isInstalledByHand() {
  const record = 'node_modules/.package-lock.json';
  if (!existsSync(join(ROOT, record))) return false;
  /** @type {LockFile} */
  const installed = readJson(record);
  /** @type {LockFile} */
  const wanted = readJson('package-lock.json');
  return Object.entries(wanted.packages).every(([path, { version, integrity, optional }]) => {
    if (path === '') return true;
    const found = installed.packages[path];
    if (found === undefined) return optional === true;
    return found.version === version && found.integrity === integrity;
  });
}

/** Whether the one compiled package that nothing works without can be loaded by this Node. */
function hasWorkingDatabaseDriver() {
  const probe = "new (require('better-sqlite3'))(':memory:').close()";
  return spawnSync(process.execPath, ['-e', probe], { cwd: ROOT, stdio: 'ignore' }).status === 0;
}

/** @param {string} command */
function isOnPath(command) {
  return (process.env.PATH ?? '').split(delimiter).some((folder) => existsSync(join(folder, command)));
}

/** What to do where better-sqlite3 could be neither downloaded nor compiled. */
function describeMissingCompiler() {
  const missing = BUILD_TOOLS.filter(({ commands }) => !commands.some(isOnPath)).map(
    (tool) => tool.debianPackage,
  );
  const sudo = process.getuid?.() === 0 ? '' : 'sudo ';
  if (missing.length === 0) {
    return (
      'better-sqlite3 has no ready-made binary for this machine, and compiling it failed though python3, make and a C++ ' +
      'compiler are installed. The reason is in the output above; often the headers of this Node cannot be downloaded: ' +
      'then name a folder that has them, npm_config_nodedir=/usr npm start'
    );
  }
  const install =
    process.platform === 'darwin'
      ? 'xcode-select --install'
      : `${sudo}apt-get install -y ${BUILD_TOOLS.map((tool) => tool.debianPackage).join(' ')}`;
  return (
    'better-sqlite3 has no ready-made binary that could be fetched for this machine, and compiling it needs ' +
    `${missing.join(', ')}, which ${missing.length === 1 ? 'is' : 'are'} missing. Install what it needs and run the command again:\n  ${install}`
  );
}

/**
 * npm by the path under which it runs this script; by name where the script was started without it.
 *
 * @param {readonly string[]} args
 * @param {(note: string) => void} say
 */
function runNpm(args, say) {
  const npm = process.env.npm_execpath;
  const isScript = npm !== undefined && /npm-cli\.c?js$/.test(npm);
  return run(isScript ? process.execPath : 'npm', isScript ? [npm, ...args] : args, {
    // Compiling on every core halves the wait for better-sqlite3.
    env: { ...TOOL_ENV, JOBS: 'max' },
    // Warnings about other people's packages are no sign of progress.
    onLine: (line) => {
      if (!line.startsWith('npm warn')) say(`npm ${args[0]}: ${line}`);
    },
  });
}

/**
 * Installs the packages where they are missing or other than the lock file says.
 *
 * @param {import('./steps/report.mjs').Report} report
 * @throws {StepError} where npm fails
 */
export async function ensureInstalled(report) {
  const digest = digestOfPackages();
  if (readStamp(STAMP) === digest) return;
  await report.step(
    'packages',
    'npm ci (a minute or two where better-sqlite3 has to be compiled)',
    async (say) => {
      removeStamp(STAMP);
      if (isInstalledByHand() && hasWorkingDatabaseDriver()) {
        writeStamp(STAMP, digest);
        return 'installed already';
      }
      const { code, output } = await runNpm(['ci', '--include=dev', '--no-audit', '--no-fund'], say);
      if (code !== 0) {
        const isCompilation = /better-sqlite3/.test(output) && /gyp|prebuild-install/.test(output);
        const isNetwork = /ENOTFOUND|ECONNREFUSED|ECONNRESET|ETIMEDOUT|EAI_AGAIN/.test(output);
        throw new StepError(
          isCompilation
            ? describeMissingCompiler()
            : isNetwork
              ? 'npm could not reach its registry (`npm config get registry` says which). Check the network and run the command again.'
              : `npm ci failed with exit code ${code}.`,
          output,
        );
      }
      if (!hasWorkingDatabaseDriver()) {
        // Where install scripts are switched off (`ignore-scripts`), the driver is there without its binary.
        const rebuilt = await runNpm(['rebuild', 'better-sqlite3', '--ignore-scripts=false'], say);
        if (!hasWorkingDatabaseDriver()) throw new StepError(describeMissingCompiler(), rebuilt.output);
      }
      writeStamp(STAMP, digest);
      return 'installed from package-lock.json';
    },
  );
}
