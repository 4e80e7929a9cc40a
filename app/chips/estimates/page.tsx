import type { Metadata } from 'next';
import Link from 'next/link';
import { ChipPages } from '@/components/chips/chip-pages';
import { CheckTable, EstimatesTable } from '@/components/chips/estimates/commitments-table';
import { EstimateFilters } from '@/components/chips/estimates/estimate-filters';
import { RefusedList } from '@/components/chips/estimates/refused-list';
import { WhatIfForm } from '@/components/chips/estimates/what-if-form';
import { WhatIfTable } from '@/components/chips/estimates/what-if-table';
import { BeyondLastPage } from '@/components/filters/beyond-last-page';
import { IgnoredParameters } from '@/components/filters/ignored-parameters';
import { ListExportMenu } from '@/components/filters/list-export-menu';
import { ListOrders } from '@/components/filters/list-orders';
import { ListSentence } from '@/components/filters/list-sentence';
import { NothingMatches } from '@/components/filters/nothing-matches';
import { PageHead } from '@/components/layout/page-head';
import { PageShell } from '@/components/layout/page-shell';
import { Section } from '@/components/layout/section';
import { MenuLink, MenuSection } from '@/components/ui/menu';
import { Notice } from '@/components/ui/notice';
import { Pager } from '@/components/ui/pager';
import { SourceLine } from '@/components/ui/source-line';
import {
  describeEstimateQuery,
  describePower,
  describeWhatIf,
  estimateFilterLabel,
  listEstimateFilters,
} from '@/lib/filters/describe-estimates';
import {
  EMPTY_ESTIMATE_QUERY,
  ESTIMATE_PAGE_PARAMETERS,
  type EstimatePageQuery,
  type EstimateSort,
  FIRST_WHAT_IF_CHIPS,
  toEstimateHref,
  toEstimatePageHref,
  toWhatIfHref,
} from '@/lib/filters/estimate-query';
import { parseParameters, type SearchParams } from '@/lib/filters/parse-query';
import { formatCount, plural } from '@/lib/format/number';
import {
  computeWhatIf,
  type EstimatedCommitment,
  listEstimateFacets,
  listEstimates,
  suggestEstimateRelaxations,
} from '@/lib/services/estimate-chips';
import { getDataset } from '@/lib/services/get-dataset';
import { listKnownValues } from '@/lib/services/list-known-values';

const PATH = '/chips/estimates';
const API_PATH = '/api/v1/chip-estimates';
const WHAT_IF_API_PATH = '/api/v1/chip-what-if';

const ORDERS: readonly { readonly sort: EstimateSort; readonly label: string }[] = [
  { sort: '-chips', label: 'most chips' },
  { sort: '-gw', label: 'most power' },
  { sort: '-announced', label: 'newest' },
  { sort: 'deal', label: 'deal' },
];

interface EstimatesPageProps {
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}

async function parseQuery(params: SearchParams) {
  const known = await listKnownValues();
  const { values, problems } = parseParameters(ESTIMATE_PAGE_PARAMETERS, params, known);
  return { query: values, problems, known };
}

export async function generateMetadata({ searchParams }: EstimatesPageProps): Promise<Metadata> {
  const { query } = await parseQuery(await searchParams);
  return {
    title: 'From gigawatts to chips',
    description: 'How many chips a power runs, and what power chips take: estimates with a band.',
    alternates: { canonical: toEstimatePageHref(PATH, query) },
  };
}

const isEstimated = ({ estimate }: EstimatedCommitment): boolean =>
  estimate.chips !== null || estimate.powerKw !== null;
const isCheck = ({ capacity }: EstimatedCommitment): boolean =>
  capacity.powerKw !== null && capacity.chipCount !== null;

/** From gigawatts to chips and back. Everything it shows comes from the address; it needs no JavaScript. */
export default async function EstimatesPage({ searchParams }: EstimatesPageProps) {
  const params = await searchParams;
  const [{ query, problems, known }, dataset] = await Promise.all([parseQuery(params), getDataset()]);
  const { asOf, gw, basis } = query;
  const [list, facets, whatIfs] = await Promise.all([
    listEstimates(query),
    listEstimateFacets(query, known),
    computeWhatIf({ gw, basis, chip: [] }),
  ]);
  const slugs = whatIfs.map(({ chip }) => chip.slug);
  const chosen =
    query.ifChip.length > 0 ? query.ifChip : FIRST_WHAT_IF_CHIPS.filter((slug) => slugs.includes(slug));
  const rows = whatIfs.filter(({ chip }) => chosen.includes(chip.slug));
  const counts = { total: list.items.length, allTotal: list.allTotal };
  const wholeList = { page: 1, pageSize: EMPTY_ESTIMATE_QUERY.pageSize };
  const dataDate = asOf ?? dataset.dataDate;
  const whatIf = { gw, basis, chip: chosen };

  return (
    <PageShell dataset={dataset} section="chips" path={PATH} searchParams={params} asOf={asOf}>
      <PageHead
        title="From gigawatts to chips"
        lede="How many chips a power runs, and what power a count of chips takes. Every number that is not a source’s is marked estimated, has a band, shows what it is made of, and is part of no total."
        actions={
          <ListExportMenu
            noun="commitment"
            total={counts.total}
            csv={{
              href: toEstimateHref(`${API_PATH}.csv`, { ...query, ...wholeList }),
              what: 'A row a commitment with its estimate or the reason for none',
            }}
            ndjson={{
              href: toEstimateHref(`${API_PATH}.ndjson`, { ...query, ...wholeList }),
              what: 'With every generation, route and input',
            }}
            json={{ href: toEstimateHref(`${API_PATH}.json`, query) }}
            address={toEstimatePageHref(PATH, query)}
            dataset={dataset}
          >
            <MenuSection heading={`The what-if: ${describePower(gw, basis)}`}>
              <MenuLink
                href={toWhatIfHref(`${WHAT_IF_API_PATH}.csv`, whatIf)}
                isDownload
                name="CSV"
                what="A row a generation"
                gives={plural(rows.length, 'row')}
              />
              <MenuLink
                href={toWhatIfHref(`${WHAT_IF_API_PATH}.json`, whatIf)}
                name="JSON"
                what="As the API gives it"
                gives={plural(rows.length, 'row')}
              />
            </MenuSection>
          </ListExportMenu>
        }
      />
      <ChipPages current="estimates" asOf={asOf} />
      <IgnoredParameters problems={problems} />
      {asOf === null ? null : (
        <Notice title="Inputs have no day">
          Commitments have the state of the day. Power of chips and systems, overhead and PUE are those of the
          present data.
        </Notice>
      )}
      <Section id="what-if" title="What if" note="the market’s overhead and PUE, no operator’s own">
        <WhatIfForm
          path={PATH}
          query={query}
          chosen={chosen}
          choices={whatIfs.map(({ chip, family, power }) => ({
            ...chip,
            family,
            isKnown: power.preferred !== null,
          }))}
        />
        <p className="what-if-says">{describeWhatIf(gw, basis, rows.length)}</p>
        <WhatIfTable rows={rows} caption={describeWhatIf(gw, basis, rows.length)} asOf={asOf} />
        {basis === 'utility' ? (
          <p className="qnote">
            Grid power is taken as facility power: losses before the building are left out.
          </p>
        ) : null}
      </Section>
      <div className="estimate-list">
        <EstimateFilters query={query} facets={facets} path={PATH} />
        <ListOrders
          orders={ORDERS.map(({ sort, label }) => ({
            label,
            href: toEstimatePageHref(PATH, query, { sort }),
            isSet: query.sort === sort,
          }))}
        />
        <ListSentence
          segments={describeEstimateQuery(query, known, counts)}
          chips={listEstimateFilters(query, known).map(({ label, value, without }) => ({
            label,
            value,
            href: toEstimatePageHref(PATH, { ...query, ...without }),
          }))}
          clearHref={toEstimatePageHref(PATH, query, { company: [], chip: [], family: [] })}
        />
        <Commitments query={query} items={list.items} allTotal={list.allTotal} />
      </div>
      <SourceLine dataDate={dataDate} permalink={toEstimatePageHref(PATH, query)}>
        <b>How to read:</b> the band runs from the lowest to the highest that the inputs allow; it is no
        margin of error. Rows share gigawatts and chips: never add them.{' '}
        <Link href="/method#gigawatts-and-chips" prefetch={false}>
          The rule
        </Link>
        .
      </SourceLine>
    </PageShell>
  );
}

/** The commitments of the page: with an estimate, without one, and those that check the method. */
async function Commitments({
  query,
  items,
  allTotal,
}: {
  readonly query: EstimatePageQuery;
  readonly items: readonly EstimatedCommitment[];
  readonly allTotal: number;
}) {
  const { asOf, page, pageSize } = query;
  if (items.length === 0) {
    const relaxations = await suggestEstimateRelaxations(query);
    return (
      <NothingMatches
        noun="commitment"
        relaxations={relaxations.map(({ key, without, total }) => ({
          label: `Without the filter ${estimateFilterLabel(key).toLowerCase()}`,
          href: toEstimatePageHref(PATH, { ...query, ...without }),
          total,
        }))}
        allHref={toEstimatePageHref(PATH, query, { company: [], chip: [], family: [] })}
        allTotal={allTotal}
      />
    );
  }
  const pageCount = Math.ceil(items.length / pageSize);
  const shown = items.slice((page - 1) * pageSize, page * pageSize);
  if (shown.length === 0) {
    return (
      <BeyondLastPage
        noun="commitment"
        total={items.length}
        pageCount={pageCount}
        lastHref={toEstimatePageHref(PATH, query, { page: pageCount })}
      />
    );
  }
  const estimated = shown.filter(isEstimated);
  const checks = shown.filter(isCheck);
  const refused = shown.filter((one) => !isEstimated(one) && !isCheck(one));
  return (
    <>
      {estimated.length === 0 ? null : (
        <Section id="estimated" title="Estimated" note={plural(estimated.length, 'commitment')}>
          <EstimatesTable items={estimated} asOf={asOf} />
        </Section>
      )}
      {refused.length === 0 ? null : (
        <Section id="refused" title="No estimate" note={plural(refused.length, 'commitment')}>
          <RefusedList items={refused} asOf={asOf} />
        </Section>
      )}
      {checks.length === 0 ? null : (
        <Section
          id="check"
          title="How it fares where both are known"
          note={`${formatCount(checks.length)} whose sources give power and chips`}
        >
          <CheckTable items={checks} asOf={asOf} />
        </Section>
      )}
      <Pager
        page={page}
        pageCount={pageCount}
        hrefFor={(other) => toEstimatePageHref(PATH, query, { page: other })}
        label="Pages of commitments"
      />
    </>
  );
}
