// One task to one picture, in whatever thread it runs.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { FILE_SERIF, FILE_TYPE, PAGE_TYPE } from '@/components/charts/chart-type';
import { CSS_PALETTE, PALETTES } from '../look/palette';
import { escapeXml, layOutFrame } from './frame';
import { rasterise } from './rasterise';
import { renderChartMarkup } from './render-markup';
import type { ChartResult, ChartTask, PageDrawingTask, PictureTask } from './task';
import { createTextMeasure, type TextMeasure } from './text-measure';

let measure: { directory: string; of: TextMeasure } | null = null;
let webFonts: { directory: string; css: string } | null = null;

function measureIn(directory: string): TextMeasure {
  if (measure?.directory !== directory) measure = { directory, of: createTextMeasure(directory) };
  return measure.of;
}

/** The variable fonts of the page inside the file, so that an SVG looks the same where they are not installed. */
function webFontCss(directory: string): string {
  if (webFonts?.directory === directory) return webFonts.css;
  const face = (family: string, file: string, descriptors: string): string =>
    `@font-face{font-family:"${family}";src:url(data:font/woff2;base64,${readFileSync(path.join(directory, file)).toString('base64')}) format("woff2");${descriptors}}`;
  const css =
    face('GL Sans', 'plex-sans-var.woff2', 'font-weight:400 700;font-stretch:75% 100%') +
    face('GL Serif', 'newsreader-var.woff2', 'font-weight:400 600') +
    'text{font-variant-numeric:tabular-nums}';
  webFonts = { directory, css };
  return css;
}

function drawForPage({ model, variant, width, height, idPrefix }: PageDrawingTask): string {
  const markup = renderChartMarkup({
    ...{ model, variant, width, height, idPrefix, palette: CSS_PALETTE, type: PAGE_TYPE },
  });
  const [titleId, descriptionId] = [`${idPrefix}title`, `${idPrefix}description`];
  return (
    `<svg width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="${titleId} ${descriptionId}">` +
    `<title id="${titleId}">${escapeXml(model.title)}</title>` +
    `<desc id="${descriptionId}">${escapeXml(model.description)}</desc>${markup}</svg>`
  );
}

function drawPicture(task: PictureTask): ChartResult {
  const { model, format, size, theme, context, fontDirectory } = task;
  const palette = PALETTES[theme];
  const frame = layOutFrame(model, context, {
    ...{ width: size.width, height: size.height, palette, measure: measureIn(fontDirectory) },
    fonts: {
      sans: FILE_TYPE.family ?? '',
      serif: FILE_SERIF,
      css: format === 'svg' ? webFontCss(task.webFontDirectory) : '',
    },
  });
  const { width, height } = frame.plot;
  const markup = renderChartMarkup({
    ...{ model, width, height, palette, type: FILE_TYPE, variant: 'picture', idPrefix: 'plot-' },
  });
  const svg = frame.compose(markup);
  return format === 'svg' ? svg : rasterise(svg, size.scale, fontDirectory);
}

/** Draws what the task asks for. */
export function drawTask(task: ChartTask): ChartResult {
  return task.kind === 'page' ? drawForPage(task) : drawPicture(task);
}
