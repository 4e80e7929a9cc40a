// What can be taken from the page of a deal: its citation, its data, its claims.
import { Menu, MenuLink, MenuSection } from '@/components/ui/menu';
import { MenuCopy } from '@/components/ui/menu-copy';
import { formatDealCitation } from '@/lib/format/citation';
import { formatPartialDate } from '@/lib/format/date';
import type { DealRecord } from '@/lib/services/deal-records';

export function DealMenus({
  deal,
  asOf,
  dataDate,
  version,
}: {
  readonly deal: DealRecord;
  /** Null for the newest state. */
  readonly asOf: string | null;
  readonly dataDate: string;
  readonly version: string;
}) {
  const ofDay = asOf === null ? '' : `asOf=${asOf}`;
  const citation = formatDealCitation(deal, dataDate);
  return (
    <>
      <Menu label="Cite" foot={citation}>
        <MenuSection heading="This deal">
          <MenuCopy text={citation} name="Text" what="Title, record and day" />
          <MenuCopy
            text={`/deals/${deal.slug}${ofDay === '' ? '' : `?${ofDay}`}`}
            isAddress
            name="Link"
            what={asOf === null ? 'The newest state' : `As known on ${formatPartialDate(asOf)}`}
          />
          <MenuCopy
            text={`/deals/${deal.slug}?asOf=${dataDate}`}
            isAddress
            name="Fixed"
            what={`Stays as known on ${formatPartialDate(dataDate)}`}
          />
        </MenuSection>
      </Menu>
      <Menu
        label="Export"
        foot={`Data of ${formatPartialDate(dataDate)}, version ${version}. CC BY 4.0: name Gigawatt Ledger and the date.`}
      >
        <MenuSection heading="This deal">
          <MenuLink
            href={`/api/v1/deals/${deal.slug}.json${ofDay === '' ? '' : `?${ofDay}`}`}
            name="JSON"
            what="Everything on this page"
            gives="API"
          />
          <MenuLink
            href={`/api/v1/claims.csv?deal=${deal.slug}`}
            isDownload
            name="CSV"
            what="All its claims, one a row"
            gives={`${deal.claims.length} rows`}
          />
        </MenuSection>
      </Menu>
    </>
  );
}
