import type { Metadata } from 'next';
import Link from 'next/link';
import { ChipFilters } from '@/components/chips/chip-filters';
import { ChipPages } from '@/components/chips/chip-pages';
import { ChipTable } from '@/components/chips/chip-table';
import { CompareForm } from '@/components/chips/compare-form';
import { BeyondLastPage } from '@/components/filters/beyond-last-page';
import { IgnoredParameters } from '@/components/filters/ignored-parameters';
import { ListExportMenu } from '@/components/filters/list-export-menu';
import { ListOrders } from '@/components/filters/list-orders';
import { ListSentence } from '@/components/filters/list-sentence';
import { NothingMatches } from '@/components/filters/nothing-matches';
import { PageHead } from '@/components/layout/page-head';
import { PageShell } from '@/components/layout/page-shell';
import { Notice } from '@/components/ui/notice';
import { Pager } from '@/components/ui/pager';
import { SourceLine } from '@/components/ui/source-line';
import {
  CHIP_PARAMETERS,
  CHIP_SORT_KEYS,
  type ChipQuery,
  EMPTY_CHIP_QUERY,
  parseChipSort,
  toChipListHref,
  toggleChipSort,
} from '@/lib/filters/chip-query';
import {
  chipFilterLabel,
  chipSortLabel,
  describeChipQuery,
  listChipFilters,
} from '@/lib/filters/describe-chips';
import { joinWords } from '@/lib/filters/list-words';
import { parseParameters, type SearchParams } from '@/lib/filters/parse-query';
import { formatPartialDateProse } from '@/lib/format/date';
import type { ChipPage } from '@/lib/services/chip-list-records';
import { getDataset } from '@/lib/services/get-dataset';
import { listChipFacets, listChipItems, suggestChipRelaxations } from '@/lib/services/list-chips';
import { listKnownValues } from '@/lib/services/list-known-values';

const PATH = '/chips';
const API_PATH = '/api/v1/chips';

interface ChipsPageProps {
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}

async function parseQuery(params: SearchParams) {
  const known = await listKnownValues();
  const { values, problems } = parseParameters(CHIP_PARAMETERS, params, known);
  return { query: values, problems, known };
}

export async function generateMetadata({ searchParams }: ChipsPageProps): Promise<Metadata> {
  const { query, known } = await parseQuery(await searchParams);
  const counts = await listChipItems(query);
  return {
    title: `Chips: ${joinWords(describeChipQuery(query, known, counts)).replace(/\.$/, '')}`,
    description:
      'AI chip generations by family: published specifications and the gigawatts signed for each of them.',
    alternates: { canonical: toChipListHref(PATH, query) },
  };
}

/** The chip generations. Everything the page shows comes from the address; it needs no JavaScript. */
export default async function ChipsPage({ searchParams }: ChipsPageProps) {
  const params = await searchParams;
  const [{ query, problems, known }, dataset] = await Promise.all([parseQuery(params), getDataset()]);
  const [chips, facets] = await Promise.all([listChipItems(query), listChipFacets(query)]);
  const wholeList = { page: 1, pageSize: EMPTY_CHIP_QUERY.pageSize };
  const segments = describeChipQuery(query, known, chips);
  const sortKey = parseChipSort(query.sort)?.key ?? null;

  return (
    <PageShell dataset={dataset} section="chips" path={PATH} searchParams={params} asOf={query.asOf}>
      <PageHead
        title="Chip generations"
        lede="What is published of each generation, per chip and dense, and the gigawatts signed for it."
        actions={
          <ListExportMenu
            noun="generation"
            total={chips.total}
            csv={{
              href: toChipListHref(`${API_PATH}.csv`, { ...query, ...wholeList }),
              what: 'A row a generation with every specification',
            }}
            ndjson={{
              href: toChipListHref(`${API_PATH}.ndjson`, { ...query, ...wholeList }),
              what: 'One generation a line with its systems',
            }}
            json={{ href: toChipListHref(`${API_PATH}.json`, query) }}
            address={toChipListHref(PATH, query)}
            dataset={dataset}
          />
        }
      />
      <ChipPages current="list" asOf={query.asOf} />
      <ChipFilters query={query} facets={facets} path={PATH} />
      <div className="gens-sorts">
        <ListOrders
          orders={[
            {
              label: 'family',
              href: toChipListHref(PATH, query, { sort: 'family' }),
              isSet: sortKey === null,
            },
            ...CHIP_SORT_KEYS.map((key) => ({
              label: chipSortLabel(key),
              href: toChipListHref(PATH, query, { sort: toggleChipSort(query, key) }),
              isSet: key === sortKey,
            })),
          ]}
        />
      </div>
      <ListSentence
        segments={segments}
        chips={listChipFilters(query, known).map(({ label, value, without }) => ({
          label,
          value,
          href: toChipListHref(PATH, without),
        }))}
        clearHref={toChipListHref(PATH, { ...EMPTY_CHIP_QUERY, sort: query.sort, asOf: query.asOf })}
      />
      <IgnoredParameters problems={problems} />
      {query.asOf === null ? null : (
        <Notice title="Specifications are of today">
          Deals and gigawatts are as known on {formatPartialDateProse(query.asOf)}; specifications have no day
          from which they were known.
        </Notice>
      )}
      <ChipsResult query={query} chips={chips} sentence={joinWords(segments)} />
      <Pager
        page={chips.page}
        pageCount={chips.pageCount}
        hrefFor={(page) => toChipListHref(PATH, query, { page })}
        label="Pages of chip generations"
      />
      <SourceLine dataDate={query.asOf ?? dataset.dataDate} permalink={toChipListHref(PATH, query)}>
        <b>How to read:</b> an empty or missing cell is not published, or no commitment names the generation.
        Every number opens its claims. Gigawatts are signed ones of the layer with most, each counted once;
        layers restate each other, so what all come to lies between the two numbers. Shared gigawatts are on
        several generations at once: never add them.{' '}
        <Link href="/method" prefetch={false}>
          How it is counted
        </Link>
        .
      </SourceLine>
    </PageShell>
  );
}

function ChipsResult({
  query,
  chips,
  sentence,
}: {
  readonly query: ChipQuery;
  readonly chips: ChipPage;
  readonly sentence: string;
}) {
  if (chips.total === 0) return <NoChips query={query} allTotal={chips.allTotal} />;
  if (chips.items.length === 0) {
    return (
      <BeyondLastPage
        noun="generation"
        total={chips.total}
        pageCount={chips.pageCount}
        lastHref={toChipListHref(PATH, query, { page: chips.pageCount })}
      />
    );
  }
  return (
    <CompareForm asOf={query.asOf}>
      <ChipTable chips={chips.items} query={query} path={PATH} caption={sentence} />
    </CompareForm>
  );
}

/** Nothing matches: which filter to take off, and what that would give. */
async function NoChips({ query, allTotal }: { readonly query: ChipQuery; readonly allTotal: number }) {
  const relaxations = await suggestChipRelaxations(query);
  return (
    <NothingMatches
      noun="generation"
      relaxations={relaxations.map(({ key, without, total }) => ({
        label: `Without the filter ${chipFilterLabel(key).toLowerCase()}`,
        href: toChipListHref(PATH, without),
        total,
      }))}
      allHref={toChipListHref(PATH, { ...EMPTY_CHIP_QUERY, sort: query.sort, asOf: query.asOf })}
      allTotal={allTotal}
    />
  );
}
