// A resource of the API as data: its parameters, rows, columns and words. Routes, docs and tests derive from the list of them.
import type { Column, ColumnDescription } from '../export/column';
import { formatCsvHeader, formatCsvRows } from '../export/csv';
import { formatNdjsonRows } from '../export/ndjson';
import type { SentenceCounts } from '../filters/describe-query';
import type { QueryProblem } from '../filters/deal-query';
import type { KnownValues, Parameters } from '../filters/parameter';
import { parseParameters } from '../filters/parse-query';
import { serializeParameters } from '../filters/serialize-query';
import type { ApiSchema } from '../schema/api';
import type { PageAddress } from './page-address';

/** What every query of a list has. */
export interface ListQuery {
  readonly page: number;
  readonly pageSize: number;
}

/** One page of rows. */
export interface RowPage<Row> extends SentenceCounts {
  readonly rows: readonly Row[];
  /** What the rows say in words, where only they can tell; else the sentence of the query stands. */
  readonly sentence?: string;
}

/** A query that can be used, and what of the request it leaves out. */
export interface ParsedQuery<Query> {
  readonly query: Query;
  readonly problems: readonly QueryProblem[];
}

/** What a resource is made of. */
export interface ResourceDefinition<Query extends ListQuery, Row> {
  /** Name in addresses: plural, kebab-case. */
  readonly name: string;
  readonly description: string;
  readonly parameters: Parameters<Query>;
  /** Reads the parameters, with checks across them; each on its own where this is left out. */
  readonly parse?: (
    params: URLSearchParams,
    known: KnownValues,
  ) => ParsedQuery<Query> | Promise<ParsedQuery<Query>>;
  /** JSON Schema of a row comes from this; rows must conform. */
  readonly rowSchema: ApiSchema;
  readonly columns: readonly Column<Row>[];
  /** What the rows are, in one sentence. */
  describe(query: Query, known: KnownValues, counts: SentenceCounts): string;
  listPage(query: Query, address: PageAddress): Promise<RowPage<Row>>;
  /** Every row that matches, whatever the page, in batches. */
  listAll(query: Query, address: PageAddress): AsyncIterable<readonly Row[]>;
  /** One record by its slug, where the resource has records of their own. */
  readonly record?: RecordDefinition;
}

/** How one record of a resource is answered. */
export interface RecordDefinition {
  readonly description: string;
  readonly schema: ApiSchema;
  /** What one record is called. */
  readonly noun: string;
  /** Null: no record has this slug, or none had it on the day asked for. */
  find(slug: string, asOf: string | null, address: PageAddress): Promise<object | null>;
  /** Slugs that a mistyped one may be meant as. */
  listSlugs(): Promise<readonly string[]>;
}

/** How one parameter is documented. */
export interface ParameterDescription {
  readonly name: string;
  readonly description: string;
  readonly schema: Readonly<Record<string, unknown>>;
}

/** A resource as routes, docs and tests see it: what its rows are is its own affair. */
export interface ApiResource {
  readonly name: string;
  readonly description: string;
  readonly parameters: readonly ParameterDescription[];
  readonly columns: readonly ColumnDescription[];
  readonly rowSchema: ApiSchema;
  readonly record: RecordDefinition | null;
  /** Reads a request's parameters: what was asked for, and everything that is wrong with it. */
  open(
    params: URLSearchParams,
    known: KnownValues,
  ): Promise<{ view: ResourceView; problems: readonly QueryProblem[] }>;
}

/** What a request asks of a resource. */
export interface ResourceView {
  /** The parameters in canonical order, defaults left out: equal views have equal texts. */
  readonly canonical: URLSearchParams;
  readonly page: number;
  readonly pageSize: number;
  readonly asOf: string | null;
  describe(counts: SentenceCounts): string;
  listPage(address: PageAddress): Promise<RowPage<object>>;
  /** A CSV file in pieces. */
  writeCsv(address: PageAddress): AsyncIterable<string>;
  /** An NDJSON file in pieces. */
  writeNdjson(address: PageAddress): AsyncIterable<string>;
}

/** Parameters as the reference and error messages name them, in the order in which addresses are written. */
export function describeParameters<Values extends object>(
  parameters: Parameters<Values>,
): ParameterDescription[] {
  // Safe because the keys of `parameters` are those of `Values`, all of them strings.
  return (Object.keys(parameters) as (keyof Values & string)[]).map((name) => {
    const { description, schema } = parameters[name];
    return { name, description, schema };
  });
}

/** Makes a resource of its definition. */
export function defineResource<Query extends ListQuery, Row extends object>(
  definition: ResourceDefinition<Query, Row>,
): ApiResource {
  const { parameters, columns } = definition;
  const parse =
    definition.parse ??
    ((params: URLSearchParams, known: KnownValues) => {
      const { values, problems } = parseParameters(parameters, params, known);
      return { query: values, problems };
    });
  return {
    name: definition.name,
    description: definition.description,
    parameters: describeParameters(parameters),
    columns: columns.map(({ name, description, unit }) => ({ name, description, unit })),
    rowSchema: definition.rowSchema,
    record: definition.record ?? null,
    async open(params, known) {
      const { query, problems } = await parse(params, known);
      return { view: openView(definition, query, known), problems };
    },
  };
}

function openView<Query extends ListQuery, Row extends object>(
  definition: ResourceDefinition<Query, Row>,
  query: Query,
  known: KnownValues,
): ResourceView {
  const { parameters, columns } = definition;
  return {
    canonical: serializeParameters(parameters, query),
    page: query.page,
    pageSize: query.pageSize,
    asOf: 'asOf' in query && typeof query.asOf === 'string' ? query.asOf : null,
    describe: (counts) => definition.describe(query, known, counts),
    listPage: (address) => definition.listPage(query, address),
    async *writeCsv(address) {
      let before = formatCsvHeader(columns);
      for await (const rows of definition.listAll(query, address)) {
        yield before + formatCsvRows(columns, rows);
        before = '';
      }
      if (before !== '') yield before;
    },
    async *writeNdjson(address) {
      for await (const rows of definition.listAll(query, address)) yield formatNdjsonRows(rows);
    },
  };
}
