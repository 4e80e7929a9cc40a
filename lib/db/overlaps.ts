// Overlaps with both of their ends looked up.
import type { FigureRange } from '../domain/figure';
import { EVIDENCES, OVERLAP_KINDS } from '../domain/vocabulary';
import type { NamedRef, OverlapRecord } from '../services/deal-records';
import { database, type Prisma } from './client';
import { SOURCE_NAME } from './figure-rows';
import { toDealRef, toFigureRange, toSafeNumber, toSourceRef, toVocabulary } from './map-values';

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
  'slug' | 'kind' | 'sharedUsd' | 'evidence' | 'says' | 'source'
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

/** Every overlap with both of its ends, in a stable order. A fixed number of queries. */
export async function listResolvedOverlaps(): Promise<ResolvedOverlap[]> {
  const [rows, ends] = await Promise.all([
    database().overlap.findMany({ include: { source: SOURCE_NAME }, orderBy: { slug: 'asc' } }),
    listEnds(),
  ]);
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
        sharedUsd: toSafeNumber(row.sharedUsd),
        evidence: toVocabulary(EVIDENCES, row.evidence),
        says: row.says,
        source: toSourceRef(row.source),
      },
    ];
  });
}

/** Every figure of the ledger, as overlaps name it. */
export async function listFigureEnds(): Promise<OverlapEnd[]> {
  const ends = await listEnds();
  return [...ends.values()].filter(({ name }) => 'range' in name);
}

/** Whatever an overlap may join, by "type/slug". */
async function listEnds(): Promise<Map<string, OverlapEnd>> {
  const db = database();
  const [capacities, spends, investments, deals, sites] = await Promise.all([
    db.capacityCommitment.findMany({ include: { customer: NAME, provider: NAME, site: NAME, deal: DEAL } }),
    db.spendCommitment.findMany({ include: { customer: NAME, provider: NAME, deal: DEAL } }),
    db.investment.findMany({ include: { investor: NAME, investee: NAME, deal: DEAL } }),
    db.deal.findMany(DEAL),
    db.site.findMany(NAME),
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
