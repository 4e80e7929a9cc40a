import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { makeTimeline, OPENAI_SITES } from '@/tests/snapshots/charts/openai-sites';
import { buildCapacityTimelineChart } from '../charts/capacity-timeline';
import { type ChartPool, ChartQueueFullError, createChartPool } from './chart-pool';
import type { PageDrawingTask } from './task';

const model = buildCapacityTimelineChart({ timeline: makeTimeline(OPENAI_SITES), stackBy: 'certainty' });

function task(idPrefix: string): PageDrawingTask {
  return { kind: 'page', model, variant: 'wide', width: 1336, height: 349, idPrefix };
}

let folder: string;
let log: string;
let pool: ChartPool | undefined;

/** A worker that writes down what it draws and takes its time; it fails where the task says so. */
function open(limits?: { threads: number; queue: number }): ChartPool {
  const file = path.join(folder, 'worker.mjs');
  writeFileSync(
    file,
    `import { appendFileSync } from 'node:fs';
    export default async function run({ idPrefix }) {
      appendFileSync(${JSON.stringify(log)}, idPrefix + '\\n');
      if (idPrefix === 'broken') throw new Error('cannot draw this');
      await new Promise((resolve) => setTimeout(resolve, 60));
      return '<svg id="' + idPrefix + '"/>';
    }`,
  );
  pool = createChartPool(file, limits);
  return pool;
}

function drawnTasks(): string[] {
  return readFileSync(log, 'utf8').trim().split('\n');
}

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'chart-pool-'));
  log = path.join(folder, 'log.txt');
});
afterEach(async () => {
  await pool?.close();
  pool = undefined;
  rmSync(log, { force: true });
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('createChartPool', () => {
  it('draws the same chart once, however often and however fast it is asked for', async () => {
    const { draw } = open();
    const [first, second] = await Promise.all([draw(task('a')), draw(task('a'))]);
    expect(first).toBe('<svg id="a"/>');
    expect(second).toBe(first);
    expect(await draw(task('a'))).toBe(first);
    expect(drawnTasks()).toEqual(['a']);
  });

  it('draws anew what differs in anything', async () => {
    const { draw } = open();
    await draw(task('a'));
    await draw({ ...task('a'), width: 900 });
    await draw({ ...task('a'), model: { ...model, title: 'Another' } });
    expect(drawnTasks()).toHaveLength(3);
  });

  it('refuses more than it can queue, and goes on afterwards', async () => {
    const { draw } = open({ threads: 1, queue: 1 });
    const results = await Promise.allSettled(['a', 'b', 'c', 'd', 'e'].map((id) => draw(task(id))));
    const refused = results.filter((result) => result.status === 'rejected');
    expect(refused.length).toBeGreaterThan(0);
    for (const { reason } of refused) expect(reason).toBeInstanceOf(ChartQueueFullError);
    expect(results[0]?.status).toBe('fulfilled');
    expect(await draw(task('f'))).toBe('<svg id="f"/>');
  });

  it('passes a failure on and tries again when asked again', async () => {
    const { draw } = open();
    await expect(draw(task('broken'))).rejects.toThrow('cannot draw this');
    await expect(draw(task('broken'))).rejects.toThrow('cannot draw this');
    expect(drawnTasks()).toEqual(['broken', 'broken']);
  });

  it('says what to do where the worker has not been bundled', () => {
    expect(() => createChartPool(path.join(folder, 'missing.mjs'))).toThrow(/run "npm run build"/);
  });
});
