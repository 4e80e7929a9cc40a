// How a rung of the certainty ladder is painted, in any size and any theme.
import type { Certainty } from '../domain/vocabulary';
import type { ColourName, Palette } from './palette';

/** `chart` for areas and bars, `small` for gauges of 10 px and legends. */
export type PaintSize = 'chart' | 'small';

interface RungLook {
  /** A plain colour, or the texture that {@link buildPatternDefs} defines under the rung's name. */
  readonly fill: ColourName | 'pattern';
  readonly line: ColourName;
  /** Keyline in px where it is drawn as a bar or area. */
  readonly lineWidth: Readonly<Record<PaintSize, number>>;
  readonly isDashed: boolean;
}

const LOOKS: Readonly<Record<Certainty, RungLook>> = {
  delivered: { fill: 'firm', line: 'firm', lineWidth: { chart: 1, small: 1 }, isDashed: false },
  building: { fill: 'pattern', line: 'firm', lineWidth: { chart: 1, small: 1 }, isDashed: false },
  committed: { fill: 'mid', line: 'mid', lineWidth: { chart: 1, small: 1 }, isDashed: false },
  contingent: { fill: 'pattern', line: 'soft', lineWidth: { chart: 1, small: 1 }, isDashed: false },
  option: { fill: 'pattern', line: 'soft', lineWidth: { chart: 1, small: 1 }, isDashed: false },
  intended: { fill: 'paper', line: 'soft', lineWidth: { chart: 1.5, small: 1 }, isDashed: false },
  rumoured: { fill: 'paper', line: 'soft', lineWidth: { chart: 1.5, small: 1 }, isDashed: true },
  lapsed: { fill: 'pattern', line: 'void', lineWidth: { chart: 1, small: 1 }, isDashed: false },
};

/** SVG paint of one rung. Spread it onto a shape. */
export interface CertaintyPaint {
  readonly fill: string;
  readonly stroke: string;
  readonly strokeWidth: number;
  readonly strokeDasharray?: string;
}

/** The id of a rung's texture: `c-option` for charts, `c-option-s` for small marks. */
export function patternId(certainty: Certainty, size: PaintSize): string {
  return size === 'small' ? `c-${certainty}-s` : `c-${certainty}`;
}

/**
 * Paint of a rung. Textured rungs refer to `url(#c-…)`: the page has these once in its sprite, an exported picture needs
 * `buildPatternDefs` of the same palette inside its `<defs>`. A lapsed shape gets one line through the middle at small
 * sizes, which the caller draws.
 */
export function certaintyPaint(
  certainty: Certainty,
  palette: Palette,
  size: PaintSize = 'chart',
): CertaintyPaint {
  const look = LOOKS[certainty];
  const hasTexture = look.fill === 'pattern' && !(certainty === 'lapsed' && size === 'small');
  const plain = look.fill === 'pattern' ? 'none' : palette[look.fill];
  return {
    fill: hasTexture ? `url(#${patternId(certainty, size)})` : plain,
    stroke: palette[look.line],
    strokeWidth: look.lineWidth[size],
    ...(look.isDashed ? { strokeDasharray: '3 2' } : {}),
  };
}
