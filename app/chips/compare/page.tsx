import type { Metadata } from 'next';
import { CertaintyLegend } from '@/components/certainty/certainty-legend';
import { ChipPages } from '@/components/chips/chip-pages';
import { AddChip, AddChipFields } from '@/components/chips/compare/add-chip';
import { ComparisonExportMenu } from '@/components/chips/compare/comparison-export-menu';
import { ComparisonFocus } from '@/components/chips/compare/comparison-focus.client';
import { ComparisonTable } from '@/components/chips/compare/comparison-table';
import { IgnoredParameters } from '@/components/filters/ignored-parameters';
import { PageHead } from '@/components/layout/page-head';
import { PageShell } from '@/components/layout/page-shell';
import { EmptyState } from '@/components/ui/empty-state';
import { Glyph } from '@/components/ui/glyph';
import { Notice } from '@/components/ui/notice';
import { Segmented } from '@/components/ui/segmented';
import { SourceLine } from '@/components/ui/source-line';
import { isComparedNumber, MAX_COMPARED, MIN_COMPARED } from '@/lib/domain/chip-comparison';
import { SPEC_LEVELS } from '@/lib/domain/chip-specs';
import { labelOf } from '@/lib/domain/vocabulary';
import { type ComparisonQuery, parseComparisonQuery, toComparisonHref } from '@/lib/filters/comparison-query';
import { nameOf } from '@/lib/filters/parameter';
import type { SearchParams } from '@/lib/filters/parse-query';
import { formatComparisonTitle } from '@/lib/format/chip-comparison';
import { formatPartialDate } from '@/lib/format/date';
import { formatCount, formatList, plural } from '@/lib/format/number';
import {
  type GenerationComparison,
  compareGenerations,
  listComparisonChoices,
} from '@/lib/services/compare-chips';
import { getDataset } from '@/lib/services/get-dataset';
import { listKnownValues } from '@/lib/services/list-known-values';

const PATH = '/chips/compare';

/** Publishers that the sources line names. */
const NAMED_PUBLISHERS = 6;

interface ComparePageProps {
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}

async function parseQuery(params: SearchParams) {
  const known = await listKnownValues();
  return { ...parseComparisonQuery(params, known), known };
}

export async function generateMetadata({ searchParams }: ComparePageProps): Promise<Metadata> {
  const { query, known } = await parseQuery(await searchParams);
  const names = query.chips.map((slug) => nameOf(known.chips, slug));
  return {
    title: names.length < MIN_COMPARED ? 'Compare chips' : `${formatList(names)} compared`,
    description: 'AI chip generations side by side, each number with its claims and its ratio to a baseline.',
    alternates: { canonical: toComparisonHref(PATH, query) },
  };
}

/** Chips side by side. Everything it shows comes from the address; it needs no JavaScript. */
export default async function ComparePage({ searchParams }: ComparePageProps) {
  const params = await searchParams;
  const [{ query, problems, known }, dataset] = await Promise.all([parseQuery(params), getDataset()]);
  const [comparison, { choices, suggestions }] = await Promise.all([
    query.chips.length < MIN_COMPARED ? null : compareGenerations(query),
    listComparisonChoices(query.chips),
  ]);
  const chosen = query.chips.map((slug) => ({ slug, name: nameOf(known.chips, slug) }));

  return (
    <PageShell dataset={dataset} section="chips" path={PATH} searchParams={params} asOf={query.asOf}>
      <PageHead
        title={comparison === null ? 'Compare chips' : formatComparisonTitle(query.chips.length, query.level)}
        lede={
          comparison === null ? 'Two to eight generations side by side.' : <Lede comparison={comparison} />
        }
        actions={
          comparison === null ? undefined : (
            <>
              <AddChip choices={choices} query={query} baseline={comparison.baseline.slug} path={PATH} />
              <Segmented
                label="Figures"
                items={SPEC_LEVELS.map(({ value, label }) => ({
                  label,
                  href: toComparisonHref(PATH, query, { level: value }),
                  isCurrent: value === query.level,
                }))}
              />
              <ComparisonExportMenu comparison={comparison} query={query} path={PATH} dataset={dataset} />
            </>
          )
        }
      />
      <ChipPages current="compare" asOf={query.asOf} />
      <div className="cmp-notices">
        <IgnoredParameters problems={problems} />
        {query.asOf === null || comparison === null ? null : (
          <Notice title="Of that day and of today">
            Deals are as known on {formatPartialDate(query.asOf)}. Specifications have no day: they are those
            of the present data, whatever the day.
          </Notice>
        )}
      </div>
      {comparison === null ? (
        <section className="cmp-start" aria-label="Choose chips">
          {chosen.length === 0 ? null : (
            <p>
              <b>{formatList(chosen.map(({ name }) => name))}</b> is chosen. Add at least one more.
            </p>
          )}
          <AddChipFields choices={choices} query={query} baseline={query.baseline} path={PATH} />
          <EmptyState
            title="Or begin with one of these"
            actions={suggestions.map(({ title, chips }) => ({
              label: title,
              href: toComparisonHref(PATH, query, { chips: chips.map(({ slug }) => slug), baseline: null }),
              gives: formatList(chips.map(({ name }) => name)),
            }))}
          />
        </section>
      ) : (
        <>
          <ComparisonTable comparison={comparison} query={query} path={PATH} />
          <CertaintyLegend className="cmp-legend" label="Deals" />
          <ComparisonSources comparison={comparison} query={query} dataDate={dataset.dataDate} />
        </>
      )}
      <ComparisonFocus chips={chosen} most={MAX_COMPARED} />
    </PageShell>
  );
}

/** Chips of which no specification has a number, and whether anything is promised of them. */
function listNumberless({ chips, groups }: GenerationComparison) {
  const cellsOf = (slug: string) =>
    groups.flatMap(({ rows }) =>
      rows.flatMap((row) =>
        row.kind === 'spec' ? row.cells.filter(({ chipSlug }) => chipSlug === slug) : [],
      ),
    );
  return chips.flatMap(({ slug, name }) => {
    const cells = cellsOf(slug);
    if (cells.some(({ reading }) => isComparedNumber(reading))) return [];
    return [{ name, hasTarget: cells.some(({ reading }) => reading.state === 'target') }];
  });
}

function Lede({ comparison }: { readonly comparison: GenerationComparison }) {
  const { chips, baseline, level } = comparison;
  const numberless = listNumberless(comparison);
  const targets = numberless.filter(({ hasTarget }) => hasTarget).map(({ name }) => name);
  const nothing = numberless.filter(({ hasTarget }) => !hasTarget).map(({ name }) => name);
  return (
    <>
      {formatList(chips.map(({ name }) => name))}, {labelOf(SPEC_LEVELS, level).toLowerCase()}, dense, against{' '}
      <b>{baseline.name}</b>.
      {targets.length === 0 ? null : (
        <>
          {' '}
          For {formatList(targets)} <b>only targets</b> are published.
        </>
      )}
      {nothing.length === 0 ? null : (
        <>
          {' '}
          For {formatList(nothing)} <b>no number</b> is published.
        </>
      )}
    </>
  );
}

function ComparisonSources({
  comparison: { publishers, claimCount },
  query,
  dataDate,
}: {
  readonly comparison: GenerationComparison;
  readonly query: ComparisonQuery;
  readonly dataDate: string;
}) {
  const named = publishers
    .slice(0, NAMED_PUBLISHERS)
    .map((publisher) => `${publisher.name} (${formatCount(publisher.claimCount)})`);
  const others = publishers.length - named.length;
  return (
    <SourceLine dataDate={query.asOf ?? dataDate} permalink={toComparisonHref(PATH, query)}>
      <b>Sources:</b> {plural(claimCount, 'claim')} of {plural(publishers.length, 'publisher')}:{' '}
      {formatList(others > 0 ? [...named, plural(others, 'other')] : named)}. Every number opens its own.{' '}
      <Glyph name="conflict" className="sig" /> sources differ. A ratio stands only between figures of one
      basis, a best only where no open bound leaves it undecided.
    </SourceLine>
  );
}
