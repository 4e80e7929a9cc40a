import { Menu, MenuLink, MenuSection } from '@/components/ui/menu';
import { MenuCopy } from '@/components/ui/menu-copy';
import { type ComparisonQuery, toComparisonHref } from '@/lib/filters/comparison-query';
import { formatComparisonCitation } from '@/lib/format/chip-comparison';
import { formatPartialDate } from '@/lib/format/date';
import { plural } from '@/lib/format/number';
import type { GenerationComparison } from '@/lib/services/compare-chips';

const API_PATH = '/api/v1/chip-comparison';

/** Rows that a page of JSON holds: more than a table has cells. */
const WHOLE_TABLE = 200;

/** The comparison as files, its address and how to cite it. */
export function ComparisonExportMenu({
  comparison,
  query,
  path,
  dataset,
}: {
  readonly comparison: GenerationComparison;
  readonly query: ComparisonQuery;
  readonly path: string;
  readonly dataset: { readonly version: string; readonly dataDate: string };
}) {
  const { chips, groups, level, baseline } = comparison;
  const rows = groups.filter(({ id }) => id !== 'strategies').flatMap((group) => group.rows);
  const cells = plural(rows.length * chips.length, 'cell');
  const day = query.asOf ?? dataset.dataDate;
  const commitments = new URLSearchParams({
    chip: query.chips.join(','),
    ...(query.asOf === null ? {} : { asOf: query.asOf }),
  });
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
      <MenuSection heading="This table">
        <MenuLink
          href={toComparisonHref(`${API_PATH}.csv`, query)}
          isDownload
          name="CSV"
          what="A row a cell, with why none is known"
          gives={cells}
        />
        <MenuLink
          href={`${toComparisonHref(`${API_PATH}.json`, query)}&pageSize=${WHOLE_TABLE}`}
          name="JSON"
          what="As the API gives it"
          gives={cells}
        />
      </MenuSection>
      <MenuSection heading="What is promised on these chips">
        <MenuLink
          href={`/api/v1/capacity-commitments.csv?${commitments.toString().replaceAll('%2C', ',')}`}
          isDownload
          name="CSV"
          what="A row a commitment, each once"
        />
      </MenuSection>
      <MenuSection>
        <MenuCopy
          text={toComparisonHref(path, query)}
          isAddress
          name="Link"
          what="Restores exactly this table"
        />
        <MenuCopy
          text={formatComparisonCitation(
            chips.map(({ name }) => name),
            level,
            baseline.name,
            day,
          )}
          name="Cite"
          what="Chips, level, baseline and day"
        />
      </MenuSection>
    </Menu>
  );
}
