import type { Metadata } from 'next';
import Link from 'next/link';
import type { ReactNode } from 'react';
import { CertaintyLegend } from '@/components/certainty/certainty-legend';
import { DealsExportMenu } from '@/components/filters/deals-export-menu';
import { FilterSentence } from '@/components/filters/filter-sentence';
import { FilterStrip } from '@/components/filters/filter-strip';
import { IgnoredParameters } from '@/components/filters/ignored-parameters';
import {
  clearAllFilters,
  sortDirectionOf,
  type SortKey,
  toggleSort,
  toggleValue,
} from '@/components/filters/query-changes';
import { SortLinks } from '@/components/filters/sort-links';
import { PageHead } from '@/components/layout/page-head';
import { PageShell } from '@/components/layout/page-shell';
import { DealsTable, type DealsTableOrder } from '@/components/tables/deals-table';
import { ButtonLink } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { Notice } from '@/components/ui/notice';
import { Pager } from '@/components/ui/pager';
import { SourceLine } from '@/components/ui/source-line';
import { isCountedElsewhere } from '@/lib/domain/deal-cells';
import { CERTAINTIES, valuesOf } from '@/lib/domain/vocabulary';
import { type DealQuery, EMPTY_DEAL_QUERY } from '@/lib/filters/deal-query';
import { type ActiveFilter, describeActiveFilters, describeDealQuery } from '@/lib/filters/describe-query';
import { parseDealQuery } from '@/lib/filters/parse-query';
import { serializeDealQuery, toHref, toSearch } from '@/lib/filters/serialize-query';
import { formatList, plural } from '@/lib/format/number';
import type { DealFacets, DealPage } from '@/lib/services/deal-lists';
import { getDataset } from '@/lib/services/get-dataset';
import { listDealFacets } from '@/lib/services/list-deal-facets';
import { listDeals } from '@/lib/services/list-deals';
import { listKnownValues } from '@/lib/services/list-known-values';
import { suggestRelaxations } from '@/lib/services/suggest-relaxations';

const PATH = '/deals';

interface DealsPageProps {
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}

/** The sentence of the view is its title, so that a tab, a bookmark and a shared link say what they show. */
export async function generateMetadata({ searchParams }: DealsPageProps): Promise<Metadata> {
  const known = await listKnownValues();
  const { query } = parseDealQuery(await searchParams, known);
  const sentence = describeDealQuery(query, known, null).text;
  return {
    title: sentence.replace(/\.$/, ''),
    alternates: { canonical: toHref(PATH, query) },
  };
}

/** The filterable table of deals. Everything it shows comes from the address; it needs no JavaScript. */
export default async function DealsPage({ searchParams }: DealsPageProps) {
  const params = await searchParams;
  const [known, dataset] = await Promise.all([listKnownValues(), getDataset()]);
  const { query, problems } = parseDealQuery(params, known);
  const [deals, facets] = await Promise.all([listDeals(query), listDealFacets(query)]);
  const described = describeDealQuery(query, known, deals);
  const filters = describeActiveFilters(query, known);
  const href = toHref(PATH, query);

  return (
    <PageShell dataset={dataset} section="deals" path={PATH} searchParams={params} asOf={query.asOf}>
      <PageHead
        title="Deals"
        actions={
          <>
            <ButtonLink href={toCapacityHref(query)}>Capacity timeline</ButtonLink>
            <DealsExportMenu query={query} path={PATH} total={deals.total} dataset={dataset} />
          </>
        }
      />
      <FilterStrip query={query} facets={facets} path={PATH} dataDate={dataset.dataDate} />
      <Ladder query={query} facets={facets} />
      <FilterSentence described={described} filters={filters} query={query} path={PATH} />
      <IgnoredParameters problems={problems} />
      <DealsResult query={query} deals={deals} filters={filters} sentence={described.text} />
      <Pager
        page={deals.page}
        pageCount={deals.pageCount}
        hrefFor={(page) => toHref(PATH, query, { page })}
        label="Pages of deals"
      />
      <SourceLine dataDate={query.asOf ?? dataset.dataDate} permalink={href}>
        <b>How to read:</b> a bar shows how one figure divides by certainty; its length is always the whole
        figure. Empty means the deal has no such figure, “not given” that nobody told its size.
      </SourceLine>
    </PageShell>
  );
}

/** The power of the same deals over time. Order and page mean nothing there. */
function toCapacityHref(query: DealQuery): string {
  const { sort, page, pageSize } = EMPTY_DEAL_QUERY;
  return toHref('/capacity', { ...query, sort, page, pageSize });
}

/** Legend, facet and counts of the certainties in one, and the order of the list beside it. */
function Ladder({ query, facets }: { readonly query: DealQuery; readonly facets: DealFacets }) {
  const rungs = valuesOf(CERTAINTIES);
  return (
    <div className="ladder">
      <CertaintyLegend
        label="Certainty"
        counts={Object.fromEntries(facets.certainty.map(({ value, count }) => [value, count]))}
        hrefs={Object.fromEntries(
          rungs.map((rung) => [rung, toHref(PATH, toggleValue(query, 'certainty', rung))]),
        )}
        selected={query.certainty}
        className={facets.certainty.every(({ count }) => count === 0) ? 'is-empty' : ''}
      />
      <SortLinks query={query} path={PATH} />
    </div>
  );
}

function DealsResult({
  query,
  deals,
  filters,
  sentence,
}: {
  readonly query: DealQuery;
  readonly deals: DealPage;
  readonly filters: readonly ActiveFilter[];
  readonly sentence: string;
}) {
  if (deals.total === 0) return <NoDeals query={query} filters={filters} allTotal={deals.allTotal} />;
  if (deals.items.length === 0) return <PageBeyondEnd query={query} deals={deals} />;
  const orderBy = (key: SortKey): DealsTableOrder => ({
    href: toHref(PATH, toggleSort(query, key)),
    direction: sortDirectionOf(query, key),
  });
  // A deal's page keeps the day of knowledge and nothing else.
  const dealSearch = toSearch(serializeDealQuery({ ...EMPTY_DEAL_QUERY, asOf: query.asOf }));
  return (
    <DealsTable
      deals={deals.items}
      caption={sentence}
      firstSlugs={[...query.company, ...query.with]}
      order={{ announced: orderBy('announced'), title: orderBy('title'), gw: orderBy('gw') }}
      hrefFor={(slug) => `${PATH}/${slug}${dealSearch}`}
      foot={<TableFoot query={query} deals={deals} />}
    />
  );
}

/** Why the columns have no total, where a total without double counting is, and what a figure filter means here. */
function TableFoot({ query, deals }: { readonly query: DealQuery; readonly deals: DealPage }) {
  const overlapping = deals.items.filter(({ overlapNotes }) => isCountedElsewhere(overlapNotes)).length;
  const isByFigure = query.certainty.length > 0 || query.layer.length > 0;
  return (
    <>
      No column total:{' '}
      {overlapping === 0
        ? 'what these deals promise may be inside other deals'
        : `${overlapping} of these rows ${overlapping === 1 ? 'contains or restates' : 'contain or restate'} others`}
      . Power of these deals with every gigawatt counted once:{' '}
      <Link href={toCapacityHref(query)} prefetch={false}>
        capacity timeline
      </Link>
      .
      {isByFigure
        ? ' Each row shows all figures of its deal, also those of other certainties and layers than filtered for.'
        : null}
    </>
  );
}

function PageBeyondEnd({ query, deals }: { readonly query: DealQuery; readonly deals: DealPage }): ReactNode {
  return (
    <Notice title="Beyond the last page">
      There {deals.pageCount === 1 ? 'is one page' : `are ${plural(deals.pageCount, 'page')}`} of{' '}
      {plural(deals.total, 'deal')}.{' '}
      <Link href={toHref(PATH, query, { page: deals.pageCount })} prefetch={false}>
        Go to the last page
      </Link>
      .
    </Notice>
  );
}

/** Nothing matches: which filter to take off, and what that would give. */
async function NoDeals({
  query,
  filters,
  allTotal,
}: {
  readonly query: DealQuery;
  readonly filters: readonly ActiveFilter[];
  readonly allTotal: number;
}) {
  const relaxations = await suggestRelaxations(query);
  const valuesOfFilter = (key: ActiveFilter['key']): string =>
    formatList(
      filters.filter((filter) => filter.key === key).map(({ value }) => value),
      'or',
    );
  return (
    <EmptyState
      title="No deal matches all of this"
      actions={[
        ...relaxations.map(({ key, label, without, total }) => ({
          label: `Without ${label.toLowerCase()} ${valuesOfFilter(key)}`,
          href: toHref(PATH, without),
          gives: plural(total, 'deal'),
        })),
        {
          label: 'Without any filter',
          href: toHref(PATH, clearAllFilters(query)),
          gives: plural(allTotal, 'deal'),
        },
      ]}
    >
      {relaxations.length === 0
        ? 'No single filter is in the way: two or more exclude each other.'
        : 'Taking off one of these alone would give:'}
    </EmptyState>
  );
}
