// The data set by hand: `npm run data -- check | plan | apply | ensure | release [folder]`.
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { databaseUrl } from '../lib/db/client';
import { describeCounts, describePlan } from '../lib/import/describe-plan';
import { type CheckedData, checkData, importData, isUpToDate, planData } from '../lib/import/import-data';
import { formatProblems } from '../lib/import/problem';
import { buildRelease } from '../lib/import/release';

const DEFAULT_FOLDER = 'prisma/data';

const USAGE = `Usage: npm run data -- <command> [folder]
  check    validate the files; never writes
  plan     validate, then show what an import would change; never writes
  apply    validate, migrate the database, import in one transaction
  ensure   as apply, but only where the files differ from what the database was made from
  release --from <folder of the version before>
           compare the files with those of the version before and write changes/<version>.json;
           without --from for the first version of all
The folder is ${DEFAULT_FOLDER} unless given; the database is DATABASE_URL.
Exit code 1: the data or the database is at fault; 2: the command line is.`;

let stepStarted = performance.now();

/** One line for a step that is done, with the time since the last one. */
function reportStep(step: string, text: string): void {
  const now = performance.now();
  console.log(`${step.padEnd(8)} ${text} (${Math.round(now - stepStarted)} ms)`);
  stepStarted = now;
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}

function check(folder: string, isDetailed: boolean): CheckedData {
  const checked = checkData(folder);
  const errors = checked.problems.filter((problem) => problem.severity === 'error');
  const warnings = checked.problems.filter((problem) => problem.severity === 'warning');
  for (const line of formatProblems(errors, checked.files)) console.error(line);
  if (isDetailed) for (const line of formatProblems(warnings, checked.files)) console.log(line);
  reportStep(
    'check',
    `${count(checked.files.length, 'file')} in ${folder}: ${count(errors.length, 'error')}, ${count(warnings.length, 'warning')}`,
  );
  return checked;
}

async function plan(folder: string): Promise<number> {
  const { dataSet, hash } = check(folder, false);
  if (dataSet === null) return 1;
  const { plan: planned, hasTables } = await planData(databaseUrl(), dataSet, hash);
  if (!hasTables) console.log('The database has no tables yet, or lacks some: apply makes them.');
  for (const line of describePlan(planned)) console.log(line);
  reportStep('plan', planned.hasChanges ? 'nothing written' : 'nothing to do');
  return 0;
}

async function apply(folder: string): Promise<number> {
  const { dataSet, hash } = check(folder, false);
  if (dataSet === null) return 1;
  const done = await importData(databaseUrl(), dataSet, hash, {
    onMigrated: (names) =>
      reportStep('migrate', names.length === 0 ? 'up to date' : `applied ${names.join(', ')}`),
    onPlanned: (planned) => reportStep('plan', describeCounts(planned)),
    onTransaction: () => reportStep('apply', 'transaction begun'),
  });
  reportStep('apply', done.hasChanges ? `data set ${done.card.version} written` : 'nothing to do');
  return 0;
}

async function ensure(folder: string): Promise<number> {
  if (isUpToDate(databaseUrl(), folder)) {
    reportStep('ensure', 'the database holds these files');
    return 0;
  }
  return apply(folder);
}

/** Writes the change file of the version that the card names, as the formatter would have it. */
async function release(folder: string, earlierFolder: string | null): Promise<number> {
  const { path, file } = buildRelease(folder, earlierFolder);
  // Needed by nobody who only runs the ledger, so it is loaded where it is used.
  const { format, resolveConfig } = await import('prettier');
  const target = join(folder, path);
  mkdirSync(dirname(target), { recursive: true });
  const style = await resolveConfig(target);
  writeFileSync(target, await format(JSON.stringify(file), { ...style, parser: 'json' }));
  const told = (action: string): string =>
    `${file.changes.filter((change) => change.action === action).length} ${action}`;
  reportStep(
    'release',
    file.from === undefined
      ? `${target}: the first version`
      : `${target}: since ${file.from} ${told('new')}, ${told('changed')}, ${told('removed')}`,
  );
  return check(folder, true).dataSet === null ? 1 : 0;
}

const COMMANDS: Readonly<
  Record<string, (folder: string, earlierFolder: string | null) => number | Promise<number>>
> = {
  check: (folder) => (check(folder, true).dataSet === null ? 1 : 0),
  plan,
  apply,
  ensure,
  release,
};

async function main(): Promise<number> {
  // Not strict: what is not understood is answered with the usage.
  const { values, positionals } = parseArgs({
    options: { from: { type: 'string' } },
    allowPositionals: true,
    strict: false,
  });
  const [name = '', folder = DEFAULT_FOLDER, ...rest] = positionals;
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  const { from, ...unknown } = values;
  const earlierFolder = typeof from === 'string' ? from : null;
  const isUnderstood =
    rest.length === 0 &&
    Object.keys(unknown).length === 0 &&
    (from === undefined || (command === release && earlierFolder !== null));
  if (command === undefined || !isUnderstood) {
    console.error(USAGE);
    return 2;
  }
  for (const given of [folder, earlierFolder]) {
    if (given === null || existsSync(given)) continue;
    console.error(`No folder ${given}\n${USAGE}`);
    return 2;
  }
  return command(folder, earlierFolder);
}

main().then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  },
);
