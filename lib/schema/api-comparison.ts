// What the public API says of chips side by side: one row a specification and chip.
import { z } from 'zod';
import { COMPARISON_STATES } from '../domain/chip-comparison';
import { SPEC_LEVELS } from '../domain/chip-specs';
import { CLAIM_BASES, EVIDENCES, QUALIFIERS, valuesOf } from '../domain/vocabulary';
import { apiRefSchema } from './api-deal';
import { slugSchema } from './data-fields';

const text = z.string().min(1);

/** One cell of a comparison. */
export const apiChipComparisonSchema = z.strictObject({
  slug: text.meta({ description: 'Chip, level and row, joined by two hyphens.' }),
  group: text.meta({ description: 'The part of the table that the row is in.' }),
  spec: slugSchema.meta({ description: 'The row: a specification, a fact in words, or `commitments`.' }),
  label: text,
  unit: text.nullable().meta({ description: 'Unit of the numbers; null for words.' }),
  level: z.enum(valuesOf(SPEC_LEVELS)),
  chip: apiRefSchema,
  baseline: apiRefSchema.meta({ description: 'The generation that ratios are to.' }),
  state: z.enum(valuesOf(COMPARISON_STATES)),
  value: z.number().nullable().meta({
    description: 'The number as printed: the upper bound, or the lower one where there is no upper.',
  }),
  low: z.number().nullable(),
  high: z.number().nullable(),
  qualifier: z.enum(valuesOf(QUALIFIERS)).nullable(),
  text: text.nullable().meta({ description: 'A fact in words; dates as exact as known.' }),
  commitments: z
    .array(text)
    .meta({ description: 'Of the row `commitments`: certainty, who, how much, shared with what.' }),
  reason: text.nullable().meta({ description: 'Why there is no number, and what is claimed instead.' }),
  evidence: z.enum(valuesOf(EVIDENCES)).nullable().meta({
    description: 'Of a derived number the weakest of its inputs.',
  }),
  basis: z.enum(valuesOf(CLAIM_BASES)).nullable().meta({
    description: 'Of a throughput: whether sparsity counts; null where no claim says.',
  }),
  isInConflict: z.boolean().meta({ description: 'Its sources differ.' }),
  isBaseline: z.boolean(),
  ratioLow: z.number().nullable().meta({ description: 'The number through that of the baseline.' }),
  ratioHigh: z.number().nullable(),
  ratioReason: text.nullable().meta({ description: 'Why a number has no ratio.' }),
  isBest: z.boolean().meta({
    description:
      'The best of the chips compared; nowhere where neither end is better or bounds leave it open.',
  }),
  formula: text.nullable().meta({ description: 'Of a derived number.' }),
  inputs: z.array(
    z.strictObject({
      label: text,
      low: z.number().nullable(),
      high: z.number().nullable(),
      unit: text,
      claimsLink: z.url(),
    }),
  ),
  claimsLink: z.url().nullable().meta({ description: 'What the sources say of it.' }),
  sources: z.array(slugSchema).meta({ description: 'Sources of the claims relied on.' }),
});
export type ApiChipComparison = z.infer<typeof apiChipComparisonSchema>;
