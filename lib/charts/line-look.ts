// How lines and points look: a colour, a dash pattern and a shape, so that no two are told apart by colour alone.
import type { ColourName } from '../look/palette';

/** Shapes of points. `cross` has no inside: it cannot be hollow. */
export const POINT_SHAPES = ['circle', 'square', 'triangle', 'diamond', 'wedge', 'cross'] as const;
export type PointShape = (typeof POINT_SHAPES)[number];

/** A line. */
export interface LineLook {
  readonly colour: ColourName;
  /** Value of `stroke-dasharray`; null is a solid line. */
  readonly dash: string | null;
  /** px */
  readonly width: number;
}

/** A point. A hollow one shows the ground through an outline. */
export interface PointLook {
  readonly shape: PointShape;
  readonly colour: ColourName;
  readonly isHollow: boolean;
}

const round = (value: number): number => Math.round(value * 100) / 100;

/**
 * The outline of a point as the `d` of an SVG path, centred on `x`, `y`. Shapes of one `radius` look equally large; a circle
 * has exactly that radius.
 */
export function pointPath(shape: PointShape, x: number, y: number, radius: number): string {
  const polygon = (corners: readonly (readonly [number, number])[]): string =>
    `${corners.map(([dx, dy], index) => `${index === 0 ? 'M' : 'L'}${round(x + dx * radius)} ${round(y + dy * radius)}`).join('')}Z`;
  switch (shape) {
    case 'circle': {
      const arc = `a${radius} ${radius} 0 1 0 `;
      return `M${round(x - radius)} ${round(y)}${arc}${2 * radius} 0${arc}${-2 * radius} 0Z`;
    }
    case 'square':
      return polygon([
        [-0.89, -0.89],
        [0.89, -0.89],
        [0.89, 0.89],
        [-0.89, 0.89],
      ]);
    case 'triangle':
      return polygon([
        [0, -1.25],
        [1.15, 0.8],
        [-1.15, 0.8],
      ]);
    case 'wedge':
      return polygon([
        [0, 1.25],
        [-1.15, -0.8],
        [1.15, -0.8],
      ]);
    case 'diamond':
      return polygon([
        [0, -1.3],
        [1.3, 0],
        [0, 1.3],
        [-1.3, 0],
      ]);
    case 'cross':
      return `M${round(x - radius)} ${round(y - radius)}L${round(x + radius)} ${round(y + radius)}M${round(x - radius)} ${round(y + radius)}L${round(x + radius)} ${round(y - radius)}`;
  }
}
