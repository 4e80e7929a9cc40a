import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { FieldSection } from '@/components/provenance/field-section';
import { PartList } from '@/components/provenance/part-list';
import { StateList } from '@/components/provenance/state-list';
import { IgnoredParameters } from '@/components/filters/ignored-parameters';
import { PageHead } from '@/components/layout/page-head';
import { PageShell } from '@/components/layout/page-shell';
import { Section } from '@/components/layout/section';
import { EmptyState } from '@/components/ui/empty-state';
import { Menu, MenuLink, MenuSection } from '@/components/ui/menu';
import { SourceLine } from '@/components/ui/source-line';
import { labelOf, SUBJECT_TYPES, type SubjectType } from '@/lib/domain/vocabulary';
import { parseAsOf } from '@/lib/filters/as-of';
import { formatPartialDate, formatPartialDateProse } from '@/lib/format/date';
import { plural } from '@/lib/format/number';
import { toSentenceCase } from '@/lib/format/words';
import type { ClaimedRecord } from '@/lib/services/claim-summaries';
import { findClaimedRecord } from '@/lib/services/find-claimed-record';
import { getDataset } from '@/lib/services/get-dataset';

interface ClaimsPageProps {
  params: Promise<{ type: string; slug: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

const loadRecord = cache(
  async (type: string, slug: string, asOf: string | null): Promise<ClaimedRecord | null> => {
    const known = SUBJECT_TYPES.find(({ value }) => value === type);
    return known ? findClaimedRecord(known.value, slug, asOf) : null;
  },
);

function nounOf(type: SubjectType): string {
  return labelOf(SUBJECT_TYPES, type);
}

/** "11 claims from 6 sources about 2 fields. Its sources differ on 1 of them." */
function describe({ type, fields, claimCount, sourceCount, sums }: ClaimedRecord): string {
  const figures = sums.reduce((count, { parts }) => count + parts.length, 0);
  if (claimCount === 0) {
    return figures > 0
      ? `No source makes a claim about the deal as a whole; the claims are about its ${plural(figures, 'figure')}, below.`
      : `No source makes a claim about this ${nounOf(type)} itself.`;
  }
  const differing = fields.filter(({ standing }) => standing?.isInConflict).length;
  const differ =
    differing === 0
      ? 'Its sources agree.'
      : `Its sources differ on ${differing === fields.length ? (differing === 1 ? 'it' : 'all of them') : differing}.`;
  return `${plural(claimCount, 'claim')} from ${plural(sourceCount, 'source')} about ${plural(fields.length, 'field')} of this ${nounOf(type)}. ${differ}`;
}

export async function generateMetadata({ params, searchParams }: ClaimsPageProps): Promise<Metadata> {
  const { type, slug } = await params;
  const record = await loadRecord(type, slug, parseAsOf(await searchParams).asOf);
  return record === null
    ? { title: 'No such record' }
    : { title: `Claims: ${record.name}`, description: describe(record) };
}

function Trail({ record }: { readonly record: ClaimedRecord }) {
  const { deal, type, slug } = record;
  if (deal === null)
    return (
      <>
        Claims / {nounOf(type)} / {slug}
      </>
    );
  const anchor = type === 'deal' ? '' : `#${slug}`;
  return (
    <>
      <Link href="/deals" prefetch={false}>
        Deals
      </Link>{' '}
      /{' '}
      <Link href={`/deals/${deal.slug}${anchor}`} prefetch={false}>
        {deal.name}
      </Link>
      {type === 'deal' ? null : (
        <>
          {' '}
          /{' '}
          <Link href={`/claims/deal/${deal.slug}`} prefetch={false}>
            claims
          </Link>
        </>
      )}{' '}
      / {type === 'deal' ? 'claims' : nounOf(type)}
    </>
  );
}

export default async function ClaimsPage({ params, searchParams }: ClaimsPageProps) {
  const [{ type, slug }, search, dataset] = await Promise.all([params, searchParams, getDataset()]);
  const { asOf, problems } = parseAsOf(search);
  const record = await loadRecord(type, slug, asOf);
  if (record === null) notFound();
  const dataDate = asOf ?? dataset.dataDate;
  const path = `/claims/${record.type}/${record.slug}`;
  const permalink = `${path}${asOf === null ? '' : `?asOf=${asOf}`}`;
  const exportQuery = new URLSearchParams({ subject: `${record.type}/${record.slug}` }).toString();
  const partNoun = record.type === 'capacity' ? 'Milestones' : 'Tranches';

  return (
    <PageShell dataset={dataset} section={null} path={path} searchParams={search} asOf={asOf}>
      <PageHead
        trail={<Trail record={record} />}
        title={`Who says so: ${record.name}`}
        lede={describe(record)}
        actions={
          record.claimCount === 0 ? undefined : (
            <Menu
              label="Export"
              foot={`Data of ${formatPartialDate(dataDate)}, version ${dataset.version}. CC BY 4.0: name Gigawatt Ledger and the date.`}
            >
              <MenuSection heading="These claims">
                <MenuLink
                  href={`/api/v1/claims.csv?${exportQuery}`}
                  isDownload
                  name="CSV"
                  what="One claim a row, with its source"
                  gives={plural(record.claimCount, 'row')}
                />
                <MenuLink
                  href={`/api/v1/claims.json?${exportQuery}`}
                  name="JSON"
                  what="The same"
                  gives="API"
                />
              </MenuSection>
            </Menu>
          )
        }
      />
      <IgnoredParameters problems={problems} />
      {asOf === null ? null : (
        <p className="lab claimed-day">
          Values and certainties as known on {formatPartialDate(asOf)}; the claims are all that the ledger
          holds, whenever they were made.
        </p>
      )}
      {record.fields.map((field) => (
        <FieldSection key={field.field} field={field} />
      ))}
      {record.sums.map((sum) => (
        <Section
          key={sum.field}
          id={sum.field}
          title={sum.label}
          note={
            sum.parts.length > 1 && sum.valueText !== null
              ? `${sum.valueText} together, each counted once`
              : plural(sum.parts.length, 'figure')
          }
        >
          <PartList parts={sum.parts} />
        </Section>
      ))}
      {record.parts.length === 0 ? null : (
        <Section id="parts" title={partNoun} note={record.parts.length}>
          <PartList parts={record.parts} />
        </Section>
      )}
      {record.states.length === 0 ? null : (
        <Section id="states" title="How sure it was, and when" note={plural(record.states.length, 'state')}>
          <StateList states={record.states} />
        </Section>
      )}
      {record.claimCount === 0 && record.sums.length === 0 ? (
        <EmptyState
          title="No claims"
          actions={
            record.deal === null
              ? []
              : [{ label: 'Claims of its deal', href: `/claims/deal/${record.deal.slug}` }]
          }
        >
          {toSentenceCase(nounOf(record.type))} {record.slug} stands in the ledger without a claim of its own.
        </EmptyState>
      ) : null}
      <SourceLine dataDate={dataDate} permalink={permalink}>
        <b>Cite:</b> Gigawatt Ledger, claims about {record.name}, {record.slug}, data of{' '}
        {formatPartialDateProse(dataDate)}.
      </SourceLine>
    </PageShell>
  );
}
