import type { Metadata } from 'next';
import Link from 'next/link';
import { supplierHistorySize, SupplierHistoryChart } from '@/components/charts/supplier-history-chart';
import { SupplierMixChart } from '@/components/charts/supplier-mix-chart';
import { mixSize } from '@/components/charts/supplier-mix-geometry';
import { ChipPages } from '@/components/chips/chip-pages';
import { HistoryTable } from '@/components/chips/suppliers/history-table';
import { MixDrawing } from '@/components/chips/suppliers/mix-drawing';
import { SupplierExportMenu } from '@/components/chips/suppliers/supplier-export-menu';
import { SupplierFilters } from '@/components/chips/suppliers/supplier-filters';
import { SupplierTable } from '@/components/chips/suppliers/supplier-table';
import { IgnoredParameters } from '@/components/filters/ignored-parameters';
import { ListSentence } from '@/components/filters/list-sentence';
import { PageHead } from '@/components/layout/page-head';
import { PageShell } from '@/components/layout/page-shell';
import { Section } from '@/components/layout/section';
import { EmptyState } from '@/components/ui/empty-state';
import { SourceLine } from '@/components/ui/source-line';
import {
  buildGenerationMixChart,
  buildSupplierMixChart,
  describeSupplierLede,
} from '@/lib/charts/supplier-mix';
import { listSupplierMixRows } from '@/lib/charts/supplier-mix-rows';
import { describeSupplierQuery, listSupplierFilters } from '@/lib/filters/describe-suppliers';
import { joinWords } from '@/lib/filters/list-words';
import { type KnownValues, nameOf } from '@/lib/filters/parameter';
import { parseParameters, type SearchParams } from '@/lib/filters/parse-query';
import {
  EMPTY_SUPPLIER_QUERY,
  SUPPLIER_PARAMETERS,
  type SupplierQuery,
  toSupplierHref,
} from '@/lib/filters/supplier-query';
import { formatList } from '@/lib/format/number';
import { formatMixTotal } from '@/lib/format/supplier-words';
import { getDataset } from '@/lib/services/get-dataset';
import { listKnownValues } from '@/lib/services/list-known-values';
import { toSupplierHistoryChart } from '@/lib/services/supplier-charts';
import { MOST_CUSTOMERS, supplierMix, type SupplierMixResult } from '@/lib/services/supplier-mix';

const PATH = '/chips/suppliers';
const NAMED_SOURCES = 8;

interface SuppliersPageProps {
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}

async function parseQuery(params: SearchParams) {
  const known = await listKnownValues();
  const { values, problems } = parseParameters(SUPPLIER_PARAMETERS, params, known);
  return { query: values, problems, known };
}

export async function generateMetadata({ searchParams }: SuppliersPageProps): Promise<Metadata> {
  const { query, known } = await parseQuery(await searchParams);
  return {
    title: `Suppliers: ${joinWords(describeSupplierQuery(query, known)).replace(/\.$/, '')}`,
    description: 'How far each customer depends on one designer of AI chips, by certainty and over time.',
    alternates: { canonical: toSupplierHref(PATH, query) },
  };
}

/** Each customer's gigawatts by chip designer. Everything the page shows comes from the address; it needs no JavaScript. */
export default async function SuppliersPage({ searchParams }: SuppliersPageProps) {
  const params = await searchParams;
  const [{ query, problems, known }, dataset] = await Promise.all([parseQuery(params), getDataset()]);
  const [result, everyone] = await Promise.all([
    supplierMix(query, MOST_CUSTOMERS),
    supplierMix({ ...query, customer: [] }),
  ]);
  const model = query.by === 'designer' ? buildSupplierMixChart(result) : buildGenerationMixChart(result);
  const history = await toSupplierHistoryChart(result);
  const dataDate = query.asOf ?? dataset.dataDate;
  const asOfSearch = query.asOf === null ? '' : `?asOf=${query.asOf}`;
  const href = toSupplierHref(PATH, query);
  const names = model.sourceNames;

  return (
    <PageShell dataset={dataset} section="chips" path={PATH} searchParams={params} asOf={query.asOf}>
      <PageHead
        title="Chip suppliers"
        lede={describeSupplierLede(model)}
        actions={
          <SupplierExportMenu
            query={query}
            path={PATH}
            rowCount={listSupplierMixRows(model).length}
            dataDate={dataDate}
            version={dataset.version}
          />
        }
      />
      <ChipPages current="suppliers" asOf={query.asOf} />
      <SupplierFilters
        query={query}
        path={PATH}
        customers={everyone.customers.map(({ customer, commitments }) => ({
          ...customer,
          count: commitments.length,
        }))}
      />
      <ListSentence
        segments={describeSupplierQuery(query, known)}
        chips={listSupplierFilters(query, known).map(({ label, value, without }) => ({
          label,
          value,
          href: toSupplierHref(PATH, without),
        }))}
        clearHref={toSupplierHref(PATH, { ...EMPTY_SUPPLIER_QUERY, layer: query.layer, by: query.by })}
      />
      <IgnoredParameters problems={problems} />
      {model.panels.length === 0 ? (
        <NoCustomers query={query} />
      ) : (
        <>
          <Section id="mix" title={model.title}>
            <MixDrawing model={model} chart={SupplierMixChart} sizeOf={mixSize} id="mix" />
            <OtherCustomers result={result} known={known} />
          </Section>
          <Section id="numbers" title="The numbers" note="each with the commitments behind it">
            <SupplierTable
              model={model}
              customers={result.customers}
              hrefFor={(slug) => `/deals/${slug}${asOfSearch}`}
              companyHref={(slug) =>
                `/deals?company=${slug}${query.asOf === null ? '' : `&asOf=${query.asOf}`}`
              }
            />
          </Section>
          {history.panels.length === 0 ? null : (
            <Section id="over-time" title="Over time" note="what stood at the end of each quarter">
              <MixDrawing
                model={history}
                chart={SupplierHistoryChart}
                sizeOf={supplierHistorySize}
                id="history"
              />
              <HistoryTable model={history} />
            </Section>
          )}
        </>
      )}
      <SourceLine dataDate={dataDate} permalink={href}>
        <b>Sources:</b>{' '}
        {names.length === 0
          ? 'none'
          : formatList([
              ...names.slice(0, NAMED_SOURCES),
              ...(names.length > NAMED_SOURCES ? [`${names.length - NAMED_SOURCES} more`] : []),
            ])}
        .{' '}
        <Link href="/method#suppliers-and-concentration" prefetch={false}>
          How suppliers are counted
        </Link>
        .
      </SourceLine>
    </PageShell>
  );
}

/** Customers that the view leaves out: with less than those shown, or without anything. */
function OtherCustomers({
  result: { query, others, without },
  known,
}: {
  readonly result: SupplierMixResult;
  readonly known: KnownValues;
}) {
  return (
    <>
      {others.length === 0 ? null : (
        <p className="mix-others">
          Not shown, with less:{' '}
          {others.map(({ customer, total }, index) => (
            <span key={customer.slug}>
              {index === 0 ? '' : ', '}
              <Link href={toSupplierHref(PATH, query, { customer: [customer.slug] })} prefetch={false}>
                {customer.name}
              </Link>{' '}
              {total.high === 0 ? 'size not given' : formatMixTotal(total)}
            </span>
          ))}
          .
        </p>
      )}
      {without.length === 0 ? null : (
        <p className="mix-others">
          Nothing in this view: {formatList(without.map(({ slug }) => nameOf(known.companies, slug)))}.
        </p>
      )}
    </>
  );
}

/** Nothing stands in the view: which choice to take off. */
function NoCustomers({ query }: { readonly query: SupplierQuery }) {
  const relaxed = [
    ...(query.layer === 'all' ? [] : [{ label: 'Show all layers', changes: { layer: 'all' as const } }]),
    ...(query.certainty.length === 0 ? [] : [{ label: 'Count what is signed', changes: { certainty: [] } }]),
    ...(query.customer.length === 0 ? [] : [{ label: 'Show every customer', changes: { customer: [] } }]),
    ...(query.asOf === null ? [] : [{ label: 'Show the newest state', changes: { asOf: null } }]),
  ];
  return (
    <EmptyState
      title="No commitment in this view"
      actions={relaxed.map(({ label, changes }) => ({ label, href: toSupplierHref(PATH, query, changes) }))}
    >
      Nothing was promised to these customers at these certainties in this layer.
    </EmptyState>
  );
}
