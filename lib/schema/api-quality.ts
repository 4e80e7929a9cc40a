// What the public API says of the quality of the data.
import { z } from 'zod';
import { GAP_KEYS, QUALITY_KEYS, QUALITY_SLICES } from '../domain/data-quality';
import { valuesOf } from '../domain/vocabulary';
import { daySchema, slugSchema } from './data-fields';

/** One count of quality. */
export const apiQualitySchema = z.strictObject({
  slug: slugSchema.meta({ description: 'Stable name: key, slice and unit.' }),
  key: z.enum(valuesOf(QUALITY_KEYS)).meta({ description: 'What is counted.' }),
  slice: z.enum(valuesOf(QUALITY_SLICES)).meta({ description: 'Among what.' }),
  unit: z
    .enum(['count', 'usd', 'gw'])
    .meta({ description: 'Count, or the naive sum of the figures counted in US dollars or gigawatts.' }),
  count: z.number().nonnegative(),
  of: z.number().nonnegative().meta({ description: 'What `count` is a share of.' }),
  share: z.number().min(0).max(1).nullable().meta({ description: 'Null where `of` is zero.' }),
  meaning: z.string().min(1),
});
export type ApiQuality = z.infer<typeof apiQualitySchema>;

/** One figure, number or promise that lacks something. */
export const apiQualityGapSchema = z.strictObject({
  slug: slugSchema.meta({ description: 'Stable name: key, subject and field.' }),
  key: z.enum(GAP_KEYS).meta({ description: 'What it lacks.' }),
  subject: z
    .string()
    .meta({ description: 'What it is: type and slug, joined by a slash; a promise has the type `promise`.' }),
  field: z.string(),
  name: z.string().min(1).meta({ description: 'Name of the record, or the title of its deal.' }),
  deal: slugSchema.nullable(),
  amountUsd: z.number().nonnegative().nullable().meta({ description: 'Its size where it is money.' }),
  powerGw: z.number().nonnegative().nullable().meta({ description: 'Its size where it is power.' }),
  since: daySchema.nullable().meta({ description: 'Of a promise: the last day of its time.' }),
  permalink: z.url().meta({ description: 'The page of the ledger that shows it.' }),
});
export type ApiQualityGap = z.infer<typeof apiQualityGapSchema>;
