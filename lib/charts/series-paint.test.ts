import { describe, expect, it } from 'vitest';
import { PALETTES } from '../look/palette';
import { NEUTRAL_TEXTURES, type SeriesFill } from './series-fill';
import { buildNeutralPatternDefs, needsNeutralPatterns, seriesPaint } from './series-paint';

const NEUTRALS: SeriesFill[] = [...NEUTRAL_TEXTURES, 'rest' as const, 'unknown' as const].map((texture) => ({
  kind: 'neutral',
  texture,
}));

describe('seriesPaint', () => {
  it.each(['light', 'dark'] as const)('tells the series of a %s chart apart', (theme) => {
    const looks = NEUTRALS.map((fill) => {
      const paint = seriesPaint(fill, PALETTES[theme], 'x-');
      return `${paint.fill} ${paint.lineDash ?? ''}`;
    });
    expect(new Set(looks).size).toBe(NEUTRALS.length);
  });

  it('refers only to textures that are defined', () => {
    const defs = buildNeutralPatternDefs(PALETTES.light, 'x-');
    for (const fill of NEUTRALS) {
      const id = /^url\(#(.+)\)$/.exec(seriesPaint(fill, PALETTES.light, 'x-').fill)?.[1];
      if (id === undefined) continue;
      expect(needsNeutralPatterns([fill])).toBe(true);
      expect(defs).toContain(`id="${id}"`);
    }
  });

  it('takes no texture of the certainty ladder for anything else', () => {
    for (const fill of NEUTRALS) expect(seriesPaint(fill, PALETTES.light, '').fill).not.toContain('#c-');
    expect(needsNeutralPatterns([{ kind: 'certainty', certainty: 'building' }])).toBe(false);
  });
});
