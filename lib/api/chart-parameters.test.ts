import { describe, expect, it } from 'vitest';
import type { KnownValues } from '../filters/parameter';
import { parseChartQuery } from './chart-parameters';

const KNOWN: KnownValues = {
  companies: [{ slug: 'openai', name: 'OpenAI' }],
  chips: [],
  families: [],
  dataDate: '2026-11-21',
};

function parse(search: string) {
  return parseChartQuery(new URLSearchParams(search), KNOWN);
}

describe('parseChartQuery', () => {
  it('has defaults for everything', () => {
    const { values, problems } = parse('');
    expect(problems).toEqual([]);
    expect(values).toEqual({
      stack: 'certainty',
      unit: 'gw',
      theme: 'light',
      width: 1200,
      height: 675,
      scale: 1,
    });
  });

  it('reads filters and the look of the picture together', () => {
    const { query, values, problems } = parse(
      'company=openai&stack=chip&theme=dark&width=1080&height=1350&scale=2',
    );
    expect(problems).toEqual([]);
    expect(query.company).toEqual(['openai']);
    expect(values).toMatchObject({ stack: 'chip', theme: 'dark', width: 1080, height: 1350, scale: 2 });
  });

  it('lists everything that is wrong at once', () => {
    const { problems } = parse(
      'company=opnai&stack=colour&theme=blue&width=20&height=x&scale=9&unit=mw&foo=1',
    );
    expect(problems.map(({ parameter }) => parameter).sort()).toEqual(
      ['company', 'foo', 'height', 'scale', 'stack', 'theme', 'unit', 'width'].sort(),
    );
  });

  it('refuses a picture that is too large as a whole and says what would do', () => {
    const { problems } = parse('width=2400&height=2400&scale=4');
    expect(problems).toEqual([
      {
        parameter: 'scale',
        value: '4',
        message: 'makes a picture of more than 24 million pixels',
        allowed: ['1 to 2'],
      },
    ]);
    expect(parse('width=2400&height=2400&scale=2').problems).toEqual([]);
  });
});
