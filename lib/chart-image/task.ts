// What travels between the server and a worker thread.
import type { PageVariant } from '@/components/charts/chart-type';
import type { ChartModel } from '../charts/chart-model';
import type { Theme } from '../look/palette';
import type { PictureContext } from './frame';
import type { PictureSize } from './picture-size';

/** A chart for the first HTML: markup that takes its colours and fonts from the page. */
export interface PageDrawingTask {
  readonly kind: 'page';
  readonly model: ChartModel;
  readonly variant: PageVariant;
  readonly width: number;
  readonly height: number;
  /** Keeps ids of several drawings in one page apart. */
  readonly idPrefix: string;
}

/** A picture that stands alone, with its frame. */
export interface PictureTask {
  readonly kind: 'picture';
  readonly model: ChartModel;
  readonly format: 'svg' | 'png';
  readonly theme: Theme;
  readonly size: PictureSize;
  readonly context: PictureContext;
  /** Directories of the renderer's fonts and of those embedded in an SVG. */
  readonly fontDirectory: string;
  readonly webFontDirectory: string;
}

export type ChartTask = PageDrawingTask | PictureTask;

/** Markup, or the bytes of a PNG. */
export type ChartResult = string | Uint8Array;
