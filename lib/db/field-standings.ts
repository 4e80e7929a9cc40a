// How well the sizes of figures are supported.
import { type FieldStanding, summariseStanding, type SupportingClaim } from '../domain/field-standing';
import { QUALIFIERS, RANKS, SOURCE_KINDS, SUBJECT_TYPES, UNITS } from '../domain/vocabulary';
import { database } from './client';
import type { StandingOf } from './map-figures';
import { toClaimValue, toVocabulary, toVocabularyOrNull } from './map-values';

/** The field that states the size of each sort of figure. */
const SIZE_FIELDS = ['amountUsd', 'powerGw'] as const;

const MAX_SLUGS_IN_QUERY = 500;

function readClaims(dealSlugs: readonly string[]) {
  return database().claim.findMany({
    where: { dealSlug: { in: [...dealSlugs] }, field: { in: [...SIZE_FIELDS] } },
    select: {
      subjectType: true,
      subjectSlug: true,
      field: true,
      amountUsd: true,
      powerKw: true,
      number: true,
      text: true,
      unit: true,
      qualifier: true,
      rank: true,
      isSuperseded: true,
      source: { select: { slug: true, kind: true } },
    },
  });
}

/** The standings of all figures of some deals. One query for up to 500 deals. */
export async function findStandings(dealSlugs: readonly string[]): Promise<StandingOf> {
  const claims = new Map<string, SupportingClaim[]>();
  // SQLite takes a limited number of values in one query.
  for (let start = 0; start < dealSlugs.length; start += MAX_SLUGS_IN_QUERY) {
    for (const row of await readClaims(dealSlugs.slice(start, start + MAX_SLUGS_IN_QUERY))) {
      const key = `${row.subjectType}/${row.subjectSlug}`;
      const claim: SupportingClaim = {
        subjectType: toVocabulary(SUBJECT_TYPES, row.subjectType),
        subjectSlug: row.subjectSlug,
        field: row.field,
        value: toClaimValue(row),
        unit: toVocabularyOrNull(UNITS, row.unit),
        qualifier: toVocabularyOrNull(QUALIFIERS, row.qualifier),
        rank: toVocabulary(RANKS, row.rank),
        isSuperseded: row.isSuperseded,
        source: { slug: row.source.slug, kind: toVocabulary(SOURCE_KINDS, row.source.kind) },
      };
      claims.set(key, [...(claims.get(key) ?? []), claim]);
    }
  }
  const standings = new Map<string, FieldStanding | null>(
    [...claims].map(([key, group]) => [key, summariseStanding(group)]),
  );
  return (type, slug) => standings.get(`${type}/${slug}`) ?? null;
}
