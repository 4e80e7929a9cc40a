// One file a deal: prisma/data/deals/<slug>.json.
import { z } from 'zod';
import {
  CERTAINTIES,
  DEAL_KINDS,
  DEAL_STATUSES,
  INSTRUMENTS,
  LAYERS,
  POWER_BASES,
  PROMISE_OUTCOMES,
  ROLES,
  SUPERSEDED_PARTS,
  TERM_KINDS,
  TRANCHE_KINDS,
  UNITS,
  valuesOf,
} from '../domain/vocabulary';
import {
  claimSchema,
  countFigureSchema,
  gwFigureSchema,
  gwSchema,
  partialDateSchema,
  slugSchema,
  textSchema,
  usdFigureSchema,
  usdSchema,
} from './data-fields';

const stateBase = {
  certainty: z.enum(valuesOf(CERTAINTIES)),
  from: partialDateSchema,
  to: partialDateSchema.optional().meta({ description: 'Absent while the state holds.' }),
  why: textSchema.optional(),
  says: textSchema.optional(),
  source: slugSchema.optional(),
};

const stateSchema = z.strictObject(stateBase).meta({ id: 'state' });
const usdStateSchema = z.strictObject({
  ...stateBase,
  deliveredUsd: usdSchema.optional().meta({ description: 'The part already paid.' }),
  firmUsd: usdSchema.optional().meta({ description: 'The firm part, where the whole is not firm.' }),
});
const gwStateSchema = z.strictObject({
  ...stateBase,
  deliveredGw: gwSchema.optional().meta({ description: 'The part already in use.' }),
  deliveredOn: partialDateSchema
    .optional()
    .meta({ description: 'By when the delivered part was in use, as the source says.' }),
  firmGw: gwSchema.optional().meta({ description: 'The firm part, where the whole is not firm.' }),
});

const trancheSchema = z.strictObject({
  slug: slugSchema,
  kind: z.enum(valuesOf(TRANCHE_KINDS)),
  amountUsd: usdFigureSchema.optional(),
  condition: textSchema.optional(),
  dueOn: partialDateSchema.optional(),
  states: z.array(stateSchema).min(1),
});

const investmentSchema = z.strictObject({
  slug: slugSchema,
  investor: slugSchema,
  investee: slugSchema,
  coInvestors: z.array(slugSchema).default([]),
  instrument: z.enum(valuesOf(INSTRUMENTS)),
  round: textSchema.optional(),
  isCash: z
    .boolean()
    .default(true)
    .meta({ description: 'False for warrants and shares issued to a customer.' }),
  amountUsd: usdFigureSchema.optional(),
  preMoneyUsd: usdSchema.optional(),
  postMoneyUsd: usdSchema.optional(),
  valuationUsd: usdSchema.optional(),
  note: textSchema.optional(),
  tranches: z.array(trancheSchema).default([]),
  states: z.array(stateSchema).min(1),
});

const spendSchema = z.strictObject({
  slug: slugSchema,
  customer: slugSchema,
  provider: slugSchema.optional().meta({ description: "Absent for the customer's own spending." }),
  amountUsd: usdFigureSchema.optional(),
  isIncremental: z.boolean().optional(),
  termYears: z.number().positive().optional(),
  startOn: partialDateSchema.optional(),
  endOn: partialDateSchema.optional(),
  scope: textSchema.optional(),
  note: textSchema.optional(),
  states: z.array(usdStateSchema).min(1),
});

const milestoneSchema = z.strictObject({
  slug: slugSchema,
  dueOn: partialDateSchema.optional(),
  cumulativeGw: gwFigureSchema.optional().meta({ description: 'Absent where only a start is promised.' }),
  note: textSchema.optional(),
});

const capacitySchema = z.strictObject({
  slug: slugSchema,
  customer: slugSchema,
  provider: slugSchema.optional(),
  site: slugSchema.optional(),
  layer: z.enum(valuesOf(LAYERS)),
  powerBasis: z.enum(valuesOf(POWER_BASES)),
  powerGw: gwFigureSchema.optional(),
  chips: z.array(slugSchema).default([]),
  families: z.array(slugSchema).default([]).meta({
    description: 'Chip families that a source names without a generation, beside any chips that are named.',
  }),
  chipCount: countFigureSchema.optional(),
  startOn: partialDateSchema.optional(),
  dueOn: partialDateSchema.optional(),
  note: textSchema.optional(),
  milestones: z.array(milestoneSchema).default([]),
  states: z.array(gwStateSchema).min(1),
});

const termSchema = z.strictObject({
  slug: slugSchema,
  kind: z.enum(valuesOf(TERM_KINDS)),
  text: textSchema,
  value: z.number().optional(),
  unit: z.enum(valuesOf(UNITS)).optional(),
  source: slugSchema.optional(),
});

const promiseSchema = z.strictObject({
  slug: slugSchema,
  promiser: slugSchema,
  promisee: slugSchema.optional(),
  text: textSchema,
  dueOn: partialDateSchema,
  powerGw: gwSchema.optional(),
  madeOn: partialDateSchema,
  outcome: z.enum(valuesOf(PROMISE_OUTCOMES)),
  outcomeOn: partialDateSchema.optional(),
  source: slugSchema,
  outcomeSource: slugSchema.optional(),
});

const supersedesSchema = z.strictObject({
  deal: slugSchema,
  on: partialDateSchema,
  part: z.enum(valuesOf(SUPERSEDED_PARTS)),
  says: textSchema,
  source: slugSchema,
});

/** A deal with all that belongs to it. */
export const dealFileSchema = z.strictObject({
  $schema: z.string().optional(),
  slug: slugSchema,
  title: textSchema,
  kind: z.enum(valuesOf(DEAL_KINDS)),
  status: z.enum(valuesOf(DEAL_STATUSES)),
  announcedOn: partialDateSchema,
  summary: textSchema,
  expands: slugSchema.optional(),
  includes: z.array(slugSchema).default([]).meta({ description: 'Deals whose figures are inside this one.' }),
  related: z.array(slugSchema).default([]),
  supersedes: z.array(supersedesSchema).default([]),
  states: z
    .array(stateSchema)
    .default([])
    .meta({ description: 'Of the deal as a whole, where its terms changed.' }),
  parties: z.array(z.strictObject({ company: slugSchema, role: z.enum(valuesOf(ROLES)) })).min(1),
  investments: z.array(investmentSchema).default([]),
  spendCommitments: z.array(spendSchema).default([]),
  capacityCommitments: z.array(capacitySchema).default([]),
  terms: z.array(termSchema).default([]),
  promises: z.array(promiseSchema).default([]),
  openQuestions: z.array(z.strictObject({ slug: slugSchema, text: textSchema })).default([]),
  claims: z.array(claimSchema).default([]),
});
export type DealFile = z.infer<typeof dealFileSchema>;
