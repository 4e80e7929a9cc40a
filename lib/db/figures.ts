// Queries for the figures of deals that match a query.
import type { DealQuery } from '../filters/deal-query';
import { database, type Prisma } from './client';
import { CAPACITY_INCLUDE, DEAL_OF_FIGURE } from './figure-rows';
import { dealOrder, dealWhere } from './where';

const INCLUDE = { ...CAPACITY_INCLUDE, deal: DEAL_OF_FIGURE };

/** A capacity commitment with what its list needs of its deal. */
export type CapacityOfDealRow = Prisma.CapacityCommitmentGetPayload<{ include: typeof INCLUDE }>;

/** The capacity commitments of the matching deals: in the order of the deals, then in that of each deal. */
export function findCapacityRows(query: DealQuery, day: string): Promise<CapacityOfDealRow[]> {
  return database().capacityCommitment.findMany({
    where: { deal: dealWhere(query, day) },
    include: INCLUDE,
    orderBy: [...dealOrder(query.sort).map((deal) => ({ deal })), { position: 'asc' }],
  });
}
