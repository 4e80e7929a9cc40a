// How a series of a stack is painted: rungs as everywhere, everything else in greys and textures of its own.
import { certaintyPaint } from '../look/certainty-paint';
import type { ColourName, Palette } from '../look/palette';
import type { NeutralTexture, SeriesFill } from './series-fill';

/** SVG paint of a series; `lineWidth` is that of a keyline in a chart. */
export interface SeriesPaint {
  readonly fill: string;
  readonly line: string;
  readonly lineWidth: number;
  readonly lineDash: string | undefined;
}

/** Plain greys; the other textures are patterns. No texture of the certainty ladder is used again. */
const PLAIN: Readonly<Partial<Record<NeutralTexture, ColourName>>> = {
  full: 'ink',
  light: 'hair-2',
  half: 'ink-3',
  pale: 'hair',
  rest: 'paper',
  unknown: 'paper',
};

/** Paint of a series. `idPrefix` is that of {@link buildNeutralPatternDefs} in the same drawing. */
export function seriesPaint(fill: SeriesFill, palette: Palette, idPrefix: string): SeriesPaint {
  if (fill.kind === 'certainty') {
    const paint = certaintyPaint(fill.certainty, palette);
    return {
      fill: paint.fill,
      line: paint.stroke,
      lineWidth: paint.strokeWidth + 0.5,
      lineDash: paint.strokeDasharray,
    };
  }
  const plain = PLAIN[fill.texture];
  return {
    fill: plain === undefined ? `url(#${idPrefix}n-${fill.texture})` : palette[plain],
    line: palette['ink-2'],
    lineWidth: 1,
    lineDash: fill.texture === 'unknown' ? '3 2' : undefined,
  };
}

/** The `<pattern>` elements of the neutral textures, to go inside `<defs>`. */
export function buildNeutralPatternDefs(palette: Palette, idPrefix: string): string {
  const pattern = (texture: NeutralTexture, width: number, height: number, marks: string): string =>
    `<pattern id="${idPrefix}n-${texture}" width="${width}" height="${height}" patternUnits="userSpaceOnUse">` +
    `<rect width="${width}" height="${height}" fill="${palette.paper}"/>` +
    `<path d="${marks}" stroke="${palette['ink-3']}" stroke-width="1.2" fill="none"/></pattern>`;
  return [
    pattern('rules', 4, 4, 'M0 2H4'),
    pattern('grid', 6, 6, 'M0 3H6M3 0V6'),
    pattern('bricks', 8, 8, 'M0 2H5M4 6H8M0 6H1'),
  ].join('');
}

/** Whether a fill needs {@link buildNeutralPatternDefs}. */
export function needsNeutralPatterns(fills: readonly SeriesFill[]): boolean {
  return fills.some((fill) => fill.kind === 'neutral' && PLAIN[fill.texture] === undefined);
}
