// What the public API says of the records beside the deals: companies, chips, sources, sites, metrics, events.
import { z } from 'zod';
import {
  CERTAINTIES,
  CHIP_KINDS,
  CHIP_STATUSES,
  CLAIM_BASES,
  COMPANY_KINDS,
  EVENT_KINDS,
  EVIDENCES,
  FAMILY_SEGMENTS,
  LAYERS,
  METRIC_KINDS,
  OVERLAP_KINDS,
  PROMISE_OUTCOMES,
  QUALIFIERS,
  ROLES,
  SITE_STATUSES,
  UNITS,
  valuesOf,
} from '../domain/vocabulary';
import { apiChipPartsSchema } from './api-chip';
import {
  apiClaimSchema,
  apiCountRangeSchema,
  apiGwPartsSchema,
  apiGwRangeSchema,
  apiKwRangeSchema,
  apiRefSchema,
  apiSourceSchema,
} from './api-deal';
import { partialDateSchema, slugSchema } from './data-fields';

const text = z.string().min(1);
const count = z.int().nonnegative();
const positive = z.number().positive();
const page = z.url().meta({ description: 'The page of the ledger that shows it.' });

const numberRange = z
  .strictObject({
    low: z.number().nullable(),
    high: z.number().nullable(),
    qualifier: z.enum(valuesOf(QUALIFIERS)),
  })
  .meta({ id: 'NumberRange' });

const sourceRefs = z.array(
  z.strictObject({ slug: slugSchema, publisher: text, publishedOn: partialDateSchema.nullable() }),
);

/** A company, investor or state body. */
export const apiCompanySchema = z.strictObject({
  slug: slugSchema,
  permalink: page,
  name: text,
  kinds: z
    .array(z.enum(valuesOf(COMPANY_KINDS)))
    .meta({ description: 'What it does; empty where it is none of these.' }),
  country: text.nullable(),
  ticker: text.nullable(),
  websiteUrl: z.url().nullable(),
  aliases: z.array(text).meta({ description: 'Other names, by which a search finds it.' }),
  dealCount: count.meta({ description: 'Deals in which it takes part, in any role.' }),
  roleCounts: z
    .array(z.strictObject({ role: z.enum(valuesOf(ROLES)), dealCount: count }))
    .meta({ description: 'The same by role; a deal may count in several.' }),
});
export type ApiCompany = z.infer<typeof apiCompanySchema>;

const derivedSpec = z
  .strictObject({
    low: positive.nullable(),
    high: positive.nullable(),
    qualifier: z.enum(valuesOf(QUALIFIERS)),
    evidence: z
      .enum(valuesOf(EVIDENCES))
      .nullable()
      .meta({ description: 'The weakest of its inputs; null where one of them has no claim.' }),
    basis: z
      .enum(valuesOf(CLAIM_BASES))
      .nullable()
      .meta({ description: 'What the throughput counts, where its source says.' }),
    formula: text,
  })
  .meta({
    id: 'DerivedSpec',
    description: 'One published number divided by another; nothing missing is assumed.',
  });

const derivedSpecs = z
  .strictObject({
    bandwidthBytesPer1000Flop: derivedSpec
      .nullable()
      .meta({ description: 'Memory bandwidth for each operation at FP8, dense.' }),
    fp8PerWattTflops: derivedSpec.nullable().meta({ description: 'Dense FP8 throughput for each watt.' }),
    bf16PerWattTflops: derivedSpec.nullable().meta({ description: 'Dense BF16 throughput for each watt.' }),
  })
  .meta({ id: 'DerivedSpecs', description: 'Null where a number that it needs is unpublished.' });

const gigawatts = z.number().nonnegative();

const layerTotal = {
  layer: z.enum(valuesOf(LAYERS)),
  low: gigawatts.meta({ description: 'Floor: ceilings ("up to") count as nothing.' }),
  high: gigawatts.meta({
    description: 'Headline: ceilings count in full, figures without an upper bound at their lower one.',
  }),
  isOpenEnded: z.boolean().meta({ description: 'Something in it has no upper bound ("at least").' }),
  parts: apiGwPartsSchema,
};

const chipGigawatts = z
  .strictObject({
    ...layerTotal,
    layers: z.array(z.strictObject(layerTotal)).meta({
      description: 'Every layer with a figure of known size. Layers share gigawatts: never add them.',
    }),
    acrossLayersLow: gigawatts,
    acrossLayersHigh: gigawatts.meta({
      description:
        'What all layers come to if they share only what overlaps are known of; between this and `high` the truth lies.',
    }),
  })
  .meta({
    id: 'ChipGigawatts',
    description:
      'Signed gigawatts (delivered, building, committed, contingent), every gigawatt of a layer once; of the largest layer, with the others beside it.',
  });

/** A chip generation. Throughput is dense, per chip; null is unpublished. */
export const apiChipSchema = z.strictObject({
  slug: slugSchema,
  permalink: page,
  name: text,
  family: text,
  familySlug: slugSchema.meta({ description: 'The family as the parameter `family` takes it.' }),
  architecture: text
    .nullable()
    .meta({ description: 'Architecture within the family, where it has several.' }),
  familySegment: z.enum(valuesOf(FAMILY_SEGMENTS)).meta({ description: 'Who may buy chips of the family.' }),
  kind: z.enum(valuesOf(CHIP_KINDS)),
  status: z.enum(valuesOf(CHIP_STATUSES)),
  designer: apiRefSchema,
  manufacturer: apiRefSchema.nullable(),
  predecessor: apiRefSchema.nullable(),
  successors: z.array(apiRefSchema),
  announcedOn: partialDateSchema.nullable(),
  availableOn: partialDateSchema.nullable(),
  specs: z.strictObject({
    variant: text.nullable().meta({ description: 'Which version of the chip the specs are of.' }),
    chipUnit: text.nullable().meta({ description: 'What one chip is, where that is not plain.' }),
    processNm: positive.nullable(),
    memoryGb: positive.nullable(),
    memoryType: text.nullable(),
    memoryNote: text.nullable(),
    memoryBandwidthTbPerS: positive.nullable(),
    denseFp4Pflops: positive.nullable(),
    denseFp8Pflops: positive.nullable(),
    denseBf16Pflops: positive.nullable(),
    chipPowerW: count.nullable(),
    facilityPowerW: count
      .nullable()
      .meta({ description: 'Power of a whole site divided by its chips, as an analyst gives it.' }),
    interconnect: text.nullable(),
    maxClusterChips: count.nullable(),
  }),
  systems: z
    .array(
      z.strictObject({
        slug: slugSchema,
        name: text,
        chips: count,
        fabric: text.nullable().meta({
          description: 'Links by which every chip reaches every other; null where no source says so.',
        }),
        powerKw: apiKwRangeSchema.nullable(),
        denseFp4Pflops: positive.nullable(),
        denseFp8Pflops: positive.nullable(),
        denseBf16Pflops: positive.nullable(),
        memoryGb: positive.nullable(),
        memoryBandwidthTbPerS: positive.nullable(),
        note: text.nullable(),
      }),
    )
    .meta({ description: 'Servers, racks and pods built of it, with what is published of the whole.' }),
  derived: z.strictObject({
    chip: derivedSpecs.meta({ description: 'Of one chip.' }),
    system: derivedSpecs.meta({ description: 'Of the largest system that is published.' }),
  }),
  dealCount: count.meta({ description: 'Deals whose capacity runs on it.' }),
  commitmentCount: count.meta({
    description: 'Capacity commitments that name it, whatever their certainty.',
  }),
  signedGw: chipGigawatts.nullable().meta({
    description: 'Signed for this generation alone; null where nothing of known size is.',
  }),
  sharedGw: chipGigawatts.nullable().meta({
    description:
      'Signed for this generation and others together, which do not say how it divides. Never add it to `signedGw`, nor over generations.',
  }),
});
export type ApiChip = z.infer<typeof apiChipSchema>;

/** A chip generation with everything that sources say of it. */
export const apiChipDetailSchema = apiChipSchema.extend({
  ...apiChipPartsSchema.shape,
  claims: z.array(apiClaimSchema),
});
export type ApiChipDetail = z.infer<typeof apiChipDetailSchema>;

/** A source with what rests on it. */
export const apiSourceRowSchema = apiSourceSchema.extend({
  permalink: page,
  publisherSlug: slugSchema.meta({ description: 'The publisher as the parameter `publisher` takes it.' }),
  claimCount: count,
  dealCount: count.meta({ description: 'Deals with a claim that rests on it.' }),
  onlySourceCount: count.meta({ description: 'Fields that no other source supports.' }),
  aggregatorOnlyCount: count.meta({
    description: 'Fields that only aggregators support, this source among them.',
  }),
  mentionCount: count.meta({
    description: 'States, terms, promises, outcomes, overlaps and links of deals that name it.',
  }),
});
export type ApiSourceRow = z.infer<typeof apiSourceRowSchema>;

/** A claim of a source with how the field stands that it is about. */
const sourceClaimSchema = apiClaimSchema.extend({
  subjectName: text.meta({ description: 'What the claim is about, in words.' }),
  isOnlySource: z.boolean().meta({ description: 'No other source supports the field.' }),
  isAggregatorOnly: z.boolean().meta({ description: 'Only aggregators support the field.' }),
  isInConflict: z.boolean().meta({ description: 'The sources of the field differ.' }),
});

const mentionSchema = z
  .strictObject({
    kind: z.enum(['state', 'term', 'promise', 'outcome', 'overlap', 'link']),
    subject: text.meta({ description: 'The record that the row is of: "type/slug".' }),
    subjectName: text,
    text: z.string().meta({ description: 'What the row says.' }),
    on: partialDateSchema.nullable().meta({
      description: 'From when a state held, when a promise is due, when an outcome came.',
    }),
    certainty: z.enum(valuesOf(CERTAINTIES)).nullable().meta({ description: 'Of a state.' }),
    outcome: z.enum(valuesOf(PROMISE_OUTCOMES)).nullable().meta({ description: 'Of a promise.' }),
    overlapKind: z.enum(valuesOf(OVERLAP_KINDS)).nullable().meta({ description: 'Of an overlap.' }),
    other: text.nullable().meta({ description: 'The other record of an overlap or link: "type/slug".' }),
  })
  .meta({ id: 'SourceMention', description: 'A row that names the source and is no claim.' });

/** A source with everything that rests on it. */
export const apiSourceDetailSchema = apiSourceRowSchema.extend({
  claims: z.array(sourceClaimSchema),
  mentions: z.array(mentionSchema),
});
export type ApiSourceDetail = z.infer<typeof apiSourceDetailSchema>;

/** A named campus. */
export const apiSiteSchema = z.strictObject({
  slug: slugSchema,
  permalink: page,
  name: text,
  operator: apiRefSchema,
  tenants: z.array(apiRefSchema),
  location: text,
  country: text,
  status: z.enum(valuesOf(SITE_STATUSES)),
  powerOperationalGw: z.number().nonnegative().nullable(),
  powerPlannedGw: apiGwRangeSchema.nullable(),
  onlineOn: partialDateSchema.nullable(),
  sameAs: apiRefSchema.nullable().meta({ description: 'Another record that is probably the same campus.' }),
  note: text.nullable(),
  chips: z.array(
    z.strictObject({
      chip: apiRefSchema,
      count: apiCountRangeSchema.nullable().meta({ description: 'Null where no source gives it.' }),
      asOf: partialDateSchema.nullable(),
    }),
  ),
  deals: z.array(apiRefSchema).meta({ description: 'Deals with capacity there.' }),
});
export type ApiSite = z.infer<typeof apiSiteSchema>;

/** A figure of a company, or of the market as a whole, at a time. */
export const apiMetricSchema = z.strictObject({
  slug: slugSchema,
  company: apiRefSchema.nullable().meta({ description: 'Null: the market as a whole.' }),
  name: text,
  unit: z.enum(valuesOf(UNITS)),
  value: numberRange.nullable().meta({ description: 'In `unit`: whole dollars for usd, gigawatts for gw.' }),
  period: partialDateSchema.nullable(),
  kind: z.enum(valuesOf(METRIC_KINDS)),
  basis: text
    .nullable()
    .meta({ description: 'What the figure includes; only figures of one basis may be compared.' }),
  sources: sourceRefs,
});
export type ApiMetric = z.infer<typeof apiMetricSchema>;

/** A regulatory or market event without money of its own. */
export const apiEventSchema = z.strictObject({
  slug: slugSchema,
  permalink: page,
  happenedOn: partialDateSchema,
  kind: z.enum(valuesOf(EVENT_KINDS)),
  title: text,
  summary: text,
  companies: z.array(apiRefSchema),
  sources: sourceRefs,
});
export type ApiEvent = z.infer<typeof apiEventSchema>;
