import Link from 'next/link';
import type { ReactNode } from 'react';
import { ConflictCount } from '@/components/ui/conflict-count';
import { DateText } from '@/components/ui/date-text';
import { Glyph } from '@/components/ui/glyph';
import { type SortDirection, SortHeader } from '@/components/ui/sort-header';
import { isDealLapsed } from '@/lib/domain/deal-cells';
import { DEAL_KINDS, labelOf } from '@/lib/domain/vocabulary';
import { formatCount } from '@/lib/format/number';
import type { DealListItem } from '@/lib/services/deal-records';
import { InvestmentFigure, PowerFigure, SpendFigure } from './deal-figures';
import { DealParties } from './deal-parties';

/** Columns that a head can sort by. Money has no head of its own: its order goes by the larger of two columns. */
export type DealsTableSort = 'announced' | 'title' | 'gw';

/** Where a sortable head leads and how the table is sorted by it now. */
export interface DealsTableOrder {
  readonly href: string;
  readonly direction: SortDirection | null;
}

function DealRow({
  deal,
  firstSlugs,
  hrefFor,
}: {
  readonly deal: DealListItem;
  readonly firstSlugs: readonly string[];
  readonly hrefFor: (slug: string) => string;
}) {
  const figures = [...deal.investments, ...deal.spendCommitments, ...deal.capacityCommitments];
  const href = hrefFor(deal.slug);
  return (
    <tr className={isDealLapsed({ status: deal.status, figures }) ? 'lap' : undefined}>
      <td className="d">
        <DateText value={deal.announcedOn} />
      </td>
      <th className="t" scope="row">
        <Link href={href} prefetch={false}>
          {deal.title}
        </Link>
      </th>
      <td className="kind kind-column">{labelOf(DEAL_KINDS, deal.kind)}</td>
      <td className="p">
        <DealParties parties={deal.parties} firstSlugs={firstSlugs} />
      </td>
      <td className="m">
        <InvestmentFigure deal={deal} />
      </td>
      <td className="m">
        <SpendFigure deal={deal} />
      </td>
      <td className="m">
        <PowerFigure deal={deal} />
      </td>
      <td className="r x">
        <Link href={`${href}#sources`} prefetch={false}>
          {formatCount(deal.sourceCount)}
          <span className="unit-words"> {deal.sourceCount === 1 ? 'source' : 'sources'}</span>
        </Link>
      </td>
      <td className="r cfc">
        <ConflictCount count={deal.conflictCount} href={`${href}#sources-differ`} />
      </td>
    </tr>
  );
}

/**
 * The table of deals: when, what, who, money put in, money promised, power, what it rests on. On a phone every row is an
 * entry. A column cannot be added up, as deals contain and restate one another; `foot` says so.
 */
export function DealsTable({
  deals,
  caption,
  firstSlugs,
  order,
  hrefFor,
  foot,
}: {
  readonly deals: readonly DealListItem[];
  /** What the table shows, for those who cannot see the page around it. */
  readonly caption: string;
  /** Companies that are filtered for: named first. */
  readonly firstSlugs: readonly string[];
  readonly order: Readonly<Record<DealsTableSort, DealsTableOrder>>;
  /** The page of a deal. */
  readonly hrefFor: (slug: string) => string;
  readonly foot: ReactNode;
}) {
  return (
    <table className="deals">
      <caption className="vh">{caption}</caption>
      <colgroup>
        <col className="c-date" />
        <col />
        <col className="c-kind" />
        <col className="c-parties" />
        <col className="c-figure" />
        <col className="c-figure" />
        <col className="c-figure" />
        <col className="c-sources" />
        <col className="c-conflicts" />
      </colgroup>
      <thead>
        <tr>
          <SortHeader label="Announced" {...order.announced} />
          <SortHeader label="Deal" {...order.title} />
          <th scope="col" className="kind-column">
            Kind
          </th>
          <th scope="col">
            Parties<small>and what they are in it</small>
          </th>
          <th scope="col" className="r">
            Investment<small>$ billion</small>
          </th>
          <th scope="col" className="r">
            Compute spend<small>$ billion</small>
          </th>
          <SortHeader label="Power" unit="gigawatts" {...order.gw} isNumeric />
          <th scope="col" className="r x">
            Sources
          </th>
          <th scope="col" className="r cfc" title="Fields on which sources differ">
            <Glyph name="conflict" className="sig" />
            <span className="vh">Fields on which sources differ</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {deals.map((deal) => (
          <DealRow key={deal.slug} deal={deal} firstSlugs={firstSlugs} hrefFor={hrefFor} />
        ))}
      </tbody>
      <tfoot>
        <tr>
          <td aria-hidden="true" />
          <td colSpan={8}>{foot}</td>
        </tr>
      </tfoot>
    </table>
  );
}
