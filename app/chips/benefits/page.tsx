import type { Metadata } from 'next';
import Link from 'next/link';
import { BenefitTable } from '@/components/chips/benefits/benefit-table';
import { ChipPages } from '@/components/chips/chip-pages';
import { IgnoredParameters } from '@/components/filters/ignored-parameters';
import { ListExportMenu } from '@/components/filters/list-export-menu';
import { PageHead } from '@/components/layout/page-head';
import { PageShell } from '@/components/layout/page-shell';
import { EmptyState } from '@/components/ui/empty-state';
import { Notice } from '@/components/ui/notice';
import { Segmented } from '@/components/ui/segmented';
import { SourceLine } from '@/components/ui/source-line';
import { FAMILY_SEGMENTS, type FamilySegment, labelOf } from '@/lib/domain/vocabulary';
import { parseAsOf } from '@/lib/filters/as-of';
import { BENEFIT_PARAMETERS, EMPTY_BENEFIT_QUERY, toBenefitHref } from '@/lib/filters/benefit-query';
import { parseParameters, type SearchParams } from '@/lib/filters/parse-query';
import { formatCount, formatList, plural } from '@/lib/format/number';
import { toSentenceCase } from '@/lib/format/words';
import { getDataset } from '@/lib/services/get-dataset';
import { listBenefits } from '@/lib/services/list-benefits';
import { listKnownValues } from '@/lib/services/list-known-values';

const PATH = '/chips/benefits';
const API_PATH = '/api/v1/chip-benefits';

interface BenefitsPageProps {
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}

async function parseQuery(params: SearchParams) {
  const known = await listKnownValues();
  return parseParameters(BENEFIT_PARAMETERS, params, known, { extraKeys: ['asOf'] });
}

export const metadata: Metadata = {
  title: 'Claimed benefits of chip families',
  description: 'What sources claim of custom silicon against general GPUs: cost, supply and ecosystem.',
  alternates: { canonical: PATH },
};

function describeFamilies(segment: readonly FamilySegment[], count: number, allTotal: number): string {
  const of =
    segment.length === 0 ? '' : ` of ${formatList(segment.map((one) => labelOf(FAMILY_SEGMENTS, one)))}`;
  return count === allTotal
    ? `All ${formatCount(allTotal)} chip families`
    : `${formatCount(count)} of ${plural(allTotal, 'chip family', 'chip families')}${of}`;
}

function describeGaps(emptyCount: number, count: number): string {
  if (emptyCount === 0) return 'No cell is without a sourced claim.';
  return `${plural(emptyCount, 'cell')} of ${formatCount(count)} ${emptyCount === 1 ? 'has' : 'have'} no sourced claim.`;
}

/** What sources claim of chip families. Everything it shows comes from the address; it needs no JavaScript. */
export default async function BenefitsPage({ searchParams }: BenefitsPageProps) {
  const params = await searchParams;
  const [{ values: query, problems }, dataset] = await Promise.all([parseQuery(params), getDataset()]);
  const { asOf } = parseAsOf(params);
  const { rows, allTotal } = await listBenefits(query);
  const cells = rows.flatMap((row) => row.cells);
  const claimCount = cells.reduce((sum, { claims }) => sum + claims.length, 0);
  const emptyCount = cells.filter(({ claims }) => claims.length === 0).length;
  const sentence = describeFamilies(query.segment, rows.length, allTotal);

  return (
    <PageShell dataset={dataset} section="chips" path={PATH} searchParams={params} asOf={asOf}>
      <PageHead
        title="Custom silicon against general GPUs, as claimed"
        lede={`${sentence}: ${plural(claimCount, 'claim')} by vendors, customers and critics. ${describeGaps(emptyCount, cells.length)}`}
        actions={
          <ListExportMenu
            noun="claim"
            total={claimCount}
            csv={{
              href: toBenefitHref(`${API_PATH}.csv`, query),
              what: 'A row a claim, and one for each empty cell',
            }}
            ndjson={{ href: toBenefitHref(`${API_PATH}.ndjson`, query), what: 'One claim or gap a line' }}
            json={{ href: toBenefitHref(`${API_PATH}.json`, query) }}
            address={toBenefitHref(PATH, query)}
            dataset={dataset}
          />
        }
      />
      <ChipPages current="benefits" asOf={asOf} />
      <div className="benefit-choice">
        <Segmented
          label="Families"
          items={[
            {
              label: 'All',
              href: toBenefitHref(PATH, query, { segment: [] }),
              isCurrent: query.segment.length === 0,
            },
            ...FAMILY_SEGMENTS.map(({ value, label }) => ({
              label: toSentenceCase(label),
              href: toBenefitHref(PATH, query, { segment: [value] }),
              isCurrent: query.segment.length === 1 && query.segment[0] === value,
            })),
          ]}
        />
        {query.family.length === 0 ? null : (
          <Link href={toBenefitHref(PATH, query, { family: [] })} prefetch={false}>
            All families
          </Link>
        )}
      </div>
      <IgnoredParameters problems={problems} />
      {asOf === null ? null : (
        <Notice title="Not as of a day">
          Claims have no day from which they were known: these are all claims of the present data, whatever
          the day.
        </Notice>
      )}
      {rows.length === 0 ? (
        <EmptyState
          title="No chip family matches all of this"
          actions={[
            {
              label: 'Without any filter',
              href: toBenefitHref(PATH, EMPTY_BENEFIT_QUERY),
              gives: plural(allTotal, 'chip family', 'chip families'),
            },
          ]}
        >
          The families asked for are not of that kind.
        </EmptyState>
      ) : (
        <BenefitTable rows={rows} caption={`${sentence}, what is claimed of each`} />
      )}
      <SourceLine dataDate={dataset.dataDate} permalink={toBenefitHref(PATH, query)}>
        <b>How to read:</b> every entry is what a source says, put in the ledger’s words, with who said it;
        the ledger does not weigh them. &quot;Against&quot; marks what speaks against a family on that point.
        Vendors’ numbers are beside what the specifications give on the page of each chip. What was found
        wrong or replaced stays on the{' '}
        <Link href="/claims/family/trainium" prefetch={false}>
          pages of claims
        </Link>
        .
      </SourceLine>
    </PageShell>
  );
}
