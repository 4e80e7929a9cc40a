// The parameters that charts add to a deal query, and what their files may be asked for.
import {
  DEFAULT_PICTURE_SIZE,
  PICTURE_LIMITS,
  PICTURE_THEMES,
  type PictureSize,
} from '../chart-image/picture-size';
import { CAPACITY_UNITS, type CapacityStack, type CapacityUnit } from '../charts/capacity-model';
import type { DealQuery, QueryProblem } from '../filters/deal-query';
import {
  choiceParameter,
  type KnownValues,
  type Parameters,
  wholeNumberParameter,
} from '../filters/parameter';
import { parseDealQueryWith } from '../filters/parse-query';
import { STACK_PARAMETERS } from '../services/capacity-parameters';

/** What a chart's address says besides the query. */
export interface ChartValues extends PictureSize {
  readonly stack: CapacityStack;
  readonly unit: CapacityUnit;
  readonly theme: (typeof PICTURE_THEMES)[number];
}

/** Parameters of charts. Those of the picture may stand in any format's address and only matter to SVG and PNG. */
export const CHART_PARAMETERS: Parameters<ChartValues> = {
  ...STACK_PARAMETERS,
  unit: choiceParameter<CapacityUnit, CapacityUnit>({
    choices: CAPACITY_UNITS,
    emptyValue: 'gw',
    description: 'Unit of the figures.',
  }),
  theme: choiceParameter<ChartValues['theme'], ChartValues['theme']>({
    choices: PICTURE_THEMES,
    emptyValue: 'light',
    description: 'Colours of a picture.',
  }),
  width: wholeNumberParameter({
    ...PICTURE_LIMITS.width,
    emptyValue: DEFAULT_PICTURE_SIZE.width,
    description: 'Width of a picture in pixels.',
  }),
  height: wholeNumberParameter({
    ...PICTURE_LIMITS.height,
    emptyValue: DEFAULT_PICTURE_SIZE.height,
    description: 'Height of a picture in pixels.',
  }),
  scale: wholeNumberParameter({
    ...PICTURE_LIMITS.scale,
    emptyValue: DEFAULT_PICTURE_SIZE.scale,
    description: 'How many pixels of a PNG stand for one; letters and lines grow with it.',
  }),
};

/** What a chart's address asks for, and everything that is wrong with it. */
export function parseChartQuery(
  params: URLSearchParams,
  known: KnownValues,
): { query: DealQuery; values: ChartValues; problems: QueryProblem[] } {
  const { query, extra: values, problems } = parseDealQueryWith(CHART_PARAMETERS, params, known);
  const pixels = values.width * values.height * values.scale ** 2;
  if (pixels <= PICTURE_LIMITS.pixels) return { query, values, problems };
  const largest = Math.floor(Math.sqrt(PICTURE_LIMITS.pixels / (values.width * values.height)));
  const problem: QueryProblem = {
    parameter: 'scale',
    value: String(values.scale),
    message: `makes a picture of more than ${PICTURE_LIMITS.pixels / 1_000_000} million pixels`,
    allowed: [`${PICTURE_LIMITS.scale.min} to ${largest}`],
  };
  return { query, values, problems: [...problems, problem] };
}
