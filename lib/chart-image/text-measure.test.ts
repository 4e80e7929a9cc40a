import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { estimateTextWidth } from '@/components/charts/text-width';
import { createTextMeasure, wrapText } from './text-measure';

const measure = createTextMeasure(path.join(import.meta.dirname, 'fonts'));
const widthOf = (text: string): number => measure.width(text, 'sans', 14);

describe('createTextMeasure', () => {
  it('grows with the size and knows its faces', () => {
    const text = 'Gigawatts at quarter end';
    expect(measure.width(text, 'sans', 28)).toBeCloseTo(2 * widthOf(text), 6);
    expect(measure.width(text, 'sans-strong', 14)).toBeGreaterThan(widthOf(text));
    expect(measure.width(text, 'narrow', 14)).toBeLessThan(widthOf(text));
  });

  it('says which face is missing', () => {
    expect(() => createTextMeasure('/nowhere').width('a', 'serif', 10)).toThrow(/newsreader-600\.ttf/);
  });
});

describe('estimateTextWidth', () => {
  it.each([
    ['1.4 by the end of 2026', 'sans-strong', { isStrong: true }],
    ['Jupiter, Port Washington and PORTS-Pike', 'narrow', { isNarrow: true }],
    ['Data date 21 Nov 2026', 'narrow-strong', { isStrong: true, isNarrow: true }],
    ['Tata Consultancy Services', 'sans', {}],
  ] as const)('is never short of the real width of "%s" by more than a few per cent', (text, face, style) => {
    const real = measure.width(text, face, 15);
    expect(estimateTextWidth(text, 15, style) * 1.03).toBeGreaterThanOrEqual(real);
    expect(estimateTextWidth(text, 15, style)).toBeLessThan(real * 1.1);
  });
});

describe('wrapText', () => {
  const words = fc.array(fc.stringMatching(/^[a-zA-Z0-9,.&-]{1,40}$/), { minLength: 1, maxLength: 30 });

  it('leaves nothing out and nothing over the edge', () => {
    fc.assert(
      fc.property(words, fc.integer({ min: 40, max: 900 }), (list, maxWidth) => {
        const text = list.join(' ');
        const lines = wrapText(text, maxWidth, widthOf);
        expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
        for (const line of lines) expect(widthOf(line)).toBeLessThanOrEqual(maxWidth);
      }),
    );
  });

  it('breaks an address after its marks', () => {
    const address = 'gigawattledger.org/capacity?company=openai,anthropic&layer=site&stack=provider';
    const lines = wrapText(address, 300, widthOf, 'address');
    expect(lines.length).toBeGreaterThan(1);
    expect(lines.join('')).toBe(address);
    for (const line of lines.slice(0, -1)) expect(line).toMatch(/[/?&,]$/);
  });
});
