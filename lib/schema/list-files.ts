// The data files that hold lists: sources, companies, sites, metrics, events, overlaps, leads; and the data set's own card.
import { z } from 'zod';
import {
  COMPANY_KINDS,
  EVENT_KINDS,
  EVIDENCES,
  FAMILY_SEGMENTS,
  METRIC_KINDS,
  OVERLAP_KINDS,
  QUALIFIERS,
  SITE_STATUSES,
  SOURCE_KINDS,
  UNITS,
  valuesOf,
} from '../domain/vocabulary';
import { versionSchema } from './change-file';
import {
  claimSchema,
  countFigureSchema,
  daySchema,
  gwFigureSchema,
  gwSchema,
  partialDateSchema,
  slugSchema,
  textSchema,
} from './data-fields';

/** dataset.json: what the data set is. */
export const datasetFileSchema = z.strictObject({
  $schema: z.string().optional(),
  version: versionSchema,
  dataDate: daySchema.meta({ description: 'The day up to which the data was researched.' }),
  title: textSchema,
  licence: textSchema,
});

/** sources.json */
export const sourcesFileSchema = z.strictObject({
  $schema: z.string().optional(),
  sources: z.array(
    z.strictObject({
      slug: slugSchema,
      title: textSchema,
      publisher: textSchema,
      url: z.url({ protocol: /^https?$/ }).optional(),
      publishedOn: partialDateSchema.optional(),
      kind: z.enum(valuesOf(SOURCE_KINDS)),
      readIn: textSchema
        .optional()
        .meta({ description: 'Where the document was read as quoted or reprinted.' }),
    }),
  ),
});

/** companies.json */
export const companiesFileSchema = z.strictObject({
  $schema: z.string().optional(),
  companies: z.array(
    z.strictObject({
      slug: slugSchema,
      name: textSchema,
      kinds: z.array(z.enum(valuesOf(COMPANY_KINDS))).default([]),
      country: textSchema.optional(),
      ticker: textSchema.optional(),
      websiteUrl: z.url({ protocol: /^https?$/ }).optional(),
      aliases: z.array(textSchema).default([]),
    }),
  ),
});

/** families.json: the lines that chip generations belong to, with what is claimed of a whole line. */
export const familiesFileSchema = z.strictObject({
  $schema: z.string().optional(),
  families: z.array(
    z.strictObject({
      slug: slugSchema,
      name: textSchema,
      designer: slugSchema,
      segment: z.enum(valuesOf(FAMILY_SEGMENTS)),
      claims: z.array(claimSchema).default([]),
    }),
  ),
});

/** sites.json */
export const sitesFileSchema = z.strictObject({
  $schema: z.string().optional(),
  sites: z.array(
    z.strictObject({
      slug: slugSchema,
      name: textSchema,
      operator: slugSchema,
      tenants: z.array(slugSchema).default([]),
      location: textSchema,
      country: textSchema,
      status: z.enum(valuesOf(SITE_STATUSES)),
      powerOperationalGw: gwSchema.optional(),
      powerPlannedGw: gwFigureSchema.optional(),
      onlineOn: partialDateSchema.optional(),
      sameAs: slugSchema.optional().meta({ description: 'Another record that is probably the same campus.' }),
      note: textSchema.optional(),
      chips: z
        .array(
          z.strictObject({
            chip: slugSchema,
            count: countFigureSchema.optional(),
            asOf: partialDateSchema.optional(),
          }),
        )
        .default([]),
      claims: z.array(claimSchema).default([]),
    }),
  ),
});

/** metrics.json */
export const metricsFileSchema = z.strictObject({
  $schema: z.string().optional(),
  metrics: z.array(
    z
      .strictObject({
        slug: slugSchema,
        company: slugSchema.optional().meta({ description: 'Absent for the market as a whole.' }),
        name: z.string().regex(/^[a-z][a-z0-9_]*$/, 'must be a name like capital_expenditure'),
        unit: z.enum(valuesOf(UNITS)),
        value: z.number().optional(),
        low: z.number().optional(),
        high: z.number().optional(),
        qualifier: z.enum(valuesOf(QUALIFIERS)),
        period: partialDateSchema.optional(),
        kind: z.enum(valuesOf(METRIC_KINDS)),
        basis: textSchema.optional(),
        claims: z.array(claimSchema).default([]),
      })
      .refine(
        (metric) => (metric.value === undefined) !== (metric.low === undefined && metric.high === undefined),
        'takes either value, or low and high',
      ),
  ),
});

/** events.json */
export const eventsFileSchema = z.strictObject({
  $schema: z.string().optional(),
  events: z.array(
    z.strictObject({
      slug: slugSchema,
      happenedOn: partialDateSchema,
      kind: z.enum(valuesOf(EVENT_KINDS)),
      title: textSchema,
      summary: textSchema,
      companies: z.array(slugSchema).default([]),
      claims: z.array(claimSchema).default([]),
    }),
  ),
});

/** What the two ends of an overlap may be. */
export const OVERLAP_END_TYPES = ['capacity', 'spend', 'investment', 'deal', 'site'] as const;

const overlapEnd = z.string().refine(
  (text) => {
    const [type, slug, ...rest] = text.split('/');
    return (
      rest.length === 0 &&
      OVERLAP_END_TYPES.some((known) => known === type) &&
      slugSchema.safeParse(slug).success
    );
  },
  `must be "type/slug" with a type of ${OVERLAP_END_TYPES.join(', ')}`,
);

/** overlaps.json: which figures share dollars or gigawatts. */
export const overlapsFileSchema = z.strictObject({
  $schema: z.string().optional(),
  overlaps: z.array(
    z.strictObject({
      slug: slugSchema,
      kind: z.enum(valuesOf(OVERLAP_KINDS)),
      from: overlapEnd,
      to: overlapEnd,
      sharedUsd: z
        .int()
        .positive()
        .optional()
        .describe(
          'Most of the money of the inner figure that is inside the outer one; absent where all of it is.',
        ),
      evidence: z.enum(valuesOf(EVIDENCES)),
      source: slugSchema.optional(),
      says: textSchema,
    }),
  ),
});

/** leads.json: sentences for which no source was found. Kept for whoever looks next, never imported. */
export const leadsFileSchema = z.strictObject({
  $schema: z.string().optional(),
  leads: z.array(z.strictObject({ slug: slugSchema, sentence: textSchema, why: textSchema })),
});

export type FamiliesFile = z.infer<typeof familiesFileSchema>;
export type SourcesFile = z.infer<typeof sourcesFileSchema>;
export type CompaniesFile = z.infer<typeof companiesFileSchema>;
export type SitesFile = z.infer<typeof sitesFileSchema>;
export type MetricsFile = z.infer<typeof metricsFileSchema>;
export type EventsFile = z.infer<typeof eventsFileSchema>;
export type OverlapsFile = z.infer<typeof overlapsFileSchema>;
export type DatasetFile = z.infer<typeof datasetFileSchema>;
