// The drawings themselves. A change here is a change of every chart and file: look at the pictures before accepting it.
import '@/lib/chart-image/dom-environment';
import path from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { capacitySize } from '@/components/charts/capacity-geometry';
import { drawTask } from '@/lib/chart-image/draw-task';
import type { CapacityStack, CapacityTimelineChart } from '@/lib/charts/capacity-model';
import { buildCapacityTimelineChart } from '@/lib/charts/capacity-timeline';
import type { Theme } from '@/lib/look/palette';
import { makeTimeline, OPENAI_SITE_SOURCES, OPENAI_SITES } from './openai-sites';

// React's development build under jsdom takes its time.
vi.setConfig({ testTimeout: 30_000 });

const ROOT = path.join(import.meta.dirname, '../../..');

function build(stackBy: CapacityStack): CapacityTimelineChart {
  return buildCapacityTimelineChart({
    timeline: makeTimeline(OPENAI_SITES),
    stackBy,
    subject: 'OpenAI',
    sourceNames: OPENAI_SITE_SOURCES,
  });
}

/** One element a line, without the embedded fonts. */
function toLines(svg: unknown): string {
  return `${String(svg)
    .replace(/<style>.*?<\/style>/s, '')
    .replaceAll('><', '>\n<')}\n`;
}

describe('capacity timeline', () => {
  it.each(['wide', 'medium', 'narrow'] as const)('in a page, %s', async (variant) => {
    const model = build('certainty');
    const svg = drawTask({
      ...{ kind: 'page', model, variant, idPrefix: `page-${variant}-` },
      ...capacitySize(variant, model.y),
    });
    await expect(toLines(svg)).toMatchFileSnapshot(`./capacity-timeline-${variant}.svg`);
  });

  it.each([
    ['certainty', 'light'],
    ['chip', 'dark'],
  ] as [CapacityStack, Theme][])('as a picture by %s, %s', async (stackBy, theme) => {
    const svg = drawTask({
      ...{ kind: 'picture', model: build(stackBy), format: 'svg', theme },
      size: { width: 1200, height: 675, scale: 1 },
      context: {
        permalink: 'https://ledger.example/capacity?company=openai&layer=site',
        licence: 'CC BY 4.0',
        brand: 'Gigawatt Ledger',
      },
      fontDirectory: path.join(ROOT, 'lib/chart-image/fonts'),
      webFontDirectory: path.join(ROOT, 'app/fonts'),
    });
    await expect(toLines(svg)).toMatchFileSnapshot(`./capacity-timeline-${stackBy}-${theme}.svg`);
  });
});
