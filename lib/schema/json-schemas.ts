// JSON Schemas of the data files, so that an editor completes and checks them. Made from the Zod schemas, never by hand.
import { z } from 'zod';
import * as vocabularies from '../domain/vocabulary';
import { changeFileSchema } from './change-file';
import { chipFileSchema } from './chip-file';
import { dealFileSchema } from './deal-file';
import {
  companiesFileSchema,
  datasetFileSchema,
  eventsFileSchema,
  familiesFileSchema,
  leadsFileSchema,
  metricsFileSchema,
  overlapsFileSchema,
  sitesFileSchema,
  sourcesFileSchema,
} from './list-files';

const FILES = {
  dataset: { schema: datasetFileSchema, title: 'The card of the data set' },
  sources: { schema: sourcesFileSchema, title: 'Publications that claims rest on' },
  companies: { schema: companiesFileSchema, title: 'Companies, investors and state bodies' },
  families: { schema: familiesFileSchema, title: 'Lines of chip generations' },
  chip: { schema: chipFileSchema, title: 'A chip generation' },
  sites: { schema: sitesFileSchema, title: 'Named campuses' },
  deal: { schema: dealFileSchema, title: 'A deal' },
  overlaps: { schema: overlapsFileSchema, title: 'Figures that share dollars or gigawatts' },
  metrics: { schema: metricsFileSchema, title: 'Figures of a company or market at a time' },
  events: { schema: eventsFileSchema, title: 'Regulatory and market events' },
  leads: { schema: leadsFileSchema, title: 'Sentences without a source' },
  changes: { schema: changeFileSchema, title: 'What a version changed' },
} as const;

/** A JSON Schema with the name of its file. */
export interface JsonSchemaFile {
  /** Name below `prisma/data/schema`, such as `deal.schema.json`. */
  readonly name: string;
  readonly schema: z.core.JSONSchema.BaseSchema;
}

function isVocabulary(value: unknown): value is readonly vocabularies.VocabularyEntry[] {
  return (
    Array.isArray(value) &&
    value.every((entry) => typeof entry === 'object' && entry !== null && 'meaning' in entry)
  );
}

/** What the values of an enum mean, by the values. */
const MEANINGS = new Map(
  Object.values<unknown>(vocabularies)
    .filter(isVocabulary)
    .map((entries) => [
      entries.map(({ value }) => value).join(),
      entries.map(({ value, meaning }) => `${value}: ${meaning}.`).join('\n'),
    ]),
);

/**
 * The JSON Schemas of all kinds of data files, as a person writes them: what has a default may be left out. They check
 * shape and vocabulary; what one field says about another, or one file about another, only the import checks.
 */
export function buildJsonSchemas(): JsonSchemaFile[] {
  return Object.entries(FILES).map(([kind, { schema, title }]) => {
    const { $schema, ...body } = z.toJSONSchema(schema, {
      io: 'input',
      override: ({ jsonSchema }) => {
        // The name is the key below $defs; as a keyword it would mean a base address.
        delete jsonSchema.id;
        const meaning = MEANINGS.get(jsonSchema.enum?.join() ?? '');
        if (meaning !== undefined) jsonSchema.description = meaning;
      },
    });
    return { name: `${kind}.schema.json`, schema: { $schema, title, ...body } };
  });
}
