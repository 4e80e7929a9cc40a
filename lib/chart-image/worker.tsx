// The worker thread. Bundled on its own into dist/chart-worker.mjs, because the server's compiler must not touch it.
import './dom-environment';
import { drawTask } from './draw-task';
import type { ChartResult, ChartTask } from './task';

/** Draws one task; errors reach the caller as rejections. */
export default function run(task: ChartTask): ChartResult {
  return drawTask(task);
}
