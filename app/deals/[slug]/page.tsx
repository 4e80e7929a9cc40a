import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { PromisesSection, TermsSection } from '@/components/deal/agreement-section';
import { CapacitySection } from '@/components/deal/capacity-section';
import { listChainEvents } from '@/components/deal/chain-events';
import { ChainTimeline } from '@/components/deal/chain-timeline';
import { ConflictsSection } from '@/components/deal/conflicts-section';
import { DealAnswers, EarlierDay } from '@/components/deal/deal-answers';
import { DealAside } from '@/components/deal/deal-aside';
import { DealHeadline } from '@/components/deal/deal-headline';
import { buildDealLanes } from '@/components/deal/deal-lanes';
import { DealMenus } from '@/components/deal/deal-menus';
import type { ClaimsOf } from '@/components/deal/figure-facts';
import { isAloneOfItsKind, nameCapacitySection, nameScope } from '@/components/deal/figure-names';
import { keepKnownFigures } from '@/components/deal/known-figures';
import { InvestmentSection } from '@/components/deal/investment-section';
import { RecordSection } from '@/components/deal/record-section';
import { ProseSources, toDealHref } from '@/components/deal/source-ref';
import { SourcesSection } from '@/components/deal/sources-section';
import { SpendSection } from '@/components/deal/spend-section';
import { StateLanesChart } from '@/components/deal/state-lanes-chart';
import { CertaintyLegend } from '@/components/certainty/certainty-legend';
import { PageHead } from '@/components/layout/page-head';
import { PageShell } from '@/components/layout/page-shell';
import { Section } from '@/components/layout/section';
import { SourceLine } from '@/components/ui/source-line';
import { buildStateLanes } from '@/lib/charts/state-lanes';
import { toPartialDate } from '@/lib/domain/partial-date';
import { parseAsOf } from '@/lib/filters/as-of';
import { formatDealCitation } from '@/lib/format/citation';
import { formatPartialDate } from '@/lib/format/date';
import { estimateCapacity, loadEstimateBasis } from '@/lib/services/estimate-chips';
import { findDeal } from '@/lib/services/find-deal';
import { findDealFigures } from '@/lib/services/find-deal-figures';
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
  const record = await loadDeal(slug, asOf);
  if (record === null) notFound();
  const { deal, hiddenCount } = keepKnownFigures(record);
  const announcedDay = toPartialDate(deal.announcedOn).lastDay;
  const dataDate = asOf ?? dataset.dataDate;
  const [whenAnnounced, estimateBasis] = await Promise.all([
    findDealFigures(slug, announcedDay < dataDate ? announcedDay : dataDate),
    loadEstimateBasis(),
  ]);

  const claimsOf: ClaimsOf = (subjectType, subjectSlug) =>
    deal.claims.filter((claim) => claim.subjectType === subjectType && claim.subjectSlug === subjectSlug);
  const lanes = buildDealLanes(deal);
  const lanesModel = buildStateLanes(lanes, dataDate);
  const expanded = deal.chain.find(({ relation }) => relation === 'expanded by this');
  const permalink = toDealHref(slug, asOf);

  return (
    <PageShell dataset={dataset} section="deals" path={`/deals/${slug}`} searchParams={search} asOf={asOf}>
      <PageHead
        trail={
          <>
            <Link href={asOf === null ? '/deals' : `/deals?asOf=${asOf}`}>Deals</Link> / {slug}
          </>
        }
        title={deal.title}
        lede={
          <>
            {deal.summary}
            <ProseSources subjectSlug={slug} />
          </>
        }
        actions={<DealMenus deal={deal} asOf={asOf} dataDate={dataDate} version={dataset.version} />}
      />
      <DealHeadline deal={deal} />
      <DealAnswers deal={deal} asOf={asOf} problems={problems} />
      {asOf === null ? null : <EarlierDay day={asOf} hiddenCount={hiddenCount} />}
      <ChainTimeline events={listChainEvents(deal)} dealSlug={slug} asOf={asOf} />
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
          <StateLanesChart model={lanesModel} lanes={lanes} title={deal.title} dealSlug={slug} />
        </Section>
      )}
      <div className="grid2">
        <div>
          {deal.investments.map((investment) => (
            <InvestmentSection
              key={investment.slug}
              investment={investment}
              isAloneOfItsKind={isAloneOfItsKind(deal, investment)}
              atAnnouncement={
                whenAnnounced?.investments.find((other) => other.slug === investment.slug) ?? null
              }
              announcedOn={deal.announcedOn}
              dataDate={dataDate}
              claimsOf={claimsOf}
            />
          ))}
          {deal.spendCommitments.map((commitment) => (
            <SpendSection
              key={commitment.slug}
              commitment={commitment}
              scope={nameScope(deal, commitment)}
              expanded={
                commitment.isIncremental === true && expanded ? (
                  <>
                    <Link href={toDealHref(expanded.deal.slug, asOf)} prefetch={false}>
                      {expanded.deal.name}
                    </Link>
                    , {formatPartialDate(expanded.announcedOn)}
                  </>
                ) : null
              }
              claimsOf={claimsOf}
            />
          ))}
          {deal.capacityCommitments.map((commitment) => (
            <CapacitySection
              key={commitment.slug}
              commitment={commitment}
              estimate={estimateCapacity(commitment, estimateBasis)}
              title={nameCapacitySection(deal, commitment)}
              claimsOf={claimsOf}
            />
          ))}
          <TermsSection terms={deal.terms} dealSlug={slug} claimsOf={claimsOf} />
          <PromisesSection promises={deal.promises} />
          <RecordSection deal={deal} claims={claimsOf('deal', deal.slug)} />
        </div>
        <DealAside deal={deal} asOf={asOf} />
      </div>
      <ConflictsSection deal={deal} />
      <SourcesSection deal={deal} />
      <SourceLine dataDate={dataDate} permalink={permalink}>
        <b>Cite:</b> {formatDealCitation(deal, dataDate)}
        <ProseSources subjectSlug={slug} />{' '}
        <Link href={`/changes?deal=${slug}`} prefetch={false}>
          What changed in this record
        </Link>
      </SourceLine>
    </PageShell>
  );
}
