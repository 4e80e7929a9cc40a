// Kills an import at chosen moments and looks at what the database then holds.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { checkData } from '../../lib/import/import-data';
import type { JsonValue } from '../../lib/import/parse-json';
import { copyDataFolder, type DataFolder } from './data-folder';
import { createTemplate, readValidData } from './database';
import { checkIntegrity, hashContents } from './database-contents';

type JsonObject = { [key: string]: JsonValue };

function toObject(value: JsonValue | undefined): JsonObject {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new Error('not an object');
  return value;
}

function toList(value: JsonValue | undefined): JsonObject[] {
  if (!Array.isArray(value)) throw new Error('not a list');
  return value.map(toObject);
}

/** Changes a record's text in a field. */
function reword(record: JsonObject, field: string): JsonObject {
  return { ...record, [field]: `${JSON.stringify(record[field])} (reworded)` };
}

/** Removes the first deal that no other deal refers to, with the overlaps that lead to it. */
function removeDeal(folder: DataFolder): void {
  const deals = checkData(folder.path).files.filter((file) => file.kind === 'deal');
  for (const deal of deals) {
    folder.drop(deal.path);
    const errors = checkData(folder.path).problems.filter(({ severity }) => severity === 'error');
    if (errors.every(({ file }) => file === 'overlaps.json')) {
      const broken = new Set(errors.map(({ path }) => path[1]));
      const overlaps = toObject(folder.read('overlaps.json'));
      folder.write('overlaps.json', {
        ...overlaps,
        overlaps: toList(overlaps.overlaps).filter((_, index) => !broken.has(index)),
      });
      return;
    }
    folder.write(deal.path, deal.json ?? null);
  }
  throw new Error('every deal is referred to');
}

/** A copy of a data folder in which every source and deal reads differently, one deal is gone and one is new. */
export function makeOtherState(source: string): DataFolder {
  const folder = copyDataFolder(source);
  removeDeal(folder);
  const { files } = checkData(folder.path);
  for (const file of files.filter(({ kind }) => kind === 'deal')) {
    folder.write(file.path, reword(toObject(file.json), 'summary'));
  }
  const sources = toObject(folder.read('sources.json'));
  folder.write('sources.json', {
    ...sources,
    sources: toList(sources.sources).map((record) => reword(record, 'title')),
  });
  const [company] = toList(toObject(folder.read('companies.json')).companies);
  folder.write('deals/killed-import.json', {
    slug: 'killed-import',
    title: 'A deal of the other state',
    kind: 'compute',
    status: 'announced',
    announcedOn: '2026',
    summary: 'Made to be imported while somebody pulls the plug.',
    parties: [{ company: company?.slug ?? null, role: 'customer' }],
  });
  readValidData(folder.path);
  return folder;
}

function startApply(folder: string, databasePath: string): ChildProcess {
  return spawn(process.execPath, ['--import', 'tsx', 'scripts/data.ts', 'apply', folder], {
    env: { ...process.env, DATABASE_URL: `file:${databasePath}` },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
}

/** Resolves when a process prints a text or ends. */
async function untilPrinted(child: ChildProcess, text: string): Promise<void> {
  const ended = once(child, 'close').then(() => undefined);
  let printed = '';
  const seen = new Promise<void>((resolve) => {
    child.stdout?.on('data', (chunk: Buffer) => {
      printed += chunk.toString();
      if (printed.includes(text)) resolve();
    });
  });
  await Promise.race([seen, ended]);
}

const BEGUN = 'transaction begun';
const WRITTEN = 'written';

/** How long an undisturbed import takes, in milliseconds. */
export interface Timing {
  untilTransaction: number;
  transaction: number;
}

/**
 * When to kill: at a share of the time up to the transaction, at a share of the time in it, or as soon as it has
 * committed.
 */
export type Moment = { during: 'start' | 'transaction'; share: number } | { during: 'end' };

/**
 * Moments spread over an import: one before the transaction, one just after its commit, and the rest over the
 * transaction, one in each equal part of it (and a little beyond) at random.
 */
export function chooseMoments(runs: number, random: () => number): Moment[] {
  const inside = Math.max(0, runs - 2);
  return [
    { during: 'start', share: random() },
    ...Array.from({ length: inside }, (_, index): Moment => {
      return { during: 'transaction', share: (1.1 * (index + random())) / inside };
    }),
    { during: 'end' },
  ];
}

/** What one killed import left: the old state, the new one, or something else. */
export interface KillOutcome {
  /** How long after the start of the import, or of its transaction, it was killed; in milliseconds. */
  waited: number;
  state: 'A' | 'B' | 'neither';
  /** SQLite's own check: "ok", or what is broken. */
  integrity: string;
  /** Whether the import had ended by itself before it was killed. */
  wasOver: boolean;
}

/** Both states of the data, and the databases that hold them. */
export interface KillSetup {
  timing: Timing;
  kill(moment: Moment): Promise<KillOutcome>;
  remove(): void;
}

/** Imports a data folder (state A), makes another state of it (B), and imports that once undisturbed to know its contents. */
export async function prepareKills(source: string): Promise<KillSetup> {
  const template = await createTemplate(source);
  const other = makeOtherState(source);
  const work = mkdtempSync(join(tmpdir(), 'ledger-kill-'));
  const path = join(work, 'ledger.db');
  const reset = () => {
    for (const suffix of ['', '-wal', '-shm']) rmSync(path + suffix, { force: true });
    copyFileSync(template, path);
  };

  reset();
  const hashA = hashContents(path);
  const started = performance.now();
  const child = startApply(other.path, path);
  const closed = once(child, 'close');
  await untilPrinted(child, BEGUN);
  const begun = performance.now();
  await untilPrinted(child, WRITTEN);
  const written = performance.now();
  const [code] = await closed;
  if (code !== 0) throw new Error(`the undisturbed import ended with ${String(code)}`);
  const hashB = hashContents(path);
  if (hashA === hashB) throw new Error('the two states are alike');

  const timing = { untilTransaction: begun - started, transaction: written - begun };

  return {
    timing,
    kill: async (moment) => {
      reset();
      const victim = startApply(other.path, path);
      const over = once(victim, 'close');
      if (moment.during !== 'start') await untilPrinted(victim, BEGUN);
      const origin = performance.now();
      let wait = 0;
      if (moment.during === 'start') wait = timing.untilTransaction * moment.share;
      if (moment.during === 'transaction') wait = timing.transaction * moment.share;
      if (moment.during === 'end') await untilPrinted(victim, WRITTEN);
      else await Promise.race([delay(wait), over]);
      const waited = performance.now() - origin;
      const wasOver = victim.exitCode !== null;
      // On a machine that has become quicker, the next ones are killed earlier.
      if (wasOver && moment.during === 'transaction') timing.transaction = waited;
      victim.kill('SIGKILL');
      await over;
      const integrity = checkIntegrity(path);
      const hash = hashContents(path);
      const state = hash === hashA ? 'A' : hash === hashB ? 'B' : 'neither';
      return { waited, state, integrity, wasOver };
    },
    remove: () => {
      other.remove();
      rmSync(work, { recursive: true });
    },
  };
}
