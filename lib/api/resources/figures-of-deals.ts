// Resources whose rows are the figures of the deals that match a query.
import type { SubjectType } from '../../domain/vocabulary';
import type { Column } from '../../export/column';
import type { DealQuery } from '../../filters/deal-query';
import { describeDealQuery, type SentenceCounts } from '../../filters/describe-query';
import { DEAL_PARAMETERS } from '../../filters/filter-definitions';
import type { KnownValues } from '../../filters/parameter';
import { parseDealQuery } from '../../filters/parse-query';
import { plural } from '../../format/number';
import type { ApiSchema } from '../../schema/api';
import type { DealListItem, FigureBase } from '../../services/deal-records';
import { listAllDeals } from '../../services/list-all-deals';
import { type MatchableFigure, matchesFigure } from '../../services/match-figure';
import type { RowContext } from '../api-deal';
import { keepKnown, type Known } from '../api-figure';
import { readFigureSources } from '../figure-sources';
import type { PageAddress } from '../page-address';
import { type ApiResource, defineResource } from '../resource';
import { toPage } from './page-of-rows';

/** The sentence for rows that are figures: how many, of which deals, and whether only some figures of those. */
export function describeFigures(
  noun: string,
  query: DealQuery,
  known: KnownValues,
  { total }: Pick<SentenceCounts, 'total'>,
): string {
  const sentence = describeDealQuery(query, known, null).text;
  const deals = sentence === 'Deals.' ? 'all deals' : sentence.replace(/^D/, 'd').replace(/\.$/, '');
  const rows = total === 0 ? `No ${noun}s` : plural(total, noun);
  const isNarrowed = FIGURE_FILTERS.some((key) => query[key].length > 0);
  const only = isNarrowed ? `; of those deals, only ${noun}s that themselves match` : '';
  return `${rows} of ${deals}${only}.`;
}

/** Filters that keep deals and, of those, only some figures. */
const FIGURE_FILTERS = ['company', 'certainty', 'layer', 'chip', 'family'] as const;

interface FiguresDefinition<Figure extends FigureBase, Row> {
  name: string;
  noun: string;
  description: string;
  rowSchema: ApiSchema;
  columns: readonly Column<Row>[];
  listFigures(deal: DealListItem): readonly Figure[];
  /** Companies that a figure names. */
  listParties(figure: Figure): MatchableFigure['parties'];
  /** What claims about a figure and its parts are about. */
  subjectTypes: readonly SubjectType[];
  toRow(figure: Known<Figure>, deal: DealListItem, context: RowContext): Row;
}

/** Makes a resource of the figures of one kind; its parameters are those of the deals. */
export function defineFigures<Figure extends FigureBase, Row extends object>(
  definition: FiguresDefinition<Figure, Row>,
): ApiResource {
  const isMatch = (query: DealQuery, figure: Known<Figure>, deal: DealListItem): boolean =>
    matchesFigure(query, {
      certainty: figure.certainty,
      parts: figure.parts,
      parties: definition.listParties(figure),
      dealParties: deal.parties.map(({ company, role }) => ({ companySlug: company.slug, role })),
    });
  async function* listAll(query: DealQuery, address: PageAddress): AsyncGenerator<Row[]> {
    const findSources = await readFigureSources(definition.subjectTypes);
    for await (const deals of listAllDeals(query)) {
      yield deals.flatMap((deal) =>
        keepKnown(definition.listFigures(deal))
          .filter((figure) => isMatch(query, figure, deal))
          .map((figure) => definition.toRow(figure, deal, { address, findSources })),
      );
    }
  }
  return defineResource<DealQuery, Row>({
    name: definition.name,
    description: definition.description,
    parameters: DEAL_PARAMETERS,
    parse: parseDealQuery,
    rowSchema: definition.rowSchema,
    columns: definition.columns,
    describe: (query, known, counts) => describeFigures(definition.noun, query, known, counts),
    listAll,
    async listPage(query, address) {
      const rows: Row[] = [];
      for await (const batch of listAll(query, address)) rows.push(...batch);
      return toPage(rows, query);
    },
  });
}
