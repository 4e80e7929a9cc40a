// What the public API says of the claimed benefits of chip families.
import { z } from 'zod';
import { BENEFITS } from '../domain/benefits';
import { FAMILY_SEGMENTS, valuesOf } from '../domain/vocabulary';
import { apiClaimSchema, apiRefSchema } from './api-deal';
import { slugSchema } from './data-fields';

/** One claim on one point of a family, or that no source claims anything of it. */
export const apiBenefitSchema = z.strictObject({
  slug: slugSchema.meta({ description: 'Stable name: family, point and claim.' }),
  family: apiRefSchema,
  designer: apiRefSchema,
  segment: z.enum(valuesOf(FAMILY_SEGMENTS)).meta({ description: 'Who may buy the chips.' }),
  benefit: z.enum(valuesOf(BENEFITS)).meta({ description: 'The point that is spoken to.' }),
  chip: apiRefSchema
    .nullable()
    .meta({ description: 'The generation that the claim speaks of; null for the whole family.' }),
  claim: apiClaimSchema.nullable().meta({ description: 'Null: no sourced claim.' }),
});
export type ApiBenefit = z.infer<typeof apiBenefitSchema>;
