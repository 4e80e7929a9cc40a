// What the public API says of conflicts.
import { z } from 'zod';
import {
  CONFLICT_KINDS,
  CONFLICT_STATES,
  EVIDENCES,
  QUALIFIERS,
  RANKS,
  SOURCE_KINDS,
  SUBJECT_TYPES,
  UNITS,
  valuesOf,
} from '../domain/vocabulary';
import { apiRefSchema } from './api-deal';
import { partialDateSchema, slugSchema } from './data-fields';

const text = z.string().min(1);
const count = z.int().nonnegative();

/** How far values are apart: numbers in the unit of the row, or days. */
const spreadSchema = z
  .strictObject({
    lowest: z.number().nullable().meta({ description: 'In `unit`; null where the values are no numbers.' }),
    highest: z.number().nullable(),
    difference: z.number().nonnegative().nullable(),
    ratio: z
      .number()
      .positive()
      .nullable()
      .meta({ description: 'Highest through lowest; null where the lowest is not above zero.' }),
    earliest: partialDateSchema.nullable().meta({ description: 'Null where the values are no dates.' }),
    latest: partialDateSchema.nullable(),
    days: count.nullable().meta({ description: 'Between the first days of the two periods.' }),
  })
  .meta({ id: 'ConflictSpread' });
export type ApiConflictSpread = z.infer<typeof spreadSchema>;

const sideSchema = z
  .strictObject({
    value: z.union([z.number(), text]).meta({ description: 'A number in `unit`, or text.' }),
    unit: z.enum(valuesOf(UNITS)).nullable(),
    qualifier: z.enum(valuesOf(QUALIFIERS)).nullable(),
    words: text.meta({ description: 'The value as the pages write it.' }),
    rank: z
      .enum(valuesOf(RANKS))
      .meta({ description: 'The best rank of its claims; deprecated where all of them are.' }),
    reasons: z.array(text).meta({ description: 'Why it has that rank.' }),
    isUsed: z.boolean().meta({ description: 'The ledger uses this value.' }),
    claims: z.array(
      z.strictObject({
        slug: slugSchema,
        source: slugSchema,
        publisher: text,
        kind: z.enum(valuesOf(SOURCE_KINDS)),
        saidOn: partialDateSchema
          .nullable()
          .meta({ description: 'When it was said, else published, as exact as known.' }),
        evidence: z.enum(valuesOf(EVIDENCES)),
        rank: z.enum(valuesOf(RANKS)),
      }),
    ),
  })
  .meta({ id: 'ConflictSide', description: 'One value of a conflict with everybody who gives it.' });

/** A field on which the sources differ. */
export const apiConflictSchema = z.strictObject({
  slug: text.meta({ description: 'Stable name: subject type, subject and field, joined by two hyphens.' }),
  permalink: z.url().meta({ description: 'Its place on the page of conflicts.' }),
  claimsLink: z.url().meta({ description: 'The page that shows all claims about the field.' }),
  subject: z.templateLiteral([z.enum(valuesOf(SUBJECT_TYPES)), '/', z.string().min(1)]).meta({
    description: 'What the figure is of: "type/slug".',
  }),
  subjectName: text,
  deal: apiRefSchema.nullable(),
  field: text,
  kind: z.enum(valuesOf(CONFLICT_KINDS)),
  state: z.enum(valuesOf(CONFLICT_STATES)),
  unit: z
    .enum(valuesOf(UNITS))
    .nullable()
    .meta({ description: 'Unit of the spread; sides in another unit are left out of it.' }),
  spread: spreadSchema,
  liveSpread: spreadSchema
    .nullable()
    .meta({ description: 'The same without deprecated claims; null where the others agree.' }),
  sides: z.array(sideSchema).meta({ description: 'The preferred side first, deprecated ones last.' }),
  recordValue: text
    .nullable()
    .meta({ description: 'What the record itself holds, in words, where no claim is preferred.' }),
  claimCount: count,
  newestOn: partialDateSchema.nullable().meta({ description: 'When its newest claim was made.' }),
});
export type ApiConflict = z.infer<typeof apiConflictSchema>;
