// The frame of a worked example, and the figures in it: each leads to its deal and to what its sources say.
import Link from 'next/link';
import type { ReactNode } from 'react';
import { ClaimLink } from '@/components/provenance/claim-link';
import { formatGwRange, formatGwUnit } from '@/lib/format/power';
import { formatUsdCompact, formatUsdRangeCompact } from '@/lib/format/money';
import type { ExampleFigure } from '@/lib/services/method-records';
import type { MethodExamples } from '@/lib/services/method-records';
import type { QualityReport } from '@/lib/services/quality-records';

/** What every worked example is made of. */
export interface ExampleProps {
  readonly examples: MethodExamples;
  readonly quality: QualityReport;
}

/** A worked example with its question as heading. */
export function Example({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <div className="example" data-figures>
      <h3>{title}</h3>
      {children}
    </div>
  );
}

/** An amount in the unit of a figure. */
export function formatAmount(amount: number, unit: ExampleFigure['unit']): string {
  return unit === 'usd' ? formatUsdCompact(amount) : formatGwUnit(amount);
}

/** The size of a figure as given, leading to its claims. */
export function FigureLink({ figure }: { readonly figure: ExampleFigure }) {
  const { range, unit, subjectType, slug } = figure;
  const words =
    range === null ? 'not given' : unit === 'usd' ? formatUsdRangeCompact(range) : formatGwRange(range);
  return (
    <ClaimLink subjectType={subjectType} subjectSlug={slug} field={unit === 'usd' ? 'amountUsd' : 'powerGw'}>
      {words}
    </ClaimLink>
  );
}

/** The deal of a figure, at the figure. */
export function DealLink({ figure, asOf }: { readonly figure: ExampleFigure; readonly asOf?: string }) {
  const search = asOf === undefined ? '' : `?asOf=${asOf}`;
  return (
    <Link href={`/deals/${figure.deal.slug}${search}#${figure.slug}`} prefetch={false}>
      {figure.deal.name}
    </Link>
  );
}
