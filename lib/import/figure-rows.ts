// Rows of a deal's figures: investments with tranches, spend, capacity with milestones, and the states of each.
import type { LedgerRows } from '../db/import-tables';
import { stateDays } from '../domain/state-days';
import type { DealFile } from '../schema/deal-file';
import { amountColumns, powerColumns, toBounds, toKw, toUsd } from './figure-columns';

type StateRow = LedgerRows['FigureState'][number];
type StateSubject = 'deal' | 'investment' | 'tranche' | 'spend' | 'capacity';

/** A state of any kind of figure: those of money and of power add parts. */
type AnyState = DealFile['states'][number] &
  Partial<DealFile['spendCommitments'][number]['states'][number]> &
  Partial<DealFile['capacityCommitments'][number]['states'][number]>;

/** The states of one figure. Each is named by its figure and first day, so that an earlier state added later renames none. */
function stateRows(
  dealSlug: string,
  type: StateSubject,
  slug: string,
  states: readonly AnyState[],
): StateRow[] {
  const days = stateDays(states);
  return states.map((state, index) => {
    const { knownFrom, knownTo } = days[index] ?? { knownFrom: '', knownTo: '' };
    return {
      slug: `${type}--${slug}--${knownFrom}`,
      subjectType: type,
      dealSlug,
      investmentSlug: type === 'investment' ? slug : null,
      trancheSlug: type === 'tranche' ? slug : null,
      spendSlug: type === 'spend' ? slug : null,
      capacitySlug: type === 'capacity' ? slug : null,
      certainty: state.certainty,
      knownFrom,
      knownTo,
      fromText: state.from,
      toText: state.to ?? null,
      why: state.why ?? null,
      says: state.says ?? null,
      sourceSlug: state.source ?? null,
      deliveredUsd: toUsd(state.deliveredUsd),
      firmUsd: toUsd(state.firmUsd),
      deliveredKw: toKw(state.deliveredGw),
      deliveredOn: state.deliveredOn ?? null,
      firmKw: toKw(state.firmGw),
    };
  });
}

/** The tables that a deal's figures fill. */
export type FigureRows = Pick<
  LedgerRows,
  | 'Investment'
  | 'InvestmentCoInvestor'
  | 'Tranche'
  | 'SpendCommitment'
  | 'CapacityCommitment'
  | 'CapacityChip'
  | 'CapacityFamily'
  | 'CapacityMilestone'
  | 'FigureState'
>;

function investmentRows(deal: DealFile): Pick<FigureRows, 'Investment' | 'InvestmentCoInvestor' | 'Tranche'> {
  return {
    Investment: deal.investments.map((investment, position) => ({
      slug: investment.slug,
      dealSlug: deal.slug,
      position,
      investorSlug: investment.investor,
      investeeSlug: investment.investee,
      instrument: investment.instrument,
      round: investment.round ?? null,
      isCash: investment.isCash,
      ...amountColumns(investment.amountUsd),
      preMoneyUsd: toUsd(investment.preMoneyUsd),
      postMoneyUsd: toUsd(investment.postMoneyUsd),
      valuationUsd: toUsd(investment.valuationUsd),
      note: investment.note ?? null,
    })),
    InvestmentCoInvestor: deal.investments.flatMap((investment) =>
      investment.coInvestors.map((company) => ({ investmentSlug: investment.slug, companySlug: company })),
    ),
    Tranche: deal.investments.flatMap((investment) =>
      investment.tranches.map((tranche, position) => ({
        slug: tranche.slug,
        investmentSlug: investment.slug,
        position,
        kind: tranche.kind,
        ...amountColumns(tranche.amountUsd),
        condition: tranche.condition ?? null,
        dueOn: tranche.dueOn ?? null,
      })),
    ),
  };
}

function capacityRows(
  deal: DealFile,
): Pick<FigureRows, 'CapacityCommitment' | 'CapacityChip' | 'CapacityFamily' | 'CapacityMilestone'> {
  return {
    CapacityCommitment: deal.capacityCommitments.map((capacity, position) => {
      const count = toBounds(capacity.chipCount);
      return {
        slug: capacity.slug,
        dealSlug: deal.slug,
        position,
        customerSlug: capacity.customer,
        providerSlug: capacity.provider ?? null,
        siteSlug: capacity.site ?? null,
        layer: capacity.layer,
        powerBasis: capacity.powerBasis,
        ...powerColumns(capacity.powerGw),
        chipCountLow: count.low,
        chipCountHigh: count.high,
        chipCountQualifier: count.qualifier,
        startOn: capacity.startOn ?? null,
        dueOn: capacity.dueOn ?? null,
        note: capacity.note ?? null,
      };
    }),
    CapacityChip: deal.capacityCommitments.flatMap((capacity) =>
      capacity.chips.map((chip) => ({ capacitySlug: capacity.slug, chipSlug: chip })),
    ),
    CapacityFamily: deal.capacityCommitments.flatMap((capacity) =>
      capacity.families.map((family) => ({ capacitySlug: capacity.slug, familySlug: family })),
    ),
    CapacityMilestone: deal.capacityCommitments.flatMap((capacity) =>
      capacity.milestones.map((milestone, position) => ({
        slug: milestone.slug,
        capacitySlug: capacity.slug,
        position,
        dueOn: milestone.dueOn ?? null,
        ...powerColumns(milestone.cumulativeGw),
        note: milestone.note ?? null,
      })),
    ),
  };
}

/** Rows of the figures of one deal and of their states, the deal's own states first. */
export function figureRows(deal: DealFile): FigureRows {
  return {
    ...investmentRows(deal),
    SpendCommitment: deal.spendCommitments.map((spend, position) => ({
      slug: spend.slug,
      dealSlug: deal.slug,
      position,
      customerSlug: spend.customer,
      providerSlug: spend.provider ?? null,
      ...amountColumns(spend.amountUsd),
      isIncremental: spend.isIncremental ?? null,
      termYears: spend.termYears ?? null,
      startOn: spend.startOn ?? null,
      endOn: spend.endOn ?? null,
      scope: spend.scope ?? null,
      note: spend.note ?? null,
    })),
    ...capacityRows(deal),
    FigureState: [
      ...stateRows(deal.slug, 'deal', deal.slug, deal.states),
      ...deal.investments.flatMap((investment) => [
        ...stateRows(deal.slug, 'investment', investment.slug, investment.states),
        ...investment.tranches.flatMap((tranche) =>
          stateRows(deal.slug, 'tranche', tranche.slug, tranche.states),
        ),
      ]),
      ...deal.spendCommitments.flatMap((spend) => stateRows(deal.slug, 'spend', spend.slug, spend.states)),
      ...deal.capacityCommitments.flatMap((capacity) =>
        stateRows(deal.slug, 'capacity', capacity.slug, capacity.states),
      ),
    ],
  };
}
