// Runs the data command as a user does: as a process of its own.
import { spawnSync } from 'node:child_process';

/** What a finished command left behind. */
export interface CommandResult {
  code: number | null;
  stdout: string;
  stderr: string;
}

/** Runs `npm run data -- <args>` on a database, without npm. */
export function runData(args: readonly string[], databaseUrl: string): CommandResult {
  const result = spawnSync(process.execPath, ['--import', 'tsx', 'scripts/data.ts', ...args], {
    encoding: 'utf8',
    env: { ...process.env, DATABASE_URL: databaseUrl },
  });
  return { code: result.status, stdout: result.stdout, stderr: result.stderr };
}
