// Charts as markup for pages and as files, drawn in worker threads.
import path from 'node:path';
import type { PageVariant } from '@/components/charts/chart-type';
import type { ChartModel } from '../charts/chart-model';
import type { Theme } from '../look/palette';
import { getChartPool } from './chart-pool';
import type { PictureContext } from './frame';
import { DEFAULT_PICTURE_SIZE, type PictureSize } from './picture-size';
import type { ChartResult } from './task';

function inProject(...parts: string[]): string {
  return path.join(/* turbopackIgnore: true */ process.cwd(), ...parts);
}

async function toText(result: Promise<ChartResult>): Promise<string> {
  const drawn = await result;
  if (typeof drawn !== 'string') throw new TypeError('the worker sent bytes where markup was asked for');
  return drawn;
}

/** What is asked of a picture besides its chart. */
export interface PictureRequest {
  readonly format: 'svg' | 'png';
  readonly theme?: Theme;
  readonly size?: PictureSize;
  readonly context: PictureContext;
}

/**
 * Draws a chart as a file with title, sentence, legend, sources, date, licence and link.
 * @returns markup for `svg`, bytes for `png`.
 * @throws ChartQueueFullError where too many charts are being drawn.
 */
export function renderChartFile(model: ChartModel, request: PictureRequest): Promise<ChartResult> {
  return getChartPool().draw({
    ...{ kind: 'picture', model, format: request.format, context: request.context },
    theme: request.theme ?? 'light',
    size: request.size ?? DEFAULT_PICTURE_SIZE,
    fontDirectory: inProject('lib', 'chart-image', 'fonts'),
    webFontDirectory: inProject('app', 'fonts'),
  });
}

/**
 * Draws one size of a chart for the first HTML. Colours and fonts come from the page; `id` keeps its ids apart from those
 * of other charts.
 * @throws ChartQueueFullError where too many charts are being drawn.
 */
export function renderChartSvg(
  model: ChartModel,
  drawing: { variant: PageVariant; width: number; height: number; id: string },
): Promise<string> {
  const { variant, width, height, id } = drawing;
  return toText(
    getChartPool().draw({ kind: 'page', model, variant, width, height, idPrefix: `${id}-${variant}-` }),
  );
}
