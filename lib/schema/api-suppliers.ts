// What the public API says of the supplier mix: one row a customer, subject and certainty.
import { z } from 'zod';
import { CONCENTRATION_REFUSALS, MIX_BYS, MIX_LAYERS } from '../domain/supplier-mix';
import { CERTAINTIES, valuesOf } from '../domain/vocabulary';
import { slugSchema } from './data-fields';

const text = z.string().min(1);
const gigawatts = z.number().nonnegative();
const share = z
  .number()
  .min(0)
  .max(1 + 1e-9);

/** Gigawatts of one customer that belong to one designer, family or generation, or to a set, at one certainty. */
export const apiSupplierMixRowSchema = z.strictObject({
  slug: text.meta({ description: 'Customer, subject and certainty, joined by two hyphens.' }),
  customer: z.strictObject({ slug: slugSchema, name: text }),
  layer: z.enum(valuesOf(MIX_LAYERS)),
  by: z.enum(valuesOf(MIX_BYS)),
  kind: z.enum(['one', 'shared', 'unstated']).meta({
    description: 'One name; several that share the gigawatts, which no source divides; or none stated.',
  }),
  members: z.array(slugSchema).meta({ description: 'Slugs of designers, families or generations.' }),
  label: text,
  certainty: z
    .enum(valuesOf(CERTAINTIES))
    .nullable()
    .meta({ description: 'Null in a row of commitments whose size no source gives.' }),
  lowGw: gigawatts.nullable().meta({ description: 'Floor: ceilings ("up to") count as nothing.' }),
  highGw: gigawatts.nullable().meta({ description: 'Headline: ceilings count in full.' }),
  share: share.nullable().meta({ description: "Of the customer's gigawatts in the view." }),
  isOpenEnded: z.boolean().meta({ description: "The subject's gigawatts have no upper bound." }),
  figures: z.array(slugSchema).meta({ description: 'Capacity commitments behind the row.' }),
  customerHighGw: gigawatts.meta({ description: 'What the customer has in the view, each gigawatt once.' }),
  customerLeastGw: gigawatts.meta({
    description: 'Across layers the largest layer: what it has if layers only restate each other.',
  }),
  indexLow: share.nullable().meta({
    description: "Herfindahl index of the customer's chip designers: what is not stated adds nothing.",
  }),
  indexHigh: share.nullable().meta({
    description: 'The same where all that is not stated is with the largest designer.',
  }),
  indexRefusal: z
    .enum(valuesOf(CONCENTRATION_REFUSALS))
    .nullable()
    .meta({ description: 'Why there is no index.' }),
  permalink: z.url().meta({ description: 'The page that shows the customer in this view.' }),
});
export type ApiSupplierMixRow = z.infer<typeof apiSupplierMixRowSchema>;
