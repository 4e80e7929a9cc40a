import type { Metadata } from 'next';
import { CapacityFigure } from '@/components/charts/capacity-figure';
import { CapacityExportMenu } from '@/components/capacity/capacity-export-menu';
import { BesideTheCurve } from '@/components/capacity/beside-the-curve';
import { CertaintyLegend } from '@/components/certainty/certainty-legend';
import { FilterSentence } from '@/components/filters/filter-sentence';
import { FilterStrip } from '@/components/filters/filter-strip';
import { IgnoredParameters } from '@/components/filters/ignored-parameters';
import { toggleValue } from '@/components/filters/query-changes';
import { PageHead } from '@/components/layout/page-head';
import { PageShell } from '@/components/layout/page-shell';
import { EmptyState } from '@/components/ui/empty-state';
import { Segmented } from '@/components/ui/segmented';
import { SourceLine } from '@/components/ui/source-line';
import { renderCapacityStatic } from '@/lib/chart-image/capacity-static';
import { CAPACITY_STACKS } from '@/lib/charts/capacity-model';
import { LAYERS } from '@/lib/domain/vocabulary';
import { describeActiveFilters, describeDealQuery } from '@/lib/filters/describe-query';
import { toHref } from '@/lib/filters/serialize-query';
import { formatList } from '@/lib/format/number';
import { toSentenceCase } from '@/lib/format/words';
import { loadCapacityView } from '@/lib/services/capacity-view';
import { getDataset } from '@/lib/services/get-dataset';
import { listDealFacets } from '@/lib/services/list-deal-facets';

interface CapacityPageProps {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}
