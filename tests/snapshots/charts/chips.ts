// Chip generations for tests of the chart of them.
import type { ChartableChip } from '@/lib/charts/chip-generations';
import type { SpecReading } from '@/lib/domain/chip-readings';
import type { SpecId } from '@/lib/domain/chip-specs';
import { toFamilySlug } from '@/lib/domain/family-slug';
import { toRange } from '@/lib/domain/figure';
import type { ChipStatus, ClaimBasis } from '@/lib/domain/vocabulary';

/** A generation in short; its name is its slug in capitals. */
export interface ChipInput {
  readonly slug: string;
  readonly family: string;
  /** Dense petaflops; null is unpublished. */
  readonly fp8: number | null;
  readonly availableOn: string | null;
  readonly announcedOn?: string;
  readonly status?: ChipStatus;
  /** Slug of the predecessor. */
  readonly after?: string;
  readonly basis?: ClaimBasis;
  /** Who publishes live claims on the number, and deprecated ones. */
  readonly publishers?: readonly string[];
  readonly deprecated?: readonly string[];
}

/** The generation as the chart takes it. */
export function makeChip(input: ChipInput): ChartableChip {
  const { slug, family, fp8, after, publishers = [], deprecated = [] } = input;
  const place = { subjectType: 'chip', subjectSlug: slug, field: 'specs.denseFp8Pflops' } as const;
  const reading: SpecReading =
    fp8 === null
      ? { state: 'unpublished', place }
      : {
          ...{ state: 'published', range: toRange(fp8, 'exactly'), evidence: 'confirmed', place },
          ...{ basis: input.basis ?? 'dense', isInConflict: false, standing: null },
          ...{ formula: null, inputs: [] },
        };
  const claim = (publisher: string, rank: 'normal' | 'deprecated') => ({
    ...{ ...place, rank, isSuperseded: false },
    source: { publisher },
  });
  const readings = new Map<SpecId, SpecReading>([['fp8', reading]]);
  return {
    ...{ slug, family, name: slug.toUpperCase(), familySlug: toFamilySlug(family) },
    status: input.status ?? 'available',
    designer: { name: `${family} maker` },
    predecessor: after === undefined ? null : { slug: after },
    announcedOn: input.announcedOn ?? null,
    availableOn: input.availableOn,
    readings: { chip: readings, system: readings },
    claims: [
      ...publishers.map((publisher) => claim(publisher, 'normal')),
      ...deprecated.map((publisher) => claim(publisher, 'deprecated')),
    ],
  };
}
