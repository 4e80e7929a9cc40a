// The three figure cells of a deal: money put in, money promised for compute, power.
import type { ReactNode } from 'react';
import type { ClaimedField } from '@/components/provenance/claim-link';
import { FigureCell } from '@/components/ui/figure-cell';
import {
  type CellFigure,
  type FigureSummary,
  findOwnFigure,
  summariseCapacity,
  summariseInvestments,
  summariseSpend,
} from '@/lib/domain/deal-cells';
import { type CombinedStanding, combineStandings } from '@/lib/domain/field-standing';
import type { DealKind, SubjectType } from '@/lib/domain/vocabulary';
import type { FigureUnit } from '@/lib/format/figure-unit';
import { formatWeakness } from '@/lib/format/provenance-words';
import type { DealListItem, FigureBase } from '@/lib/services/deal-records';
import {
  type CellNote,
  findOverlaps,
  listCapacityNotes,
  listDealNotes,
  listInvestmentNotes,
  listSpendNotes,
  renderNotes,
} from './deal-cell-notes';

/** Names of the figure columns on a phone, where there is no head. */
const PHONE_LABELS = { investment: 'Investment, $B', spend: 'Spend, $B', power: 'Power, GW' } as const;
type FigureColumn = keyof typeof PHONE_LABELS;

/** The column in which a deal's overlaps as a whole are told. */
const COLUMN_OF_KIND: Readonly<Record<DealKind, FigureColumn>> = {
  investment: 'investment',
  financing: 'investment',
  compute: 'spend',
  distribution: 'spend',
  chip_supply: 'power',
  site: 'power',
};

/** A figure that has words instead of a number. */
function WordsCell({ column, children }: { readonly column: FigureColumn; readonly children: ReactNode }) {
  return (
    <div className="fig" data-label={PHONE_LABELS[column]}>
      <span className="n q">{children}</span>
    </div>
  );
}

/** The figures of a column: where the claims about one stand, and where those about a sum of several. */
const CLAIMS_OF_COLUMN = {
  investment: { type: 'investment', field: 'amountUsd', sumField: 'investments' },
  spend: { type: 'spend', field: 'amountUsd', sumField: 'spendCommitments' },
  power: { type: 'capacity', field: 'powerGw', sumField: 'capacityCommitments' },
} as const satisfies Record<FigureColumn, { type: SubjectType; field: string; sumField: string }>;

/** A figure with its size and how well that is supported. */
type StandingFigure = CellFigure & Pick<FigureBase, 'standing'>;

/** What the number of a cell opens: the claims of the one figure it shows, or of all the figures that it is the sum of. */
function claimedBy(deal: DealListItem, own: StandingFigure | null, column: FigureColumn): ClaimedField {
  const { type, field, sumField } = CLAIMS_OF_COLUMN[column];
  return own === null
    ? { subjectType: 'deal', subjectSlug: deal.slug, field: sumField }
    : { subjectType: type, subjectSlug: own.slug, field };
}

function standingOf(
  { slugs }: FigureSummary,
  own: StandingFigure | null,
  figures: readonly StandingFigure[],
): CombinedStanding {
  const behind = own === null ? figures.filter(({ slug }) => slugs.includes(slug)) : [own];
  return combineStandings(behind.map(({ standing }) => standing));
}

function weaknessNotes({ weakness, isWeakInPart }: CombinedStanding): CellNote[] {
  return weakness === null ? [] : [{ key: 'weakness', content: formatWeakness(weakness, isWeakInPart) }];
}

function SummaryCell({
  deal,
  figures,
  summary,
  notes,
  unit,
  column,
}: {
  readonly deal: DealListItem;
  /** The figures of the deal that may be in the summary. */
  readonly figures: readonly StandingFigure[];
  readonly summary: FigureSummary;
  readonly notes: readonly CellNote[];
  readonly unit: FigureUnit;
  readonly column: FigureColumn;
}) {
  // A figure without a size has no number that could be weak.
  const own = findOwnFigure(summary, figures);
  const standing = summary.range === null ? null : standingOf(summary, own, figures);
  return (
    <FigureCell
      range={summary.range}
      unit={unit}
      parts={summary.parts}
      certainty={summary.isLapsed ? 'lapsed' : (summary.parts[0]?.certainty ?? null)}
      claimed={claimedBy(deal, own, column)}
      isInConflict={standing?.isInConflict ?? false}
      notes={renderNotes([...(standing === null ? [] : weaknessNotes(standing)), ...notes])}
      phoneLabel={PHONE_LABELS[column]}
    />
  );
}

/** Overlaps of a deal without a figure of its own in this column; nothing where it has none. */
function DealNotesCell({ deal, column }: { readonly deal: DealListItem; readonly column: FigureColumn }) {
  if (COLUMN_OF_KIND[deal.kind] !== column) return null;
  const notes = listDealNotes(deal, findOverlaps(deal, [], true));
  return notes.length === 0 ? null : <WordsCell column={column}>{renderNotes(notes)}</WordsCell>;
}

function isWholeDealTold(deal: DealListItem, column: FigureColumn): boolean {
  return COLUMN_OF_KIND[deal.kind] === column;
}

/** Money put in, of all investments of the deal, each dollar once. Nothing where there is none. */
export function InvestmentFigure({ deal }: { readonly deal: DealListItem }) {
  const figures = deal.investments.map((investment) => ({
    ...investment,
    range: investment.amountUsd,
    trancheCount: investment.tranches.filter(({ certainty }) => certainty !== null).length,
  }));
  const summary = summariseInvestments(figures, deal.ownOverlaps);
  if (summary === null) return <DealNotesCell deal={deal} column="investment" />;
  if (!summary.isCash && summary.range === null) {
    const isWarrants = deal.investments
      .filter(({ slug }) => summary.slugs.includes(slug))
      .every(({ instrument }) => instrument === 'warrants');
    return <WordsCell column="investment">{isWarrants ? 'share warrants' : 'shares, no cash'}</WordsCell>;
  }
  const overlaps = findOverlaps(deal, summary.slugs, isWholeDealTold(deal, 'investment'));
  return (
    <SummaryCell
      deal={deal}
      figures={figures}
      summary={summary}
      notes={listInvestmentNotes(deal, summary, overlaps)}
      unit="usd"
      column="investment"
    />
  );
}

/** Money promised for compute, of all commitments of the deal, each dollar once. Nothing where there is none. */
export function SpendFigure({ deal }: { readonly deal: DealListItem }) {
  const figures = deal.spendCommitments.map((commitment) => ({ ...commitment, range: commitment.amountUsd }));
  const summary = summariseSpend(figures, deal.ownOverlaps);
  if (summary === null) return <DealNotesCell deal={deal} column="spend" />;
  const overlaps = findOverlaps(deal, summary.slugs, isWholeDealTold(deal, 'spend'));
  return (
    <SummaryCell
      deal={deal}
      figures={figures}
      summary={summary}
      notes={listSpendNotes(deal, summary, overlaps)}
      unit="usd"
      column="spend"
    />
  );
}

/** Power promised, of the deal's largest layer, each gigawatt once. Nothing where there is none. */
export function PowerFigure({ deal }: { readonly deal: DealListItem }) {
  const figures = deal.capacityCommitments.map((commitment) => ({
    ...commitment,
    range: commitment.powerKw,
  }));
  const summary = summariseCapacity(figures, deal.ownOverlaps);
  if (summary === null) return <DealNotesCell deal={deal} column="power" />;
  const overlaps = findOverlaps(deal, summary.slugs, isWholeDealTold(deal, 'power'));
  return (
    <SummaryCell
      deal={deal}
      figures={figures}
      summary={summary}
      notes={listCapacityNotes(deal, summary, overlaps)}
      unit="kw"
      column="power"
    />
  );
}
