import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import {
  CapacitySection,
  type ClaimsOf,
  InvestmentSection,
  SpendSection,
} from '@/components/deal/figure-sections';
import { ConflictsSection } from '@/components/deal/conflicts-section';
import { DealAside } from '@/components/deal/deal-aside';
import { DealHeadline } from '@/components/deal/deal-headline';
import { buildDealLanes } from '@/components/deal/deal-lanes';
import { PromisesSection, RecordSection, SourcesSection, TermsSection } from '@/components/deal/deal-lists';
import { DealMeta } from '@/components/deal/deal-meta';
import { StateLanesChart } from '@/components/deal/state-lanes-chart';
import { CertaintyLegend } from '@/components/certainty/certainty-legend';
import { PageHead } from '@/components/layout/page-head';
import { PageShell } from '@/components/layout/page-shell';
import { Section } from '@/components/layout/section';
import { Menu, MenuLink, MenuSection } from '@/components/ui/menu';
import { SourceLine } from '@/components/ui/source-line';
import { buildStateLanes } from '@/lib/charts/state-lanes';
import { toPartialDate } from '@/lib/domain/partial-date';
import { parseAsOf } from '@/lib/filters/as-of';
import { formatPartialDate, formatPartialDateProse } from '@/lib/format/date';
import { findDeal } from '@/lib/services/find-deal';
import { getDataset } from '@/lib/services/get-dataset';

interface DealPageProps {
  params: Promise<{ slug: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

const loadDeal = cache(findDeal);

export async function generateMetadata({ params }: DealPageProps): Promise<Metadata> {
  const deal = await loadDeal((await params).slug, null);
  return deal === null ? { title: 'No such deal' } : { title: deal.title, description: deal.summary };
}

export default async function DealPage({ params, searchParams }: DealPageProps) {
  const [{ slug }, search, dataset] = await Promise.all([params, searchParams, getDataset()]);
  const { asOf, problems } = parseAsOf(search);
  const deal = await loadDeal(slug, asOf);
  if (deal === null) notFound();
  const announcedDay = toPartialDate(deal.announcedOn).lastDay;
  const dataDate = asOf ?? dataset.dataDate;
  const whenAnnounced = await findDeal(slug, announcedDay < dataDate ? announcedDay : dataDate);

  const claimsOf: ClaimsOf = (subjectType, subjectSlug) =>
    deal.claims.filter((claim) => claim.subjectType === subjectType && claim.subjectSlug === subjectSlug);
  const lanes = buildDealLanes(deal);
  const lanesModel = buildStateLanes(lanes, dataDate);
  const expanded = deal.chain.find(({ relation }) => relation === 'expanded by this');
  const permalink = `/deals/${slug}${asOf === null ? '' : `?asOf=${asOf}`}`;

  return (
    <PageShell dataset={dataset} section="deals" path={`/deals/${slug}`} searchParams={search} asOf={asOf}>
      <PageHead
        trail={
          <>
            <Link href="/deals">Deals</Link> / {slug}
          </>
        }
        title={deal.title}
        lede={deal.summary}
        actions={
          <Menu
            label="Export"
            foot={`Data of ${formatPartialDate(dataDate)}, version ${dataset.version}. CC BY 4.0: name Gigawatt Ledger and the date.`}
          >
            <MenuSection heading="This deal">
              <MenuLink
                href={`/api/v1/deals/${slug}.json`}
                name="JSON"
                what="Everything on this page"
                gives="API"
              />
              <MenuLink
                href={`/api/v1/claims.csv?deal=${slug}`}
                isDownload
                name="CSV"
                what="Its claims, one a row"
                gives={`${deal.claims.length} rows`}
              />
            </MenuSection>
          </Menu>
        }
      />
      <DealHeadline deal={deal} />
      <DealMeta deal={deal} problems={problems} />
      {lanesModel === null ? null : (
        <Section
          id="states"
          title="How sure it was, and when"
          note={
            <CertaintyLegend
              certainties={[
                ...new Set(lanes.flatMap(({ states }) => states.map(({ certainty }) => certainty))),
              ]}
            />
          }
        >
          <StateLanesChart model={lanesModel} lanes={lanes} title={deal.title} />
        </Section>
      )}
      <div className="grid2">
        <div>
          {deal.investments.map((investment) => (
            <InvestmentSection
              key={investment.slug}
              investment={investment}
              atAnnouncement={
                whenAnnounced?.investments.find((other) => other.slug === investment.slug) ?? null
              }
              dataDate={dataDate}
              claimsOf={claimsOf}
            />
          ))}
          {deal.spendCommitments.map((commitment) => (
            <SpendSection
              key={commitment.slug}
              commitment={commitment}
              expanded={
                commitment.isIncremental === true && expanded ? (
                  <>
                    <Link href={`/deals/${expanded.deal.slug}`}>{expanded.deal.name}</Link>,{' '}
                    {formatPartialDate(expanded.announcedOn)}
                  </>
                ) : null
              }
              claimsOf={claimsOf}
            />
          ))}
          {deal.capacityCommitments.map((commitment) => (
            <CapacitySection key={commitment.slug} commitment={commitment} claimsOf={claimsOf} />
          ))}
          {deal.terms.length > 0 ? <TermsSection terms={deal.terms} claimsOf={claimsOf} /> : null}
          {deal.promises.length > 0 ? <PromisesSection promises={deal.promises} /> : null}
          <ConflictsSection claims={deal.claims} />
          <RecordSection deal={deal} claims={claimsOf('deal', deal.slug)} />
          <SourcesSection sources={deal.sources} />
        </div>
        <DealAside deal={deal} />
      </div>
      <SourceLine dataDate={dataDate} permalink={permalink}>
        <b>Cite:</b> Gigawatt Ledger, “{deal.title}”, {slug}, data of {formatPartialDateProse(dataDate)}.
      </SourceLine>
    </PageShell>
  );
}
