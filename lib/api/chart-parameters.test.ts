import { describe, expect, it } from 'vitest';
import type { KnownValues } from '../filters/parameter';
import { CAPACITY_TIMELINE } from './charts/capacity-timeline';
import { API_CHARTS } from './charts/registry';
import { PICTURE_PARAMETERS } from './chart-parameters';

const KNOWN: KnownValues = {
  companies: [{ slug: 'openai', name: 'OpenAI' }],
  chips: [],
  families: [],
  dataDate: '2026-11-21',
};

function open(search: string) {
  return CAPACITY_TIMELINE.open(new URLSearchParams(search), KNOWN);
}

describe('the parameters of a chart', () => {
  it('have defaults for everything', () => {
    const { view, problems } = open('');
    expect(problems).toEqual([]);
    expect(view.picture).toEqual({ theme: 'light', width: 1200, height: 675, scale: 1 });
    expect(view.all.toString()).toBe('');
    expect(view.asOf).toBeNull();
  });

  it('are filters and the look of the picture together, of which only the figures count for data', () => {
    const { view, problems } = open(
      'scale=2&company=openai&theme=dark&height=1350&width=1080&unit=gw&stack=chip&page=3&sort=usd&asOf=2026-06-30',
    );
    expect(problems).toEqual([]);
    expect(view.picture).toEqual({ theme: 'dark', width: 1080, height: 1350, scale: 2 });
    expect(view.figures.toString()).toBe('stack=chip&company=openai&asOf=2026-06-30');
    expect(view.all.toString()).toBe(
      'stack=chip&theme=dark&width=1080&height=1350&scale=2&company=openai&asOf=2026-06-30',
    );
    expect(view.asOf).toBe('2026-06-30');
  });

  it('list everything that is wrong at once', () => {
    const { problems } = open(
      'company=opnai&stack=colour&theme=blue&width=20&height=x&scale=9&unit=mw&foo=1',
    );
    expect(problems.map(({ parameter }) => parameter).sort()).toEqual(
      ['company', 'foo', 'height', 'scale', 'stack', 'theme', 'unit', 'width'].sort(),
    );
  });

  it('refuse a picture that is too large as a whole and say what would do', () => {
    const { problems } = open('width=2400&height=2400&scale=4');
    expect(problems).toEqual([
      {
        parameter: 'scale',
        value: '4',
        message: 'makes a picture of more than 24 million pixels',
        allowed: ['1 to 2'],
      },
    ]);
    expect(open('width=2400&height=2400&scale=2').problems).toEqual([]);
  });
});

describe.each(API_CHARTS.map((chart) => [chart.id, chart] as const))('%s', (_, chart) => {
  it('has every parameter once, those of pictures among them', () => {
    const names = chart.parameters.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    expect(names).toEqual(expect.arrayContaining([...Object.keys(PICTURE_PARAMETERS), 'asOf']));
  });

  it('has columns in snake case, each once and explained', () => {
    const names = chart.columns.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    for (const { name, description } of chart.columns) {
      expect(name).toMatch(/^[a-z0-9]+(_[a-z0-9]+)*$/);
      expect(description).not.toBe('');
    }
  });
});
