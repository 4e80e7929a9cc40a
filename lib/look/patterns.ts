// The textures, marks and glyphs as SVG markup. One definition: the page's sprite and every exported picture use it.
import type { Palette } from './palette';

/**
 * The `<pattern>` elements of the textured rungs, to go inside `<defs>`: `c-building`, `c-contingent`, `c-option`,
 * `c-lapsed`, and with `-s` the small ones. With a literal palette the result needs no style sheet.
 */
export function buildPatternDefs({ paper, firm, mid, soft, void: spent }: Palette): string {
  const pattern = (id: string, side: number, body: string, transform = ''): string =>
    `<pattern id="${id}" width="${side}" height="${side}" patternUnits="userSpaceOnUse"${transform && ` patternTransform="${transform}"`}>${body}</pattern>`;
  const ground = (side: number, fill: string): string =>
    `<rect width="${side}" height="${side}" fill="${fill}"/>`;
  const dot = (x: number, y: number, r: number): string =>
    `<circle cx="${x}" cy="${y}" r="${r}" fill="${soft}"/>`;
  return [
    pattern('c-building', 4, `${ground(4, mid)}<rect width="2" height="4" fill="${firm}"/>`),
    pattern(
      'c-contingent',
      6,
      `${ground(6, paper)}<rect width="2.1" height="6" fill="${soft}"/>`,
      'rotate(45)',
    ),
    pattern('c-option', 6, `${ground(6, paper)}${dot(1.5, 1.5, 1.1)}${dot(4.5, 4.5, 1.1)}`),
    pattern('c-lapsed', 6, `${ground(6, paper)}<rect y="2.5" width="6" height="1" fill="${spent}"/>`),
    pattern('c-building-s', 3, `${ground(3, mid)}<rect width="1.6" height="3" fill="${firm}"/>`),
    pattern(
      'c-contingent-s',
      4,
      `${ground(4, paper)}<rect width="1.7" height="4" fill="${soft}"/>`,
      'rotate(45)',
    ),
    pattern('c-option-s', 4, `${ground(4, paper)}${dot(2, 2, 1)}`),
  ].join('');
}

/** The 12 px marks as `<symbol>` elements: `m-delivered` to `m-lapsed`. */
export function buildMarkSymbols({ firm, mid, soft, void: spent }: Palette): string {
  const mark = (certainty: string, body: string): string =>
    `<symbol id="m-${certainty}" viewBox="0 0 12 12">${body}</symbol>`;
  const edge = (stroke: string, fill = 'none'): string =>
    `<rect x=".5" y=".5" width="11" height="11" fill="${fill}" stroke="${stroke}"/>`;
  const heavyEdge = (dash = ''): string =>
    `<rect x=".75" y=".75" width="10.5" height="10.5" fill="none" stroke="${soft}" stroke-width="1.5"${dash}/>`;
  const lines = (d: string, stroke: string, width: number): string =>
    `<path d="${d}" stroke="${stroke}" stroke-width="${width}"/>`;
  const dots = [3.2, 6, 8.8]
    .flatMap((y) => [3.2, 6, 8.8].map((x) => `<circle cx="${x}" cy="${y}" r="1"/>`))
    .join('');
  const hatch = 'M1 5L5 1M1 8.3L8.3 1M1 11.3L11.3 1M4 11.3L11.3 4M7.3 11.3L11.3 7.3';
  return [
    mark('delivered', `<rect width="12" height="12" fill="${firm}"/>`),
    mark('building', edge(firm, mid) + lines('M3.5 1v10M6 1v10M8.5 1v10', firm, 1.4)),
    mark('committed', `<rect width="12" height="12" fill="${mid}"/>`),
    mark('contingent', edge(soft) + lines(hatch, soft, 1.25)),
    mark('option', `${edge(soft)}<g fill="${soft}">${dots}</g>`),
    mark('intended', heavyEdge()),
    mark('rumoured', heavyEdge(' stroke-dasharray="2.6 2.65" stroke-dashoffset="1.3"')),
    mark('lapsed', edge(spent) + lines('M0 6H12', spent, 2)),
  ].join('');
}

/** Signs that the fonts lack, drawn in the colour of the text around them. */
export const GLYPHS = {
  conflict: { viewBox: '0 0 12 12', d: 'M1.5 4.2h9M1.5 7.8h9M8.3 1L3.7 11', width: 1.5 },
  out: { viewBox: '0 0 12 12', d: 'M3 9L9 3M4.2 3H9v4.8', width: 1.2 },
  right: { viewBox: '0 0 14 12', d: 'M1 6h11M8.5 2.5L12 6 8.5 9.5', width: 1.2 },
  left: { viewBox: '0 0 14 12', d: 'M13 6H2M5.5 2.5L2 6l3.5 3.5', width: 1.2 },
  'sort-down': { viewBox: '0 0 8 12', d: 'M4 1.5v9M1.2 7.7L4 10.5l2.8-2.8', width: 1.3 },
  'sort-up': { viewBox: '0 0 8 12', d: 'M4 10.5v-9M1.2 4.3L4 1.5l2.8 2.8', width: 1.3 },
  down: { viewBox: '0 0 10 10', d: 'M2 3.5L5 6.5 8 3.5', width: 1.2 },
  x: { viewBox: '0 0 10 10', d: 'M2 2l6 6M8 2L2 8', width: 1.2 },
} as const;
export type GlyphName = keyof typeof GLYPHS;

/** The glyphs as `<symbol>` elements: `g-conflict`, `g-down` and so on. */
export function buildGlyphSymbols(): string {
  return Object.entries(GLYPHS)
    .map(
      ([name, { viewBox, d, width }]) =>
        `<symbol id="g-${name}" viewBox="${viewBox}"><path d="${d}" stroke="currentColor" stroke-width="${width}" fill="none"/></symbol>`,
    )
    .join('');
}

/** Drawing box of {@link buildBrandShapes}. */
export const BRAND_SIZE = { width: 22, height: 18 } as const;

/** The sign of the ledger: three bars, firm, committed and contingent. */
export function buildBrandShapes({ firm, mid, soft }: Palette): string {
  return (
    `<rect y="0" width="5" height="18" fill="${firm}"/><rect x="7.5" y="5" width="5" height="13" fill="${mid}"/>` +
    `<rect x="15.6" y="9.6" width="4.8" height="7.8" fill="none" stroke="${soft}" stroke-width="1.2"/>` +
    `<path d="M15.6 13.4l3.8-3.8M15.6 17.2l4.8-4.8" stroke="${soft}" stroke-width="1.1"/>`
  );
}
