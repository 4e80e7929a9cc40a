// An estimate as rows of the API carry it: the band, or why there is none.
import { z } from 'zod';
import { QUALIFIERS, valuesOf } from '../domain/vocabulary';

function estimateSchema(id: string, number: z.ZodType<number>, unit: string) {
  return z
    .strictObject({
      evidence: z.literal('estimated').meta({ description: 'Every estimate of the ledger says so.' }),
      low: number.nullable().meta({
        description: `In ${unit}. Null where refused, and where what is given leaves no lower bound.`,
      }),
      high: number.nullable().meta({ description: 'Likewise for the upper bound.' }),
      qualifier: z.enum(valuesOf(QUALIFIERS)).nullable().meta({ description: 'Null where refused.' }),
      refusal: z
        .strictObject({ code: z.string().min(1), reason: z.string().min(1) })
        .nullable()
        .meta({ description: 'Why there is no estimate; null where there is one.' }),
    })
    .meta({ id, description: 'An estimate of the ledger, in no total; or why there is none.' });
}

/** An estimated count of chips. */
export const apiChipEstimateSchema = estimateSchema('ChipEstimate', z.int().nonnegative(), 'chips');
/** An estimated power. */
export const apiPowerEstimateSchema = estimateSchema(
  'PowerEstimateGw',
  z.number().nonnegative(),
  'gigawatts',
);
export type ApiEstimate = z.infer<typeof apiChipEstimateSchema>;
