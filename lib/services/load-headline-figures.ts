// The figures of the deals of a query that a headline adds up, and those it must know of to count nothing twice.
import { listDealSlugs } from '../db/deals';
import type { CertaintyPart } from '../domain/certainty-parts';
import type { FigureRange } from '../domain/figure';
import type { Measure } from '../domain/headline';
import type { WeighedCondition } from '../domain/trigger-words';
import type { Certainty, Instrument, Layer, PowerBasis, Role } from '../domain/vocabulary';
import type { DealQuery } from '../filters/deal-query';
import type { CapacityRecord, DealListItem, InvestmentRecord, NamedRef, StateRecord } from './deal-records';
import type { LinkedType } from './find-figure-links';
import { getDay } from './get-dataset';
import { findKeptDeals } from './keep-deals';
import { type MatchableFigure, matchesFigure } from './match-figure';

/** A figure of the matching deals, as a headline sees it. */
export interface SetFigure {
  readonly slug: string;
  readonly measure: Measure;
  readonly subjectType: LinkedType;
  readonly label: string;
  readonly deal: DealListItem;
  readonly range: FigureRange | null;
  readonly certainty: Certainty;
  readonly parts: readonly CertaintyPart[];
  readonly isCash: boolean;
  readonly isInSet: boolean;
  readonly layer: Layer | null;
  readonly powerBasis: PowerBasis | null;
  /** Of capacity: what it is named by. */
  readonly capacity?: CapacityRecord;
  readonly conditions: readonly WeighedCondition[];
  /** Companies that pay, invest or take the power, and those that are paid or deliver. */
  readonly givers: readonly string[];
  readonly takers: readonly string[];
}

/** Instruments that are lent, not invested. */
const LENT: readonly Instrument[] = ['debt', 'lease_finance'];

/** What an investment is counted as. */
function measureOfInvestment({ instrument }: Pick<InvestmentRecord, 'instrument'>): Measure {
  return LENT.includes(instrument) ? 'financing' : 'investment';
}

function currentCondition(states: readonly StateRecord[]): string | null {
  const state = states.at(-1);
  return state === undefined ? null : (state.why ?? state.says);
}

function contingentOf(parts: readonly CertaintyPart[]): number {
  return parts.find(({ certainty }) => certainty === 'contingent')?.high ?? 0;
}

function conditionsOf(figure: {
  readonly parts: readonly CertaintyPart[];
  readonly states: readonly StateRecord[];
  readonly tranches?: InvestmentRecord['tranches'];
}): WeighedCondition[] {
  const ofTranches = (figure.tranches ?? [])
    .map((tranche) => ({
      condition: tranche.condition ?? currentCondition(tranche.states),
      amount: contingentOf(tranche.parts),
    }))
    .filter(({ amount }) => amount > 0);
  if (ofTranches.length > 0) return ofTranches;
  return [{ condition: currentCondition(figure.states), amount: contingentOf(figure.parts) }];
}

/** The figures of a deal that match the query themselves, whatever their certainty. */
function listFigures(deal: DealListItem, query: DealQuery): Omit<SetFigure, 'isInSet'>[] {
  const dealParties = deal.parties.map(({ company, role }) => ({ companySlug: company.slug, role }));
  const isMatch = (figure: Omit<MatchableFigure, 'dealParties'>): boolean =>
    matchesFigure({ ...query, certainty: [], layer: [] }, { ...figure, dealParties });
  const party = (company: NamedRef | null, role: Role): { companySlug: string; role: Role }[] =>
    company === null ? [] : [{ companySlug: company.slug, role }];

  const investments = deal.investments.flatMap((figure) => {
    const { certainty, investor, investee, coInvestors } = figure;
    const parties = [investor, ...coInvestors].flatMap((company) => party(company, 'investor'));
    if (
      certainty === null ||
      !isMatch({ ...figure, parties: [...parties, ...party(investee, 'investee')] })
    ) {
      return [];
    }
    return [
      {
        slug: figure.slug,
        measure: measureOfInvestment(figure),
        subjectType: 'investment' as const,
        label: `${investor.name} in ${investee.name}`,
        deal,
        range: figure.amountUsd,
        certainty,
        parts: figure.parts,
        isCash: figure.isCash,
        layer: null,
        powerBasis: null,
        conditions: conditionsOf(figure),
        givers: parties.map(({ companySlug }) => companySlug),
        takers: [investee.slug],
      },
    ];
  });
  const spends = deal.spendCommitments.flatMap((figure) => {
    const { certainty, customer, provider } = figure;
    if (
      certainty === null ||
      !isMatch({ ...figure, parties: [...party(customer, 'customer'), ...party(provider, 'provider')] })
    ) {
      return [];
    }
    return [
      {
        slug: figure.slug,
        measure: 'spend' as const,
        subjectType: 'spend' as const,
        label: provider === null ? `${customer.name}, own spending` : `${customer.name} to ${provider.name}`,
        deal,
        range: figure.amountUsd,
        certainty,
        parts: figure.parts,
        isCash: true,
        layer: null,
        powerBasis: null,
        conditions: conditionsOf(figure),
        givers: [customer.slug],
        takers: provider === null ? [] : [provider.slug],
      },
    ];
  });
  const known = deal.capacityCommitments.flatMap((figure) => {
    const { certainty, customer, provider, chips, families } = figure;
    const parties = [...party(customer, 'customer'), ...party(provider, 'provider')];
    if (certainty === null || !isMatch({ certainty, parts: figure.parts, parties, chips, families }))
      return [];
    return [{ figure, certainty }];
  });
  const capacities = known.map(({ figure, certainty }) => ({
    slug: figure.slug,
    measure: 'capacity' as const,
    subjectType: 'capacity' as const,
    label: figure.slug,
    capacity: figure,
    deal,
    range: figure.powerKw,
    certainty,
    parts: figure.parts,
    isCash: true,
    layer: figure.layer,
    powerBasis: figure.powerBasis,
    conditions: conditionsOf(figure),
    givers: [figure.customer.slug],
    takers: figure.provider === null ? [] : [figure.provider.slug],
  }));
  return [...spends, ...investments, ...capacities];
}

function matchesCertainty(
  { certainty: asked }: DealQuery,
  { certainty, parts }: Pick<SetFigure, 'certainty' | 'parts'>,
): boolean {
  return (
    asked.length === 0 || asked.includes(certainty) || parts.some((part) => asked.includes(part.certainty))
  );
}

/**
 * Every figure of the matching deals that matches itself. Certainties narrow what is counted, not what is known of
 * overlaps, so the deals are those without that filter, and figures of deals beyond the query are marked.
 */
export async function loadHeadlineFigures(query: DealQuery): Promise<SetFigure[]> {
  const day = await getDay(query.asOf);
  const ofCapacity = { ...query, certainty: [], layer: [] };
  const ofMoney = { ...query, certainty: [] };
  const [deals, money, listed] = await Promise.all([
    findKeptDeals(ofCapacity),
    query.layer.length > 0 ? listDealSlugs(ofMoney, day) : null,
    query.certainty.length > 0 ? listDealSlugs(query, day) : null,
  ]);
  const moneySlugs = money === null ? null : new Set(money);
  const listedSlugs = listed === null ? null : new Set(listed);
  return deals.flatMap((deal) =>
    listFigures(deal, query)
      .filter(({ measure }) => measure === 'capacity' || (moneySlugs?.has(deal.slug) ?? true))
      .map((figure) => ({
        ...figure,
        // A share of a layer at a certainty makes its deal match both filters.
        isInSet:
          matchesCertainty(query, figure) &&
          (figure.measure === 'capacity' || (listedSlugs?.has(deal.slug) ?? true)),
      })),
  );
}
