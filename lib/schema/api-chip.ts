// What the public API says of one chip generation beyond its row: ratios to other generations, and what is promised on it.
import { z } from 'zod';
import { RATIO_RIVALS } from '../domain/claimed-ratios';
import { CHIP_SPECS, SPEC_LEVELS } from '../domain/chip-specs';
import { QUALIFIERS, UNITS, valuesOf } from '../domain/vocabulary';
import { apiCapacitySchema, apiRefSchema } from './api-deal';
import { apiChipEstimateSchema, apiPowerEstimateSchema } from './api-estimate-figure';
import { partialDateSchema, slugSchema } from './data-fields';

const text = z.string().min(1);

const bounds = {
  low: z.number().nullable(),
  high: z.number().nullable(),
  qualifier: z.enum(valuesOf(QUALIFIERS)).nullable(),
};

const spec = z.enum(valuesOf(CHIP_SPECS)).meta({ description: 'The specification that is divided.' });
const level = z.enum(valuesOf(SPEC_LEVELS));

/** The specifications of one generation divided by those of another. */
const specRatioSchema = z
  .strictObject({
    of: apiRefSchema,
    against: apiRefSchema,
    spec,
    level: level.meta({ description: '`system` is the largest published one of either.' }),
    ...bounds,
    isBasisUnstated: z
      .boolean()
      .meta({ description: 'The source of a throughput does not say whether sparsity counts.' }),
    refused: z
      .strictObject({ code: z.enum(['missing', 'basis_differs', 'nominal', 'no_bound']), reason: text })
      .nullable()
      .meta({ description: 'Why there is no ratio; null where there is one.' }),
  })
  .meta({
    id: 'SpecRatio',
    description:
      'The stored number of one generation divided by that of another, to six digits. Bounds come out only where both of theirs went in.',
  });

const givenRatio = z.strictObject({ spec, level, ...bounds });

/** A ratio that somebody claims. */
const claimedRatioSchema = z
  .strictObject({
    of: apiRefSchema,
    field: text.meta({ description: 'As claims name it: `claimed.performanceVsPredecessor`.' }),
    label: text,
    against: z.enum(valuesOf(RATIO_RIVALS)),
    comparedWith: text.nullable().meta({ description: 'What it compares with, as the claim has it.' }),
    rival: apiRefSchema.nullable().meta({
      description: 'The generation of the ledger that this names; null where it names none.',
    }),
    direction: z
      .enum(['gain', 'reduction'])
      .meta({ description: 'Of a reduction, 40 per cent is a factor of 0.6.' }),
    ...bounds,
    unit: z.enum(valuesOf(UNITS)).nullable(),
    factor: z
      .strictObject(bounds)
      .nullable()
      .meta({ description: "The same as a factor on the other generation's figure." }),
    claims: z.array(slugSchema).min(1).meta({
      description: 'The claim; two where a source gives the bounds of one range.',
    }),
    verdict: z.strictObject({
      kind: z.enum(['checked', 'no_number', 'no_spec', 'no_rival', 'no_ratio']).meta({
        description:
          '`no_spec`: no specification measures it; `no_rival`: it compares with no generation of the ledger; `no_ratio`: the numbers are not published.',
      }),
      given: z.array(givenRatio).meta({ description: 'The ratios that can be held beside the claim.' }),
      position: z.enum(['within', 'above', 'below']).nullable().meta({
        description: 'Where the claimed number stands among them, unrounded. No judgement.',
      }),
      rounded: z.array(z.strictObject({ spec, level })).meta({
        description: 'Those that are the claim once rounded to as many decimals.',
      }),
      sentence: text,
    }),
  })
  .meta({ id: 'ClaimedRatio' });

/** What one generation has beyond its row, besides its claims. */
export const apiChipPartsSchema = z.strictObject({
  ratios: z.strictObject({
    computed: z.array(specRatioSchema).meta({
      description: 'Against its predecessor, and of its successors against it.',
    }),
    claimed: z.array(claimedRatioSchema).meta({
      description: 'Claimed of it, and of other generations against it.',
    }),
  }),
  commitments: z
    .array(
      apiCapacitySchema.extend({
        label: text,
        deal: apiRefSchema,
        chipEstimate: apiChipEstimateSchema,
        powerEstimateGw: apiPowerEstimateSchema,
        dealAnnouncedOn: partialDateSchema,
        sharedWith: z.array(apiRefSchema).meta({
          description: 'Other generations that it names; it does not say how it divides.',
        }),
      }),
    )
    .meta({
      description:
        'Capacity commitments that name it, the largest first, lapsed ones too. Do not add them: they overlap, and those with `sharedWith` count at other generations as well.',
    }),
});
export type ApiChipParts = z.infer<typeof apiChipPartsSchema>;
