// Columns by which a figure's row names its deal, its companies and its sources.
import type { Column } from '../column';

interface RowOfDeal {
  readonly slug: string;
  readonly deal: { readonly slug: string; readonly name: string };
  readonly dealAnnouncedOn: string;
}

/** `slug`, then the deal it belongs to. */
export function dealReferenceColumns<Row extends RowOfDeal>(figure: string): Column<Row>[] {
  return [
    { name: 'slug', description: `Stable name of the ${figure}.`, unit: null, value: ({ slug }) => slug },
    { name: 'deal_slug', description: 'The deal it belongs to.', unit: null, value: ({ deal }) => deal.slug },
    { name: 'deal_title', description: 'Title of that deal.', unit: null, value: ({ deal }) => deal.name },
    {
      name: 'deal_announced_on',
      description: 'When that deal was announced, as exact as the source.',
      unit: null,
      value: ({ dealAnnouncedOn }) => dealAnnouncedOn,
    },
  ];
}

/** The address of the page, or part of one, that shows a row. */
export function permalinkColumn<Row extends { readonly permalink: string }>(
  description: string,
): Column<Row> {
  return { name: 'permalink', description, unit: null, value: ({ permalink }) => permalink };
}

/** `<role>_slug` and `<role>_name` of one company of a row. */
export function companyColumns<Row>(
  role: string,
  description: string,
  get: (row: Row) => { readonly slug: string; readonly name: string } | null,
): Column<Row>[] {
  return [
    { name: `${role}_slug`, description, unit: null, value: (row) => get(row)?.slug ?? null },
    { name: `${role}_name`, description: 'Its name.', unit: null, value: (row) => get(row)?.name ?? null },
  ];
}

/** `source_count`, `source_slugs` and the addresses of those sources. */
export function sourceColumns<
  Row extends { readonly sources: readonly { readonly slug: string; readonly url: string | null }[] },
>(): Column<Row>[] {
  return [
    {
      name: 'source_count',
      description: 'Sources that the figure and its parts rest on.',
      unit: 'sources',
      value: ({ sources }) => sources.length,
    },
    {
      name: 'source_slugs',
      description: 'Those sources, by their stable names.',
      unit: null,
      value: ({ sources }) => sources.map(({ slug }) => slug),
    },
    {
      name: 'source_urls',
      description: 'Addresses of those sources, as far as they are known.',
      unit: null,
      value: ({ sources }) => sources.flatMap(({ url }) => url ?? []),
    },
  ];
}
