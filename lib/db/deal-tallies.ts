// What the claims of a deal add up to. It does not depend on the day asked for.
import { findConflicts } from '../domain/conflicts';
import { QUALIFIERS, RANKS, SUBJECT_TYPES, UNITS } from '../domain/vocabulary';
import { database } from './client';
import { toClaimValue, toVocabulary, toVocabularyOrNull } from './map-values';

/** Claims, sources and disagreements of one deal. */
export interface DealTally {
  readonly claimCount: number;
  /** Fields on which its sources disagree. */
  readonly conflictCount: number;
  /** Every source that anything of it rests on: claims, states, terms, promises, links to other deals. */
  readonly sourceSlugs: readonly string[];
}

/** The tally of a deal of which nothing is said. */
export const EMPTY_TALLY: DealTally = { claimCount: 0, conflictCount: 0, sourceSlugs: [] };

const SOURCE = { dealSlug: true, sourceSlug: true } as const;

/** The tallies of all deals that have any, by slug. */
export async function listDealTallies(): Promise<Map<string, DealTally>> {
  const db = database();
  const [claims, states, terms, promises, links] = await Promise.all([
    db.claim.findMany({
      where: { dealSlug: { not: null } },
      select: {
        ...SOURCE,
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
      },
    }),
    db.figureState.findMany({ where: { sourceSlug: { not: null } }, select: SOURCE }),
    db.term.findMany({ where: { sourceSlug: { not: null } }, select: SOURCE }),
    db.promise.findMany({ select: { ...SOURCE, outcomeSourceSlug: true } }),
    db.dealLink.findMany({ select: { fromDealSlug: true, sourceSlug: true } }),
  ]);

  const sources = new Map<string, Set<string>>();
  for (const { dealSlug, sourceSlug } of [
    ...claims,
    ...states,
    ...terms,
    ...promises,
    ...promises.map((promise) => ({ ...promise, sourceSlug: promise.outcomeSourceSlug })),
    ...links.map((link) => ({ ...link, dealSlug: link.fromDealSlug })),
  ]) {
    if (dealSlug === null || sourceSlug === null) continue;
    sources.set(dealSlug, (sources.get(dealSlug) ?? new Set()).add(sourceSlug));
  }
  const byDeal = new Map<string, (typeof claims)[number][]>();
  for (const claim of claims) {
    const known = byDeal.get(claim.dealSlug ?? '');
    if (known) known.push(claim);
    else byDeal.set(claim.dealSlug ?? '', [claim]);
  }
  const dealSlugs = new Set([...sources.keys(), ...byDeal.keys()]);
  return new Map(
    [...dealSlugs].map((dealSlug) => {
      const own = byDeal.get(dealSlug) ?? [];
      const conflicts = findConflicts(
        own.map((claim) => ({
          subjectType: toVocabulary(SUBJECT_TYPES, claim.subjectType),
          subjectSlug: claim.subjectSlug,
          field: claim.field,
          value: toClaimValue(claim),
          unit: toVocabularyOrNull(UNITS, claim.unit),
          qualifier: toVocabularyOrNull(QUALIFIERS, claim.qualifier),
          rank: toVocabulary(RANKS, claim.rank),
          isSuperseded: claim.isSuperseded,
        })),
      );
      const tally: DealTally = {
        claimCount: own.length,
        conflictCount: conflicts.length,
        sourceSlugs: [...(sources.get(dealSlug) ?? [])],
      };
      return [dealSlug, tally];
    }),
  );
}
