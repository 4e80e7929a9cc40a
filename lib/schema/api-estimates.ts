// What the public API says of estimates: from gigawatts to chips and back.
import { z } from 'zod';
import { ESTIMATE_INPUTS, ESTIMATE_ROUTES } from '../domain/chip-power';
import { CERTAINTIES, LAYERS, POWER_BASES, QUALIFIERS, valuesOf } from '../domain/vocabulary';
import { apiCountRangeSchema, apiGwRangeSchema, apiRefSchema } from './api-deal';
import { apiChipEstimateSchema, apiPowerEstimateSchema } from './api-estimate-figure';
import { partialDateSchema, slugSchema } from './data-fields';

const text = z.string().min(1);

const wattRange = z
  .strictObject({
    low: z.number().positive().nullable(),
    high: z.number().positive().nullable(),
    qualifier: z.enum(valuesOf(QUALIFIERS)),
  })
  .meta({ id: 'WattRange', description: 'Watts for each chip, to six significant digits.' });

const inputSchema = z
  .strictObject({
    kind: z.enum(valuesOf(ESTIMATE_INPUTS)),
    of: text.meta({ description: 'Whose number it is: a system, a chip, an operator or the market.' }),
    low: z.number().nullable(),
    high: z.number().nullable(),
    qualifier: z.enum(valuesOf(QUALIFIERS)),
    unit: text.nullable().meta({ description: 'Null for a factor.' }),
    subject: z
      .templateLiteral([z.enum(['system', 'chip', 'metric', 'capacity']), '/', z.string().min(1)])
      .meta({ description: 'What the number is of, as claims name it: "type/slug".' }),
    field: text.nullable().meta({ description: 'The field of that record; null: the record as a whole.' }),
    sources: z.array(z.strictObject({ slug: slugSchema, publisher: text })),
  })
  .meta({ id: 'EstimateInput' });

const routeSchema = z
  .strictObject({
    route: z.enum(valuesOf(ESTIMATE_ROUTES)),
    wattsPerChip: wattRange.nullable().meta({ description: 'Null where an input is missing.' }),
    formula: text,
    pueOf: z.enum(['operator', 'market']).nullable().meta({
      description: "Whose PUE went in: the operator's own, or the band of the market. Null: none did.",
    }),
    inputs: z.array(inputSchema),
    missing: z.array(text).meta({ description: 'What no source gives.' }),
  })
  .meta({ id: 'EstimateRoute', description: 'One way to the power that one chip takes.' });

const generationSchema = z
  .strictObject({
    chip: apiRefSchema,
    route: z
      .enum(valuesOf(ESTIMATE_ROUTES))
      .nullable()
      .meta({ description: 'The route that counts: the first that gives a number. Null: none does.' }),
    wattsPerChip: wattRange.nullable(),
    chips: apiCountRangeSchema.nullable().meta({ description: 'If all of the power were this generation.' }),
    powerGw: apiGwRangeSchema.nullable().meta({ description: 'If all of the chips were this generation.' }),
    routes: z.array(routeSchema).meta({ description: 'Every route; those that do not count are a check.' }),
  })
  .meta({ id: 'GenerationEstimate' });

/** A capacity commitment with what is estimated of it. */
export const apiChipEstimateRowSchema = z.strictObject({
  slug: slugSchema.meta({ description: 'The capacity commitment.' }),
  permalink: z.url(),
  label: text,
  deal: apiRefSchema,
  dealAnnouncedOn: partialDateSchema,
  customer: apiRefSchema,
  provider: apiRefSchema.nullable(),
  layer: z.enum(valuesOf(LAYERS)).meta({ description: 'Layers share gigawatts and chips: never add rows.' }),
  certainty: z.enum(valuesOf(CERTAINTIES)),
  powerBasis: z.enum(valuesOf(POWER_BASES)),
  powerGw: apiGwRangeSchema.nullable().meta({ description: 'As sources give it; null where none does.' }),
  chipCount: apiCountRangeSchema
    .nullable()
    .meta({ description: 'As sources give it; null where none does.' }),
  chips: z.array(apiRefSchema),
  chipEstimate: apiChipEstimateSchema,
  powerEstimateGw: apiPowerEstimateSchema,
  wattsPerChip: wattRange
    .nullable()
    .meta({ description: 'Over all generations named; null where one of them is unknown.' }),
  impliedWattsPerChip: wattRange
    .nullable()
    .meta({ description: 'Where power and count are both given: the one divided by the other.' }),
  check: z
    .enum(['inside', 'overlaps', 'below', 'above'])
    .nullable()
    .meta({ description: 'How the implied watts stand to the estimated ones; null without either.' }),
  generations: z.array(generationSchema),
});
export type ApiChipEstimateRow = z.infer<typeof apiChipEstimateRowSchema>;

/** What a power would be if all of it were one generation. */
export const apiChipWhatIfSchema = z.strictObject({
  slug: slugSchema.meta({ description: 'The chip generation.' }),
  permalink: z.url(),
  chip: apiRefSchema,
  family: text,
  gw: z.number().positive(),
  basis: z.enum(valuesOf(POWER_BASES)),
  chips: apiChipEstimateSchema,
  wattsPerChip: wattRange.nullable(),
  route: z.enum(valuesOf(ESTIMATE_ROUTES)).nullable(),
  routes: z.array(routeSchema),
});
export type ApiChipWhatIf = z.infer<typeof apiChipWhatIfSchema>;
export type ApiEstimateRoute = z.infer<typeof routeSchema>;
