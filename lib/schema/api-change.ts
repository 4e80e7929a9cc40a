// What the public API says of the history of the data.
import { z } from 'zod';
import { CHANGE_ACTIONS, RECORD_TYPES, SUBJECT_TYPES, valuesOf } from '../domain/vocabulary';
import { apiRefSchema } from './api-deal';
import { fieldValueSchema, recordFieldsSchema, versionSchema } from './change-file';
import { daySchema, slugSchema } from './data-fields';

const text = z.string().min(1);
const value = z.union([fieldValueSchema, recordFieldsSchema]).nullable();

/** One change of one version. */
export const apiChangeSchema = z.strictObject({
  slug: text.meta({
    description:
      'Stable name of the change, the same in every copy of the ledger; of an unreleased one only until the next release.',
  }),
  permalink: z.url().meta({ description: 'The page of the ledger that shows it.' }),
  version: versionSchema.nullable().meta({ description: 'Null: no version tells of it yet.' }),
  dataDate: daySchema.meta({ description: 'The day up to which the data of the version was researched.' }),
  action: z.enum(valuesOf(CHANGE_ACTIONS)),
  subjectType: z.enum(valuesOf(RECORD_TYPES)),
  subjectSlug: slugSchema,
  subjectName: text.meta({ description: 'What the record was called when it changed.' }),
  deal: apiRefSchema.nullable().meta({ description: 'The deal that it is or is part of.' }),
  about: z
    .strictObject({ subjectType: z.enum(valuesOf(SUBJECT_TYPES)), subjectSlug: slugSchema, field: text })
    .nullable()
    .meta({ description: 'Of a claim: what it is about.' }),
  field: text.nullable().meta({ description: 'Null where the record is new or removed.' }),
  label: text.meta({ description: 'The field as pages name it; of a whole record its kind.' }),
  before: text.nullable().meta({ description: 'The value before, in words; null where there was none.' }),
  after: text.nullable().meta({ description: 'The value after, in words; null where there is none.' }),
  beforeValue: value.meta({
    description: 'The value before as the data files hold it; of a removed record all its fields.',
  }),
  afterValue: value.meta({
    description: 'The value after as the data files hold it; of a new record all its fields.',
  }),
  why: text.nullable(),
  source: apiRefSchema.nullable().meta({ description: 'What the change rests on, by its publisher.' }),
  companies: z.array(slugSchema).meta({ description: 'Companies that it concerns.' }),
  chips: z.array(slugSchema).meta({ description: 'Chip generations that it concerns.' }),
  sentence: text.meta({ description: 'The whole change in words.' }),
});
export type ApiChange = z.infer<typeof apiChangeSchema>;
