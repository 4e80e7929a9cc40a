import './dom-environment';
import path from 'node:path';
import { JSDOM } from 'jsdom';
import { describe, expect, it, vi } from 'vitest';
import {
  makeFigure,
  makeTimeline,
  OPENAI_SITE_SOURCES,
  OPENAI_SITES,
} from '@/tests/snapshots/charts/openai-sites';
import type { CapacityStack, CapacityTimelineChart } from '../charts/capacity-model';
import { buildCapacityTimelineChart } from '../charts/capacity-timeline';
import { drawTask } from './draw-task';
import { DEFAULT_PICTURE_SIZE, PICTURE_LIMITS, PICTURE_SIZES } from './picture-size';
import type { PictureTask } from './task';

// React's development build under jsdom takes its time.
vi.setConfig({ testTimeout: 30_000 });

const ROOT = path.join(import.meta.dirname, '../..');

function build(stackBy: CapacityStack = 'certainty', subject = 'OpenAI'): CapacityTimelineChart {
  return buildCapacityTimelineChart({
    timeline: makeTimeline(OPENAI_SITES),
    stackBy,
    subject,
    sourceNames: OPENAI_SITE_SOURCES,
  });
}

function pictureTask(changes: Partial<PictureTask> = {}): PictureTask {
  return {
    kind: 'picture',
    model: build(),
    format: 'svg',
    theme: 'light',
    size: DEFAULT_PICTURE_SIZE,
    context: {
      permalink: 'https://ledger.example/capacity?company=openai&layer=site',
      licence: 'CC BY 4.0',
      brand: 'Gigawatt Ledger',
    },
    fontDirectory: path.join(import.meta.dirname, 'fonts'),
    webFontDirectory: path.join(ROOT, 'app/fonts'),
    ...changes,
  };
}

/** Parses strictly as XML, as a program that opens the file would. */
function parse(svg: unknown): Document {
  // Without the embedded fonts, which are most of the file.
  const markup = String(svg).replace(/<style>.*?<\/style>/s, '');
  const { document } = new JSDOM(markup, { contentType: 'image/svg+xml' }).window;
  return document;
}

function textsOf(document: Document): string[] {
  return [...document.querySelectorAll('text')].map((text) => text.textContent);
}

/** Width and height from the header of a PNG. */
function pngSize(png: unknown): [number, number] {
  if (!(png instanceof Uint8Array)) throw new TypeError('no bytes');
  expect([...png.subarray(1, 4)].map((code) => String.fromCharCode(code)).join('')).toBe('PNG');
  const view = new DataView(png.buffer, png.byteOffset);
  return [view.getUint32(16), view.getUint32(20)];
}

describe('a picture', () => {
  it('says what it shows, of when, from whom, and where to look', () => {
    const document = parse(drawTask(pictureTask()));
    const texts = textsOf(document);
    expect(texts).toContain('OpenAI: site power by certainty');
    expect(texts).toContain('Gigawatt Ledger');
    expect(texts).toContain('Data date 21 Nov 2026');
    expect(texts).toContain(
      'Data 21 Nov 2026 · CC BY 4.0 · ledger.example/capacity?company=openai&layer=site',
    );
    expect(texts.join(' ')).toContain('Sources: Epoch AI, Gulf News, TechCrunch, OpenAI, Verdict.');
    expect(document.documentElement.getAttribute('role')).toBe('img');
    expect(document.querySelector('title')?.textContent).toBe('OpenAI: site power by certainty');
    expect(document.querySelector('desc')?.textContent).toContain('0.3 GW is delivered.');
    expect(document.querySelector('metadata')?.textContent).toContain('capacity?company=openai&layer=site');
  });

  it.each(['light', 'dark'] as const)(
    'needs no style sheet in %s: every colour literal, every id defined',
    (theme) => {
      for (const stackBy of ['certainty', 'provider'] as const) {
        const svg = String(drawTask(pictureTask({ theme, model: build(stackBy) })));
        expect(svg).not.toContain('var(');
        expect(svg).not.toMatch(/class=|recharts/);
        const document = parse(svg);
        const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
        for (const [, id] of svg.matchAll(/url\(#([^)]+)\)/g)) expect(ids).toContain(id);
      }
    },
  );

  it('keeps its texts inside, whole and in the right place at every size', () => {
    const model = build(
      'provider',
      'OpenAI, Anthropic, Meta, Microsoft and Mistral AI on Trainium3, Trainium4 and Ironwood',
    );
    const permalink = `https://ledger.example/capacity?company=${'openai,anthropic,meta,microsoft,mistral,'.repeat(4)}`;
    const sizes = [PICTURE_SIZES[0], { width: PICTURE_LIMITS.width.min, height: PICTURE_LIMITS.height.min }];
    for (const { width, height } of sizes) {
      const document = parse(
        drawTask(
          pictureTask({
            model,
            size: { width, height, scale: 1 },
            context: { permalink, licence: 'CC BY 4.0', brand: 'Gigawatt Ledger' },
          }),
        ),
      );
      const texts = textsOf(document);
      const joined = texts.join('').replaceAll(' ', '');
      expect(joined).toContain(model.title.replaceAll(' ', ''));
      expect(joined).toContain(permalink.replace('https://', ''));
      for (const text of document.querySelectorAll('text')) {
        const y = Number(text.getAttribute('y'));
        expect(y).toBeLessThan(height);
        expect(Number(text.getAttribute('x'))).toBeLessThanOrEqual(width - 32);
      }
    }
  });

  it('is a PNG of the size asked for, times its scale', () => {
    expect(pngSize(drawTask(pictureTask({ format: 'png' })))).toEqual([1200, 675]);
    const size = { width: 1080, height: 1350, scale: 2 };
    expect(pngSize(drawTask(pictureTask({ format: 'png', size })))).toEqual([2160, 2700]);
  });

  it('cannot be broken by a name', () => {
    const model = buildCapacityTimelineChart({
      timeline: makeTimeline([
        makeFigure('a', 1, 'exactly', 'building', {
          label: '<script>alert(1)</script> & "R&D"',
          provider: '</text>&',
          dueOn: '2027',
        }),
      ]),
      stackBy: 'provider',
      subject: 'A&B <C>',
    });
    const document = parse(drawTask(pictureTask({ model })));
    expect(document.querySelector('script')).toBeNull();
    expect(textsOf(document)).toContain('A&B <C>: site power by provider');
    expect(textsOf(document)).toContain('<script>alert(1)</script> & "R&D"');
  });

  it('is drawn too where nothing has a date', () => {
    const model = buildCapacityTimelineChart({
      timeline: makeTimeline([makeFigure('a', 1, 'exactly', 'intended')]),
      stackBy: 'certainty',
    });
    const texts = textsOf(parse(drawTask(pictureTask({ model }))));
    expect(texts.join(' ')).toContain('Another 1 GW has no date and is not drawn.');
  });
});

describe('a drawing for a page', () => {
  it('takes colours and fonts from the page and keeps its ids apart', () => {
    const markup = String(
      drawTask({
        kind: 'page',
        model: build('chip'),
        variant: 'wide',
        width: 1336,
        height: 349,
        idPrefix: 'a-wide-',
      }),
    );
    expect(markup).toContain('var(--ink)');
    expect(markup).not.toMatch(/#[0-9a-f]{6}\b|font-family/);
    for (const [, id] of markup.matchAll(/ id="([^"]+)"/g)) expect(id).toMatch(/^a-wide-/);
  });

  it('refers to the textures of the page for the certainty ladder', () => {
    const markup = String(
      drawTask({
        kind: 'page',
        model: build(),
        variant: 'narrow',
        width: 358,
        height: 282,
        idPrefix: 'a-narrow-',
      }),
    );
    expect(markup).toContain('url(#c-building)');
    expect(markup).toContain('role="img"');
    expect(markup).toContain('<title id="a-narrow-title">OpenAI: site power by certainty</title>');
  });
});
