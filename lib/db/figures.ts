// Queries for the figures of deals that match a query.
import type { DealQuery } from '../filters/deal-query';
import { database, type Prisma } from './client';
import { CAPACITY_INCLUDE, DEAL_OF_FIGURE, INVESTMENT_INCLUDE, SPEND_INCLUDE } from './figure-rows';
import { dealOrder, dealWhere } from './where';

/** The order of the deals, then that of the figures in each. */
function figureOrder(query: DealQuery) {
  return [...dealOrder(query.sort).map((deal) => ({ deal })), { position: 'asc' as const }];
}

const deal = DEAL_OF_FIGURE;

export type CapacityOfDealRow = Prisma.CapacityCommitmentGetPayload<{
  include: typeof CAPACITY_INCLUDE & { deal: typeof DEAL_OF_FIGURE };
}>;
export type SpendOfDealRow = Prisma.SpendCommitmentGetPayload<{
  include: typeof SPEND_INCLUDE & { deal: typeof DEAL_OF_FIGURE };
}>;
export type InvestmentOfDealRow = Prisma.InvestmentGetPayload<{
  include: typeof INVESTMENT_INCLUDE & { deal: typeof DEAL_OF_FIGURE };
}>;

/** The capacity commitments of the matching deals. */
export function findCapacityRows(query: DealQuery, day: string): Promise<CapacityOfDealRow[]> {
  return database().capacityCommitment.findMany({
    where: { deal: dealWhere(query, day) },
    include: { ...CAPACITY_INCLUDE, deal },
    orderBy: figureOrder(query),
  });
}

/** The spend commitments of the matching deals. */
export function findSpendRows(query: DealQuery, day: string): Promise<SpendOfDealRow[]> {
  return database().spendCommitment.findMany({
    where: { deal: dealWhere(query, day) },
    include: { ...SPEND_INCLUDE, deal },
    orderBy: figureOrder(query),
  });
}

/** The investments of the matching deals. */
export function findInvestmentRows(query: DealQuery, day: string): Promise<InvestmentOfDealRow[]> {
  return database().investment.findMany({
    where: { deal: dealWhere(query, day) },
    include: { ...INVESTMENT_INCLUDE, deal },
    orderBy: figureOrder(query),
  });
}
