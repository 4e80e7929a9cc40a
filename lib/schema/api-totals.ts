// What the public API says of the totals of a set: one row a figure and certainty.
import { z } from 'zod';
import { COUNT_REASONS, MEASURES } from '../domain/headline';
import { CERTAINTIES, LAYERS, valuesOf } from '../domain/vocabulary';
import { slugSchema } from './data-fields';

const text = z.string().min(1);
const amount = z.number().nonnegative();

const STATED = {
  description: 'As the sources give it; null where no source tells the size, and in the other unit.',
};
const ONCE = {
  description:
    'What is its own when everything counts once, whether or not its certainty is chosen; null in the other unit.',
};
const COUNTED = {
  description: 'What of it is in the total: the same, or 0 where it is left out; null in the other unit.',
};

/** A share of a figure at one certainty, and what of it counts. */
export const apiTotalRowSchema = z.strictObject({
  slug: text.meta({ description: 'The figure and the certainty, joined by two hyphens.' }),
  measure: z.enum(valuesOf(MEASURES)),
  layer: z.enum(valuesOf(LAYERS)).nullable().meta({ description: 'Of capacity; null for money.' }),
  deal: z.strictObject({ slug: slugSchema, name: text }),
  figure: slugSchema,
  subjectType: z
    .enum(['spend', 'investment', 'capacity'])
    .meta({ description: 'What claims about it are about.' }),
  label: text,
  certainty: z.enum(valuesOf(CERTAINTIES)),
  statedLowUsd: amount.nullable().meta(STATED),
  statedHighUsd: amount.nullable().meta(STATED),
  onceLowUsd: amount.nullable().meta(ONCE),
  onceHighUsd: amount.nullable().meta(ONCE),
  countedLowUsd: amount.nullable().meta(COUNTED),
  countedHighUsd: amount.nullable().meta(COUNTED),
  statedLowGw: amount.nullable().meta(STATED),
  statedHighGw: amount.nullable().meta(STATED),
  onceLowGw: amount.nullable().meta(ONCE),
  onceHighGw: amount.nullable().meta(ONCE),
  countedLowGw: amount.nullable().meta(COUNTED),
  countedHighGw: amount.nullable().meta(COUNTED),
  isOpenEnded: z.boolean().meta({ description: 'The figure has no upper bound ("at least", "over").' }),
  isCounted: z.boolean(),
  reason: z.enum(valuesOf(COUNT_REASONS)),
  restatedBy: slugSchema.nullable().meta({ description: 'The figure that is counted in its place.' }),
  inside: z
    .array(slugSchema)
    .meta({ description: 'Figures inside it, counted on their own and taken out of it.' }),
  permalink: z.url().meta({ description: 'The figure on the page of its deal.' }),
});
export type ApiTotalRow = z.infer<typeof apiTotalRowSchema>;
