import { describe, expect, it } from 'vitest';
import { CERTAINTIES, valuesOf } from '../domain/vocabulary';
import { certaintyPaint } from './certainty-paint';
import { CSS_PALETTE, PALETTES } from './palette';
import { buildBrandShapes, buildGlyphSymbols, buildMarkSymbols, buildPatternDefs, GLYPHS } from './patterns';

const ids = (markup: string): string[] => [...markup.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id ?? '');

describe('buildPatternDefs', () => {
  it('defines every texture that a rung refers to, in both sizes', () => {
    const defined = ids(buildPatternDefs(PALETTES.light));
    for (const certainty of valuesOf(CERTAINTIES)) {
      for (const size of ['chart', 'small'] as const) {
        const reference = /^url\(#(.+)\)$/.exec(certaintyPaint(certainty, PALETTES.light, size).fill);
        if (reference) expect(defined).toContain(reference[1]);
      }
    }
  });

  it('needs no style sheet with literal colours', () => {
    expect(buildPatternDefs(PALETTES.dark) + buildBrandShapes(PALETTES.dark)).not.toContain('var(');
  });

  it('has the same shapes in every palette', () => {
    const shapeOnly = (markup: string): string => markup.replaceAll(/(fill|stroke)="(#|var)[^"]*"/g, '$1');
    expect(shapeOnly(buildPatternDefs(CSS_PALETTE))).toBe(shapeOnly(buildPatternDefs(PALETTES.light)));
  });
});

describe('symbols', () => {
  it('has a mark for every rung and a sign for every glyph', () => {
    expect(ids(buildMarkSymbols(CSS_PALETTE))).toEqual(valuesOf(CERTAINTIES).map((value) => `m-${value}`));
    expect(ids(buildGlyphSymbols())).toEqual(Object.keys(GLYPHS).map((name) => `g-${name}`));
  });
});

describe('certaintyPaint', () => {
  it('paints every rung unlike every other', () => {
    for (const size of ['chart', 'small'] as const) {
      const paints = valuesOf(CERTAINTIES).map((certainty) =>
        JSON.stringify(certaintyPaint(certainty, PALETTES.light, size)),
      );
      expect(new Set(paints).size).toBe(paints.length);
    }
  });
});
