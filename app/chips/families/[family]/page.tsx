import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { ChipPages } from '@/components/chips/chip-pages';
import { FamilyCommitments } from '@/components/chips/family-commitments';
import { FamilySpecs } from '@/components/chips/family-specs';
import { GenerationStripFigure } from '@/components/chips/generation-strip';
import { IgnoredParameters } from '@/components/filters/ignored-parameters';
import { PageHead } from '@/components/layout/page-head';
import { PageShell } from '@/components/layout/page-shell';
import { Section } from '@/components/layout/section';
import { ButtonLink } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { SourceLine } from '@/components/ui/source-line';
import { buildGenerationStrip } from '@/lib/charts/generation-strip';
import { MAX_COMPARED, MIN_COMPARED } from '@/lib/domain/chip-comparison';
import { FAMILY_SEGMENTS, labelOf } from '@/lib/domain/vocabulary';
import { parseAsOf } from '@/lib/filters/as-of';
import { EMPTY_CONFLICT_QUERY, toConflictHref } from '@/lib/filters/conflict-query';
import { formatPartialDateProse } from '@/lib/format/date';
import { plural } from '@/lib/format/number';
import { type ChipFamilyPage, findChipFamily } from '@/lib/services/find-chip-family';
import { getDataset } from '@/lib/services/get-dataset';

interface FamilyPageProps {
  readonly params: Promise<{ family: string }>;
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}

const withDay = (href: string, asOf: string | null): string =>
  asOf === null ? href : `${href}${href.includes('?') ? '&' : '?'}asOf=${asOf}`;

/** "4 generations of custom silicon, designed by Amazon" */
function describeFamily({ family, generations, isArchitecture }: ChipFamilyPage): string {
  const count = plural(generations.length, 'generation');
  const segment = labelOf(FAMILY_SEGMENTS, family.segment);
  return isArchitecture
    ? `${count} of ${family.name} with this architecture, designed by ${family.designer.name}, ${segment}.`
    : `${count}, designed by ${family.designer.name}, ${segment}.`;
}

export async function generateMetadata({ params, searchParams }: FamilyPageProps): Promise<Metadata> {
  const [{ family: slug }, search] = await Promise.all([params, searchParams]);
  const page = await findChipFamily(slug, parseAsOf(search).asOf);
  if (page === null) return { title: 'No such chip family' };
  return {
    title: `${page.name}: ${describeFamily(page).replace(/\.$/, '')}`,
    description: `${page.name}, ${describeFamily(page)} Specifications of every generation and the gigawatts committed to them.`,
    alternates: { canonical: `/chips/families/${page.slug}` },
  };
}

/** One chip family, or one architecture, generation by generation. */
export default async function FamilyPage({ params, searchParams }: FamilyPageProps) {
  const [{ family: slug }, search, dataset] = await Promise.all([params, searchParams, getDataset()]);
  const { asOf, problems } = parseAsOf(search, dataset.dataDate);
  const page = await findChipFamily(slug, asOf);
  if (page === null) notFound();
  const { name, family, generations, isArchitecture, conflictCount } = page;
  const slugs = generations.map(({ chip }) => chip.slug);
  const compared = slugs.slice(-MAX_COMPARED);
  const path = `/chips/families/${slug}`;
  const strip = buildGenerationStrip(
    generations.map(({ chip }) => chip),
    dataset.dataDate,
  );
  return (
    <PageShell dataset={dataset} section="chips" path={path} searchParams={search} asOf={asOf}>
      <PageHead
        trail={
          <>
            <Link href={withDay('/chips', asOf)}>Chips</Link>
            {isArchitecture ? (
              <>
                {' / '}
                <Link href={withDay(`/chips/families/${family.slug}`, asOf)}>{family.name}</Link>
              </>
            ) : null}
          </>
        }
        title={name}
        lede={describeFamily(page)}
        actions={
          <>
            {compared.length < MIN_COMPARED ? null : (
              <ButtonLink href={withDay(`/chips/compare?chips=${compared.join(',')}`, asOf)}>
                {compared.length === slugs.length
                  ? 'Compare all generations'
                  : `Compare the newest ${compared.length}`}
              </ButtonLink>
            )}
            <ButtonLink href={withDay(`/chips?family=${slug}`, asOf)}>As a list, to export</ButtonLink>
          </>
        }
      />
      <ChipPages current={null} asOf={asOf} />
      <IgnoredParameters problems={problems} />
      {asOf === null ? null : (
        <Notice title="Specifications are of today">
          Deals and gigawatts are as known on {formatPartialDateProse(asOf)}; specifications have no day from
          which they were known.
        </Notice>
      )}
      {strip === null ? null : (
        <Section id="time" title="Over time" note={plural(generations.length, 'generation')}>
          <GenerationStripFigure strip={strip} name={name} dataDate={dataset.dataDate} />
        </Section>
      )}
      <Section
        id="specs"
        title="Generation by generation"
        note={
          conflictCount === 0 ? undefined : (
            <Link
              href={toConflictHref('/conflicts', { ...EMPTY_CONFLICT_QUERY, chip: slugs })}
              prefetch={false}
            >
              {plural(conflictCount, 'conflict')} about or on its generations
            </Link>
          )
        }
      >
        <FamilySpecs
          generations={generations}
          caption={`Specifications of the generations of ${name}, in time order`}
          asOf={asOf}
        />
      </Section>
      <FamilyCommitments page={page} dealsHref={withDay(`/deals?family=${slug}`, asOf)} />
      <SourceLine dataDate={asOf ?? dataset.dataDate} permalink={withDay(path, asOf)}>
        <b>How to read:</b> a dash, or a generation without a line of its own, is not published or cannot be
        derived from what is. × is the number divided by that of the generation before, only where both are
        published on the same basis. Gigawatts count once within a layer; layers restate each other and are
        never added. Who designs it:{' '}
        <Link href={withDay(`/deals?company=${family.designer.slug}`, asOf)} prefetch={false}>
          {family.designer.name}
        </Link>
        .{' '}
        <Link href={`/claims/family/${family.slug}`} prefetch={false}>
          What sources say of the family
        </Link>
        .
      </SourceLine>
    </PageShell>
  );
}
