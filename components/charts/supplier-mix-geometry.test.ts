import { describe, expect, it } from 'vitest';
import type { MixBar, MixPanel, SupplierMixChart } from '@/lib/charts/supplier-mix-model';
import { layOutMix } from './supplier-mix-geometry';

function bar(key: string, gw: number, label = key): MixBar {
  return {
    ...{ key, label, gw, lowGw: gw, leastGw: gw, kind: 'one', isOpenEnded: false, share: 0.5 },
    names: [{ slug: key, name: label }],
    parts: [{ certainty: 'committed', lowGw: gw, gw, figures: [] }],
    undisclosed: [],
    valueWords: `${gw} GW · 50%`,
  };
}

function chartOf(names: readonly string[], bars: readonly MixBar[]): SupplierMixChart {
  const refused = { kind: 'refused', reason: 'nothing', statedShare: 0 } as const;
  return {
    id: 'supplier-mix',
    ...{ title: '', subtitle: '', description: '', dataDate: '2026-11-21' },
    ...{ notes: [], pictureNotes: [], sourceNames: [], legend: [] },
    ...{ layer: 'all', by: 'designer', rungs: [] },
    panels: names.map((name): MixPanel => ({
      customer: { slug: name, name },
      ...{ lowGw: 8, gw: 8, leastGw: 8, isOpenEnded: false, totalWords: '8 GW' },
      concentration: { headline: refused, floor: refused },
      ...{ indexWords: 'no index', sizedCount: 2, bars },
    })),
    otherCount: 0,
    longestGw: Math.max(...bars.map(({ gw }) => gw)),
  };
}

const CHART = chartOf(['A', 'B', 'C', 'D', 'E'], [bar('nvidia', 6), bar('amd', 2)]);

describe('layOutMix', () => {
  it('draws bars to one scale, inside their panel', () => {
    const geometry = layOutMix(CHART, 'wide', 1336);
    const widths = geometry.panels[0]?.bars.map(({ barWidth }) => barWidth) ?? [];
    expect((widths[0] ?? 0) / (widths[1] ?? 1)).toBeCloseTo(3, 6);
    expect(geometry.barLeft + (widths[0] ?? Infinity)).toBeLessThan(geometry.panelWidth);
  });

  it('puts a label that is too long above its bar, in lines that fit', () => {
    const long = 'GB200 NVL72, GB300 NVL72, Vera Rubin NVL72 or Instinct MI450 / MI400 series of AMD';
    const geometry = layOutMix(chartOf(['A'], [bar('set', 6, long)]), 'narrow', 358);
    const [box] = geometry.panels[0]?.bars ?? [];
    expect(geometry.barLeft).toBe(0);
    expect(box?.lines.length).toBeGreaterThan(1);
    expect(box?.lines.join(' ')).toBe(long);
    expect(box?.labelY).toBeLessThan(box?.barY ?? 0);
  });

  it('leaves out of a picture what it has no room for, and counts it', () => {
    const all = layOutMix(CHART, 'picture', 1136);
    expect(all.omittedCount).toBe(0);
    const cut = layOutMix(CHART, 'picture', 1136, all.height - 40);
    expect(cut.panels).toHaveLength(4);
    expect(cut.omittedCount).toBe(1);
    expect(layOutMix(CHART, 'picture', 1136, 10).panels).toHaveLength(2);
  });
});
