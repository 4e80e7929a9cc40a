import type { Metadata } from 'next';
import Link from 'next/link';
import type { ReactNode } from 'react';
import { CertaintyLegend } from '@/components/certainty/certainty-legend';
import { BeyondLastPage } from '@/components/filters/beyond-last-page';
import { NothingMatches } from '@/components/filters/nothing-matches';
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
import { HeadlineSection } from '@/components/headline/headline';
import { PageHead } from '@/components/layout/page-head';
import { PageShell } from '@/components/layout/page-shell';
import { DealsTable, type DealsTableOrder } from '@/components/tables/deals-table';
import { ButtonLink } from '@/components/ui/button';
import { Pager } from '@/components/ui/pager';
import { SourceLine } from '@/components/ui/source-line';
import { isCountedElsewhere } from '@/lib/domain/deal-cells';
import { CERTAINTIES, valuesOf } from '@/lib/domain/vocabulary';
import { type DealQuery, EMPTY_DEAL_QUERY } from '@/lib/filters/deal-query';
import { type ActiveFilter, describeActiveFilters, describeDealQuery } from '@/lib/filters/describe-query';
import { HEADLINE_PARAMETERS, toHeadlinePath } from '@/lib/filters/headline-parameters';
import { parseDealQueryWith } from '@/lib/filters/parse-query';
import { serializeDealQuery, toHref, toSearch } from '@/lib/filters/serialize-query';
import { formatList, plural } from '@/lib/format/number';
import type { DealFacets, DealPage } from '@/lib/services/deal-lists';
import { decomposeHeadline } from '@/lib/services/decompose-headline';
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
  const { query, extra } = parseDealQueryWith(HEADLINE_PARAMETERS, await searchParams, known);
  const sentence = describeDealQuery(query, known, null).text;
  return {
    title: sentence.replace(/\.$/, ''),
    alternates: { canonical: toHref(toHeadlinePath(PATH, extra), query) },
  };
}

/** The filterable table of deals. Everything it shows comes from the address; it needs no JavaScript. */
export default async function DealsPage({ searchParams }: DealsPageProps) {
  const params = await searchParams;
  const [known, dataset] = await Promise.all([listKnownValues(), getDataset()]);
  const { query, extra, problems } = parseDealQueryWith(HEADLINE_PARAMETERS, params, known);
  const path = toHeadlinePath(PATH, extra);
  const [deals, facets, headline] = await Promise.all([
    listDeals(query),
    listDealFacets(query),
    decomposeHeadline(query, extra, known),
  ]);
  const described = describeDealQuery(query, known, deals);
  const filters = describeActiveFilters(query, known);
  const href = toHref(path, query);

  return (
    <PageShell dataset={dataset} section="deals" path={PATH} searchParams={params} asOf={query.asOf}>
      <PageHead
        title="Deals"
        actions={
          <>
            <ButtonLink href={toCapacityHref(query)}>Capacity timeline</ButtonLink>
            <DealsExportMenu
              query={query}
              headline={extra}
              path={path}
              total={deals.total}
              dataset={dataset}
            />
          </>
        }
      />
      <FilterStrip query={query} facets={facets} path={path} dataDate={dataset.dataDate} />
      <Ladder query={query} facets={facets} path={path} />
      <FilterSentence described={described} filters={filters} query={query} path={path} />
      <IgnoredParameters problems={problems} />
      {deals.total === 0 ? null : (
        <HeadlineSection
          result={headline}
          query={query}
          headline={extra}
          path={PATH}
          hrefFor={(slug) => toDealHref(query, slug)}
        />
      )}
      <DealsResult query={query} deals={deals} filters={filters} sentence={described.text} path={path} />
      <Pager
        page={deals.page}
        pageCount={deals.pageCount}
        hrefFor={(page) => toHref(path, query, { page })}
        label="Pages of deals"
      />
      <SourceLine dataDate={query.asOf ?? dataset.dataDate} permalink={href}>
        <b>How to read:</b> a bar shows how one figure divides by certainty; its length is always the whole
        figure. Empty means the deal has no such figure, “not given” that nobody told its size.
      </SourceLine>
    </PageShell>
  );
}

/** A deal's page keeps the day of knowledge and nothing else. */
function toDealHref(query: DealQuery, slug: string): string {
  return `${PATH}/${slug}${toSearch(serializeDealQuery({ ...EMPTY_DEAL_QUERY, asOf: query.asOf }))}`;
}

/** The power of the same deals over time. Order and page mean nothing there. */
function toCapacityHref(query: DealQuery): string {
  const { sort, page, pageSize } = EMPTY_DEAL_QUERY;
  return toHref('/capacity', { ...query, sort, page, pageSize });
}

/** Legend, facet and counts of the certainties in one, and the order of the list beside it. */
function Ladder({
  query,
  facets,
  path,
}: {
  readonly query: DealQuery;
  readonly facets: DealFacets;
  readonly path: string;
}) {
  const rungs = valuesOf(CERTAINTIES);
  return (
    <div className="ladder">
      <CertaintyLegend
        label="Certainty"
        counts={Object.fromEntries(facets.certainty.map(({ value, count }) => [value, count]))}
        hrefs={Object.fromEntries(
          rungs.map((rung) => [rung, toHref(path, toggleValue(query, 'certainty', rung))]),
        )}
        selected={query.certainty}
        className={facets.certainty.every(({ count }) => count === 0) ? 'is-empty' : ''}
      />
      <SortLinks query={query} path={path} />
    </div>
  );
}

function DealsResult({
  query,
  deals,
  filters,
  sentence,
  path,
}: {
  readonly query: DealQuery;
  readonly deals: DealPage;
  readonly filters: readonly ActiveFilter[];
  readonly sentence: string;
  /** Path with the parameters of the headline. */
  readonly path: string;
}) {
  if (deals.total === 0) {
    return <NoDeals query={query} filters={filters} allTotal={deals.allTotal} path={path} />;
  }
  if (deals.items.length === 0) return <PageBeyondEnd query={query} deals={deals} path={path} />;
  const orderBy = (key: SortKey): DealsTableOrder => ({
    href: toHref(path, toggleSort(query, key)),
    direction: sortDirectionOf(query, key),
  });
  return (
    <DealsTable
      deals={deals.items}
      caption={sentence}
      firstSlugs={[...query.company, ...query.with]}
      order={{ announced: orderBy('announced'), title: orderBy('title'), gw: orderBy('gw') }}
      hrefFor={(slug) => toDealHref(query, slug)}
      foot={<TableFoot query={query} deals={deals} />}
    />
  );
}

/** Why the columns have no total, where the totals without double counting are, and what a figure filter means here. */
function TableFoot({ query, deals }: { readonly query: DealQuery; readonly deals: DealPage }) {
  const overlapping = deals.items.filter(({ overlapNotes }) => isCountedElsewhere(overlapNotes)).length;
  const isByFigure = query.certainty.length > 0 || query.layer.length > 0;
  return (
    <>
      No column total:{' '}
      {overlapping === 0
        ? 'what these deals promise may be inside other deals'
        : `${overlapping} of these rows ${overlapping === 1 ? 'contains or restates' : 'contain or restate'} others`}
      . With everything counted once, all {plural(deals.total, 'deal')} come to what{' '}
      <a href="#headline-title">the sentence above the table</a> says; their power over time is in the{' '}
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

function PageBeyondEnd({
  query,
  deals,
  path,
}: {
  readonly query: DealQuery;
  readonly deals: DealPage;
  readonly path: string;
}): ReactNode {
  return (
    <BeyondLastPage
      noun="deal"
      total={deals.total}
      pageCount={deals.pageCount}
      lastHref={toHref(path, query, { page: deals.pageCount })}
    />
  );
}

/** Nothing matches: which filter to take off, and what that would give. */
async function NoDeals({
  query,
  filters,
  allTotal,
  path,
}: {
  readonly query: DealQuery;
  readonly filters: readonly ActiveFilter[];
  readonly allTotal: number;
  readonly path: string;
}) {
  const relaxations = await suggestRelaxations(query);
  const valuesOfFilter = (key: ActiveFilter['key']): string =>
    formatList(
      filters.filter((filter) => filter.key === key).map(({ value }) => value),
      'or',
    );
  return (
    <NothingMatches
      noun="deal"
      relaxations={relaxations.map(({ key, label, without, total }) => ({
        label: `Without ${label.toLowerCase()} ${valuesOfFilter(key)}`,
        href: toHref(path, without),
        total,
      }))}
      allHref={toHref(path, clearAllFilters(query))}
      allTotal={allTotal}
    />
  );
}
