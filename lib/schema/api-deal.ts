// What the public API says of deals and of the figures in them. Money in whole US dollars, power in gigawatts.
import { z } from 'zod';
import {
  CERTAINTIES,
  CLAIM_BASES,
  CLAIM_STANCES,
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
import { RATIO_KINDS } from '../domain/implied-ratios';
import { apiChipEstimateSchema, apiPowerEstimateSchema } from './api-estimate-figure';
import { partialDateSchema, slugSchema } from './data-fields';

const text = z.string().min(1);
const wholeUsd = z.int().nonnegative();
const gigawatts = z.number().nonnegative();
const count = z.int().nonnegative();
const certainty = z.enum(valuesOf(CERTAINTIES)).meta({ id: 'Certainty' });
const qualifier = z.enum(valuesOf(QUALIFIERS)).meta({ id: 'Qualifier' });
const unit = z.enum(valuesOf(UNITS)).meta({ id: 'Unit' });

/** A record named in passing. */
export const apiRefSchema = z.strictObject({ slug: slugSchema, name: text }).meta({ id: 'NamedRecord' });

function bounds(number: z.ZodType<number>) {
  return {
    low: number.nullable().meta({ description: 'Null where no lower bound was given ("up to").' }),
    high: number.nullable().meta({ description: 'Null where no upper bound was given ("at least").' }),
    qualifier,
  };
}

function range(id: string, number: z.ZodType<number>) {
  return z.strictObject(bounds(number)).meta({ id });
}

function part(id: string, number: z.ZodType<number>) {
  return z.strictObject({ certainty, low: number, high: number }).meta({
    id,
    description:
      'What of a figure stands at one certainty: low as a floor counts it, high as a headline does.',
  });
}

const usdParts = z.array(part('UsdPart', wholeUsd));
const gwParts = z.array(part('GwPart', gigawatts));

function figure<Parts extends z.ZodType>(id: string, number: z.ZodType<number>, parts: Parts) {
  return z
    .strictObject({
      ...bounds(number),
      certainty,
      parts: parts.meta({ description: 'The figure divided along the certainty ladder, firmest first.' }),
    })
    .meta({ id });
}

const UNDISCLOSED = { description: 'Null where the amount exists and was not disclosed.' };
const usdFigure = figure('UsdFigure', wholeUsd, usdParts).nullable().meta(UNDISCLOSED);
const gwFigure = figure('GwFigure', gigawatts, gwParts).nullable().meta(UNDISCLOSED);

/** A range of pieces or of gigawatts that stands at no certainty of its own. */
export const apiKwRangeSchema = range('KwRange', z.number().positive());
export const apiCountRangeSchema = range('CountRange', count);
export const apiGwRangeSchema = range('GwRange', gigawatts);

/** Gigawatts divided along the certainty ladder. */
export const apiGwPartsSchema = gwParts;

const stateSchema = z
  .strictObject({
    certainty,
    knownFrom: partialDateSchema,
    knownTo: partialDateSchema.nullable().meta({ description: 'Null while the state holds.' }),
    why: text.nullable(),
    says: text.nullable(),
    source: apiRefSchema.nullable(),
  })
  .meta({ id: 'State', description: 'Certainty from one day to another.' });
const states = z.array(stateSchema).meta({ description: 'How the certainty changed, oldest first.' });

/** An investment as part of its deal. */
export const apiInvestmentSchema = z
  .strictObject({
    slug: slugSchema,
    investor: apiRefSchema,
    investee: apiRefSchema,
    coInvestors: z.array(apiRefSchema).meta({ description: 'Companies that share the one amount.' }),
    instrument: z.enum(valuesOf(INSTRUMENTS)),
    round: text.nullable(),
    isCash: z
      .boolean()
      .meta({ description: 'False for warrants and shares issued to a customer: no money moves.' }),
    amountUsd: usdFigure,
    certainty,
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
        amountUsd: usdFigure,
        certainty,
        condition: text.nullable(),
        dueOn: partialDateSchema.nullable(),
        states,
      }),
    ),
    states,
  })
  .meta({ id: 'Investment' });
export type ApiInvestment = z.infer<typeof apiInvestmentSchema>;

/** A spend commitment as part of its deal. */
export const apiSpendSchema = z
  .strictObject({
    slug: slugSchema,
    customer: apiRefSchema,
    provider: apiRefSchema.nullable().meta({ description: "Null for the customer's own spending." }),
    amountUsd: usdFigure,
    certainty,
    isIncremental: z.boolean().nullable().meta({
      description: 'True: on top of earlier commitments; false: replaces or contains them; null: not said.',
    }),
    termYears: z.number().positive().nullable(),
    startOn: partialDateSchema.nullable(),
    endOn: partialDateSchema.nullable(),
    scope: text.nullable(),
    note: text.nullable(),
    states,
  })
  .meta({ id: 'SpendCommitment' });
export type ApiSpend = z.infer<typeof apiSpendSchema>;

/** A capacity commitment as part of its deal. */
export const apiCapacitySchema = z
  .strictObject({
    slug: slugSchema,
    customer: apiRefSchema,
    provider: apiRefSchema.nullable(),
    site: apiRefSchema.nullable(),
    layer: z
      .enum(valuesOf(LAYERS))
      .meta({ description: 'Layers share gigawatts: never add figures of different layers.' }),
    powerBasis: z.enum(valuesOf(POWER_BASES)).meta({ description: 'Where the power is measured.' }),
    powerGw: gwFigure,
    certainty,
    deliveredGw: gigawatts.nullable().meta({ description: 'The part in use on the day asked for.' }),
    deliveredOn: partialDateSchema.nullable().meta({ description: 'By when that part was in use.' }),
    firmGw: gigawatts.nullable().meta({ description: 'The firm part, where the whole is not firm.' }),
    families: z
      .array(apiRefSchema)
      .meta({ description: 'Chip families that a source names without a generation.' }),
    chips: z.array(
      z.strictObject({ slug: slugSchema, name: text, family: text, architecture: text.nullable() }),
    ),
    chipCount: apiCountRangeSchema.nullable(),
    startOn: partialDateSchema.nullable(),
    dueOn: partialDateSchema.nullable().meta({ description: 'When the whole is due.' }),
    note: text.nullable(),
    milestones: z.array(
      z.strictObject({
        slug: slugSchema,
        dueOn: partialDateSchema.nullable(),
        cumulativeGw: apiGwRangeSchema
          .nullable()
          .meta({ description: 'Power reached by then, all earlier milestones included.' }),
        note: text.nullable(),
      }),
    ),
    states,
  })
  .meta({ id: 'CapacityCommitment' });
export type ApiCapacity = z.infer<typeof apiCapacitySchema>;

function total<Parts extends z.ZodType>(number: z.ZodType<number>, parts: Parts) {
  return {
    low: number.nullable(),
    high: number.nullable(),
    qualifier: qualifier
      .nullable()
      .meta({ description: 'Null, with low and high, where no figure of this kind has a size.' }),
    parts,
    isLapsed: z
      .boolean()
      .meta({ description: 'Everything of this kind has lapsed; what is shown is what lapsed.' }),
    figures: z.array(slugSchema).meta({ description: 'The figures counted.' }),
    addedCount: count.meta({ description: 'How many figures were added; those inside another are not.' }),
    undisclosedCount: count.meta({ description: 'Figures without a size beside those that have one.' }),
  };
}

/** What a deal comes to, every dollar and gigawatt of it once. */
const totalsSchema = z.strictObject({
  investmentUsd: z
    .strictObject({
      ...total(wholeUsd, usdParts),
      isCash: z.boolean(),
      hasShareRights: z.boolean().meta({
        description: 'Beside the money there are shares or warrants that nobody pays for; not added.',
      }),
    })
    .nullable(),
  spendUsd: z
    .strictObject({ ...total(wholeUsd, usdParts), termYears: z.number().positive().nullable() })
    .nullable(),
  capacityGw: z
    .strictObject({
      ...total(gigawatts, gwParts),
      layer: z
        .enum(valuesOf(LAYERS))
        .meta({ description: 'The largest layer of the deal; others are not added.' }),
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
      figure: slugSchema.meta({
        description: "A figure of this deal, or the deal's own slug where all of it overlaps.",
      }),
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

/** A publication that claims rest on. */
export const apiSourceSchema = z.strictObject({
  slug: slugSchema,
  title: text,
  publisher: text,
  url: z.url().nullable(),
  publishedOn: partialDateSchema.nullable(),
  kind: z.enum(valuesOf(SOURCE_KINDS)),
  readIn: text.nullable().meta({ description: 'Where the document was read as quoted or reprinted.' }),
});

/** A claim: what one source says of one field. */
export const apiClaimSchema = z
  .strictObject({
    slug: slugSchema,
    subject: z.templateLiteral([z.enum(valuesOf(SUBJECT_TYPES)), '/', z.string().min(1)]).meta({
      description: 'What the claim is about: "type/slug".',
    }),
    deal: slugSchema.nullable().meta({ description: 'The deal that the subject belongs to.' }),
    field: text,
    value: z.union([z.number(), z.string()]).meta({ description: 'A number in `unit`, or text.' }),
    unit: unit.nullable(),
    qualifier: qualifier.nullable(),
    evidence: z.enum(valuesOf(EVIDENCES)),
    isQuoted: z.boolean().meta({ description: 'The source quotes the party that said it.' }),
    rank: z.enum(valuesOf(RANKS)),
    rankReason: text.nullable(),
    isSuperseded: z
      .boolean()
      .meta({ description: 'Right when made, replaced since: history, not a disagreement.' }),
    says: text.meta({ description: "What the source says, in the ledger's words." }),
    note: text.nullable(),
    basis: z
      .enum(valuesOf(CLAIM_BASES))
      .nullable()
      .meta({ description: 'Of a throughput: whether sparsity counts, as the source says.' }),
    stance: z
      .enum(valuesOf(CLAIM_STANCES))
      .nullable()
      .meta({ description: 'Of a claim on the merit of a chip family: which way it points.' }),
    comparedWith: text.nullable().meta({ description: "The chip a vendor's comparison is made with." }),
    assertedOn: partialDateSchema.nullable(),
    source: slugSchema,
    publisher: text,
    publishedOn: partialDateSchema.nullable(),
    sourceUrl: z.url().nullable(),
    permalink: z.url().meta({ description: 'The page that shows the claim.' }),
  })
  .meta({ id: 'Claim', description: 'What one source says of one field.' });
export type ApiClaim = z.infer<typeof apiClaimSchema>;

const overlapEnd = z.strictObject({
  type: text,
  slug: slugSchema,
  label: text,
  deal: apiRefSchema.nullable(),
});

const ratioInput = z.strictObject({
  subject: z
    .templateLiteral([z.enum(['spend', 'capacity']), '/', z.string().min(1)])
    .meta({ description: 'The figure that the input is of, as claims name it.' }),
  field: z.enum(['amountUsd', 'termYears', 'powerGw', 'chipCount']),
  low: z.number().nonnegative().nullable(),
  high: z.number().nonnegative().nullable(),
  qualifier,
});

const ratioSchema = z
  .strictObject({
    kind: z.enum(valuesOf(RATIO_KINDS)),
    label: text,
    unit: text.meta({ description: 'Unit of low and high: "US dollars per GW".' }),
    low: z.number().nonnegative().nullable().meta({
      description: 'To six significant digits. Null where refused, and where the inputs give no lower bound.',
    }),
    high: z.number().nonnegative().nullable().meta({ description: 'Likewise for the upper bound.' }),
    qualifier: qualifier.nullable().meta({ description: 'Null where refused.' }),
    formula: text.nullable().meta({ description: 'The figures as divided. Null where refused.' }),
    inputs: z.strictObject({
      numerator: z.array(ratioInput),
      denominator: z
        .array(ratioInput)
        .meta({ description: 'Added where of one field, multiplied with a term.' }),
    }),
    powerBasis: z
      .enum(valuesOf(POWER_BASES))
      .nullable()
      .meta({ description: 'Where the power is measured; null where none goes in.' }),
    refused: z
      .strictObject({ code: text, reason: text })
      .nullable()
      .meta({ description: 'Why the ratio is not given; null where it is.' }),
  })
  .meta({
    id: 'ImpliedRatio',
    description: 'A ratio of two figures that describe the same contract, or why there is none.',
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
      unit: unit.nullable(),
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
      sharedUsd: wholeUsd
        .nullable()
        .describe("Most of the inner figure's money that is inside the outer one; null: all of it."),
      evidence: z.enum(valuesOf(EVIDENCES)),
      says: text,
      source: apiRefSchema.nullable(),
    }),
  ),
  ratios: z.array(ratioSchema).meta({
    description:
      'What the figures imply for each other: dollars per gigawatt and the like, given or refused.',
  }),
  claims: z.array(apiClaimSchema),
  sources: z.array(apiSourceSchema.extend({ claimCount: count })),
});
export type ApiDealDetail = z.infer<typeof apiDealDetailSchema>;

const ofDeal = {
  deal: apiRefSchema,
  dealAnnouncedOn: partialDateSchema,
  permalink: z.url(),
  sources: z
    .array(
      z.strictObject({
        slug: slugSchema,
        publisher: text,
        publishedOn: partialDateSchema.nullable(),
        url: z.url().nullable(),
      }),
    )
    .meta({ description: 'The sources of the figure and its parts, preferred claims first.' }),
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
  label: text.meta({ description: 'Short name, as charts use it.' }),
  chipEstimate: apiChipEstimateSchema,
  powerEstimateGw: apiPowerEstimateSchema,
});
export type ApiCapacityRow = z.infer<typeof apiCapacityRowSchema>;
