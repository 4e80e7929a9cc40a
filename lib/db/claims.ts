// Queries for claims and sources.
import {
  labelStoredValue,
  listPossibleSlugs,
  type NamedKind,
  namedKindOf,
  nameSlugs,
} from '../domain/claim-text';
import {
  CLAIM_BASES,
  CLAIM_STANCES,
  EVIDENCES,
  QUALIFIERS,
  RANKS,
  SOURCE_KINDS,
  SUBJECT_TYPES,
  type SubjectType,
  UNITS,
} from '../domain/vocabulary';
import type { ClaimFilter } from '../services/claim-filter';
import type { ClaimRecord, SourceRecord } from '../services/deal-records';
import { database, type Prisma } from './client';
import { toClaimValue, toVocabulary, toVocabularyOrNull } from './map-values';

type SourceRow = Prisma.SourceGetPayload<object>;
type ClaimRow = Prisma.ClaimGetPayload<{ include: { source: true } }>;

/** A source as readers see it. */
export function toSourceRecord(row: SourceRow): SourceRecord {
  return {
    slug: row.slug,
    title: row.title,
    publisher: row.publisher,
    url: row.url,
    publishedOn: row.publishedOn,
    kind: toVocabulary(SOURCE_KINDS, row.kind),
    readIn: row.readIn,
  };
}

/** Finds the name of a company, chip or site by the field that holds its slug. */
type NameOf = (field: string, slug: string) => string | undefined;

/** The names of the records that the words of some claims may name. No query where no claim names any. */
async function findNames(rows: readonly ClaimRow[]): Promise<NameOf> {
  const slugsIn = (kind: NamedKind): string[] => [
    ...new Set(
      rows.flatMap(({ field, text }) =>
        text === null || namedKindOf(field) !== kind ? [] : listPossibleSlugs(text),
      ),
    ),
  ];
  const namesOf = async (
    kind: NamedKind,
    read: (where: { slug: { in: string[] } }) => Promise<{ slug: string; name: string }[]>,
  ): Promise<Map<string, string>> => {
    const slugs = slugsIn(kind);
    const records = slugs.length === 0 ? [] : await read({ slug: { in: slugs } });
    return new Map(records.map(({ slug, name }) => [slug, name]));
  };
  const db = database();
  const select = { slug: true, name: true } as const;
  const [company, chip, site] = await Promise.all([
    namesOf('company', (where) => db.company.findMany({ where, select })),
    namesOf('chip', (where) => db.chipGeneration.findMany({ where, select })),
    namesOf('site', (where) => db.site.findMany({ where, select })),
  ]);
  const names = { company, chip, site };
  return (field, slug) => {
    const kind = namedKindOf(field);
    return kind === null ? undefined : names[kind].get(slug);
  };
}

/** The value of a claim in words that a reader knows; null for numbers. */
function toValueText({ subjectType, field, text }: ClaimRow, nameOf: NameOf): string | null {
  if (text === null) return null;
  return (
    labelStoredValue(toVocabulary(SUBJECT_TYPES, subjectType), field, text) ??
    nameSlugs(text, (slug) => nameOf(field, slug))
  );
}

function toClaimRecord(row: ClaimRow, nameOf: NameOf): ClaimRecord {
  const value = toClaimValue(row);
  return {
    slug: row.slug,
    subjectType: toVocabulary(SUBJECT_TYPES, row.subjectType),
    subjectSlug: row.subjectSlug,
    dealSlug: row.dealSlug,
    field: row.field,
    value,
    valueText: typeof value === 'string' ? toValueText(row, nameOf) : null,
    unit: toVocabularyOrNull(UNITS, row.unit),
    qualifier: toVocabularyOrNull(QUALIFIERS, row.qualifier),
    evidence: toVocabulary(EVIDENCES, row.evidence),
    isQuoted: row.isQuoted,
    rank: toVocabulary(RANKS, row.rank),
    rankReason: row.rankReason,
    isSuperseded: row.isSuperseded,
    says: row.says,
    note: row.note,
    basis: toVocabularyOrNull(CLAIM_BASES, row.basis),
    stance: toVocabularyOrNull(CLAIM_STANCES, row.stance),
    comparedWith: row.comparedWith,
    assertedOn: row.assertedOn,
    source: toSourceRecord(row.source),
  };
}

const RANK_ORDER = new Map<string, number>(RANKS.map(({ value }, index) => [value, index]));

/** By subject and field, the preferred claim first, superseded ones last, else the newest first. */
function compareClaims(a: ClaimRow, b: ClaimRow): number {
  const place = (claim: ClaimRow): (string | number | boolean)[] => [
    claim.dealSlug ?? '',
    claim.subjectType,
    claim.subjectSlug,
    claim.field,
    claim.isSuperseded ? 1 : 0,
    RANK_ORDER.get(claim.rank) ?? 0,
  ];
  const placeA = place(a);
  const placeB = place(b);
  for (const [index, value] of placeA.entries()) {
    const other = placeB[index] ?? '';
    if (value !== other) return value < other ? -1 : 1;
  }
  const dayOf = (claim: ClaimRow): string => claim.assertedOn ?? claim.source.publishedFirstDay ?? '';
  if (dayOf(a) !== dayOf(b)) return dayOf(a) > dayOf(b) ? -1 : 1;
  return a.slug < b.slug ? -1 : 1;
}

/** The claims that match, by deal, subject and field; within a field the preferred one first. */
export async function findClaims(where: Prisma.ClaimWhereInput): Promise<ClaimRecord[]> {
  const rows = await database().claim.findMany({ where, include: { source: true } });
  const nameOf = await findNames(rows);
  return rows.sort(compareClaims).map((row) => toClaimRecord(row, nameOf));
}

/** The claims about anything of a company: the deals it takes part in, its metrics, the events that name it. */
async function companyClaimsWhere(slug: string): Promise<Prisma.ClaimWhereInput> {
  const [metrics, events] = await Promise.all([
    database().metric.findMany({ where: { companySlug: slug }, select: { slug: true } }),
    database().eventCompany.findMany({ where: { companySlug: slug }, select: { eventSlug: true } }),
  ]);
  return {
    OR: [
      { deal: { facets: { some: { facet: 'company', value: slug } } } },
      { subjectType: 'metric', subjectSlug: { in: metrics.map((metric) => metric.slug) } },
      { subjectType: 'event', subjectSlug: { in: events.map(({ eventSlug }) => eventSlug) } },
    ],
  };
}

/** The condition that a filter of claims means. */
export async function claimWhere(filter: ClaimFilter): Promise<Prisma.ClaimWhereInput> {
  const conditions: Prisma.ClaimWhereInput[] = [];
  if (filter.source !== undefined) conditions.push({ sourceSlug: filter.source });
  if (filter.deal !== undefined) conditions.push({ dealSlug: filter.deal });
  if (filter.field !== undefined) conditions.push({ field: filter.field });
  if (filter.subjectType !== undefined) conditions.push({ subjectType: filter.subjectType });
  if (filter.subject !== undefined) {
    const [subjectType = '', subjectSlug = ''] = filter.subject.split('/');
    conditions.push({ subjectType, subjectSlug });
  }
  if (filter.company !== undefined) conditions.push(await companyClaimsWhere(filter.company));
  return { AND: conditions };
}

const KIND_ORDER = new Map<string, number>(SOURCE_KINDS.map(({ value }, index) => [value, index]));

/** Sources in the order of lists: the best kind first, then the newest. */
function compareSources(a: SourceRow, b: SourceRow): number {
  const kinds = (KIND_ORDER.get(a.kind) ?? 0) - (KIND_ORDER.get(b.kind) ?? 0);
  if (kinds !== 0) return kinds;
  const dayA = a.publishedFirstDay ?? '';
  const dayB = b.publishedFirstDay ?? '';
  if (dayA !== dayB) return dayA > dayB ? -1 : 1;
  return a.slug < b.slug ? -1 : 1;
}

/** The sources that match, best kind first, then the newest. */
export async function findSources(where: Prisma.SourceWhereInput): Promise<SourceRecord[]> {
  const rows = await database().source.findMany({ where });
  return rows.sort(compareSources).map(toSourceRecord);
}

const MAX_SLUGS_IN_QUERY = 500;

/** A source of a figure, as charts name it. */
export interface FigureSource {
  slug: string;
  publisher: string;
  publishedOn: string | null;
}

/** The sources of figures by figure, preferred claims first; deprecated claims do not count. */
export async function findFigureSources(
  type: SubjectType,
  slugs: readonly string[],
): Promise<Map<string, FigureSource[]>> {
  const rows: ClaimRow[] = [];
  // SQLite takes a limited number of values in one query.
  for (let start = 0; start < slugs.length; start += MAX_SLUGS_IN_QUERY) {
    rows.push(
      ...(await database().claim.findMany({
        where: {
          subjectType: type,
          subjectSlug: { in: slugs.slice(start, start + MAX_SLUGS_IN_QUERY) },
          rank: { not: 'deprecated' },
        },
        include: { source: true },
      })),
    );
  }
  const sources = new Map<string, FigureSource[]>();
  for (const { subjectSlug, source } of rows.sort(compareClaims)) {
    const known = sources.get(subjectSlug) ?? [];
    if (known.some(({ slug }) => slug === source.slug)) continue;
    const { slug, publisher, publishedOn } = source;
    sources.set(subjectSlug, [...known, { slug, publisher, publishedOn }]);
  }
  return sources;
}
