// Use case: what shares dollars or gigawatts with what.
import { listResolvedOverlaps, type OverlapRef, type ResolvedOverlap } from '../db/overlaps';
import type { ExplainedOverlap } from '../domain/bridge-overlaps';
import { keepPerDataset } from './keep-per-dataset';

function keyOf({ type, slug }: OverlapRef): string {
  return `${type}/${slug}`;
}

const loadOverlaps = keepPerDataset(async () => {
  const all = await listResolvedOverlaps();
  const byEnd = new Map<string, ResolvedOverlap[]>();
  for (const overlap of all) {
    for (const key of new Set([keyOf(overlap.from), keyOf(overlap.to)])) {
      byEnd.set(key, [...(byEnd.get(key) ?? []), overlap]);
    }
  }
  return { all, byEnd };
});

/**
 * The overlaps that touch any of the figures, deals or sites named, each once, in a stable order.
 * @throws NoDatasetError before the first import.
 */
export async function findOverlaps(refs: readonly OverlapRef[]): Promise<ResolvedOverlap[]> {
  const { byEnd } = await loadOverlaps();
  const found = new Set(refs.flatMap((ref) => byEnd.get(keyOf(ref)) ?? []));
  return [...found].sort((a, b) => (a.slug < b.slug ? -1 : 1));
}

/**
 * Every overlap of the ledger, in a stable order.
 * @throws NoDatasetError before the first import.
 */
export async function listAllOverlaps(): Promise<readonly ResolvedOverlap[]> {
  return (await loadOverlaps()).all;
}

/**
 * Every overlap between two figures of one kind.
 * @throws NoDatasetError before the first import.
 */
export async function listOverlapsWithin(
  type: 'capacity' | 'spend' | 'investment',
): Promise<ExplainedOverlap[]> {
  const { all } = await loadOverlaps();
  return all
    .filter(({ from, to }) => from.type === type && to.type === type)
    .map(({ kind, from, to, sharedUsd, says }) => ({
      kind,
      fromSlug: from.slug,
      toSlug: to.slug,
      sharedAtMost: sharedUsd,
      says,
    }));
}
