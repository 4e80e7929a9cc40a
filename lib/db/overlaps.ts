// Overlaps with both of their ends looked up: a fixed number of queries, however many overlaps there are.
import type { FigureRange } from '../domain/figure';
import { EVIDENCES, OVERLAP_KINDS, type SubjectType } from '../domain/vocabulary';
import type { NamedRef, OverlapRecord } from '../services/deal-records';
import { database, type Prisma } from './client';
import { SOURCE_NAME } from './figure-rows';
import { toDealRef, toFigureRange, toSourceRef, toVocabulary } from './map-values';

/** What an overlap may join: a figure, a whole deal or a site. */
export interface OverlapRef {
  readonly type: string;
  readonly slug: string;
}

/** One end of an overlap. `deal` null: a site. */
export interface OverlapEnd extends OverlapRef {
  readonly name:
    | { readonly kind: 'deal' | 'site'; readonly title: string }
    | {
        readonly kind: 'capacity' | 'spend' | 'investment';
        readonly from: NamedRef;
        readonly to: NamedRef | null;
        readonly site: NamedRef | null;
        readonly range: FigureRange | null;
      };
  readonly deal: (NamedRef & { announcedOn: string; announcedFirstDay: string }) | null;
}

/** An overlap with its ends. */
export interface ResolvedOverlap extends Pick<
  OverlapRecord,
  'slug' | 'kind' | 'evidence' | 'says' | 'source'
> {
  readonly from: OverlapEnd;
  readonly to: OverlapEnd;
}

const DEAL = { select: { slug: true, title: true, announcedOn: true, announcedFirstDay: true } } as const;
const NAME = { select: { slug: true, name: true } } as const;

type DealRow = Prisma.DealGetPayload<typeof DEAL>;

function toEndDeal(row: DealRow): OverlapEnd['deal'] {
  return { ...toDealRef(row), announcedOn: row.announcedOn, announcedFirstDay: row.announcedFirstDay };
}

/** The overlaps that touch any of the figures, deals or sites named, in a stable order. */
export async function findOverlaps(refs: readonly OverlapRef[]): Promise<ResolvedOverlap[]> {
  const slugsByType = new Map<string, string[]>();
  for (const { type, slug } of refs) slugsByType.set(type, [...(slugsByType.get(type) ?? []), slug]);
  const touching = [...slugsByType].flatMap(([type, slugs]): Prisma.OverlapWhereInput[] => [
    { fromType: type, fromSlug: { in: slugs } },
    { toType: type, toSlug: { in: slugs } },
  ]);
  if (touching.length === 0) return [];
  const rows = await database().overlap.findMany({
    where: { OR: touching },
    include: { source: SOURCE_NAME },
    orderBy: { slug: 'asc' },
  });
  const ends = await findEnds(
    rows.flatMap((row) => [
      { type: row.fromType, slug: row.fromSlug },
      { type: row.toType, slug: row.toSlug },
    ]),
  );
  return rows.flatMap((row) => {
    const from = ends.get(`${row.fromType}/${row.fromSlug}`);
    const to = ends.get(`${row.toType}/${row.toSlug}`);
    // The import refuses an end that does not exist.
    if (!from || !to) return [];
    return [
      {
        slug: row.slug,
        kind: toVocabulary(OVERLAP_KINDS, row.kind),
        from,
        to,
        evidence: toVocabulary(EVIDENCES, row.evidence),
        says: row.says,
        source: toSourceRef(row.source),
      },
    ];
  });
}

async function findEnds(refs: readonly OverlapRef[]): Promise<Map<string, OverlapEnd>> {
  const whereOf = (type: SubjectType) => ({
    slug: { in: [...new Set(refs.filter((ref) => ref.type === type).map(({ slug }) => slug))] },
  });
  const db = database();
  const [capacities, spends, investments, deals, sites] = await Promise.all([
    db.capacityCommitment.findMany({
      where: whereOf('capacity'),
      include: { customer: NAME, provider: NAME, site: NAME, deal: DEAL },
    }),
    db.spendCommitment.findMany({
      where: whereOf('spend'),
      include: { customer: NAME, provider: NAME, deal: DEAL },
    }),
    db.investment.findMany({
      where: whereOf('investment'),
      include: { investor: NAME, investee: NAME, deal: DEAL },
    }),
    db.deal.findMany({ where: whereOf('deal'), ...DEAL }),
    db.site.findMany({ where: whereOf('site'), ...NAME }),
  ]);
  const ends: OverlapEnd[] = [
    ...capacities.map((row) => ({
      type: 'capacity',
      slug: row.slug,
      name: {
        kind: 'capacity' as const,
        from: row.customer,
        to: row.provider,
        site: row.site,
        range: toFigureRange(row.powerLowKw, row.powerHighKw, row.powerQualifier),
      },
      deal: toEndDeal(row.deal),
    })),
    ...spends.map((row) => ({
      type: 'spend',
      slug: row.slug,
      name: {
        kind: 'spend' as const,
        from: row.customer,
        to: row.provider,
        site: null,
        range: toFigureRange(row.amountLowUsd, row.amountHighUsd, row.amountQualifier),
      },
      deal: toEndDeal(row.deal),
    })),
    ...investments.map((row) => ({
      type: 'investment',
      slug: row.slug,
      name: {
        kind: 'investment' as const,
        from: row.investor,
        to: row.investee,
        site: null,
        range: toFigureRange(row.amountLowUsd, row.amountHighUsd, row.amountQualifier),
      },
      deal: toEndDeal(row.deal),
    })),
    ...deals.map((row) => ({
      type: 'deal',
      slug: row.slug,
      name: { kind: 'deal' as const, title: row.title },
      deal: toEndDeal(row),
    })),
    ...sites.map((row) => ({
      type: 'site',
      slug: row.slug,
      name: { kind: 'site' as const, title: row.name },
      deal: null,
    })),
  ];
  return new Map(ends.map((end) => [`${end.type}/${end.slug}`, end]));
}

/** Every overlap between two figures of one kind, in a stable order. */
export async function listOverlapsWithin(type: 'capacity' | 'spend' | 'investment') {
  const rows = await database().overlap.findMany({
    where: { fromType: type, toType: type },
    orderBy: { slug: 'asc' },
    select: { kind: true, fromSlug: true, toSlug: true, says: true },
  });
  return rows.map((row) => ({ ...row, kind: toVocabulary(OVERLAP_KINDS, row.kind) }));
}
