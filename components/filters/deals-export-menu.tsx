import { Menu, MenuLink, MenuSection } from '@/components/ui/menu';
import { MenuCopy } from '@/components/ui/menu-copy';
import { type DealQuery, DEFAULT_PAGE_SIZE } from '@/lib/filters/deal-query';
import { type HeadlineQuery, toHeadlinePath } from '@/lib/filters/headline-parameters';
import { toHref } from '@/lib/filters/serialize-query';
import { formatPartialDate } from '@/lib/format/date';
import { plural } from '@/lib/format/number';

/** Where the deals can be had as data. */
const API_PATH = '/api/v1/deals';

/** Where what they come to can be had, figure by figure. */
const TOTALS_PATH = '/api/v1/totals';

/** The view as files: the same filters and order, every row or the page as the API gives it, and the address itself. */
export function DealsExportMenu({
  query,
  headline,
  path,
  total,
  dataset,
}: {
  readonly query: DealQuery;
  readonly headline: HeadlineQuery;
  readonly path: string;
  /** Deals that match, on all pages. */
  readonly total: number;
  readonly dataset: { readonly version: string; readonly dataDate: string };
}) {
  const wholeList = { ...query, page: 1, pageSize: DEFAULT_PAGE_SIZE };
  return (
    <Menu
      label="Export"
      className="export-menu"
      foot={
        <>
          Data of {formatPartialDate(query.asOf ?? dataset.dataDate)}, version {dataset.version}. CC BY 4.0:
          name Gigawatt Ledger and the date.
        </>
      }
    >
      <MenuSection
        heading={`${total === 1 ? 'This deal' : `These ${plural(total, 'deal')}`}, as filtered and sorted`}
      >
        <MenuLink
          href={toHref(`${API_PATH}.csv`, wholeList)}
          isDownload
          name="CSV"
          what="Every row, ranges as low and high"
          gives={plural(total, 'row')}
        />
        <MenuLink
          href={toHref(`${API_PATH}.ndjson`, wholeList)}
          isDownload
          name="NDJSON"
          what="One deal a line, all its figures"
          gives={plural(total, 'line')}
        />
        <MenuLink
          href={toHref(`${API_PATH}.json`, query)}
          name="JSON"
          what="As the API gives it"
          gives="this page"
        />
      </MenuSection>
      <MenuSection heading="What they come to, as the sentence says">
        <MenuLink
          href={toHref(toHeadlinePath(`${TOTALS_PATH}.csv`, headline), wholeList)}
          isDownload
          name="CSV"
          what="Each figure: stated, counted, and why"
          gives="every row"
        />
        <MenuLink
          href={toHref(toHeadlinePath(`${TOTALS_PATH}.json`, headline), wholeList)}
          name="JSON"
          what="The same, with the sentence"
          gives="first page"
        />
      </MenuSection>
      <MenuSection>
        <MenuCopy text={toHref(path, query)} isAddress name="Link" what="Restores exactly this view" />
      </MenuSection>
    </Menu>
  );
}
