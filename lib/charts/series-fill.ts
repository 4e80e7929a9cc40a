// Fills of areas and bars, as a model names them.
import type { Certainty } from '../domain/vocabulary';

/** Fills for what is not a rung of the ladder: greys and textures, in the order in which series take them. */
export const NEUTRAL_TEXTURES = ['full', 'rules', 'light', 'grid', 'half', 'bricks', 'pale'] as const;
/** `rest` is what is folded together, `unknown` what no source names. */
export type NeutralTexture = (typeof NEUTRAL_TEXTURES)[number] | 'rest' | 'unknown';

/** How a series is filled: as its rung, or with a neutral texture. Colour never stands for a company. */
export type SeriesFill =
  | { readonly kind: 'certainty'; readonly certainty: Certainty }
  | { readonly kind: 'neutral'; readonly texture: NeutralTexture };
