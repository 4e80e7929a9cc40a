import { Menu, MenuLink, MenuSection } from '@/components/ui/menu';
import { MenuCopy } from '@/components/ui/menu-copy';
import { type SupplierQuery, toSupplierHref } from '@/lib/filters/supplier-query';
import { formatPartialDate } from '@/lib/format/date';
import { plural } from '@/lib/format/number';

/** The view as pictures and data: the files are made from the same address as the page. */
export function SupplierExportMenu({
  query,
  path,
  rowCount,
  dataDate,
  version,
}: {
  readonly query: SupplierQuery;
  readonly path: string;
  /** Rows of the file. */
  readonly rowCount: number;
  readonly dataDate: string;
  readonly version: string;
}) {
  const chart = query.by === 'designer' ? 'supplier-mix' : 'generation-mix';
  // The address of generations says what it divides by, whatever the default there.
  const file = (id: string, format: string): string => toSupplierHref(`/charts/${id}.${format}`, query);
  const api = (format: string): string => toSupplierHref(`/api/v1/supplier-mix.${format}`, query);
  return (
    <Menu
      label="Export"
      className="export-menu"
      foot={`Data of ${formatPartialDate(dataDate)}, version ${version}. CC BY 4.0: name Gigawatt Ledger and the date.`}
    >
      <MenuSection heading="The mix">
        <MenuLink
          href={file(chart, 'png')}
          isDownload
          name="PNG"
          what="Picture with title and sources"
          gives="1200 × 675"
        />
        <MenuLink
          href={file(chart, 'svg')}
          isDownload
          name="SVG"
          what="The same, to scale and edit"
          gives="vector"
        />
        <MenuLink
          href={file(chart, 'csv')}
          isDownload
          name="CSV"
          what="A row a customer, name and certainty"
          gives={plural(rowCount, 'row')}
        />
        <MenuLink href={file(chart, 'json')} name="JSON" what="With index, notes and sources" gives="chart" />
        <MenuLink href={api('json')} name="API" what="The rows of every customer" gives="JSON" />
      </MenuSection>
      <MenuSection heading="Its change by quarter">
        <MenuLink
          href={file('supplier-history', 'png')}
          isDownload
          name="PNG"
          what="Picture"
          gives="1200 × 675"
        />
        <MenuLink
          href={file('supplier-history', 'csv')}
          isDownload
          name="CSV"
          what="A row a customer, quarter and name"
          gives="one a row"
        />
      </MenuSection>
      <MenuSection>
        <MenuCopy
          text={toSupplierHref(path, query)}
          isAddress
          name="Link"
          what="Restores exactly this view"
        />
      </MenuSection>
    </Menu>
  );
}
