import { renderToStaticMarkup } from 'react-dom/server';
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { buildCapacityTimelineChart } from '@/lib/charts/capacity-timeline';
import { makeTimeline, OPENAI_SITES } from '@/tests/snapshots/charts/openai-sites';
import { CapacityFigure } from './capacity-figure';
import { CapacityTwin } from './capacity-twin';

const model = buildCapacityTimelineChart({
  timeline: makeTimeline(OPENAI_SITES),
  stackBy: 'certainty',
  subject: 'OpenAI',
});

function render(element: React.ReactElement): Document {
  return new JSDOM(renderToStaticMarkup(element)).window.document;
}

function cellsOf(document: Document, label: string): Element[] {
  const row = [...document.querySelectorAll('tbody tr')].find((one) =>
    one.querySelector('th')?.textContent.includes(label),
  );
  return [...(row?.querySelectorAll('td') ?? [])];
}

describe('CapacityTwin', () => {
  const document = render(<CapacityTwin model={model} idPrefix="" />);

  it('has a column for each quarter, one for names and one for what has no date', () => {
    const columns = document.querySelectorAll('col').length;
    expect(columns).toBe(model.quarters.length + 2);
    for (const row of document.querySelectorAll('tbody tr')) expect(row.children).toHaveLength(columns);
  });

  it('names every row and column for readers by ear', () => {
    expect(document.querySelector('caption')?.textContent).toContain('OpenAI: site power by certainty');
    for (const cell of document.querySelectorAll('tbody th')) expect(cell.getAttribute('scope')).toBe('row');
    for (const cell of document.querySelectorAll('thead tr + tr th')) {
      expect(cell.getAttribute('scope')).toBe('col');
    }
  });

  it('shows the numbers of the chart', () => {
    const building = cellsOf(document, 'building');
    expect(building[9]?.textContent).toBe('–');
    expect(building[10]?.textContent).toBe('0.45 interpolated');
    expect(building[10]?.className).toContain('ip');
    expect(building[11]?.textContent).toBe('1.10');
    expect(building[11]?.className).toContain('now');
    expect(building.at(-1)?.textContent).toBe('3.60');
    const sums = cellsOf(document, 'All but lapsed').map((cell) => cell.textContent);
    expect(sums.at(-2)).toBe('9.15');
    expect(sums.at(-1)).toBe('5.92');
  });

  it('keeps the year ends where quarters are hidden', () => {
    const kept = [...document.querySelectorAll('thead tr + tr th')].filter((cell) =>
      cell.classList.contains('ye'),
    );
    expect(kept.map((cell) => cell.querySelector('.by-year')?.textContent)).toEqual([
      '2024',
      '2025',
      '2026',
      '2027',
      '2028',
      '2029',
      '2030',
    ]);
  });
});

describe('CapacityFigure', () => {
  it('is complete before any script runs', () => {
    const document = render(
      <CapacityFigure
        model={model}
        drawings={{ wide: '<svg id="w"></svg>', medium: '<svg id="m"></svg>', narrow: '<svg id="n"></svg>' }}
      />,
    );
    expect([...document.querySelectorAll('.cap-drawing > svg')].map(({ id }) => id)).toEqual(['w', 'm', 'n']);
    expect(document.querySelector('.chart-keys')?.textContent).toContain('contingent');
    expect(document.querySelector('table')).not.toBeNull();
    expect(document.querySelector('figcaption')?.textContent).toContain('would reach 8 GW in 2032');
  });

  it('keeps the room of a drawing that could not be made', () => {
    const document = render(
      <CapacityFigure model={model} drawings={null} withTwin={false} withLegend={false} />,
    );
    const rooms = [...document.querySelectorAll<HTMLElement>('.cap-drawing')];
    expect(rooms.map(({ style }) => style.aspectRatio)).toEqual(['1336 / 349', '900 / 330', '358 / 282']);
    expect(document.querySelector('table')).toBeNull();
  });
});
