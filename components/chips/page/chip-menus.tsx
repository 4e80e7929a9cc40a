// What can be taken from the page of a chip generation: its citation, its data, its claims.
import { Menu, MenuLink, MenuSection } from '@/components/ui/menu';
import { MenuCopy } from '@/components/ui/menu-copy';
import { formatChipCitation } from '@/lib/format/chip-words';
import { formatPartialDate } from '@/lib/format/date';
import { plural } from '@/lib/format/number';
import type { ChipPageRecord } from '@/lib/services/chip-page-records';

export function ChipMenus({
  chip,
  asOf,
  dataDate,
  version,
}: {
  readonly chip: ChipPageRecord;
  /** Null for the newest state. */
  readonly asOf: string | null;
  readonly dataDate: string;
  readonly version: string;
}) {
  const ofDay = asOf === null ? '' : `?asOf=${asOf}`;
  const citation = formatChipCitation(chip, dataDate);
  const subjects = [`chip/${chip.slug}`, ...chip.systems.map(({ slug }) => `system/${slug}`)];
  return (
    <>
      <Menu label="Cite" foot={citation}>
        <MenuSection heading="This generation">
          <MenuCopy text={citation} name="Text" what="Name, record and day" />
          <MenuCopy
            text={`/chips/${chip.slug}${ofDay}`}
            isAddress
            name="Link"
            what={asOf === null ? 'The newest state' : `As known on ${formatPartialDate(asOf)}`}
          />
          <MenuCopy
            text={`/chips/${chip.slug}?asOf=${dataDate}`}
            isAddress
            name="Fixed"
            what={`Deals stay as known on ${formatPartialDate(dataDate)}`}
          />
        </MenuSection>
      </Menu>
      <Menu
        label="Export"
        foot={`Data of ${formatPartialDate(dataDate)}, version ${version}. CC BY 4.0: name Gigawatt Ledger and the date.`}
      >
        <MenuSection heading="This generation">
          <MenuLink
            href={`/api/v1/chips/${chip.slug}.json${ofDay}`}
            name="JSON"
            what="Everything on this page"
            gives="API"
          />
          <MenuLink
            href={`/api/v1/claims.csv?${new URLSearchParams({ subject: subjects.join(',') }).toString()}`}
            isDownload
            name="CSV"
            what="The claims about it and its systems, one a row"
            gives={plural(chip.claims.length, 'row')}
          />
        </MenuSection>
      </Menu>
    </>
  );
}
