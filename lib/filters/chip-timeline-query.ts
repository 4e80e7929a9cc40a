// What the URL of the chart of chip generations parses to: what is drawn and how, and the filters of the lists of chips.
import { levelsOf } from '../domain/spec-ratios';
import { CHIP_SPECS, findSpec, SPEC_LEVELS, type SpecId, type SpecLevel } from '../domain/chip-specs';
import { CHIP_PARAMETERS, type ChipQuery, EMPTY_CHIP_QUERY, toChipListHref } from './chip-query';
import type { QueryProblem } from './deal-query';
import { choiceParameter, type Parameters } from './parameter';
import { serializeParameters, toSearch } from './serialize-query';

/** How values are spaced. */
export const CHIP_AXES = [
  { value: 'log', label: 'Logarithmic' },
  { value: 'linear', label: 'Linear' },
] as const;
export type ChipAxis = (typeof CHIP_AXES)[number]['value'];

/** What is drawn and how. */
export interface ChipTimelineView {
  readonly spec: SpecId;
  readonly level: SpecLevel;
  readonly axis: ChipAxis;
}

/** The view where nothing is asked for. */
export const DEFAULT_CHIP_TIMELINE_VIEW: ChipTimelineView = { spec: 'fp8', level: 'chip', axis: 'log' };

/** The parameters of the chart's own, in the order in which URLs are written. */
export const CHIP_TIMELINE_PARAMETERS: Parameters<ChipTimelineView> = {
  spec: choiceParameter<SpecId, SpecId>({
    choices: CHIP_SPECS.map(({ value }) => value),
    emptyValue: DEFAULT_CHIP_TIMELINE_VIEW.spec,
    description: 'The specification that is drawn.',
  }),
  level: choiceParameter<SpecLevel, SpecLevel>({
    choices: SPEC_LEVELS.map(({ value }) => value),
    emptyValue: DEFAULT_CHIP_TIMELINE_VIEW.level,
    description:
      'Figures of one chip or of the largest system of it. Numbers of chips are the same at either level.',
  }),
  axis: choiceParameter<ChipAxis, ChipAxis>({
    choices: CHIP_AXES.map(({ value }) => value),
    emptyValue: DEFAULT_CHIP_TIMELINE_VIEW.axis,
    description: 'Whether values are spaced by their logarithms or evenly.',
  }),
};

/** The filters of the lists of chips: an order and pages mean nothing for a drawing. */
export type ChipTimelineFilters = Omit<ChipQuery, 'sort' | 'page' | 'pageSize'>;

const { chip, designer, family, company, kind, status, year, q, asOf } = CHIP_PARAMETERS;

/** The parameters of the filters, in the order in which URLs are written. */
export const CHIP_TIMELINE_FILTERS: Parameters<ChipTimelineFilters> = {
  ...{ chip, designer, family, company, kind, status, year, q },
  asOf: {
    ...asOf,
    description:
      'Day from which dates are past or expected. Figures and dates are those of the present data.',
  },
};

/** The query of chips that filters mean. */
export function toChipQuery(filters: ChipTimelineFilters): ChipQuery {
  return { ...EMPTY_CHIP_QUERY, ...filters };
}

/** The levels at which a specification is drawn; one where the level makes no difference. */
export function listDrawnLevels(id: SpecId): readonly SpecLevel[] {
  const spec = findSpec(id);
  return spec.kind === 'count' ? ['chip'] : levelsOf(spec);
}

/** A view that can be drawn: the level is one that the specification is of, and what is wrong with the one given. */
export function checkChipTimelineView(view: ChipTimelineView): {
  view: ChipTimelineView;
  problems: QueryProblem[];
} {
  const levels = listDrawnLevels(view.spec);
  const [first = view.level] = levels;
  if (levels.includes(view.level)) return { view, problems: [] };
  const isCount = findSpec(view.spec).kind === 'count';
  return {
    view: { ...view, level: first },
    problems: isCount
      ? []
      : [
          {
            parameter: 'level',
            value: view.level,
            message: `has no figure of the specification ${view.spec}`,
            allowed: levels,
          },
        ],
  };
}

/** The path with the parameters of a view, so that links of filters keep it. */
export function toChipTimelinePath(path: string, view: ChipTimelineView): string {
  return `${path}${toSearch(serializeParameters(CHIP_TIMELINE_PARAMETERS, view))}`;
}

/** The link to a path with view and filters. */
export function toChipTimelineHref(
  path: string,
  view: ChipTimelineView,
  filters: ChipTimelineFilters,
): string {
  return toChipListHref(toChipTimelinePath(path, view), toChipQuery(filters));
}
