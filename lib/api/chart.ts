// A chart of the API as data: its parameters, model, rows and columns. Answers and tests derive from the list of them.
import type { ChartId, ChartModel, ChartModelOf } from '../charts/chart-model';
import type { Column, ColumnDescription } from '../export/column';
import { formatCsvHeader, formatCsvRows } from '../export/csv';
import type { QueryProblem } from '../filters/deal-query';
import type { KnownValues, Parameters } from '../filters/parameter';
import { parseParametersWith, type SearchParams } from '../filters/parse-query';
import { serializeParameters } from '../filters/serialize-query';
import type { DatasetRecord } from '../services/deal-records';
import { checkPicturePixels, PICTURE_PARAMETERS, type PictureSettings } from './chart-parameters';
import { describeParameters, type ParameterDescription } from './resource';

/** What the address of a chart adds to its figures. */
export interface ChartContext {
  /** The filters in words. */
  readonly sentence: string;
  readonly dataset: DatasetRecord;
  readonly links: Readonly<Record<'self' | 'page' | 'svg' | 'png' | 'csv', string>>;
}

/** What every query of a chart has. */
export interface ChartFilters {
  /** Day of knowledge; null is the newest state. */
  readonly asOf: string | null;
}

/** What a chart is made of. `View` is how its figures are shown, `Filters` which of them. */
export interface ChartDefinition<Id extends ChartId, View extends object, Filters extends ChartFilters, Row> {
  readonly id: Id;
  /** What it shows, in one sentence. */
  readonly description: string;
  /** The page that shows the chart with the same parameters. */
  readonly pagePath: string;
  /** Parameters of the chart's own, first in its addresses. */
  readonly viewParameters: Parameters<View>;
  readonly filterParameters: Parameters<Filters>;
  /**
   * Reads filters together with the given parameters, with checks across them; each parameter on its own where this is
   * left out.
   */
  readonly parse?: <Extra extends object>(
    extra: Parameters<Extra>,
    params: SearchParams,
    known: KnownValues,
  ) => { query: Filters; extra: Extra; problems: QueryProblem[] };
  /** Takes out of the filters what means nothing for a chart, such as pages. */
  readonly simplify?: (filters: Filters) => Filters;
  /** Makes a view of what was asked for that can be drawn, and says what is wrong with it. */
  readonly checkView?: (view: NoInfer<View>) => {
    readonly view: NoInfer<View>;
    readonly problems: readonly QueryProblem[];
  };
  /** The filters in words. */
  describe(filters: Filters, view: NoInfer<View>, known: KnownValues, model: ChartModelOf<Id>): string;
  build(filters: Filters, view: NoInfer<View>, known: KnownValues): Promise<ChartModelOf<Id>>;
  readonly columns: readonly Column<Row>[];
  listRows(model: ChartModelOf<Id>): readonly Row[];
  toJson(model: ChartModelOf<Id>, context: ChartContext): object;
}

/** A chart as it was built, and its figures in words and digits. */
export interface BuiltChart {
  readonly model: ChartModel;
  /** The filters in words. */
  readonly sentence: string;
  writeCsv(): string;
  toJson(context: ChartContext): object;
}

/** What a request asks of a chart. */
export interface ChartView {
  /** What decides the figures, in canonical order, defaults left out: equal views have equal texts. */
  readonly figures: URLSearchParams;
  /** The same with the look of the picture. */
  readonly all: URLSearchParams;
  readonly picture: PictureSettings;
  readonly asOf: string | null;
  build(): Promise<BuiltChart>;
}

/** A chart as routes, docs and tests see it: what its rows are is its own affair. */
export interface ApiChart {
  readonly id: ChartId;
  readonly description: string;
  readonly pagePath: string;
  /** Of the chart, of its filters and of pictures, in the order of addresses. */
  readonly parameters: readonly ParameterDescription[];
  readonly columns: readonly ColumnDescription[];
  /** Reads a request's parameters: what was asked for, and everything that is wrong with it. */
  open(params: SearchParams, known: KnownValues): { view: ChartView; problems: readonly QueryProblem[] };
}

function joinParams(...all: readonly URLSearchParams[]): URLSearchParams {
  return new URLSearchParams(all.flatMap((params) => [...params]));
}

/** Makes a chart of its definition. */
export function defineChart<Id extends ChartId, View extends object, Filters extends ChartFilters, Row>(
  definition: ChartDefinition<Id, View, Filters, Row>,
): ApiChart {
  const { id, description, pagePath, viewParameters, filterParameters, columns } = definition;
  // Safe because a spread of both has the keys of both, and no chart has a parameter called like one of pictures.
  const extraParameters = { ...viewParameters, ...PICTURE_PARAMETERS } as Parameters<View & PictureSettings>;
  const parse =
    definition.parse ??
    (<Extra extends object>(extra: Parameters<Extra>, params: SearchParams, known: KnownValues) =>
      parseParametersWith(filterParameters, extra, params, known));
  return {
    id,
    description,
    pagePath,
    columns: columns.map(({ name, description: about, unit }) => ({ name, description: about, unit })),
    parameters: [...describeParameters(filterParameters), ...describeParameters(extraParameters)],
    open(params, known) {
      const parsed = parse(extraParameters, params, known);
      const filters = definition.simplify?.(parsed.query) ?? parsed.query;
      const { extra } = parsed;
      const { view: shown, problems } = definition.checkView?.(extra) ?? { view: extra, problems: [] };
      const [ofView, ofPicture, ofFilters] = [
        serializeParameters(viewParameters, shown),
        serializeParameters(PICTURE_PARAMETERS, extra),
        serializeParameters(filterParameters, filters),
      ];
      const { theme, width, height, scale } = extra;
      const view: ChartView = {
        figures: joinParams(ofView, ofFilters),
        all: joinParams(ofView, ofPicture, ofFilters),
        picture: { theme, width, height, scale },
        asOf: filters.asOf,
        async build() {
          const model = await definition.build(filters, shown, known);
          return {
            model,
            sentence: definition.describe(filters, shown, known, model),
            writeCsv: () => formatCsvHeader(columns) + formatCsvRows(columns, definition.listRows(model)),
            toJson: (context) => definition.toJson(model, context),
          };
        },
      };
      return { view, problems: [...parsed.problems, ...problems, ...checkPicturePixels(extra)] };
    },
  };
}
