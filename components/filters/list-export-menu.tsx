import type { ReactNode } from 'react';
import { Menu, MenuLink, MenuSection } from '@/components/ui/menu';
import { MenuCopy } from '@/components/ui/menu-copy';
import { formatPartialDate } from '@/lib/format/date';
import { plural } from '@/lib/format/number';

/** A list as files: the same filters and order, every row or the page as the API gives it, and the address itself. */
export function ListExportMenu({
  noun,
  total,
  csv,
  ndjson,
  json,
  address,
  dataset,
  children,
}: {
  /** What one row is, in the singular. */
  readonly noun: string;
  /** Rows that match, on all pages. */
  readonly total: number;
  readonly csv: { readonly href: string; readonly what: string };
  readonly ndjson: { readonly href: string; readonly what: string };
  readonly json: { readonly href: string };
  /** Path and query of the view. */
  readonly address: string;
  readonly dataset: { readonly version: string; readonly dataDate: string };
  /** More files. */
  readonly children?: ReactNode;
}) {
  return (
    <Menu
      label="Export"
      className="export-menu"
      foot={
        <>
          Data of {formatPartialDate(dataset.dataDate)}, version {dataset.version}. CC BY 4.0: name Gigawatt
          Ledger and the date.
        </>
      }
    >
      <MenuSection
        heading={`${total === 1 ? `This ${noun}` : `These ${plural(total, noun)}`}, as filtered and sorted`}
      >
        <MenuLink href={csv.href} isDownload name="CSV" what={csv.what} gives={plural(total, 'row')} />
        <MenuLink
          href={ndjson.href}
          isDownload
          name="NDJSON"
          what={ndjson.what}
          gives={plural(total, 'line')}
        />
        <MenuLink href={json.href} name="JSON" what="As the API gives it" gives="this page" />
      </MenuSection>
      {children}
      <MenuSection>
        <MenuCopy text={address} isAddress name="Link" what="Restores exactly this view" />
      </MenuSection>
    </Menu>
  );
}
