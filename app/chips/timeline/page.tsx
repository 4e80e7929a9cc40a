import type { Metadata } from 'next';
import { ChartExportMenu } from '@/components/charts/chart-export-menu';
import { chipChartSize } from '@/components/charts/chip-geometry';
import { ChipFigure } from '@/components/charts/chip-figure';
import { ChipNotDrawn } from '@/components/charts/chip-not-drawn';
import { ChipTwin } from '@/components/charts/chip-twin';
import { SpecChoice } from '@/components/charts/spec-choice';
import { ChipFilters } from '@/components/chips/chip-filters';
import { ChipPages } from '@/components/chips/chip-pages';
import { IgnoredParameters } from '@/components/filters/ignored-parameters';
import { ListSentence } from '@/components/filters/list-sentence';
import { NothingMatches } from '@/components/filters/nothing-matches';
import { PageHead } from '@/components/layout/page-head';
import { PageShell } from '@/components/layout/page-shell';
import { ClaimLink } from '@/components/provenance/claim-link';
import { Notice } from '@/components/ui/notice';
import { Segmented } from '@/components/ui/segmented';
import { SourceLine } from '@/components/ui/source-line';
import { renderPageDrawings } from '@/lib/chart-image/page-drawings';
import { countGenerations, type ChipGenerationsChart } from '@/lib/charts/chip-generations-model';
import { joinLede } from '@/lib/charts/chip-generations-words';
import { SPEC_LEVELS } from '@/lib/domain/chip-specs';
import { EMPTY_CHIP_QUERY, toChipListHref } from '@/lib/filters/chip-query';
import {
  CHIP_AXES,
  CHIP_TIMELINE_FILTERS,
  CHIP_TIMELINE_PARAMETERS,
  checkChipTimelineView,
  type ChipTimelineFilters,
  type ChipTimelineView,
  listDrawnLevels,
  toChipQuery,
  toChipTimelineHref,
  toChipTimelinePath,
} from '@/lib/filters/chip-timeline-query';
import { chipFilterLabel, describeChipQuery, listChipFilters } from '@/lib/filters/describe-chips';
import { parseParametersWith, type SearchParams } from '@/lib/filters/parse-query';
import { formatPartialDateProse } from '@/lib/format/date';
import { formatList } from '@/lib/format/number';
import { chipGenerationsChart } from '@/lib/services/chip-generations';
import { getDataset } from '@/lib/services/get-dataset';
import { listChipFacets, suggestChipRelaxations } from '@/lib/services/list-chips';
import { listKnownValues } from '@/lib/services/list-known-values';

const PATH = '/chips/timeline';
const NAMED_SOURCES = 8;

interface ChipTimelinePageProps {
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}

async function openView(params: SearchParams) {
  const known = await listKnownValues();
  const parsed = parseParametersWith(CHIP_TIMELINE_FILTERS, CHIP_TIMELINE_PARAMETERS, params, known);
  const { view, problems } = checkChipTimelineView(parsed.extra);
  const chart = await chipGenerationsChart(parsed.query, view, known);
  return { known, view, chart, filters: parsed.query, problems: [...parsed.problems, ...problems] };
}

export async function generateMetadata({ searchParams }: ChipTimelinePageProps): Promise<Metadata> {
  const { view, filters, chart } = await openView(await searchParams);
  return {
    title: chart.title,
    description: joinLede(chart.lede),
    alternates: { canonical: toChipTimelineHref(PATH, view, filters) },
  };
}

/** A specification over time. Everything the page shows comes from the address; it needs no JavaScript. */
export default async function ChipTimelinePage({ searchParams }: ChipTimelinePageProps) {
  const params = await searchParams;
  const [{ known, view, chart, filters, problems }, dataset] = await Promise.all([
    openView(params),
    getDataset(),
  ]);
  const { asOf } = filters;
  // Counts of the filters are of generations, whatever the day.
  const query = { ...toChipQuery(filters), asOf: null };
  const facets = await listChipFacets(query);
  const path = toChipTimelinePath(PATH, view);
  const href = toChipTimelineHref(PATH, view, filters);
  const hrefOf = (to: string): string => (asOf === null ? to : `${to}?asOf=${asOf}`);
  const levels = listDrawnLevels(view.spec);
  const counts = countGenerations(chart);
  const toView = (changes: Partial<ChipTimelineView>): string =>
    toChipTimelineHref(PATH, checkChipTimelineView({ ...view, ...changes }).view, filters);

  return (
    <PageShell dataset={dataset} section="chips" path={PATH} searchParams={params} asOf={asOf}>
      <PageHead
        title={chart.title}
        lede={chart.lede.map(({ text, place }, index) =>
          // Pieces have no name of their own and never change places.
          place === null ? (
            <span key={index}>{text}</span>
          ) : (
            <ClaimLink key={index} {...place}>
              <b>{text}</b>
            </ClaimLink>
          ),
        )}
        actions={
          <ChartExportMenu
            id={chart.id}
            search={href.slice(PATH.length)}
            href={href}
            dataDate={chart.dataDate}
            version={dataset.version}
          />
        }
      />
      <ChipPages current="timeline" asOf={asOf} />
      <SpecChoice current={view.spec} hrefOf={(spec) => toView({ spec })} />
      <ChipFilters query={toChipQuery(filters)} facets={facets} path={path} />
      <ListSentence
        segments={describeChipQuery(query, known, counts)}
        chips={listChipFilters(toChipQuery(filters), known).map(({ label, value, without }) => ({
          label,
          value,
          href: toChipListHref(path, without),
        }))}
        clearHref={toChipListHref(path, { ...EMPTY_CHIP_QUERY, asOf })}
      />
      <IgnoredParameters problems={problems} />
      {asOf === null ? null : (
        <Notice title="Figures are of today">
          Dates after {formatPartialDateProse(asOf)} are drawn as expected. Specifications and dates are those
          of the present data: none has a day from which it was known.
        </Notice>
      )}
      <div className="ctl">
        {levels.length > 1 ? (
          <Segmented
            label="Figures"
            items={SPEC_LEVELS.filter(({ value }) => levels.includes(value)).map(({ value, label }) => ({
              label,
              href: toView({ level: value }),
              isCurrent: value === view.level,
            }))}
          />
        ) : null}
        <Segmented
          label="Axis"
          items={CHIP_AXES.map(({ value, label }) => ({
            label,
            href: toView({ axis: value }),
            isCurrent: value === view.axis,
          }))}
        />
        <span className="lab desk push">{chart.subtitle}</span>
      </div>
      {counts.total === 0 ? (
        <NoGenerations view={view} filters={filters} allTotal={counts.allTotal} />
      ) : (
        <ChipsDrawn chart={chart} hrefOf={hrefOf} />
      )}
      <SourceLine dataDate={chart.dataDate} permalink={href}>
        <b>Sources:</b> {nameSources(chart.sourceNames)}.
      </SourceLine>
    </PageShell>
  );
}

function nameSources(names: readonly string[]): string {
  if (names.length === 0) return 'none';
  const more = names.length - NAMED_SOURCES;
  return formatList([...names.slice(0, NAMED_SOURCES), ...(more > 0 ? [`${more} more`] : [])]);
}

async function ChipsDrawn({
  chart,
  hrefOf,
}: {
  readonly chart: ChipGenerationsChart;
  readonly hrefOf: (path: string) => string;
}) {
  return (
    <>
      {chart.families.length === 0 ? null : (
        <>
          <ChipFigure model={chart} drawings={await renderPageDrawings(chart, chipChartSize)} />
          <ChipTwin model={chart} hrefOf={hrefOf} />
        </>
      )}
      <ChipNotDrawn model={chart} hrefOf={hrefOf} />
    </>
  );
}

/** Nothing matches: which filter to take off, and what that would give. */
async function NoGenerations({
  view,
  filters,
  allTotal,
}: {
  readonly view: ChipTimelineView;
  readonly filters: ChipTimelineFilters;
  readonly allTotal: number;
}) {
  const path = toChipTimelinePath(PATH, view);
  const { asOf } = filters;
  const relaxations = await suggestChipRelaxations({ ...toChipQuery(filters), asOf: null });
  return (
    <NothingMatches
      noun="generation"
      relaxations={relaxations.map(({ key, without, total }) => ({
        label: `Without the filter ${chipFilterLabel(key).toLowerCase()}`,
        href: toChipListHref(path, { ...without, asOf }),
        total,
      }))}
      allHref={toChipListHref(path, { ...EMPTY_CHIP_QUERY, asOf })}
      allTotal={allTotal}
    />
  );
}
