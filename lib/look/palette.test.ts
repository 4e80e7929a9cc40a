import { describe, expect, it } from 'vitest';
import { COLOUR_NAMES, type ColourName, CSS_PALETTE, PALETTES, PRINT_PALETTE, THEMES } from './palette';

/** Contrast of two `#rrggbb` colours as WCAG 2 defines it. */
function contrast(one: string, other: string): number {
  const luminance = (hex: string): number => {
    const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
      const channel = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
      return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

const TEXT: ColourName[] = ['ink', 'ink-2', 'ink-3', 'firm', 'soft', 'signal'];
const MARKS: ColourName[] = ['mid', 'void', 'focus'];
const GROUNDS: ColourName[] = ['paper', 'band', 'raised'];

describe.each(THEMES)('the %s palette', (theme) => {
  const palette = PALETTES[theme];

  it('gives every colour a literal value', () => {
    for (const name of COLOUR_NAMES) expect(palette[name]).toMatch(/^#[0-9a-f]{6}$/);
  });

  it('keeps text readable and marks visible on every ground', () => {
    for (const ground of GROUNDS) {
      for (const name of TEXT)
        expect(contrast(palette[name], palette[ground]), `${name} on ${ground}`).toBeGreaterThanOrEqual(4.5);
      for (const name of MARKS)
        expect(contrast(palette[name], palette[ground]), `${name} on ${ground}`).toBeGreaterThanOrEqual(3);
    }
  });

  it('tells firm from committed', () => {
    expect(contrast(palette.firm, palette.mid)).toBeGreaterThanOrEqual(3);
  });
});

describe('the other palettes', () => {
  it('prints every colour as a grey', () => {
    for (const name of COLOUR_NAMES) expect(PRINT_PALETTE[name]).toMatch(/^#(..)\1\1$/);
  });

  it('refers to the custom property of the same name', () => {
    for (const name of COLOUR_NAMES) expect(CSS_PALETTE[name]).toBe(`var(--${name})`);
  });
});
