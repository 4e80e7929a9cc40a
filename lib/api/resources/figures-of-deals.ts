// Resources whose rows are the figures of the deals that match a query.
import type { Column } from '../../export/column';
import type { DealQuery } from '../../filters/deal-query';
import { describeDealQuery, type SentenceCounts } from '../../filters/describe-query';
import { DEAL_PARAMETERS } from '../../filters/filter-definitions';
import type { KnownValues } from '../../filters/parameter';
import { parseDealQuery } from '../../filters/parse-query';
import { formatCertainty } from '../../format/certainty-words';
import { formatList, plural } from '../../format/number';
import type { ApiSchema } from '../../schema/api';
import type { DealListItem, FigureBase } from '../../services/deal-records';
import { listAllDeals } from '../../services/list-all-deals';
import { keepKnown, type Known } from '../api-figure';
import type { PageAddress } from '../page-address';
import { type ApiResource, defineResource } from '../resource';
import { toPage } from './page-of-rows';

/** Whether a figure is, on the day asked for, wholly or in part of one of these certainties; none asked for keeps all. */
export function hasCertainty(
  { certainty, parts }: Pick<Known<FigureBase>, 'certainty' | 'parts'>,
  certainties: DealQuery['certainty'],
): boolean {
  if (certainties.length === 0) return true;
  // A figure of undisclosed size has no parts.
  const own = parts.length > 0 ? parts.map((part) => part.certainty) : [certainty];
  return own.some((value) => certainties.includes(value));
}

/** The sentence for rows that are figures: what they are, of which deals, and which figures of those. */
export function describeFigures(
  noun: string,
  query: DealQuery,
  known: KnownValues,
  { total }: Pick<SentenceCounts, 'total'>,
): string {
  const deals = describeDealQuery(query, known, null).text.replace(/^D/, 'd').replace(/\.$/, '');
  const only =
    query.certainty.length === 0
      ? ''
      : `; of those deals only figures that are ${formatList(query.certainty.map(formatCertainty), 'or')} in whole or in part`;
  return `${total === 0 ? `No ${noun}s` : plural(total, noun)} of ${deals}${only}.`;
}

interface FiguresDefinition<Figure extends FigureBase, Row> {
  name: string;
  noun: string;
  description: string;
  rowSchema: ApiSchema;
  columns: readonly Column<Row>[];
  listFigures(deal: DealListItem): readonly Figure[];
  toRow(figure: Known<Figure>, deal: DealListItem, address: PageAddress): Row;
}

/** Makes a resource of the figures of one kind; its parameters are those of the deals. */
export function defineFigures<Figure extends FigureBase, Row extends object>(
  definition: FiguresDefinition<Figure, Row>,
): ApiResource {
  async function* listAll(query: DealQuery, address: PageAddress): AsyncGenerator<Row[]> {
    for await (const deals of listAllDeals(query)) {
      yield deals.flatMap((deal) =>
        keepKnown(definition.listFigures(deal))
          .filter((figure) => hasCertainty(figure, query.certainty))
          .map((figure) => definition.toRow(figure, deal, address)),
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
