// How wide a text of the chart is, near enough to keep labels apart where nothing can be measured.

/** Advance widths of IBM Plex Sans, regular, for the characters 32 to 126, in thousandths of an em. */
const ADVANCES = [
  236, 284, 419, 713, 598, 927, 694, 242, 335, 335, 450, 600, 272, 399, 272, 383, 600, 600, 600, 600, 600,
  600, 600, 600, 600, 600, 292, 292, 600, 600, 600, 477, 891, 641, 653, 621, 671, 583, 559, 695, 707, 400,
  510, 634, 501, 812, 707, 708, 606, 708, 640, 581, 572, 678, 609, 891, 613, 593, 580, 317, 383, 317, 600,
  565, 600, 534, 580, 503, 580, 549, 324, 528, 568, 250, 250, 527, 272, 873, 568, 560, 580, 580, 367, 487,
  351, 568, 492, 768, 507, 499, 464, 343, 314, 343, 600,
] as const;
const OTHER_ADVANCE = 620;

/** Weight 600 against 400, and the narrow axis against the full one. */
const STRONG_FACTOR = 1.03;
const NARROW_FACTOR = 0.96;

/** Estimated width of a text in px. Browsers and renderers differ by a per cent or two: leave room. */
export function estimateTextWidth(
  text: string,
  fontSize: number,
  style: { isStrong?: boolean; isNarrow?: boolean } = {},
): number {
  let thousandths = 0;
  for (const character of text) {
    thousandths += ADVANCES[(character.codePointAt(0) ?? 0) - 32] ?? OTHER_ADVANCE;
  }
  const factor = (style.isStrong ? STRONG_FACTOR : 1) * (style.isNarrow ? NARROW_FACTOR : 1);
  return (thousandths / 1000) * fontSize * factor;
}
