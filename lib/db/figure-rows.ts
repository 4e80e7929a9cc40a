// What is read of a deal's figures, and of the deal around them, wherever a list shows them.
import type { Prisma } from './client';

const NAME = { select: { slug: true, name: true } } as const;

/** A source as far as it is named in passing. */
export const SOURCE_NAME = { select: { slug: true, publisher: true } } as const;

const STATES = {
  orderBy: { knownFrom: 'asc' },
  include: { source: SOURCE_NAME },
} as const;

const INVESTMENT_INCLUDE = {
  investor: NAME,
  investee: NAME,
  coInvestors: { include: { company: NAME }, orderBy: { companySlug: 'asc' } },
  tranches: { include: { states: STATES }, orderBy: { position: 'asc' } },
  states: STATES,
} satisfies Prisma.InvestmentInclude;
export type InvestmentRow = Prisma.InvestmentGetPayload<{ include: typeof INVESTMENT_INCLUDE }>;

const SPEND_INCLUDE = {
  customer: NAME,
  provider: NAME,
  states: STATES,
} satisfies Prisma.SpendCommitmentInclude;
export type SpendRow = Prisma.SpendCommitmentGetPayload<{ include: typeof SPEND_INCLUDE }>;

/** Everything of a capacity commitment. */
export const CAPACITY_INCLUDE = {
  customer: NAME,
  provider: NAME,
  site: NAME,
  chips: {
    include: {
      chip: { select: { slug: true, name: true, family: true, architecture: true, designer: NAME } },
    },
    orderBy: { chipSlug: 'asc' },
  },
  families: {
    include: { family: { select: { slug: true, name: true, designer: NAME } } },
    orderBy: { familySlug: 'asc' },
  },
  milestones: { orderBy: { position: 'asc' } },
  states: STATES,
} satisfies Prisma.CapacityCommitmentInclude;
export type CapacityRow = Prisma.CapacityCommitmentGetPayload<{ include: typeof CAPACITY_INCLUDE }>;

export type StateRow = CapacityRow['states'][number];

/** What a figure's list needs of its deal: its name, its day, who takes part. */
export const DEAL_OF_FIGURE = {
  select: {
    slug: true,
    title: true,
    announcedOn: true,
    announcedFirstDay: true,
    parties: { select: { companySlug: true, role: true } },
  },
} as const satisfies { select: Prisma.DealSelect };

/** Everything that a list of deals shows of each. */
export const DEAL_LIST_INCLUDE = {
  parties: { include: { company: NAME }, orderBy: { position: 'asc' } },
  investments: { include: INVESTMENT_INCLUDE, orderBy: { position: 'asc' } },
  spendCommitments: { include: SPEND_INCLUDE, orderBy: { position: 'asc' } },
  capacityCommitments: { include: CAPACITY_INCLUDE, orderBy: { position: 'asc' } },
} satisfies Prisma.DealInclude;
export type DealListRow = Prisma.DealGetPayload<{ include: typeof DEAL_LIST_INCLUDE }>;
