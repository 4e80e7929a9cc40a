// The worker threads that draw, and what they have drawn already.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { LRUCache } from 'lru-cache';
import { Piscina } from 'piscina';
import type { ChartResult, ChartTask } from './task';

/** All threads are busy and the queue is full. Answer 503 and ask to come back. */
export class ChartQueueFullError extends Error {
  override readonly name = 'ChartQueueFullError';
  constructor() {
    super('Too many charts are being drawn at once.');
  }
}

const MOST_THREADS = 2;
const LONGEST_QUEUE = 32;
/** Drawing takes well under a second; a thread that needs longer hangs. */
const TIMEOUT_MS = 20_000;
const IDLE_MS = 60_000;
const CACHE_BYTES = 64 * 1024 * 1024;

/** Threads and cache; one for the process. */
export interface ChartPool {
  /** Changes with the program that draws, so that nobody keeps pictures of an older one. */
  readonly version: string;
  /**
   * Draws a task, or returns what was drawn for the same one before.
   * @throws ChartQueueFullError where too many are waiting.
   */
  readonly draw: (task: ChartTask) => Promise<ChartResult>;
  readonly close: () => Promise<void>;
}

/**
 * Same task, same picture: the model holds every figure and word, so nothing else has to be part of the key and a new
 * state of the data needs no clearing.
 */
function keyOf(task: ChartTask): string {
  return createHash('sha256').update(JSON.stringify(task)).digest('base64url');
}

function sizeOf(result: ChartResult): number {
  return typeof result === 'string' ? result.length * 2 : result.byteLength;
}

/**
 * Starts a pool on a bundled worker: one thread that stays, and a second one while there is much to draw.
 * @throws Error where the worker has not been bundled.
 */
export function createChartPool(
  workerFile: string,
  limits: { threads?: number; queue?: number } = {},
): ChartPool {
  if (!existsSync(workerFile)) throw new Error(`${workerFile} is missing: run "npm run build"`);
  const version = createHash('sha256').update(readFileSync(workerFile)).digest('base64url');
  const queueLimit = limits.queue ?? LONGEST_QUEUE;
  const piscina = new Piscina({
    filename: workerFile,
    minThreads: 1,
    maxThreads: limits.threads ?? MOST_THREADS,
    maxQueue: queueLimit,
    idleTimeout: IDLE_MS,
    // A thread draws one chart after the other; the server keeps the processor for pages.
    concurrentTasksPerWorker: 1,
  });
  const drawn = new LRUCache<string, { result: ChartResult }>({
    maxSize: CACHE_BYTES,
    sizeCalculation: ({ result }) => Math.max(1, sizeOf(result)),
  });
  const underWay = new Map<string, Promise<ChartResult>>();

  async function run(task: ChartTask): Promise<ChartResult> {
    if (piscina.queueSize >= queueLimit) throw new ChartQueueFullError();
    // Safe because the worker's default export returns nothing else.
    return (await piscina.run(task, { signal: AbortSignal.timeout(TIMEOUT_MS) })) as ChartResult;
  }

  return {
    version,
    async draw(task) {
      const key = keyOf(task);
      const known = drawn.get(key);
      if (known) return known.result;
      const waiting = underWay.get(key);
      if (waiting) return waiting;
      const started = run(task).finally(() => underWay.delete(key));
      underWay.set(key, started);
      const result = await started;
      drawn.set(key, { result });
      return result;
    },
    close: () => piscina.close(),
  };
}

interface SharedPool {
  readonly pool: ChartPool;
  readonly builtAtMs: number;
}

// Kept over reloads in development, where modules are loaded anew and threads would pile up.
const shared = globalThis as typeof globalThis & { ledgerChartPool?: SharedPool };

/**
 * The pool of this process, on the worker that the build leaves in `dist/`. In development a worker that was bundled
 * anew replaces the one before.
 * @throws Error where the worker has not been bundled.
 */
export function getChartPool(): ChartPool {
  const workerFile = path.join(/* turbopackIgnore: true */ process.cwd(), 'dist', 'chart-worker.mjs');
  const known = shared.ledgerChartPool;
  if (known && process.env.NODE_ENV === 'production') return known.pool;
  const builtAtMs = existsSync(workerFile) ? statSync(workerFile).mtimeMs : 0;
  if (known?.builtAtMs === builtAtMs) return known.pool;
  const pool = createChartPool(workerFile);
  shared.ledgerChartPool = { pool, builtAtMs };
  // Tasks under way are finished first; nobody waits for the old threads to end.
  void known?.pool.close();
  return pool;
}
