import type { Metadata } from 'next';
import Link from 'next/link';
import { IgnoredParameters } from '@/components/filters/ignored-parameters';
import { BeyondLastPage } from '@/components/filters/beyond-last-page';
import { NothingMatches } from '@/components/filters/nothing-matches';
import { ListExportMenu } from '@/components/filters/list-export-menu';
import { ListOrders } from '@/components/filters/list-orders';
import { ListSentence } from '@/components/filters/list-sentence';
import { PageHead } from '@/components/layout/page-head';
import { PageShell } from '@/components/layout/page-shell';
import { SourceFilters, SourceKinds } from '@/components/sources/source-filters';
import { SourcesTable } from '@/components/sources/sources-table';
import { Notice } from '@/components/ui/notice';
import { Pager } from '@/components/ui/pager';
import { SourceLine } from '@/components/ui/source-line';
import { parseAsOf } from '@/lib/filters/as-of';
import { describeSourceQuery, listSourceFilters, sourceFilterLabel } from '@/lib/filters/describe-sources';
import { joinWords } from '@/lib/filters/list-words';
import { parseParameters, type SearchParams } from '@/lib/filters/parse-query';
import {
  EMPTY_SOURCE_QUERY,
  sourceParameters,
  type SourceQuery,
  type SourceSort,
  toSourceHref,
} from '@/lib/filters/source-query';
import { getDataset } from '@/lib/services/get-dataset';
import { listKnownValues } from '@/lib/services/list-known-values';
import {
  listPublishers,
  listSourceFacets,
  listSources,
  suggestSourceRelaxations,
} from '@/lib/services/list-sources';
import type { SourcePage } from '@/lib/services/source-records';

const PATH = '/sources';
const API_PATH = '/api/v1/sources';

const ORDERS: readonly { readonly sort: SourceSort; readonly label: string }[] = [
  { sort: 'kind', label: 'best kind' },
  { sort: '-claims', label: 'most claims' },
  { sort: '-date', label: 'newest' },
  { sort: 'date', label: 'oldest' },
  { sort: 'publisher', label: 'publisher' },
];

interface SourcesPageProps {
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}

async function parseQuery(params: SearchParams) {
  const [known, publishers] = await Promise.all([listKnownValues(), listPublishers()]);
  const { values, problems } = parseParameters(sourceParameters(publishers), params, known, {
    extraKeys: ['asOf'],
  });
  return { query: values, problems, known, publishers };
}

export async function generateMetadata({ searchParams }: SourcesPageProps): Promise<Metadata> {
  const { query, known, publishers } = await parseQuery(await searchParams);
  const counts = await listSources(query);
  return {
    title: `Sources: ${joinWords(describeSourceQuery(query, publishers, known, counts)).replace(/\.$/, '')}`,
    description: 'Every publication that the figures of the ledger rest on.',
    alternates: { canonical: toSourceHref(PATH, query) },
  };
}

/** Every source of the ledger. Everything it shows comes from the address; it needs no JavaScript. */
export default async function SourcesPage({ searchParams }: SourcesPageProps) {
  const params = await searchParams;
  const [{ query, problems, known, publishers }, dataset] = await Promise.all([
    parseQuery(params),
    getDataset(),
  ]);
  const { asOf } = parseAsOf(params);
  const [sources, facets] = await Promise.all([listSources(query), listSourceFacets(query)]);
  const wholeList = { page: 1, pageSize: EMPTY_SOURCE_QUERY.pageSize };
  const segments = describeSourceQuery(query, publishers, known, sources);

  return (
    <PageShell dataset={dataset} section="sources" path={PATH} searchParams={params} asOf={asOf}>
      <PageHead
        title="Sources"
        lede="Every publication that a figure of the ledger rests on, and how much rests on it."
        actions={
          <ListExportMenu
            noun="source"
            total={sources.total}
            csv={{
              href: toSourceHref(`${API_PATH}.csv`, { ...query, ...wholeList }),
              what: 'Every source with its counts',
            }}
            ndjson={{
              href: toSourceHref(`${API_PATH}.ndjson`, { ...query, ...wholeList }),
              what: 'One source a line',
            }}
            json={{ href: toSourceHref(`${API_PATH}.json`, query) }}
            address={toSourceHref(PATH, query)}
            dataset={dataset}
          />
        }
      />
      <SourceFilters query={query} facets={facets} path={PATH} dataDate={dataset.dataDate} />
      <SourceKinds query={query} facets={facets} path={PATH} />
      <ListOrders
        orders={ORDERS.map(({ sort, label }) => ({
          label,
          href: toSourceHref(PATH, query, { sort }),
          isSet: query.sort === sort,
        }))}
      />
      <ListSentence
        segments={segments}
        chips={listSourceFilters(query, publishers, known).map(({ label, value, without }) => ({
          label,
          value,
          href: toSourceHref(PATH, without),
        }))}
        clearHref={toSourceHref(PATH, { ...EMPTY_SOURCE_QUERY, sort: query.sort })}
      />
      <IgnoredParameters problems={problems} />
      {asOf === null ? null : (
        <Notice title="Not as of a day">
          These are all sources of the present data, whatever the day. To end with a day, filter by when they
          were published.
        </Notice>
      )}
      <SourcesResult query={query} sources={sources} sentence={joinWords(segments)} />
      <Pager
        page={sources.page}
        pageCount={sources.pageCount}
        hrefFor={(page) => toSourceHref(PATH, query, { page })}
        label="Pages of sources"
      />
      <SourceLine dataDate={dataset.dataDate} permalink={toSourceHref(PATH, query)}>
        <b>How to read:</b> claims count deprecated and superseded ones too. A field rests on a source alone
        where no other has a claim about it that is relied on.{' '}
        <Link href="/method#sources" prefetch={false}>
          What the kinds mean
        </Link>
        .
      </SourceLine>
    </PageShell>
  );
}

function SourcesResult({
  query,
  sources,
  sentence,
}: {
  readonly query: SourceQuery;
  readonly sources: SourcePage;
  readonly sentence: string;
}) {
  if (sources.total === 0) return <NoSources query={query} allTotal={sources.allTotal} />;
  if (sources.items.length === 0) {
    return (
      <BeyondLastPage
        noun="source"
        total={sources.total}
        pageCount={sources.pageCount}
        lastHref={toSourceHref(PATH, query, { page: sources.pageCount })}
      />
    );
  }
  return <SourcesTable sources={sources.items} caption={sentence} />;
}

/** Nothing matches: which filter to take off, and what that would give. */
async function NoSources({ query, allTotal }: { readonly query: SourceQuery; readonly allTotal: number }) {
  const relaxations = await suggestSourceRelaxations(query);
  return (
    <NothingMatches
      noun="source"
      relaxations={relaxations.map(({ key, without, total }) => ({
        label: `Without the filter ${sourceFilterLabel(key).toLowerCase()}`,
        href: toSourceHref(PATH, without),
        total,
      }))}
      allHref={toSourceHref(PATH, { ...EMPTY_SOURCE_QUERY, sort: query.sort })}
      allTotal={allTotal}
    />
  );
}
