import { CSS_PALETTE } from '@/lib/look/palette';
import {
  BRAND_SIZE,
  buildBrandShapes,
  buildGlyphSymbols,
  buildMarkSymbols,
  buildPatternDefs,
} from '@/lib/look/patterns';

const DEFS = [
  buildPatternDefs(CSS_PALETTE),
  buildMarkSymbols(CSS_PALETTE),
  buildGlyphSymbols(),
  `<symbol id="g-brand" viewBox="0 0 ${BRAND_SIZE.width} ${BRAND_SIZE.height}">${buildBrandShapes(CSS_PALETTE)}</symbol>`,
].join('');

/**
 * The textures, marks and glyphs of the page, once in the body. Out of sight but rendered: with display none the
 * patterns would paint nothing.
 */
export function Sprite() {
  return (
    <svg
      width="0"
      height="0"
      style={{ position: 'absolute' }}
      aria-hidden="true"
      focusable="false"
      dangerouslySetInnerHTML={{ __html: `<defs>${DEFS}</defs>` }}
    />
  );
}
