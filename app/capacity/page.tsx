import type { Metadata } from 'next';
import { BesideTheCurve } from '@/components/capacity/beside-the-curve';
import { CapacityExportMenu } from '@/components/capacity/capacity-export-menu';
import { CertaintyLegend } from '@/components/certainty/certainty-legend';
import { CapacityKeys } from '@/components/charts/capacity-legend';
import { CapacityFigure } from '@/components/charts/capacity-figure';
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
import { CAPACITY_STACKS, type CapacityStack } from '@/lib/charts/capacity-model';
import { CERTAINTIES, LAYERS, valuesOf } from '@/lib/domain/vocabulary';
import { STACK_PARAMETERS } from '@/lib/services/capacity-parameters';
import { type DealQuery, EMPTY_DEAL_QUERY } from '@/lib/filters/deal-query';
import { describeActiveFilters, describeDealQuery } from '@/lib/filters/describe-query';
import { parseDealQueryWith } from '@/lib/filters/parse-query';
import { toHref } from '@/lib/filters/serialize-query';
import { formatList, plural } from '@/lib/format/number';
import { toSentenceCase } from '@/lib/format/words';
import { capacityChart } from '@/lib/services/capacity-chart';
import { getDataset } from '@/lib/services/get-dataset';
import { listDealFacets } from '@/lib/services/list-deal-facets';
import { listKnownValues } from '@/lib/services/list-known-values';

const PATH = '/capacity';
const NAMED_SOURCES = 8;

interface CapacityPageProps {
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}

/** The path with the stack, so that every filter link keeps it. */
function pathWithStack(stackBy: CapacityStack): string {
  return stackBy === 'certainty' ? PATH : `${PATH}?stack=${stackBy}`;
}

/** A curve knows neither order nor pages. */
function withoutPages(query: DealQuery): DealQuery {
  return { ...query, sort: EMPTY_DEAL_QUERY.sort, page: 1, pageSize: EMPTY_DEAL_QUERY.pageSize };
}

export async function generateMetadata({ searchParams }: CapacityPageProps): Promise<Metadata> {
  const known = await listKnownValues();
  const { query, extra } = parseDealQueryWith(STACK_PARAMETERS, await searchParams, known);
  const { chart } = await capacityChart(query, extra.stack, known);
  return {
    title: chart.title,
    description: chart.subtitle,
    alternates: { canonical: toHref(pathWithStack(extra.stack), withoutPages(query)) },
  };
}

/** Gigawatts over time, one layer at a time. Everything it shows comes from the address; it needs no JavaScript. */
export default async function CapacityPage({ searchParams }: CapacityPageProps) {
  const params = await searchParams;
  const [known, dataset] = await Promise.all([listKnownValues(), getDataset()]);
  const parsed = parseDealQueryWith(STACK_PARAMETERS, params, known);
  const query = withoutPages(parsed.query);
  const stackBy = parsed.extra.stack;
  const [{ result, chart }, facets] = await Promise.all([
    capacityChart(query, stackBy, known),
    listDealFacets(query),
  ]);
  const path = pathWithStack(stackBy);
  const href = toHref(path, query);
  const search = href.slice(PATH.length);
  const dataDate = query.asOf ?? dataset.dataDate;
  const { timeline } = result;
  const hasFigures = timeline.rows.length > 0 || timeline.undated.length > 0;
  const filters = describeActiveFilters(query, known).filter(({ key }) => key !== 'layer');
  const names = [...new Set(result.sources.map(({ publisher }) => publisher))];

  return (
    <PageShell dataset={dataset} section="capacity" path={PATH} searchParams={params} asOf={query.asOf}>
      <PageHead
        title={chart.title}
        lede={
          hasFigures
            ? chart.lede.map(({ text, isStrong }, index) =>
                // Pieces have no name of their own and never change places.
                isStrong ? <b key={index}>{text}</b> : <span key={index}>{text}</span>,
              )
            : undefined
        }
        actions={
          <CapacityExportMenu search={search} href={href} dataDate={dataDate} version={dataset.version} />
        }
      />
      <FilterStrip query={query} facets={facets} path={path} dataDate={dataset.dataDate} omit={['layer']} />
      {filters.length > 0 || query.asOf !== null ? (
        <FilterSentence
          described={describeDealQuery({ ...query, layer: [] }, known, null)}
          filters={filters}
          query={query}
          path={path}
        />
      ) : null}
      <IgnoredParameters problems={parsed.problems} />
      <div className="ctl">
        <Segmented
          label="Layer"
          items={LAYERS.map(({ value, label }) => ({
            label: toSentenceCase(label),
            href: toHref(path, query, { layer: [value] }),
            isCurrent: value === result.layer,
            count: result.layerCounts[value],
          }))}
        />
        <Segmented
          label="Stack by"
          items={CAPACITY_STACKS.map(({ value, label }) => ({
            label,
            href: toHref(pathWithStack(value), query),
            isCurrent: value === stackBy,
          }))}
        />
        <span className="lab desk push">Layers share gigawatts and are never added together</span>
      </div>
      {hasFigures ? (
        <>
          <CertaintyLegend
            label="Certainty"
            hrefs={Object.fromEntries(
              valuesOf(CERTAINTIES).map((rung) => [
                rung,
                toHref(path, toggleValue(query, 'certainty', rung)),
              ]),
            )}
            counts={result.certaintyCounts}
            countNoun="commitment"
            selected={query.certainty}
          >
            {stackBy === 'certainty' ? <CapacityKeys model={chart} /> : null}
          </CertaintyLegend>
          <CapacityFigure
            model={chart}
            drawings={await renderCapacityStatic(chart)}
            withLegend={stackBy !== 'certainty'}
          />
        </>
      ) : (
        <EmptyState
          title={`No capacity with a size in the ${result.layer.replace('_', ' ')} layer`}
          actions={[
            ...LAYERS.filter(({ value }) => result.layerCounts[value] > 0 && value !== result.layer).map(
              ({ value, label }) => ({
                label: `Show ${label}`,
                href: toHref(path, query, { layer: [value] }),
                gives: plural(result.layerCounts[value], 'commitment'),
              }),
            ),
            ...filters.map(({ label, value, without }) => ({
              label: `Without ${label.toLowerCase()} ${value}`,
              href: toHref(path, without),
            })),
          ]}
        >
          {result.undisclosed.length > 0
            ? `${plural(result.undisclosed.length, 'commitment')} here without a size, listed below.`
            : 'No commitment matches these filters.'}
        </EmptyState>
      )}
      <BesideTheCurve result={result} />
      <SourceLine dataDate={dataDate} permalink={href}>
        <b>Sources:</b>{' '}
        {names.length === 0
          ? 'none'
          : formatList([
              ...names.slice(0, NAMED_SOURCES),
              ...(names.length > NAMED_SOURCES ? [`${names.length - NAMED_SOURCES} more`] : []),
            ])}
        .
      </SourceLine>
    </PageShell>
  );
}
