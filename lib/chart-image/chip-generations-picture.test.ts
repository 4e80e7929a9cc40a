import './dom-environment';
import path from 'node:path';
import { JSDOM } from 'jsdom';
import { describe, expect, it, vi } from 'vitest';
import { chipChartSize } from '@/components/charts/chip-geometry';
import { type ChipInput, makeChip } from '@/tests/snapshots/charts/chips';
import { buildChipGenerationsChart } from '../charts/chip-generations';
import type { ChipGenerationsChart } from '../charts/chip-generations-model';
import { drawTask } from './draw-task';
import { PICTURE_LIMITS } from './picture-size';

// React's development build under jsdom takes its time.
vi.setConfig({ testTimeout: 30_000 });

const FAMILIES = ['Trainium', 'TPU', 'Instinct', 'Maia', 'MTIA', 'Gaudi', 'Ascend', 'LPU'];

/** Eight families of three generations: available, announced alone, expected. */
const CHIPS: ChipInput[] = FAMILIES.flatMap((family, index) => {
  const slug = family.toLowerCase();
  return [
    { slug: `${slug}-1`, family, fp8: 0.2 * (index + 1), availableOn: `202${index % 4}-05` },
    {
      ...{ slug: `${slug}-2`, family, fp8: index + 1, availableOn: null },
      announcedOn: '2025',
      after: `${slug}-1`,
    },
    {
      ...{ slug: `${slug}-3`, family, fp8: 3 * (index + 1), availableOn: '2027' },
      after: `${slug}-2`,
      status: 'announced' as const,
    },
  ];
});

function build(chips: readonly ChipInput[] = CHIPS): ChipGenerationsChart {
  const made = chips.map(makeChip);
  return buildChipGenerationsChart({
    ...{ chips: made, all: made, spec: 'fp8', level: 'chip', axis: 'log', dataDate: '2026-11-21' },
  });
}

function picture(width: number, height: number, model = build()): Document {
  const svg = drawTask({
    ...{ kind: 'picture', model, format: 'svg', theme: 'light', size: { width, height, scale: 1 } },
    context: {
      permalink: 'https://ledger.example/chips/timeline',
      licence: 'CC BY 4.0',
      brand: 'Gigawatt Ledger',
    },
    fontDirectory: path.join(import.meta.dirname, 'fonts'),
    webFontDirectory: path.join(import.meta.dirname, '../../app/fonts'),
  });
  // Without the embedded fonts, which are most of the file.
  const markup = String(svg).replace(/<style>.*?<\/style>/s, '');
  return new JSDOM(markup, { contentType: 'image/svg+xml' }).window.document;
}

const textsOf = (document: Document): string[] =>
  [...document.querySelectorAll('text')].map(({ textContent }) => textContent);

describe('the picture of chip generations', () => {
  it('names every family in its legend and what the look of a point means', () => {
    const texts = textsOf(picture(1200, 675));
    expect(texts).toEqual(
      expect.arrayContaining([
        ...FAMILIES,
        'expected',
        'announced, availability unknown',
        'date not known to the month',
      ]),
    );
    expect(texts).toContain('Data date 21 Nov 2026');
    expect(texts).toContain('PFLOPS, dense, log scale');
  });

  it('gives the room of families to a small plot, whose lines name them', () => {
    const { width, height } = PICTURE_LIMITS;
    const document = picture(width.min, height.min);
    const texts = textsOf(document);
    expect(texts).toContain('expected');
    expect(texts.filter((text) => FAMILIES.includes(text)).length).toBeLessThan(2 * FAMILIES.length);
    const years = [...document.querySelectorAll('text')].filter(({ textContent }) => textContent === '2025');
    const unit = [...document.querySelectorAll('text')].find(({ textContent }) =>
      textContent.includes('log scale'),
    );
    // The axis of years stands beneath that of values.
    expect(Number(years[0]?.getAttribute('y'))).toBeGreaterThan(Number(unit?.getAttribute('y')) + 60);
  });

  it('keeps its texts inside', () => {
    for (const [width, height] of [
      [1200, 675],
      [1080, 1350],
      [640, 540],
    ] as const) {
      for (const text of picture(width, height).querySelectorAll('text')) {
        expect(Number(text.getAttribute('y'))).toBeLessThan(height);
        expect(Number(text.getAttribute('x'))).toBeLessThanOrEqual(width - 32);
      }
    }
  });

  it('is drawn too where nothing has both figure and date', () => {
    const model = build([{ slug: 'blank', family: 'A', fp8: null, availableOn: '2025' }]);
    expect(textsOf(picture(1200, 675, model)).join(' ')).toContain(
      'Drawn: 0 of 1 generation; 1 has no figure.',
    );
  });
});

describe('the drawing of chip generations for a page', () => {
  it.each(['wide', 'medium', 'narrow'] as const)('takes colours and fonts from the page, %s', (variant) => {
    const markup = String(
      drawTask({
        kind: 'page',
        model: build(),
        variant,
        ...chipChartSize(variant),
        idPrefix: `a-${variant}-`,
      }),
    );
    expect(markup).toContain('var(--mid)');
    expect(markup).not.toMatch(/#[0-9a-f]{6}\b|font-family|NaN/);
    expect(markup).toContain('role="img"');
    // Every generation has its mark: one shape on a ground of paper each.
    expect(markup.match(/stroke-width="1\.[59]"/g)?.length).toBeGreaterThanOrEqual(CHIPS.length);
  });
});
