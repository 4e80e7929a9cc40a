// What the public API says of deals and of the figures in them. Money in whole US dollars, power in gigawatts.
import { z } from 'zod';
import {
  CERTAINTIES,
  DEAL_KINDS,
  DEAL_STATUSES,
  EVIDENCES,
  INSTRUMENTS,
  LAYERS,
  OVERLAP_KINDS,
  POWER_BASES,
  PROMISE_OUTCOMES,
  QUALIFIERS,
  RANKS,
  ROLES,
  SOURCE_KINDS,
  SUBJECT_TYPES,
  SUPERSEDED_PARTS,
  TERM_KINDS,
  TRANCHE_KINDS,
  UNITS,
  valuesOf,
} from '../domain/vocabulary';
import { partialDateSchema, slugSchema } from './data-fields';

const text = z.string().min(1);
const wholeUsd = z.int().nonnegative();
const gigawatts = z.number().nonnegative();
const count = z.int().nonnegative();
const certainty = z.enum(valuesOf(CERTAINTIES));
const certaintyOfDay = certainty.meta({ description: 'Certainty of the whole on the day asked for.' });

/** A record named in passing. */
export const apiRefSchema = z.strictObject({ slug: slugSchema, name: text });

function range(number: z.ZodType<number>) {
  return {
    low: number.nullable().meta({ description: 'Null where no lower bound was given ("up to").' }),
    high: number.nullable().meta({ description: 'Null where no upper bound was given ("at least").' }),
    qualifier: z.enum(valuesOf(QUALIFIERS)),
  };
}

function figureParts(number: z.ZodType<number>) {
  return z.array(z.strictObject({ certainty, low: number, high: number })).meta({
    description:
      'The figure divided along the certainty ladder, firmest first: low as a floor counts it, high as a headline does.',
  });
}

function figure(number: z.ZodType<number>) {
  return z
    .strictObject({ ...range(number), certainty: certaintyOfDay, parts: figureParts(number) })
    .nullable()
    .meta({ description: 'Null where the amount exists and was not disclosed.' });
}

const stateSchema = z.strictObject({
  certainty,
  knownFrom: partialDateSchema,
  knownTo: partialDateSchema.nullable().meta({ description: 'Null while the state holds.' }),
  why: text.nullable(),
  says: text.nullable(),
  source: apiRefSchema.nullable(),
});
const states = z.array(stateSchema).meta({ description: 'How the certainty changed, oldest first.' });

/** An investment as part of its deal. */
export const apiInvestmentSchema = z.strictObject({
  slug: slugSchema,
  investor: apiRefSchema,
  investee: apiRefSchema,
  coInvestors: z.array(apiRefSchema).meta({ description: 'Companies that share the one amount.' }),
  instrument: z.enum(valuesOf(INSTRUMENTS)),
  round: text.nullable(),
  isCash: z.boolean().meta({ description: 'False for warrants and shares issued to a customer: no money moves.' }),
  amountUsd: figure(wholeUsd),
  certainty: certaintyOfDay,
  preMoneyUsd: wholeUsd.nullable(),
  postMoneyUsd: wholeUsd.nullable(),
  valuationUsd: wholeUsd
    .nullable()
    .meta({ description: 'A valuation of which no source says whether it is before or after the money.' }),
  note: text.nullable(),
  tranches: z.array(
    z.strictObject({
      slug: slugSchema,
      kind: z.enum(valuesOf(TRANCHE_KINDS)),
      amountUsd: figure(wholeUsd),
      certainty: certaintyOfDay,
      condition: text.nullable(),
      dueOn: partialDateSchema.nullable(),
      states,
    }),
  ),
  states,
});
export type ApiInvestment = z.infer<typeof apiInvestmentSchema>;

/** A spend commitment as part of its deal. */
export const apiSpendSchema = z.strictObject({
  slug: slugSchema,
  customer: apiRefSchema,
  provider: apiRefSchema.nullable().meta({ description: "Null for the customer's own spending." }),
  amountUsd: figure(wholeUsd),
  certainty: certaintyOfDay,
  isIncremental: z
    .boolean()
    .nullable()
    .meta({ description: 'True: on top of earlier commitments; false: replaces or contains them; null: not said.' }),
  termYears: z.number().positive().nullable(),
  startOn: partialDateSchema.nullable(),
  endOn: partialDateSchema.nullable(),
  scope: text.nullable(),
  note: text.nullable(),
  states,
});
export type ApiSpend = z.infer<typeof apiSpendSchema>;

/** A capacity commitment as part of its deal. */
export const apiCapacitySchema = z.strictObject({
  slug: slugSchema,
  customer: apiRefSchema,
  provider: apiRefSchema.nullable(),
  site: apiRefSchema.nullable(),
  layer: z
    .enum(valuesOf(LAYERS))
    .meta({ description: 'Layers share gigawatts: never add figures of different layers.' }),
  powerBasis: z.enum(valuesOf(POWER_BASES)).meta({ description: 'Where the power is measured.' }),
  powerGw: figure(gigawatts),
  certainty: certaintyOfDay,
  deliveredGw: gigawatts.nullable().meta({ description: 'The part in use on the day asked for.' }),
  deliveredOn: partialDateSchema.nullable().meta({ description: 'By when that part was in use.' }),
  firmGw: gigawatts.nullable().meta({ description: 'The firm part, where the whole is not firm.' }),
  chips: z.array(z.strictObject({ slug: slugSchema, name: text, family: text })),
  chipCount: z.strictObject(range(count)).nullable(),
  startOn: partialDateSchema.nullable(),
  dueOn: partialDateSchema.nullable().meta({ description: 'When the whole is due.' }),
  note: text.nullable(),
  milestones: z.array(
    z.strictObject({
      slug: slugSchema,
      dueOn: partialDateSchema.nullable(),
      cumulativeGw: z
        .strictObject(range(gigawatts))
        .nullable()
        .meta({ description: 'Power reached by then, all earlier milestones included.' }),
      note: text.nullable(),
    }),
  ),
  states,
});
export type ApiCapacity = z.infer<typeof apiCapacitySchema>;

function total(number: z.ZodType<number>) {
  return {
    low: number.nullable(),
    high: number.nullable(),
    qualifier: z
      .enum(valuesOf(QUALIFIERS))
      .nullable()
      .meta({ description: 'Null, with low and high, where no figure of this kind has a size.' }),
    parts: figureParts(number),
    isLapsed: z.boolean().meta({ description: 'Everything of this kind has lapsed; what is shown is what lapsed.' }),
    figures: z.array(slugSchema).meta({ description: 'The figures counted.' }),
    addedCount: count.meta({ description: 'How many figures were added; those inside another are not.' }),
    undisclosedCount: count.meta({ description: 'Figures without a size beside those that have one.' }),
  };
}

/** What a deal comes to, every dollar and gigawatt of it once. */
const totalsSchema = z.strictObject({
  investmentUsd: z
    .strictObject({
      ...total(wholeUsd),
      isCash: z.boolean(),
      hasShareRights: z
        .boolean()
        .meta({ description: 'Beside the money there are shares or warrants that nobody pays for; not added.' }),
    })
    .nullable(),
  spendUsd: z.strictObject({ ...total(wholeUsd), termYears: z.number().positive().nullable() }).nullable(),
  capacityGw: z
    .strictObject({
      ...total(gigawatts),
      layer: z.enum(valuesOf(LAYERS)).meta({ description: 'The largest layer of the deal; others are not added.' }),
      hasMixedBases: z
        .boolean()
        .meta({ description: 'The added figures are measured in different places (IT, facility, utility).' }),
    })
    .nullable(),
});

/** A deal as lists hold it. */
export const apiDealSchema = z.strictObject({
  slug: slugSchema,
  permalink: z.url(),
  title: text,
  kind: z.enum(valuesOf(DEAL_KINDS)),
  status: z.enum(valuesOf(DEAL_STATUSES)),
  announcedOn: partialDateSchema,
  parties: z.array(z.strictObject({ company: apiRefSchema, role: z.enum(valuesOf(ROLES)) })),
  totals: totalsSchema.meta({
    description:
      'The figures of the deal as one figure of each kind. Deals share money and power: never add totals of several deals.',
  }),
  investments: z.array(apiInvestmentSchema),
  spendCommitments: z.array(apiSpendSchema),
  capacityCommitments: z.array(apiCapacitySchema),
  overlapNotes: z.array(
    z.strictObject({
      figure: slugSchema.meta({ description: "A figure of this deal, or the deal's own slug where all of it overlaps." }),
      kind: z.enum(valuesOf(OVERLAP_KINDS)).meta({ description: 'As seen from the figure.' }),
      otherDeal: z.strictObject({ slug: slugSchema, name: text, announcedOn: partialDateSchema }),
      says: text,
    }),
  ),
  ownOverlaps: z
    .array(z.strictObject({ kind: z.enum(valuesOf(OVERLAP_KINDS)), from: slugSchema, to: slugSchema }))
    .meta({ description: 'Overlaps between two figures of this very deal.' }),
  sourceCount: count,
  claimCount: count,
  conflictCount: count.meta({ description: 'Fields on which the sources disagree.' }),
});
export type ApiDeal = z.infer<typeof apiDealSchema>;

const sourceFields = {
  slug: slugSchema,
  title: text,
  publisher: text,
  url: z.url().nullable(),
  publishedOn: partialDateSchema.nullable(),
  kind: z.enum(valuesOf(SOURCE_KINDS)),
  readIn: text.nullable().meta({ description: 'Where the document was read as quoted or reprinted.' }),
};

/** A claim: what one source says of one field. */
export const apiClaimSchema = z.strictObject({
  slug: slugSchema,
  subject: z.templateLiteral([z.enum(valuesOf(SUBJECT_TYPES)), '/', z.string().min(1)]).meta({
    description: 'What the claim is about: "type/slug".',
  }),
  deal: slugSchema.nullable().meta({ description: 'The deal that the subject belongs to.' }),
  field: text,
  value: z.union([z.number(), z.string()]).meta({ description: 'A number in `unit`, or text.' }),
  unit: z.enum(valuesOf(UNITS)).nullable(),
  qualifier: z.enum(valuesOf(QUALIFIERS)).nullable(),
  evidence: z.enum(valuesOf(EVIDENCES)),
  isQuoted: z.boolean().meta({ description: 'The source quotes the party that said it.' }),
  rank: z.enum(valuesOf(RANKS)),
  rankReason: text.nullable(),
  isSuperseded: z.boolean().meta({ description: 'Right when made, replaced since: history, not a disagreement.' }),
  says: text.meta({ description: "What the source says, in the ledger's words." }),
  note: text.nullable(),
  comparedWith: text.nullable().meta({ description: "The chip a vendor's comparison is made with." }),
  assertedOn: partialDateSchema.nullable(),
  source: slugSchema,
  publisher: text,
  publishedOn: partialDateSchema.nullable(),
  sourceUrl: z.url().nullable(),
  permalink: z.url().meta({ description: 'The page that shows the claim.' }),
});
export type ApiClaim = z.infer<typeof apiClaimSchema>;

const overlapEnd = z.strictObject({
  type: text,
  slug: slugSchema,
  label: text,
  deal: apiRefSchema.nullable(),
});

/** Everything the ledger knows of a deal. */
export const apiDealDetailSchema = apiDealSchema.extend({
  summary: text,
  states: states.meta({ description: 'States of the deal as a whole, where its terms changed.' }),
  terms: z.array(
    z.strictObject({
      slug: slugSchema,
      kind: z.enum(valuesOf(TERM_KINDS)),
      text,
      value: z.number().nullable(),
      unit: z.enum(valuesOf(UNITS)).nullable(),
      source: apiRefSchema.nullable(),
    }),
  ),
  promises: z.array(
    z.strictObject({
      slug: slugSchema,
      deal: apiRefSchema,
      promiser: apiRefSchema,
      promisee: apiRefSchema.nullable(),
      text,
      dueOn: partialDateSchema,
      powerGw: gigawatts.nullable(),
      madeOn: partialDateSchema,
      outcome: z.enum(valuesOf(PROMISE_OUTCOMES)),
      outcomeOn: partialDateSchema.nullable(),
      source: apiRefSchema,
      outcomeSource: apiRefSchema.nullable(),
    }),
  ),
  openQuestions: z.array(z.strictObject({ slug: slugSchema, text })),
  chain: z.array(
    z.strictObject({
      deal: apiRefSchema,
      announcedOn: partialDateSchema,
      status: z.enum(valuesOf(DEAL_STATUSES)),
      relation: text.meta({ description: 'How that deal stands to this one; "this" for the deal itself.' }),
      part: z.enum(valuesOf(SUPERSEDED_PARTS)).nullable(),
      says: text.nullable(),
      source: apiRefSchema.nullable(),
    }),
  ),
  overlaps: z.array(
    z.strictObject({
      slug: slugSchema,
      kind: z.enum(valuesOf(OVERLAP_KINDS)),
      from: overlapEnd,
      to: overlapEnd,
      evidence: z.enum(valuesOf(EVIDENCES)),
      says: text,
      source: apiRefSchema.nullable(),
    }),
  ),
  claims: z.array(apiClaimSchema),
  sources: z.array(z.strictObject({ ...sourceFields, claimCount: count })),
});
export type ApiDealDetail = z.infer<typeof apiDealDetailSchema>;

const ofDeal = {
  deal: apiRefSchema,
  dealAnnouncedOn: partialDateSchema,
  permalink: z.url(),
};

/** A row of the investments resource. */
export const apiInvestmentRowSchema = apiInvestmentSchema.extend(ofDeal);
export type ApiInvestmentRow = z.infer<typeof apiInvestmentRowSchema>;

/** A row of the spend commitments resource. */
export const apiSpendRowSchema = apiSpendSchema.extend(ofDeal);
export type ApiSpendRow = z.infer<typeof apiSpendRowSchema>;

/** A row of the capacity commitments resource. */
export const apiCapacityRowSchema = apiCapacitySchema.extend({
  ...ofDeal,
  label: text,
  sources: z.array(
    z.strictObject({ slug: slugSchema, publisher: text, publishedOn: partialDateSchema.nullable() }),
  ),
});
export type ApiCapacityRow = z.infer<typeof apiCapacityRowSchema>;
