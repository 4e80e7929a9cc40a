// The frame of an exported picture: title, sentence and legend above the plot, sources and licence below it.
import type { ChartFacts, LegendKey } from '../charts/chart-facts';
import { type LineLook, type PointLook, pointPath } from '../charts/line-look';
import type { SeriesFill } from '../charts/series-fill';
import { buildNeutralPatternDefs, needsNeutralPatterns, seriesPaint } from '../charts/series-paint';
import { formatPartialDate } from '../format/date';
import { plural } from '../format/number';
import type { Palette } from '../look/palette';
import { buildBrandShapes, buildPatternDefs } from '../look/patterns';
import { type Face, type TextMeasure, wrapText } from './text-measure';

const MARGIN = 32;
const TITLE_SIZE = 32;
const SMALL_TITLE_SIZE = 26;
const TITLE_LEADING = 1.12;
const SUBTITLE_SIZE = 17;
const LEGEND_SIZE = 15;
const MARK_SIZE = 14;
const LINE_MARK_WIDTH = 40;
const FOOT_SIZE = 14;
const FOOT_LINE = 22;
/** A plot lower than this, px, takes the room of keys that it can do without. */
const ROOMY_PLOT = 260;
/** Publishers named in a picture; the rest is at the link. */
const MAX_SOURCES = 6;

/** What a picture says besides its chart. */
export interface PictureContext {
  /** Full address that restores the view. */
  readonly permalink: string;
  /** "CC BY 4.0" */
  readonly licence: string;
  readonly brand: string;
}

/** Where the chart goes inside the frame, px. */
export interface PlotBox {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A frame laid out: the place for the chart, and a function that closes it around the chart's markup. */
export interface Frame {
  readonly plot: PlotBox;
  compose(chartMarkup: string): string;
}

/** Names of the fonts as the file refers to them. */
export interface FrameFonts {
  readonly sans: string;
  readonly serif: string;
  /** CSS to embed, with the fonts themselves; empty where the renderer has them. */
  readonly css: string;
}

/** What a frame is laid out for. */
interface FrameOptions {
  readonly width: number;
  readonly height: number;
  readonly palette: Palette;
  readonly measure: TextMeasure;
  readonly fonts: FrameFonts;
}

export function escapeXml(text: string): string {
  return text
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;')
    .replace(/'/g, '&#39;');
}

/** Where a mark is put and how wide it is, px. */
interface LegendMark {
  readonly width: number;
  readonly draw: (x: number, y: number) => string;
}

function fillMark(fill: SeriesFill, palette: Palette): LegendMark {
  const paint = seriesPaint(fill, palette, '');
  const side = MARK_SIZE - 1;
  const dash = paint.lineDash === undefined ? '' : ` stroke-dasharray="${paint.lineDash}"`;
  return {
    width: MARK_SIZE,
    draw: (x, y) =>
      `<rect x="${x + 0.5}" y="${y + 0.5}" width="${side}" height="${side}" fill="${paint.fill}" stroke="${paint.line}"${dash}/>`,
  };
}

/** A point centred on a place; a hollow one is filled with paper. */
function drawPoint({ shape, colour, isHollow }: PointLook, palette: Palette, x: number, y: number): string {
  const fill = isHollow ? palette.paper : palette[colour];
  const paint = `fill="${fill}" stroke="${palette[colour]}" stroke-width="1.4"`;
  return shape === 'circle'
    ? `<circle cx="${x}" cy="${y}" r="3.5" ${paint}/>`
    : `<path d="${pointPath(shape, x, y, 3.5)}" ${paint}/>`;
}

function lineMark(line: LineLook, point: PointLook | null, palette: Palette): LegendMark {
  const dash = line.dash === null ? '' : ` stroke-dasharray="${line.dash}"`;
  const stroke = `stroke="${palette[line.colour]}" stroke-width="${line.width}"${dash}`;
  // A line alone reaches a little beyond its mark; one with a point needs room for its dashes on both sides of it.
  if (point === null) {
    return { width: MARK_SIZE, draw: (x, y) => `<path d="M${x - 3} ${y + 7}h18" ${stroke}/>` };
  }
  return {
    width: LINE_MARK_WIDTH,
    draw: (x, y) =>
      `<path d="M${x} ${y + 7}h${LINE_MARK_WIDTH}" ${stroke}/>${drawPoint(point, palette, x + LINE_MARK_WIDTH / 2, y + 7)}`,
  };
}

function legendMark(key: LegendKey, palette: Palette): LegendMark {
  switch (key.kind) {
    case 'fill':
      return fillMark(key.fill, palette);
    case 'line':
      return lineMark(key.line, key.point, palette);
    case 'point':
      return { width: MARK_SIZE, draw: (x, y) => drawPoint(key.point, palette, x + 7, y + 7) };
  }
}

/** Sources and counting rules as one paragraph. */
function footText(model: ChartFacts): string {
  const named = model.sourceNames.slice(0, MAX_SOURCES);
  const more = model.sourceNames.length - named.length;
  const sources =
    named.length === 0
      ? ''
      : `Sources: ${named.join(', ')}${more > 0 ? ` and ${plural(more, 'other')}, listed at the link` : ''}.`;
  return [sources, ...model.pictureNotes].filter((part) => part !== '').join(' ');
}

function metadata(model: ChartFacts, { permalink, licence, brand }: PictureContext): string {
  const entry = (name: string, text: string): string => `<dc:${name}>${escapeXml(text)}</dc:${name}>`;
  return (
    '<metadata><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:dc="http://purl.org/dc/elements/1.1/">' +
    `<rdf:Description rdf:about="">${entry('title', model.title)}${entry('creator', brand)}` +
    `${entry('date', model.dataDate)}${entry('source', permalink)}${entry('rights', licence)}` +
    '</rdf:Description></rdf:RDF></metadata>'
  );
}

/** A link as it is printed: without the protocol. */
function shortenLink(link: string): string {
  return link.replace(/^https?:\/\//, '').replace(/\/$/, '');
}

/**
 * Lays out the frame of a picture of `width` by `height` px. Every text is measured and wrapped, the title is set smaller
 * where it needs more than one line; nothing is cut. What the texts need is taken from the plot; where that leaves too
 * little, keys go whose names stand in the plot.
 */
export function layOutFrame(model: ChartFacts, context: PictureContext, options: FrameOptions): Frame {
  const frame = layOutWith(model, model.legend, context, options);
  const needed = model.legend.filter((key) => key.kind !== 'line' || key.isNamedInPlot !== true);
  const isRoomy = frame.plot.height >= ROOMY_PLOT || needed.length === model.legend.length;
  return isRoomy ? frame : layOutWith(model, needed, context, options);
}

function layOutWith(
  model: ChartFacts,
  legend: readonly LegendKey[],
  context: PictureContext,
  options: FrameOptions,
): Frame {
  const { width, height, palette, measure, fonts } = options;
  const inner = width - 2 * MARGIN;
  const right = width - MARGIN;
  const widthIn =
    (face: Face, size: number) =>
    (text: string): number =>
      measure.width(text, face, size);
  const parts: string[] = [];
  const put = (
    text: string,
    x: number,
    y: number,
    { size, fill, attributes = '' }: { size: number; fill: string; attributes?: string },
  ): unknown =>
    parts.push(
      `<text x="${x}" y="${y}" font-size="${size}" fill="${fill}"${attributes}>${escapeXml(text)}</text>`,
    );

  const titleSize = widthIn('serif', TITLE_SIZE)(model.title) <= inner ? TITLE_SIZE : SMALL_TITLE_SIZE;
  const serif = ` font-family="${fonts.serif}" font-weight="600"`;
  let y = 54 - titleSize * TITLE_LEADING;
  for (const line of wrapText(model.title, inner, widthIn('serif', titleSize))) {
    y += titleSize * TITLE_LEADING;
    put(line, MARGIN, Math.round(y), { size: titleSize, fill: palette.ink, attributes: serif });
  }
  y = Math.round(y) + 8;
  for (const line of wrapText(model.subtitle, inner, widthIn('sans', SUBTITLE_SIZE))) {
    y += 24;
    put(line, MARGIN, y, { size: SUBTITLE_SIZE, fill: palette['ink-2'] });
  }

  y += 16;
  let x = MARGIN;
  let isRowOpen = false;
  for (const key of legend) {
    const { label } = key;
    const mark = legendMark(key, palette);
    const keyWidth = mark.width + 6 + measure.width(label, 'sans', LEGEND_SIZE);
    if (!isRowOpen || x + keyWidth > right) {
      y += 26;
      x = MARGIN;
      isRowOpen = true;
    }
    parts.push(mark.draw(Math.round(x), y - 12));
    put(label, Math.round(x) + mark.width + 6, y, { size: LEGEND_SIZE, fill: palette.ink });
    x += keyWidth + 28;
  }
  const plotTop = y + 14;

  const lastBaseline = height - 28;
  const credits = `Data ${formatPartialDate(model.dataDate)} · ${context.licence}`;
  const link = shortenLink(context.permalink);
  const foot = { size: FOOT_SIZE, fill: palette['ink-2'] };
  const footWidth = widthIn('sans', FOOT_SIZE);
  const brandWidth = 30 + measure.width(context.brand, 'serif', 17) + 24;
  const isLinkInLine = footWidth(`${credits} · ${link}`) <= inner - brandWidth;
  put(isLinkInLine ? `${credits} · ${link}` : credits, right, lastBaseline, {
    ...foot,
    attributes: ' text-anchor="end"',
  });
  parts.push(`<g transform="translate(${MARGIN} ${lastBaseline - 15})">${buildBrandShapes(palette)}</g>`);
  put(context.brand, MARGIN + 30, lastBaseline, { size: 17, fill: palette.ink, attributes: serif });

  const footLines = [
    ...wrapText(footText(model), inner, footWidth),
    // A link too long for the last line stands on lines of its own.
    ...(isLinkInLine ? [] : wrapText(link, inner, footWidth, 'address')),
  ];
  const firstFootBaseline = lastBaseline - 11 - footLines.length * FOOT_LINE;
  footLines.forEach((line, index) => {
    put(line, MARGIN, firstFootBaseline + index * FOOT_LINE, foot);
  });
  const hairline = Math.round(firstFootBaseline - 26) + 0.5;
  parts.push(`<path d="M${MARGIN} ${hairline}H${right}" stroke="${palette['hair-2']}"/>`);

  const plot: PlotBox = {
    ...{ x: MARGIN, y: plotTop, width: inner },
    height: Math.max(0, Math.floor(hairline - 16 - plotTop)),
  };
  const defs = [
    buildPatternDefs(palette),
    needsNeutralPatterns(legend.flatMap((key) => (key.kind === 'fill' ? [key.fill] : [])))
      ? buildNeutralPatternDefs(palette, '')
      : '',
  ].join('');

  return {
    plot,
    compose: (chartMarkup) =>
      [
        `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="chart-title chart-description" font-family="${fonts.sans}">`,
        `<title id="chart-title">${escapeXml(model.title)}</title>`,
        `<desc id="chart-description">${escapeXml(model.description)}</desc>`,
        metadata(model, context),
        fonts.css === '' ? '' : `<style>${fonts.css}</style>`,
        `<defs>${defs}</defs>`,
        `<rect width="${width}" height="${height}" fill="${palette.paper}"/>`,
        `<rect width="${width}" height="4" fill="${palette.ink}"/>`,
        parts.join(''),
        `<g transform="translate(${plot.x} ${plot.y})">${chartMarkup}</g>`,
        '</svg>',
      ].join(''),
  };
}
