// The parameters that every chart takes beside its own and its filters: what its pictures may be asked for.
import {
  DEFAULT_PICTURE_SIZE,
  PICTURE_LIMITS,
  PICTURE_THEMES,
  type PictureSize,
} from '../chart-image/picture-size';
import type { QueryProblem } from '../filters/deal-query';
import { choiceParameter, type Parameters, wholeNumberParameter } from '../filters/parameter';

type Theme = (typeof PICTURE_THEMES)[number];

/** How a picture looks. */
export interface PictureSettings extends PictureSize {
  readonly theme: Theme;
}

/** Parameters of pictures. They may stand in any format's address and only matter to SVG and PNG. */
export const PICTURE_PARAMETERS: Parameters<PictureSettings> = {
  theme: choiceParameter<Theme, Theme>({
    choices: PICTURE_THEMES,
    emptyValue: 'light',
    description: 'Colours of a picture.',
  }),
  width: wholeNumberParameter({
    ...PICTURE_LIMITS.width,
    emptyValue: DEFAULT_PICTURE_SIZE.width,
    description: 'Width of a picture in pixels.',
  }),
  height: wholeNumberParameter({
    ...PICTURE_LIMITS.height,
    emptyValue: DEFAULT_PICTURE_SIZE.height,
    description: 'Height of a picture in pixels.',
  }),
  scale: wholeNumberParameter({
    ...PICTURE_LIMITS.scale,
    emptyValue: DEFAULT_PICTURE_SIZE.scale,
    description: 'How many pixels of a PNG stand for one; letters and lines grow with it.',
  }),
};

/** What is wrong with the size of a picture as a whole: nothing, or a scale that makes it too large. */
export function checkPicturePixels({ width, height, scale }: PictureSize): QueryProblem[] {
  if (width * height * scale ** 2 <= PICTURE_LIMITS.pixels) return [];
  const largest = Math.floor(Math.sqrt(PICTURE_LIMITS.pixels / (width * height)));
  return [
    {
      parameter: 'scale',
      value: String(scale),
      message: `makes a picture of more than ${PICTURE_LIMITS.pixels / 1_000_000} million pixels`,
      allowed: [`${PICTURE_LIMITS.scale.min} to ${largest}`],
    },
  ];
}
