// The envelopes of the public API and the records that are no part of a deal. Response types derive from these.
import { z } from 'zod';
import { daySchema } from './data-fields';

/** A schema of something the API answers. */
export type ApiSchema = z.ZodType;

const datasetSchema = z.strictObject({
  version: z.string().min(1),
  date: daySchema.meta({ description: 'The day up to which the data was researched.' }),
});

const asOf = daySchema.meta({
  description: 'The day whose state of knowledge is shown: that asked for, or the date of the data.',
});

/** What a list answers beside its rows. */
export const apiListMetaSchema = z.strictObject({
  total: z.int().nonnegative().meta({ description: 'Rows that match, on all pages.' }),
  page: z.int().positive(),
  pageSize: z.int().positive(),
  asOf,
  dataset: datasetSchema,
  sentence: z.string().min(1).meta({ description: 'What the rows are, in words.' }),
});
export type ApiListMeta = z.infer<typeof apiListMetaSchema>;

/** Addresses of this page and its neighbours. */
export const apiListLinksSchema = z.strictObject({
  self: z.url(),
  next: z.url().nullable().meta({ description: 'Null on the last page.' }),
  prev: z.url().nullable().meta({ description: 'Null on the first page.' }),
});
export type ApiListLinks = z.infer<typeof apiListLinksSchema>;

/** A list of rows that conform to `row`. */
export function apiListSchema(row: ApiSchema) {
  return z.strictObject({ data: z.array(row), meta: apiListMetaSchema, links: apiListLinksSchema });
}

export const apiRecordMetaSchema = z.strictObject({ asOf, dataset: datasetSchema });
export type ApiRecordMeta = z.infer<typeof apiRecordMetaSchema>;

/** One record that conforms to `record`. */
export function apiRecordSchema(record: ApiSchema) {
  return z.strictObject({
    data: record,
    meta: apiRecordMetaSchema,
    links: z.strictObject({ self: z.url(), list: z.url() }),
  });
}

/** A problem document (RFC 9457). */
export const apiProblemSchema = z.strictObject({
  type: z.url(),
  title: z.string().min(1),
  status: z.int().min(400).max(599),
  detail: z.string().min(1),
  instance: z.string().startsWith('/'),
  problems: z
    .array(
      z.strictObject({
        parameter: z.string(),
        value: z.string(),
        message: z.string().min(1),
        allowed: z.array(z.string()),
      }),
    )
    .min(1)
    .optional()
    .meta({ description: 'Everything that is wrong with the parameters.' }),
});

/** What `/healthz` answers. */
export const healthSchema = z.strictObject({
  status: z.enum(['ok', 'unavailable']),
  dataset: z.strictObject({ version: z.string().min(1), date: daySchema }).nullable(),
});
export type Health = z.infer<typeof healthSchema>;

/** The JSON Schema (2020-12) of what the API answers. What it cannot say, as of dates, is left to the description. */
export function toJsonSchema(schema: ApiSchema): object {
  return z.toJSONSchema(schema, { io: 'output', unrepresentable: 'any' });
}
