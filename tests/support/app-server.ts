// The built app, started for tests: on a free port, with a database of its own that was imported a moment ago.
import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findFreePort } from '../../scripts/steps/ports.mjs';
import { commandScript, ROOT, TOOL_ENV } from '../../scripts/steps/project.mjs';
import { run } from '../../scripts/steps/run.mjs';

/** How long the app may take to answer for the first time, in milliseconds. */
const START_TIMEOUT_MS = 30_000;

/** How long it may take to stop before it is killed, in milliseconds. */
const STOP_TIMEOUT_MS = 10_000;

/** A running app. */
export interface AppServer {
  /** Without a slash at the end. */
  readonly baseUrl: string;
  /** The database the app reads, as a Prisma URL; the tests may read it too. */
  readonly databaseUrl: string;
  /**
   * Stops the app and deletes its database.
   * @throws Error where the app wrote to its error stream meanwhile: a request that failed on the server is a finding
   * even where the page hid it.
   */
  readonly stop: () => Promise<void>;
}

function assertBuilt(): void {
  for (const path of ['.next/BUILD_ID', 'dist/data.mjs', 'dist/chart-worker.mjs']) {
    if (!existsSync(join(ROOT, path))) throw new Error(`${path} is missing: run \`npm run build\` first`);
  }
}

async function importData(databaseUrl: string): Promise<void> {
  const { code, output } = await run(process.execPath, [join(ROOT, 'dist/data.mjs'), 'ensure'], {
    env: { ...TOOL_ENV, DATABASE_URL: databaseUrl },
  });
  if (code !== 0) throw new Error(`The import into ${databaseUrl} failed:\n${output}`);
}

async function waitUntilReady(
  server: ChildProcess,
  baseUrl: string,
  readErrors: () => string,
): Promise<void> {
  const deadline = Date.now() + START_TIMEOUT_MS;
  while (Date.now() < deadline) {
    if (server.exitCode !== null || server.signalCode !== null) break;
    // A refused connection is what is waited for; any answer shows that the server is up, and tests judge the answers.
    const answered = await fetch(baseUrl, { redirect: 'manual' }).then(
      () => true,
      () => false,
    );
    if (answered) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`The app did not answer at ${baseUrl}:\n${readErrors()}`);
}

async function stopProcess(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return;
  const ended = new Promise((resolve) => server.once('close', resolve));
  server.kill('SIGTERM');
  const timer = setTimeout(() => server.kill('SIGKILL'), STOP_TIMEOUT_MS);
  await ended;
  clearTimeout(timer);
}

/**
 * Starts the built app.
 * @throws Error where nothing is built, the import fails, or the app does not answer.
 */
export async function startAppServer(): Promise<AppServer> {
  assertBuilt();
  const folder = mkdtempSync(join(tmpdir(), 'gigawatt-ledger-'));
  const databaseUrl = `file:${join(folder, 'ledger.db')}`;
  await importData(databaseUrl);

  const port = await findFreePort();
  const baseUrl = `http://127.0.0.1:${port}`;
  const server = spawn(
    process.execPath,
    [commandScript('next', 'next'), 'start', '--port', String(port), '--hostname', '127.0.0.1'],
    {
      cwd: ROOT,
      env: { ...process.env, ...TOOL_ENV, NODE_ENV: 'production', DATABASE_URL: databaseUrl },
      stdio: ['ignore', 'ignore', 'pipe'],
    },
  );
  let errors = '';
  server.stderr.setEncoding('utf8').on('data', (text: string) => {
    errors += text;
  });
  const stop = async () => {
    await stopProcess(server);
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    await waitUntilReady(server, baseUrl, () => errors);
  } catch (error) {
    await stop();
    throw error;
  }
  return {
    baseUrl,
    databaseUrl,
    stop: async () => {
      await stop();
      if (errors.trim() !== '') throw new Error(`The app wrote to its error stream:\n${errors}`);
    },
  };
}
