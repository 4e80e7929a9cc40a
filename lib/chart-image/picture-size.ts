// Sizes and themes an exported picture may have.
import { THEMES } from '../look/palette';

/** Themes of a picture. */
export const PICTURE_THEMES = THEMES;

/** The size without a word, and the other two that fit slides and phones. */
export const PICTURE_SIZES = [
  { width: 1200, height: 675 },
  { width: 1600, height: 900 },
  { width: 1080, height: 1350 },
] as const;

/** Bounds within which title, legend, plot and sources all have room. */
export const PICTURE_LIMITS = {
  width: { min: 640, max: 2400 },
  height: { min: 540, max: 2400 },
  scale: { min: 1, max: 4 },
  /** Of a PNG, after scaling. */
  pixels: 24_000_000,
} as const;

/** A size and its scale; `scale` only enlarges the pixels of a PNG. */
export interface PictureSize {
  readonly width: number;
  readonly height: number;
  readonly scale: number;
}

/** The size where nothing is asked for. */
export const DEFAULT_PICTURE_SIZE: PictureSize = { ...PICTURE_SIZES[0], scale: 1 };
