// One file a chip generation: prisma/data/chips/<slug>.json.
import { z } from 'zod';
import { CHIP_KINDS, CHIP_STATUSES, valuesOf } from '../domain/vocabulary';
import { claimSchema, countSchema, partialDateSchema, slugSchema, textSchema } from './data-fields';

const positive = z.number().positive('must be above zero');

/** A chip generation. Throughput is dense per chip unless a claim's note says otherwise; absent means unpublished. */
export const chipFileSchema = z.strictObject({
  $schema: z.string().optional(),
  slug: slugSchema,
  name: textSchema,
  family: textSchema,
  kind: z.enum(valuesOf(CHIP_KINDS)),
  status: z.enum(valuesOf(CHIP_STATUSES)),
  designer: slugSchema,
  manufacturer: slugSchema.optional(),
  predecessor: slugSchema.optional(),
  announcedOn: partialDateSchema.optional(),
  availableOn: partialDateSchema.optional(),
  specs: z.strictObject({
    variant: textSchema.optional().meta({ description: 'Which version of the chip the specs are of.' }),
    processNm: positive.optional(),
    memoryGb: positive.optional(),
    memoryType: textSchema.optional(),
    memoryNote: textSchema.optional(),
    memoryBandwidthTbPerS: positive.optional(),
    denseFp4Pflops: positive.optional(),
    denseFp8Pflops: positive.optional(),
    denseBf16Pflops: positive.optional(),
    chipPowerW: countSchema.optional(),
    interconnect: textSchema.optional(),
    chipsPerSystem: countSchema.optional(),
    systemName: textSchema.optional(),
    maxClusterChips: countSchema.optional(),
  }),
  claims: z.array(claimSchema).default([]),
});
export type ChipFile = z.infer<typeof chipFileSchema>;
