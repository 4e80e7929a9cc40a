// One file a published version: prisma/data/changes/<version>.json.
import { z } from 'zod';
import { CHANGE_ACTIONS, RECORD_TYPES, valuesOf } from '../domain/vocabulary';
import { daySchema, slugSchema, textSchema } from './data-fields';

/** Version of the data set. */
export const versionSchema = z
  .string()
  .regex(/^\d{4}\.\d{2}\.\d{2}(?:\.\d+)?$/, 'must be a version like 2026.11.21')
  .meta({ id: 'version', description: 'A version of the data set: 2026.11.21.' });

const recordRefPattern = new RegExp(`^(?:${valuesOf(RECORD_TYPES).join('|')})/[a-z0-9]+(?:[-_]+[a-z0-9]+)*$`);

const recordRefSchema = z
  .string()
  .regex(recordRefPattern, `must be "type/slug" with a type of ${valuesOf(RECORD_TYPES).join(', ')}`)
  .meta({ id: 'recordRef', description: 'A record: "type/slug".' });

const fieldNameSchema = z
  .string()
  .regex(/^[a-z][A-Za-z0-9]*(?:\.[A-Za-z0-9_]+)*$/, 'must be a field name like amountUsd');

const quantitySchema = z.strictObject({
  value: z.number().optional(),
  low: z.number().optional(),
  high: z.number().optional(),
  qualifier: textSchema.optional(),
  unit: textSchema.optional(),
});

/** A value as the data files hold it: text, number, true or false, a list of texts, or a figure. */
export const fieldValueSchema = z
  .union([z.string(), z.number(), z.boolean(), z.array(z.string()), quantitySchema])
  .meta({ id: 'fieldValue', description: 'A value in the form of the data files.' });

/** Every known field of a record. */
export const recordFieldsSchema = z.record(fieldNameSchema, fieldValueSchema);

const changeSchema = z
  .strictObject({
    action: z.enum(valuesOf(CHANGE_ACTIONS)),
    subject: recordRefSchema,
    name: textSchema.meta({ description: 'What a reader calls the record.' }),
    deal: slugSchema.optional().meta({ description: 'The deal that it is or is part of.' }),
    about: z
      .strictObject({ subject: recordRefSchema, field: fieldNameSchema })
      .optional()
      .meta({ description: 'Of a claim: what it is about.' }),
    field: fieldNameSchema.optional().meta({ description: 'Absent where the record is new or removed.' }),
    before: z
      .union([fieldValueSchema, recordFieldsSchema])
      .optional()
      .meta({ description: 'Absent where there was no value; of a removed record all its fields.' }),
    after: z
      .union([fieldValueSchema, recordFieldsSchema])
      .optional()
      .meta({ description: 'Absent where there is no value; of a new record all its fields.' }),
    why: textSchema.optional(),
    source: slugSchema.optional().meta({ description: 'What the change rests on.' }),
  })
  .superRefine((change, context) => {
    const fault = (path: string, message: string): void =>
      context.addIssue({ code: 'custom', path: [path], message, input: undefined });
    const { action, field, before, after } = change;
    if (action === 'changed') {
      if (field === undefined) fault('field', 'a changed record needs the field that changed');
      if (before === undefined && after === undefined)
        fault('after', 'a change needs a value before or after');
      return;
    }
    if (field !== undefined) fault('field', `a record that is ${action} takes no field`);
    const [given, other] = action === 'new' ? (['after', 'before'] as const) : (['before', 'after'] as const);
    if (change[given] === undefined) fault(given, `a record that is ${action} needs all its fields here`);
    if (change[other] !== undefined) fault(other, `a record that is ${action} has nothing here`);
  });

/** The change file of a version. */
export const changeFileSchema = z.strictObject({
  $schema: z.string().optional(),
  version: versionSchema,
  dataDate: daySchema.meta({ description: 'The day up to which the data of this version was researched.' }),
  from: versionSchema
    .optional()
    .meta({ description: 'The version before; absent for the first, which has no changes.' }),
  hash: z
    .string()
    .regex(/^[0-9a-f]{64}$/, 'must be 64 hexadecimal digits')
    .meta({ description: 'SHA-256 over the data files of this version, written by the release.' }),
  counts: z
    .partialRecord(z.enum(valuesOf(RECORD_TYPES)), z.int().nonnegative())
    .meta({ description: 'Records of each kind in this version.' }),
  changes: z.array(changeSchema),
});
export type ChangeFile = z.infer<typeof changeFileSchema>;
export type ChangeInFile = z.infer<typeof changeSchema>;
