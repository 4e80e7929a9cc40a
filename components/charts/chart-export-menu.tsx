import type { ReactNode } from 'react';
import { Menu, MenuLink, MenuSection } from '@/components/ui/menu';
import { MenuCopy } from '@/components/ui/menu-copy';
import type { ChartId } from '@/lib/charts/chart-model';
import { formatPartialDate } from '@/lib/format/date';

/** A chart as picture and data: the files are drawn from the same parameters as the page. */
export function ChartExportMenu({
  id,
  search,
  href,
  dataDate,
  version,
  children,
}: {
  readonly id: ChartId;
  /** The query of the view with its question mark, or empty. */
  readonly search: string;
  /** Address of the view. */
  readonly href: string;
  readonly dataDate: string;
  readonly version: string;
  /** More files. */
  readonly children?: ReactNode;
}) {
  const file = (format: string): string => `/charts/${id}.${format}${search}`;
  return (
    <Menu
      label="Export"
      className="export-menu"
      foot={`Data of ${formatPartialDate(dataDate)}, version ${version}. CC BY 4.0: name Gigawatt Ledger and the date.`}
    >
      <MenuSection heading="This chart">
        <MenuLink
          href={file('png')}
          isDownload
          name="PNG"
          what="Picture with title and sources"
          gives="1200 × 675"
        />
        <MenuLink
          href={file('svg')}
          isDownload
          name="SVG"
          what="The same, to scale and edit"
          gives="vector"
        />
        <MenuLink
          href={file('csv')}
          isDownload
          name="CSV"
          what="Every figure of the table"
          gives="one a row"
        />
        <MenuLink href={file('json')} name="JSON" what="With notes and sources" gives="API" />
      </MenuSection>
      {children}
      <MenuSection>
        <MenuCopy text={href} isAddress name="Link" what="Restores exactly this view" />
      </MenuSection>
    </Menu>
  );
}
