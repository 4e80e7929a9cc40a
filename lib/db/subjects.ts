// Which deal the subject of a claim belongs to.
import type { SubjectType } from '../domain/vocabulary';
import { database } from './client';

const DEAL = { select: { dealSlug: true } } as const;

/** The deal that a figure, a part of one, or a term belongs to. Null where there is no such record. */
export async function findDealSlugOf(type: SubjectType, slug: string): Promise<string | null> {
  const db = database();
  const where = { slug };
  switch (type) {
    case 'deal':
      return slug;
    case 'investment':
      return (await db.investment.findUnique({ where, ...DEAL }))?.dealSlug ?? null;
    case 'tranche':
      return (
        (await db.tranche.findUnique({ where, select: { investment: DEAL } }))?.investment.dealSlug ?? null
      );
    case 'spend':
      return (await db.spendCommitment.findUnique({ where, ...DEAL }))?.dealSlug ?? null;
    case 'capacity':
      return (await db.capacityCommitment.findUnique({ where, ...DEAL }))?.dealSlug ?? null;
    case 'milestone':
      return (
        (await db.capacityMilestone.findUnique({ where, select: { capacity: DEAL } }))?.capacity.dealSlug ??
        null
      );
    case 'term':
      return (await db.term.findUnique({ where, ...DEAL }))?.dealSlug ?? null;
    default:
      return null;
  }
}
