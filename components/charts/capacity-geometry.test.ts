import { describe, expect, it } from 'vitest';
import { capacityHeight, capacitySize, layOutCapacity, twinColumnPercent } from './capacity-geometry';

const QUARTERS = 28;
const axis = (max: number) => ({ ticks: [0, max], max });
const LEVEL = { beside: axis(10), labelled: axis(10), bare: axis(10) };
const TOWERING = { beside: axis(25), labelled: axis(5), bare: axis(5) };

describe('layOutCapacity', () => {
  it.each([
    ['wide', 1336],
    ['wide', 1216],
    ['medium', 900],
    ['medium', 636],
  ] as const)('puts every quarter of a %s chart of %d px over its column of the twin', (variant, width) => {
    const geometry = layOutCapacity(variant, width, 349, QUARTERS);
    const { label, noDate } = twinColumnPercent(variant);
    const columnWidth = (width * (100 - label - noDate)) / 100 / QUARTERS;
    expect(geometry.plotLeft).toBeCloseTo((width * label) / 100, 6);
    expect(geometry.quarterWidth).toBeCloseTo(columnWidth, 6);
    expect(geometry.plotRight).toBeCloseTo(width * (1 - noDate / 100), 6);
  });

  it('has the measures of the drawing at its full width', () => {
    expect(layOutCapacity('wide', 1336, 349, QUARTERS)).toMatchObject({
      plotLeft: 122,
      plotRight: 1186,
      holdRight: 1204,
      quarterWidth: 38,
      undated: { left: 1226, right: 1336, barLeft: 1246, barWidth: 45 },
    });
  });

  it.each(['wide', 'medium', 'narrow', 'picture'] as const)(
    'keeps every part of a %s chart inside',
    (variant) => {
      const { plotLeft, plotRight, holdRight, plotTop, plotBottom, undated, width, height } = layOutCapacity(
        variant,
        640,
        300,
        QUARTERS,
      );
      const places = [0, plotLeft, plotRight, holdRight, undated?.left ?? holdRight, undated?.right ?? width];
      expect(places).toEqual([...places].sort((a, b) => a - b));
      expect(plotTop).toBeGreaterThan(0);
      expect(plotBottom).toBeLessThanOrEqual(height);
    },
  );
});

describe('capacityHeight', () => {
  it('gives a live chart the room of its drawing', () => {
    for (const variant of ['wide', 'medium', 'narrow'] as const) {
      const { width, height } = capacitySize(variant, LEVEL);
      expect(capacityHeight(variant, width, LEVEL)).toBe(height);
      expect(capacityHeight(variant, width / 2, LEVEL)).toBe(Math.round(height / 2));
    }
  });

  it('makes the plot taller where the undated column towers over the curve, but not on a phone', () => {
    expect(capacitySize('wide', TOWERING).height).toBeGreaterThan(capacitySize('wide', LEVEL).height);
    expect(capacitySize('narrow', TOWERING)).toEqual(capacitySize('narrow', LEVEL));
  });
});
