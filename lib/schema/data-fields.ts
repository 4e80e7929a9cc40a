// Fields that the data files share: slugs, partial dates, figures, claims. Every message says what is allowed.
import { z } from 'zod';
import { toRange, type FigureRange, rangeFault } from '../domain/figure';
import { PARTIAL_DATE_FORMS, parsePartialDate } from '../domain/partial-date';
import { gwToKw } from '../domain/power';
import {
  CLAIM_BASES,
  CLAIM_STANCES,
  EVIDENCES,
  QUALIFIERS,
  RANKS,
  SUBJECT_TYPES,
  UNITS,
  valuesOf,
} from '../domain/vocabulary';

/** Stable name of a record: lower-case words joined by hyphens (an underscore may stand for a decimal point). */
export const slugSchema = z
  .string()
  .regex(/^[a-z0-9]+(?:[-_]+[a-z0-9]+)*$/, 'must be lower-case letters and digits joined by hyphens')
  .meta({ id: 'slug', description: 'Stable name of a record: lower-case words joined by hyphens.' });

/** A date as exact as its source: year, half, quarter, month or day. */
export const partialDateSchema = z
  .string()
  .refine((text) => parsePartialDate(text) !== null, `must be a date like ${PARTIAL_DATE_FORMS}`)
  .meta({ id: 'partialDate', description: `A date as exact as its source: ${PARTIAL_DATE_FORMS}.` });

/** A whole day. */
export const daySchema = z
  .string()
  .refine((text) => parsePartialDate(text)?.precision === 'day', 'must be a day like 2026-03-17')
  .meta({ id: 'day', description: 'A day: 2026-03-17.' });

/** Text that says something. */
export const textSchema = z.string().trim().min(1, 'must not be empty');

const wholeUsd = z
  .number()
  .int('must be whole US dollars')
  .nonnegative('must not be negative')
  .max(Number.MAX_SAFE_INTEGER);
const gigawatts = z
  .number()
  .nonnegative('must not be negative')
  .refine((gw) => {
    try {
      gwToKw(gw);
      return true;
    } catch (error) {
      if (error instanceof RangeError) return false;
      throw error;
    }
  }, 'must be gigawatts, exact to the kilowatt');
const wholeCount = z.number().int('must be a whole number').nonnegative('must not be negative');

const qualifierSchema = z.enum(valuesOf(QUALIFIERS));

function figureSchema(number: z.ZodNumber | z.ZodType<number>, unit: string, id: string) {
  return z
    .strictObject({
      value: number.optional(),
      low: number.optional(),
      high: number.optional(),
      qualifier: qualifierSchema,
    })
    .superRefine((figure, context) => {
      if ((figure.value === undefined) === (figure.low === undefined && figure.high === undefined)) {
        context.addIssue({ code: 'custom', message: 'takes either value, or low and high', input: figure });
        return;
      }
      const fault = rangeFault(figureFileToRange(figure));
      if (fault) context.addIssue({ code: 'custom', message: fault, input: figure });
    })
    .meta({
      id,
      description: `A figure in ${unit}: one value, or low and high, with the qualifier the source gives.`,
    });
}

/** A figure as a data file holds it. */
export interface FigureInFile {
  value?: number | undefined;
  low?: number | undefined;
  high?: number | undefined;
  qualifier: FigureRange['qualifier'];
}

/** The range that a figure of a data file means, in the file's own unit. */
export function figureFileToRange(figure: FigureInFile): FigureRange {
  if (figure.value !== undefined) return toRange(figure.value, figure.qualifier);
  return { low: figure.low ?? null, high: figure.high ?? null, qualifier: figure.qualifier };
}

export const usdSchema = wholeUsd.meta({ description: 'Whole US dollars.' });
export const usdFigureSchema = figureSchema(wholeUsd, 'whole US dollars', 'usdFigure');
export const kwFigureSchema = figureSchema(
  z.number().positive('must be above zero'),
  'kilowatts',
  'kwFigure',
);
export const gwFigureSchema = figureSchema(gigawatts, 'gigawatts', 'gwFigure');
export const countFigureSchema = figureSchema(wholeCount, 'pieces', 'countFigure');
export const gwSchema = gigawatts.meta({ description: 'Gigawatts.' });
export const countSchema = wholeCount;

/** `type/slug` of what a claim is about. */
export const subjectRefSchema = z
  .string()
  .refine(
    (text) => {
      const [type, slug, ...rest] = text.split('/');
      return (
        rest.length === 0 &&
        SUBJECT_TYPES.some((entry) => entry.value === type) &&
        slugSchema.safeParse(slug).success
      );
    },
    `must be "type/slug" with a type of ${valuesOf(SUBJECT_TYPES).join(', ')}`,
  )
  .meta({ description: 'What the claim is about: "type/slug".' });

/** What one source says of one field of one subject. */
export const claimSchema = z
  .strictObject({
    slug: slugSchema,
    subject: subjectRefSchema,
    field: z.string().regex(/^[a-z][A-Za-z0-9]*(?:\.[A-Za-z0-9_]+)*$/, 'must be a field name like amountUsd'),
    value: z.union([z.number(), textSchema, z.boolean(), z.array(textSchema).min(1)]),
    unit: z.enum(valuesOf(UNITS)).optional(),
    qualifier: qualifierSchema.optional(),
    evidence: z.enum(valuesOf(EVIDENCES)),
    isQuoted: z.literal(true).optional().meta({ description: 'The source quotes the party that said it.' }),
    rank: z.enum(valuesOf(RANKS)),
    rankReason: textSchema.optional(),
    isSuperseded: z
      .literal(true)
      .optional()
      .meta({ description: 'Right when made, replaced since: history, not a disagreement.' }),
    says: textSchema.meta({ description: 'What the source says, in our own words.' }),
    note: textSchema.optional(),
    basis: z
      .enum(valuesOf(CLAIM_BASES))
      .optional()
      .meta({ description: 'Of a throughput: whether sparsity counts, as the source says.' }),
    stance: z
      .enum(valuesOf(CLAIM_STANCES))
      .optional()
      .meta({ description: 'Of a claim on the merit of a chip family: which way it points.' }),
    comparedWith: textSchema.optional().meta({ description: "The chip a vendor's comparison is made with." }),
    source: slugSchema,
    assertedOn: partialDateSchema
      .optional()
      .meta({ description: "When the source said it, where that is not the source's own date." }),
  })
  .superRefine((claim, context) => {
    if (typeof claim.value !== 'number') return;
    if (claim.unit === undefined) {
      context.addIssue({
        code: 'custom',
        path: ['unit'],
        message: `a number needs a unit: ${valuesOf(UNITS).join(', ')}`,
        input: claim.unit,
      });
      return;
    }
    const numberSchema = claim.unit === 'usd' ? usdSchema : claim.unit === 'gw' ? gwSchema : z.number();
    const parsed = numberSchema.safeParse(claim.value);
    for (const issue of parsed.error?.issues ?? []) {
      context.addIssue({ code: 'custom', path: ['value'], message: issue.message, input: claim.value });
    }
  })
  .meta({ id: 'claim', description: 'What one source says of one field of one subject.' });
export type ClaimInFile = z.infer<typeof claimSchema>;
