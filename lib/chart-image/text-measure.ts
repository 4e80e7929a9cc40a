// The width of a text as the renderer will set it, from the fonts themselves.
import path from 'node:path';
import { type Font, openSync } from 'fontkit';

/** Faces of exported pictures. */
export const FACE_FILES = {
  sans: 'plex-sans-400.ttf',
  'sans-strong': 'plex-sans-600.ttf',
  narrow: 'plex-sans-cond-400.ttf',
  'narrow-strong': 'plex-sans-cond-600.ttf',
  serif: 'newsreader-600.ttf',
} as const;
export type Face = keyof typeof FACE_FILES;

/** Measures texts in px. */
export interface TextMeasure {
  width(text: string, face: Face, fontSize: number): number;
}

/**
 * A measure that reads the faces from a directory.
 * @throws Error where a face is missing or is a collection.
 */
export function createTextMeasure(fontDirectory: string): TextMeasure {
  const fonts = new Map<Face, Font>();
  const fontOf = (face: Face): Font => {
    const known = fonts.get(face);
    if (known) return known;
    const opened = openSync(path.join(fontDirectory, FACE_FILES[face]));
    if (!('layout' in opened)) throw new Error(`not a single font: ${FACE_FILES[face]}`);
    fonts.set(face, opened);
    return opened;
  };
  return {
    width(text, face, fontSize) {
      const font = fontOf(face);
      return (font.layout(text).advanceWidth / font.unitsPerEm) * fontSize;
    },
  };
}

/** How a text may be broken: words at spaces, an address after its marks. */
const BREAKS = {
  words: { at: /\s+/, joint: ' ' },
  address: { at: /(?<=[/?&,])/, joint: '' },
} as const;

/**
 * Breaks a text into lines no wider than `maxWidth`; a part that is wider than a line is broken anywhere. Nothing is left
 * out.
 */
export function wrapText(
  text: string,
  maxWidth: number,
  widthOf: (text: string) => number,
  kind: keyof typeof BREAKS = 'words',
): string[] {
  const { at, joint } = BREAKS[kind];
  const lines: string[] = [];
  let line = '';
  for (const part of text.split(at).filter((one) => one !== '')) {
    const joined = line === '' ? part : `${line}${joint}${part}`;
    if (widthOf(joined) <= maxWidth) {
      line = joined;
      continue;
    }
    if (line !== '') lines.push(line);
    line = '';
    for (const character of part) {
      if (line !== '' && widthOf(line + character) > maxWidth) {
        lines.push(line);
        line = '';
      }
      line += character;
    }
  }
  if (line !== '') lines.push(line);
  return lines;
}
