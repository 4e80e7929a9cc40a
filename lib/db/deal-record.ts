// Queries for everything of one deal that lists do not show.
import { toPartialDate } from '../domain/partial-date';
import { outcomeOn } from '../domain/promise-outcome';
import { DEAL_STATUSES, PROMISE_OUTCOMES, SUPERSEDED_PARTS, TERM_KINDS, UNITS } from '../domain/vocabulary';
import type { ChainLink, PromiseRecord, StateRecord, TermRecord } from '../services/deal-records';
import { database, type Prisma } from './client';
import { SOURCE_NAME } from './figure-rows';
import { toStateRecords } from './map-figures';
import { toDealRef, toSafeNumber, toSourceRef, toVocabulary, toVocabularyOrNull } from './map-values';

const NAME = { select: { slug: true, name: true } } as const;

const PROMISE_INCLUDE = {
  deal: { select: { slug: true, title: true } },
  promiser: NAME,
  promisee: NAME,
  source: SOURCE_NAME,
  outcomeSource: SOURCE_NAME,
} satisfies Prisma.PromiseInclude;
type PromiseRow = Prisma.PromiseGetPayload<{ include: typeof PROMISE_INCLUDE }>;

const CHAIN_DEAL = {
  select: {
    slug: true,
    title: true,
    announcedOn: true,
    announcedFirstDay: true,
    status: true,
    expandsSlug: true,
  },
} as const;
type ChainRow = Prisma.DealGetPayload<typeof CHAIN_DEAL>;

/** A deal as a chain shows it. */
export interface ChainDeal extends Pick<ChainLink, 'deal' | 'announcedOn' | 'status'> {
  readonly announcedFirstDay: string;
  readonly expandsSlug: string | null;
}

/** A link between two deals beside expansion. */
export interface ChainDealLink extends Pick<ChainLink, 'part' | 'says' | 'source'> {
  readonly kind: string;
  readonly from: ChainDeal;
  readonly to: ChainDeal;
}

function toChainDeal(row: ChainRow): ChainDeal {
  return {
    deal: toDealRef(row),
    announcedOn: row.announcedOn,
    announcedFirstDay: row.announcedFirstDay,
    status: toVocabulary(DEAL_STATUSES, row.status),
    expandsSlug: row.expandsSlug,
  };
}

/** A promise as it was known on a day; null where it had not been made. With `asOf` null it is given as recorded. */
function toPromiseRecord(row: PromiseRow, asOf: string | null): PromiseRecord | null {
  const recorded = {
    dueOn: row.dueOn,
    madeOn: row.madeOn,
    outcome: toVocabulary(PROMISE_OUTCOMES, row.outcome),
    outcomeOn: row.outcomeOn,
  };
  const outcome = asOf === null ? recorded.outcome : outcomeOn(recorded, asOf);
  if (outcome === null) return null;
  const isAsRecorded = outcome === recorded.outcome;
  return {
    slug: row.slug,
    deal: toDealRef(row.deal),
    promiser: row.promiser,
    promisee: row.promisee,
    text: row.text,
    dueOn: row.dueOn,
    powerKw: row.powerKw,
    madeOn: row.madeOn,
    outcome,
    outcomeOn: isAsRecorded ? row.outcomeOn : null,
    source: { slug: row.source.slug, name: row.source.publisher },
    outcomeSource: isAsRecorded ? toSourceRef(row.outcomeSource) : null,
  };
}

/** The promises that match, by due date, as known on a day. */
export async function findPromises(
  where: Prisma.PromiseWhereInput,
  asOf: string | null,
): Promise<PromiseRecord[]> {
  const rows = await database().promise.findMany({
    where,
    include: PROMISE_INCLUDE,
    orderBy: [{ dueFirstDay: 'asc' }, { dueLastDay: 'asc' }, { slug: 'asc' }],
  });
  return rows.flatMap((row) => toPromiseRecord(row, asOf) ?? []);
}

/** What one deal has beside its list item. */
export interface DealDetails {
  readonly summary: string;
  readonly states: StateRecord[];
  readonly terms: TermRecord[];
  readonly openQuestions: { slug: string; text: string }[];
}

/** The details of a deal on a day; null where there is no such deal. */
export async function findDealDetails(slug: string, day: string): Promise<DealDetails | null> {
  const row = await database().deal.findUnique({
    where: { slug },
    select: {
      summary: true,
      states: {
        where: { subjectType: 'deal' },
        include: { source: SOURCE_NAME },
        orderBy: { knownFrom: 'asc' },
      },
      terms: { include: { source: SOURCE_NAME }, orderBy: { position: 'asc' } },
      openQuestions: { select: { slug: true, text: true }, orderBy: { position: 'asc' } },
    },
  });
  if (row === null) return null;
  return {
    summary: row.summary,
    states: toStateRecords(row.states, day),
    terms: row.terms.map((term) => ({
      slug: term.slug,
      kind: toVocabulary(TERM_KINDS, term.kind),
      text: term.text,
      value: toSafeNumber(term.amountUsd) ?? term.powerKw ?? term.number,
      unit: toVocabularyOrNull(UNITS, term.unit),
      source: toSourceRef(term.source),
    })),
    openQuestions: row.openQuestions,
  };
}

/** Every deal that expands another or is expanded, on a day. */
export async function listExpansions(day: string): Promise<ChainDeal[]> {
  const rows = await database().deal.findMany({
    where: {
      announcedFirstDay: { lte: day },
      OR: [{ expandsSlug: { not: null } }, { expandedBy: { some: {} } }],
    },
    ...CHAIN_DEAL,
  });
  return rows.map(toChainDeal);
}

/** One deal as a chain shows it; null where there is none. */
export async function findChainDeal(slug: string): Promise<ChainDeal | null> {
  const row = await database().deal.findUnique({ where: { slug }, ...CHAIN_DEAL });
  return row === null ? null : toChainDeal(row);
}

/** The links of a deal with others beside expansion, in a stable order; a replacement that came later is left out. */
export async function findDealLinks(slug: string, day: string): Promise<ChainDealLink[]> {
  const rows = await database().dealLink.findMany({
    where: {
      OR: [{ fromDealSlug: slug }, { toDealSlug: slug }],
      from: { announcedFirstDay: { lte: day } },
      to: { announcedFirstDay: { lte: day } },
    },
    include: { from: CHAIN_DEAL, to: CHAIN_DEAL, source: SOURCE_NAME },
    orderBy: [{ fromDealSlug: 'asc' }, { toDealSlug: 'asc' }, { kind: 'asc' }],
  });
  return rows
    .filter(({ happenedOn }) => happenedOn === null || toPartialDate(happenedOn).firstDay <= day)
    .map((row) => ({
      kind: row.kind,
      from: toChainDeal(row.from),
      to: toChainDeal(row.to),
      part: toVocabularyOrNull(SUPERSEDED_PARTS, row.part),
      says: row.says,
      source: toSourceRef(row.source),
    }));
}
