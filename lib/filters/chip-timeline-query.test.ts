import { describe, expect, it } from 'vitest';
import { CHIP_SPECS, SPEC_LEVELS } from '../domain/chip-specs';
import {
  CHIP_TIMELINE_FILTERS,
  CHIP_TIMELINE_PARAMETERS,
  checkChipTimelineView,
  DEFAULT_CHIP_TIMELINE_VIEW,
  listDrawnLevels,
  toChipTimelineHref,
} from './chip-timeline-query';
import type { KnownValues } from './parameter';
import { parseParametersWith } from './parse-query';

const KNOWN: KnownValues = {
  companies: [{ slug: 'amazon', name: 'Amazon' }],
  chips: [{ slug: 'trainium3', name: 'Trainium3', family: 'Trainium' }],
  families: ['Trainium', 'TPU'],
  dataDate: '2026-11-21',
};

function parse(search: string) {
  return parseParametersWith(
    CHIP_TIMELINE_FILTERS,
    CHIP_TIMELINE_PARAMETERS,
    new URLSearchParams(search),
    KNOWN,
  );
}

describe('the parameters of the chart of chip generations', () => {
  it('are FP8 of a chip on a logarithmic axis where nothing is asked for', () => {
    const { extra, problems } = parse('');
    expect(problems).toEqual([]);
    expect(extra).toEqual(DEFAULT_CHIP_TIMELINE_VIEW);
    expect(extra).toEqual({ spec: 'fp8', level: 'chip', axis: 'log' });
  });

  it('come back from the address that is written of them', () => {
    const search = 'spec=memory&level=system&axis=linear&designer=amazon&family=tpu,trainium&asOf=2026-06-30';
    const { extra, query, problems } = parse(search);
    expect(problems).toEqual([]);
    expect(toChipTimelineHref('/chips/timeline', extra, query)).toBe(`/chips/timeline?${search}`);
    expect(toChipTimelineHref('/chips/timeline', DEFAULT_CHIP_TIMELINE_VIEW, parse('').query)).toBe(
      '/chips/timeline',
    );
  });

  it('say everything that is wrong, once', () => {
    const { problems } = parse('spec=speed&level=rack&axis=square&kind=toy&sort=fp8&page=2');
    expect(problems.map(({ parameter }) => parameter).sort()).toEqual([
      'axis',
      'kind',
      'level',
      'page',
      'sort',
      'spec',
    ]);
  });
});

describe('checkChipTimelineView', () => {
  const view = (spec: (typeof CHIP_SPECS)[number]['value'], level: 'chip' | 'system') =>
    checkChipTimelineView({ spec, level, axis: 'log' });

  it('refuses the system of what only a chip has', () => {
    expect(view('process', 'system')).toEqual({
      view: { spec: 'process', level: 'chip', axis: 'log' },
      problems: [
        {
          parameter: 'level',
          value: 'system',
          message: 'has no figure of the specification process',
          allowed: ['chip'],
        },
      ],
    });
    expect(view('power', 'system').problems).toEqual([]);
  });

  it('makes no difference of levels where chips are counted', () => {
    expect(view('scale-up', 'system')).toEqual({
      view: { spec: 'scale-up', level: 'chip', axis: 'log' },
      problems: [],
    });
  });

  it('always gives a view that can be drawn', () => {
    for (const { value } of CHIP_SPECS) {
      for (const { value: level } of SPEC_LEVELS) {
        expect(listDrawnLevels(value)).toContain(view(value, level).view.level);
      }
    }
  });
});
