import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { ChipPages } from '@/components/chips/chip-pages';
import { ChipFacts } from '@/components/chips/page/chip-facts';
import { ChipLede } from '@/components/chips/page/chip-lede';
import { ChipMenus } from '@/components/chips/page/chip-menus';
import { ChipSourcesSection } from '@/components/chips/page/chip-sources-section';
import { CommitmentsSection } from '@/components/chips/page/commitments-section';
import { FamilyStrip } from '@/components/chips/page/family-strip';
import { RatiosSection } from '@/components/chips/page/ratios-section';
import { SpecsSection } from '@/components/chips/page/specs-section';
import { SystemsSection } from '@/components/chips/page/systems-section';
import { IgnoredParameters } from '@/components/filters/ignored-parameters';
import { PageHead } from '@/components/layout/page-head';
import { PageShell } from '@/components/layout/page-shell';
import { SourceLine } from '@/components/ui/source-line';
import { parseAsOf } from '@/lib/filters/as-of';
import { formatChipCitation } from '@/lib/format/chip-words';
import { formatPartialDate } from '@/lib/format/date';
import { findChipPage } from '@/lib/services/find-chip-page';
import { getDataset } from '@/lib/services/get-dataset';

interface ChipPageProps {
  params: Promise<{ slug: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

const loadChip = cache(findChipPage);

export async function generateMetadata({ params, searchParams }: ChipPageProps): Promise<Metadata> {
  const { asOf } = parseAsOf(await searchParams);
  const chip = await loadChip((await params).slug, asOf);
  return chip === null
    ? { title: 'No such chip' }
    : {
        title: chip.name,
        description: `${chip.name} of ${chip.designer.name}: specifications with their sources, ratios to its predecessor, systems, and the deals that are committed to it.`,
      };
}

export default async function ChipPage({ params, searchParams }: ChipPageProps) {
  const [{ slug }, search, dataset] = await Promise.all([params, searchParams, getDataset()]);
  const { asOf, problems } = parseAsOf(search);
  const chip = await loadChip(slug, asOf);
  if (chip === null) notFound();
  const dataDate = asOf ?? dataset.dataDate;
  const path = `/chips/${slug}`;

  return (
    <PageShell dataset={dataset} section="chips" path={path} searchParams={search} asOf={asOf}>
      <PageHead
        trail={
          <>
            <Link href={asOf === null ? '/chips' : `/chips?asOf=${asOf}`}>Chips</Link> /{' '}
            <Link href={`/chips/families/${chip.familySlug}`} prefetch={false}>
              {chip.family}
            </Link>{' '}
            / {slug}
          </>
        }
        title={chip.name}
        lede={<ChipLede chip={chip} />}
        actions={<ChipMenus chip={chip} asOf={asOf} dataDate={dataDate} version={dataset.version} />}
      />
      <ChipPages current={null} asOf={asOf} />
      <IgnoredParameters problems={problems} />
      {asOf === null ? null : (
        <p className="lab chip-day">
          Deals and their certainty as known on {formatPartialDate(asOf)}; the specifications and claims are
          all that the ledger holds, whenever they were made.
        </p>
      )}
      <ChipFacts chip={chip} />
      <SpecsSection chip={chip} />
      <RatiosSection chip={chip} asOf={asOf} />
      <SystemsSection chip={chip} />
      <CommitmentsSection chip={chip} asOf={asOf} />
      <FamilyStrip chip={chip} asOf={asOf} />
      <ChipSourcesSection chip={chip} />
      <SourceLine dataDate={dataDate} permalink={`${path}${asOf === null ? '' : `?asOf=${asOf}`}`}>
        <b>Cite:</b> {formatChipCitation(chip, dataDate)}
      </SourceLine>
    </PageShell>
  );
}
