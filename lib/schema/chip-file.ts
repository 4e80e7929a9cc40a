// One file a chip generation: prisma/data/chips/<slug>.json.
import { z } from 'zod';
import { CHIP_KINDS, CHIP_STATUSES, valuesOf } from '../domain/vocabulary';
import {
  claimSchema,
  countSchema,
  kwFigureSchema,
  partialDateSchema,
  slugSchema,
  textSchema,
} from './data-fields';

const positive = z.number().positive('must be above zero');

/** A server, rack or pod of one chip generation, with what is published of the whole. */
const chipSystemSchema = z.strictObject({
  slug: slugSchema,
  name: textSchema,
  chips: countSchema.positive('must be above zero').meta({ description: 'Chips in one system.' }),
  fabric: textSchema.optional().meta({
    description:
      'The links by which every chip reaches every other; absent where no source says that they do.',
  }),
  powerKw: kwFigureSchema.optional(),
  denseFp4Pflops: positive.optional(),
  denseFp8Pflops: positive.optional(),
  denseBf16Pflops: positive.optional(),
  memoryGb: positive.optional(),
  memoryBandwidthTbPerS: positive.optional(),
  note: textSchema.optional(),
});

/** A chip generation. Throughput is dense per chip unless a claim's note says otherwise; absent means unpublished. */
export const chipFileSchema = z.strictObject({
  $schema: z.string().optional(),
  slug: slugSchema,
  name: textSchema,
  family: textSchema.meta({ description: 'Name of the family, as in families.json.' }),
  architecture: textSchema
    .optional()
    .meta({ description: 'Architecture within the family, where the family has several.' }),
  kind: z.enum(valuesOf(CHIP_KINDS)),
  status: z.enum(valuesOf(CHIP_STATUSES)),
  designer: slugSchema,
  manufacturer: slugSchema.optional(),
  predecessor: slugSchema.optional(),
  announcedOn: partialDateSchema.optional(),
  availableOn: partialDateSchema.optional(),
  specs: z.strictObject({
    variant: textSchema.optional().meta({ description: 'Which version of the chip the specs are of.' }),
    chipUnit: textSchema
      .optional()
      .meta({ description: 'What one chip is, where that is not plain: a package of two dies.' }),
    processNm: positive.optional(),
    memoryGb: positive.optional(),
    memoryType: textSchema.optional(),
    memoryNote: textSchema.optional(),
    memoryBandwidthTbPerS: positive.optional(),
    denseFp4Pflops: positive.optional(),
    denseFp8Pflops: positive.optional(),
    denseBf16Pflops: positive.optional(),
    chipPowerW: countSchema.optional(),
    facilityPowerW: countSchema
      .optional()
      .meta({ description: 'Power of a whole site divided by its chips, as an analyst gives it.' }),
    interconnect: textSchema.optional(),
    maxClusterChips: countSchema.optional(),
  }),
  systems: z.array(chipSystemSchema).default([]),
  claims: z.array(claimSchema).default([]),
});
export type ChipFile = z.infer<typeof chipFileSchema>;
