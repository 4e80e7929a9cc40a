import Link from 'next/link';
import type { ReactNode } from 'react';
import { Gauge } from '@/components/certainty/gauge';
import { ClaimLink } from '@/components/provenance/claim-link';
import { COUNT_REASONS, type CountReason } from '@/lib/domain/headline';
import { labelOf } from '@/lib/domain/vocabulary';
import { headlineWord } from '@/lib/format/headline-words';
import { formatUsdCompact, formatUsdRangeCompact } from '@/lib/format/money';
import { formatGwRange, formatGwUnit } from '@/lib/format/power';
import type { HeadlineItem, HeadlineResult } from '@/lib/services/decompose-headline';

interface HeadlineFiguresProps {
  readonly result: HeadlineResult;
  readonly hrefFor: (dealSlug: string) => string;
}

/** Every figure of the set: what its sources state, what of it counts, and why the rest does not. */
export function HeadlineFigures({ result, hrefFor }: HeadlineFiguresProps) {
  const isPower = result.measure === 'capacity';
  return (
    <table className="hl-figures">
      <caption className="vh">How each figure was counted</caption>
      <thead>
        <tr>
          <th scope="col">Figure</th>
          <th scope="col" className="r">
            Stated
          </th>
          <th scope="col" className="r">
            Counted
          </th>
          <th scope="col">Why</th>
        </tr>
      </thead>
      <tbody>
        {result.items.map((item) => (
          <tr key={item.slug} className={item.certainty === 'lapsed' ? 'lap' : undefined}>
            <th scope="row">
              <Link href={`${hrefFor(item.deal.slug)}#${item.slug}`} prefetch={false}>
                {item.label}
              </Link>
              <small>{item.deal.name}</small>
            </th>
            <td className="r">
              <Stated item={item} />
            </td>
            <td className="r">
              <Counted item={item} isPower={isPower} />
            </td>
            <td className="why">
              <Why item={item} result={result} hrefFor={hrefFor} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Stated({ item }: { readonly item: HeadlineItem }) {
  const { range, parts, subjectType, slug, certainty } = item;
  const isPower = subjectType === 'capacity';
  const words = range === null ? 'not given' : isPower ? formatGwRange(range) : formatUsdRangeCompact(range);
  return (
    <span className="hl-stated">
      <Gauge parts={parts} unit={isPower ? 'kw' : 'usd'} isLapsed={certainty === 'lapsed'} />
      <ClaimLink subjectType={subjectType} subjectSlug={slug} field={isPower ? 'powerGw' : 'amountUsd'}>
        {words}
      </ClaimLink>
    </span>
  );
}

function Counted({ item, isPower }: { readonly item: HeadlineItem; readonly isPower: boolean }) {
  const counted = item.count.shares.filter(({ isCounted }) => isCounted);
  const high = counted.reduce((sum, { onceHigh }) => sum + onceHigh, 0);
  if (high === 0) return '–';
  return <b>{isPower ? formatGwUnit(high) : formatUsdCompact(high)}</b>;
}

/** Reasons in the order in which they are told: what counts first. */
const REASON_ORDER: readonly CountReason[] = COUNT_REASONS.map(({ value }) => value);

function Why({ item, result, hrefFor }: { readonly item: HeadlineItem } & HeadlineFiguresProps) {
  const reasons = REASON_ORDER.filter((reason) => item.count.shares.some((share) => share.reason === reason));
  const pieces = reasons.map((reason) => <span key={reason}>{explain(reason, item, result, hrefFor)}</span>);
  return (
    <>
      {pieces}
      {item.sharesWith.map((says) => (
        <small key={says}>Also told as another kind of money: {says}</small>
      ))}
    </>
  );
}

function explain(
  reason: CountReason,
  item: HeadlineItem,
  result: HeadlineResult,
  hrefFor: (dealSlug: string) => string,
): ReactNode {
  const rungs = item.count.shares
    .filter((share) => share.reason === reason)
    .map(({ certainty }) => headlineWord(certainty, item.measure))
    .join(', ');
  const nameFigure = (slug: string): ReactNode => {
    const known = result.labels.get(slug);
    if (known === undefined) return slug;
    return (
      <Link href={`${hrefFor(known.dealSlug)}#${slug}`} prefetch={false}>
        {known.label}
      </Link>
    );
  };
  const nameAll = (slugs: readonly string[]): ReactNode =>
    slugs.map((slug, index) => (
      <span key={slug}>
        {index === 0 ? '' : ', '}
        {nameFigure(slug)}
      </span>
    ));
  switch (reason) {
    case 'counted':
      return `In full, as ${rungs}.`;
    case 'remainder':
      return (
        <>
          What is left, as {rungs}, beside {nameAll(item.count.insideSlugs)}, counted on their own.{' '}
        </>
      );
    case 'inside':
      return <>All counted in {nameAll(item.count.insideSlugs)}. </>;
    case 'restated':
      return item.count.restatedBy === null ? null : <>The same as {nameFigure(item.count.restatedBy)}. </>;
    case 'not_chosen':
      return `Not counted: ${rungs}. `;
    case 'lapsed':
    case 'undisclosed':
    case 'no_cash':
      return `Left out: ${labelOf(COUNT_REASONS, reason)}. `;
  }
}
