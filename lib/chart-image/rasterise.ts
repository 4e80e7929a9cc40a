// SVG to PNG with the fonts of the project alone, so that a picture is the same on every machine.
import path from 'node:path';
import { Resvg } from '@resvg/resvg-js';
import { FACE_FILES } from './text-measure';

/** Turns a picture into a PNG, enlarged by `scale`. */
export function rasterise(svg: string, scale: number, fontDirectory: string): Buffer {
  return new Resvg(svg, {
    font: {
      loadSystemFonts: false,
      fontFiles: Object.values(FACE_FILES).map((file) => path.join(fontDirectory, file)),
      defaultFontFamily: 'IBM Plex Sans',
    },
    fitTo: { mode: 'zoom', value: scale },
  })
    .render()
    .asPng();
}
