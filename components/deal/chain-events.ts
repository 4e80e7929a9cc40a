// The life of a deal as dated events: the deals of its chain, and what lapsed of the deal itself.
import { toPartialDate } from '@/lib/domain/partial-date';
import { type Certainty, DEAL_STATUSES, labelOf, SUPERSEDED_PARTS } from '@/lib/domain/vocabulary';
import { formatUsdRangeCompact } from '@/lib/format/money';
import { formatGwRange } from '@/lib/format/power';
import { toSentenceCase } from '@/lib/format/words';
import type { ChainLink, DealRecord, NamedRef, StateRecord } from '@/lib/services/deal-records';
import { nameCapacity, nameInvestment, nameSpend } from './figure-names';

/** One mark of the timeline. */
export interface ChainEvent {
  readonly key: string;
  /** As given. */
  readonly on: string;
  readonly title: string;
  /** The other deal; null where the event is of the deal shown. */
  readonly deal: NamedRef | null;
  /** The deal shown, at its announcement. */
  readonly isHere: boolean;
  /** What happened, in a few words: "signed", "expands this; announced". */
  readonly what: string;
  /** What the source says of it; null where nothing is recorded. */
  readonly says: string | null;
  readonly source: NamedRef | null;
  /** The state that began; null where the event is an announcement. */
  readonly certainty: Certainty | null;
}

type ChainedDeal = Pick<
  DealRecord,
  | 'slug'
  | 'chain'
  | 'states'
  | 'investments'
  | 'spendCommitments'
  | 'capacityCommitments'
  | 'terms'
  | 'status'
  | 'announcedOn'
>;

/** How a deal of the chain stands to the one shown: "expands this deal", "earlier in the chain". */
export function describeRelation(relation: ChainLink['relation']): string {
  if (relation === 'earlier' || relation === 'later') return `${relation} in the chain`;
  return relation.endsWith('this') ? `${relation} deal` : relation;
}

function describeLink(link: ChainLink): string {
  const status = labelOf(DEAL_STATUSES, link.status);
  if (link.relation === 'this') return status;
  const part = link.part === null || link.part === 'all' ? '' : ` (${labelOf(SUPERSEDED_PARTS, link.part)})`;
  return `${describeRelation(link.relation)}${part}; ${status}`;
}

function toDealEvent(link: ChainLink): ChainEvent {
  const isHere = link.relation === 'this';
  return {
    key: link.deal.slug,
    on: link.announcedOn,
    title: isHere ? 'This deal' : link.deal.name,
    deal: isHere ? null : link.deal,
    isHere,
    what: describeLink(link),
    says: link.says,
    source: link.source,
    certainty: null,
  };
}

/** The first state is the announcement itself; each later one is an event. */
function listStateEvents(key: string, title: string, states: readonly StateRecord[]): ChainEvent[] {
  return states.slice(1).map((state) => ({
    key: `${key} ${state.knownFrom} ${state.certainty}`,
    on: state.knownFrom,
    title,
    deal: null,
    isHere: false,
    what: state.certainty,
    says: state.says ?? state.why,
    source: state.source,
    certainty: state.certainty,
  }));
}

/**
 * The events in order of their days, the deal itself among them: every deal of the chain, each change of the deal's
 * terms as a whole, and the end of each of its figures that has lapsed.
 */
export function listChainEvents(deal: ChainedDeal): ChainEvent[] {
  const figures = [
    ...deal.investments.map((figure) => ({
      figure,
      name: `${nameInvestment(deal, figure)}${figure.amountUsd === null ? '' : `, ${formatUsdRangeCompact(figure.amountUsd)}`}`,
    })),
    ...deal.spendCommitments.map((figure) => ({
      figure,
      name: `${nameSpend(figure)}${figure.amountUsd === null ? '' : `, ${formatUsdRangeCompact(figure.amountUsd)}`}`,
    })),
    ...deal.capacityCommitments.map((figure) => ({
      figure,
      name: `${nameCapacity(figure)}${figure.powerKw === null ? '' : `, ${formatGwRange(figure.powerKw)}`}`,
    })),
  ];
  const lapses = figures.flatMap(({ figure, name }) =>
    listStateEvents(figure.slug, toSentenceCase(name), figure.states).filter(
      ({ certainty }) => certainty === 'lapsed',
    ),
  );
  const events = [
    ...deal.chain.map(toDealEvent),
    ...listStateEvents(deal.slug, 'Terms of this deal', deal.states),
    ...lapses,
  ];
  return events
    .map((event, index) => ({ event, index, day: dayOf(event) }))
    .sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : a.index - b.index))
    .map(({ event }) => event);
}

/** An announcement counts from the first day of its period, a later change from the last, when it is certain. */
function dayOf({ on, certainty }: ChainEvent): string {
  const { firstDay, lastDay } = toPartialDate(on);
  return certainty === null ? firstDay : lastDay;
}
