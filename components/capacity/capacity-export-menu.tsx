import type { ComponentProps } from 'react';
import { ChartExportMenu } from '@/components/charts/chart-export-menu';
import { MenuLink, MenuSection } from '@/components/ui/menu';

/** The capacity timeline as files, and the commitments behind it. */
export function CapacityExportMenu(props: Omit<ComponentProps<typeof ChartExportMenu>, 'id' | 'children'>) {
  const { search } = props;
  return (
    <ChartExportMenu id="capacity-timeline" {...props}>
      <MenuSection heading="Its commitments">
        <MenuLink
          href={`/api/v1/capacity-commitments.csv${search.replace(/([?&])stack=[^&]*&?/, '$1').replace(/[?&]$/, '')}`}
          isDownload
          name="CSV"
          what="One a row, every layer"
          gives="API"
        />
      </MenuSection>
    </ChartExportMenu>
  );
}
